"""Who is speaking, and where: platform ids into our own numbers."""

from __future__ import annotations

from domain.message import Inbound
from handlers import aliases
from handlers.services import PLATFORM
from handlers.turn import Turn
from models import chats
from models.chats import Chat, Person

DRILL_WORD = "latihan"


def person_of(turn: Turn, channel: str, platform_id: str) -> Person:
    """The person behind a platform's id, made known on first sight."""
    sealer, platform = turn.services.sealer, PLATFORM[channel]
    hashes = sealer.lookups("person", platform, platform_id)
    for lookup in hashes:
        known = chats.find_person(turn.tx, platform, lookup)
        if known:
            return known
    address = sealer.seal_text(platform_id)
    return chats.add_person(turn.tx, platform=platform, lookup=hashes[0], address=address, now=turn.now)


def writer_of(turn: Turn, inbound: Inbound, platform_id: str) -> Person:
    """Whoever did this, by all that they go by."""
    if inbound.names is not None:
        return aliases.writer(turn, inbound, inbound.names)
    return person_of(turn, inbound.channel, platform_id)


def chat_lookup(turn: Turn, channel: str, platform_id: str) -> str:
    return turn.services.sealer.lookup("chat", channel, platform_id)


def known_chat(turn: Turn, channel: str, platform_id: str) -> Chat | None:
    """The chat behind a platform's id, where it was seen before."""
    for lookup in turn.services.sealer.lookups("chat", channel, platform_id):
        known = chats.find_chat(turn.tx, channel, lookup)
        if known:
            return known
    return None


def opens_window(turn: Turn, inbound: Inbound, chat: Chat) -> None:
    """Whoever has just written can be written to, where the platform lets that be only for a while."""
    window = turn.services.able_on(chat.channel).window
    if window is None or not chat.private:
        return
    until = inbound.sent_at + window
    if chat.window_until is None or chat.window_until < until:
        turn.change_chat(chat.id, window_until=until)


def chat_of(turn: Turn, inbound: Inbound, person: Person | None) -> Chat:
    """The chat that something arrived in, made known on first sight."""
    known = aliases.chat_of_person(turn, inbound, person) if person and inbound.names else None
    known = known or known_chat(turn, inbound.channel, inbound.chat)
    if known:
        return _of_its_person(turn, inbound, known, person)
    if person and inbound.private and not person.new:
        chats.known_again(turn.tx, person.id, turn.services.sealer.seal_text(inbound.person))
    return chats.add_chat(
        turn.tx,
        channel=inbound.channel,
        lookup=chat_lookup(turn, inbound.channel, inbound.chat),
        address=turn.services.sealer.seal_text(inbound.chat),
        private=inbound.private,
        person=person.id if person and inbound.private else None,
        forum=inbound.forum,
        drill=DRILL_WORD in inbound.chat_title.casefold(),
        now=turn.now,
    )


def _of_its_person(turn: Turn, inbound: Inbound, chat: Chat, person: Person | None) -> Chat:
    """A private chat that we wrote to before anybody wrote there has been nobody's: it is theirs who write there."""
    if person is None or chat.person_id is not None or not (chat.private and inbound.private):
        return chat
    chats.known_again(turn.tx, person.id, turn.services.sealer.seal_text(inbound.person))
    turn.change_chat(chat.id, person_id=person.id)
    return chats.get_chat(turn.tx, chat.id)
