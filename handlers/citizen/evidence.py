"""Photos, videos, voice notes, documents: kept once, fetched outside the transaction, handed to operators."""

from __future__ import annotations

from domain.errand import FetchMedia
from domain.message import Kind
from handlers.citizen.talk import Talk
from models import evidence, spoken


def keep(talk: Talk) -> int:
    """Remember the medium and ask for it to be fetched; answers our number of it."""
    media = talk.inbound.media
    assert media is not None
    number = evidence.add(
        talk.turn.tx,
        chat=talk.chat.id,
        person=talk.person.id,
        form=str(talk.inbound.kind),
        channel=talk.inbound.channel,
        file_ref=talk.turn.services.sealer.seal_text(media.file_id),
        mime=media.mime,
        name=media.name,
        forwarded=talk.inbound.forwarded,
        now=talk.turn.now,
    )
    talk.turn.ask(FetchMedia(number, media.size))
    if talk.inbound.kind is Kind.VOICE and talk.turn.services.transcribes:
        spoken.expect(talk.turn.tx, number, talk.inbound.sent_at)
    return number
