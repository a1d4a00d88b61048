"""Whoever wrote while we were down reads so beside the first answer: until then nobody had read those words."""

from __future__ import annotations

from datetime import datetime, timedelta

from domain.message import Kind
from domain.report import Report
from handlers.citizen.talk import Talk
from handlers.health import restored
from handlers.health.outage import NOTICEABLE, outage_at
from messages.moments import hour, hour_and_zone, of_a_day
from models import reports, standing

Span = tuple[datetime, datetime]
SAYS_NOTHING = (Kind.MEMBER, Kind.REACTION)
PROMPT = timedelta(seconds=30)  # what comes within that needs no excuse


def tell(talk: Talk) -> None:
    """Once in a chat for one outage; not where somebody hides, or what is told is secret."""
    turn, inbound = talk.turn, talk.inbound
    if turn.now - inbound.sent_at < PROMPT or inbound.kind in SAYS_NOTHING:
        return
    moments = outage_at(turn, inbound.sent_at)
    if moments is None or moments[1] - moments[0] < NOTICEABLE:
        return
    since, until = moments
    open_now = talk.open_reports()
    greeted = any(told.first_at <= since for told in open_now)
    if greeted or talk.conversation.hiding or _secret(talk, open_now):
        return
    said = talk.text(
        "sistem-sempat-mati-dibaca", dari=hour(turn.city, since), sampai=hour_and_zone(turn.city, until)
    )
    talk.say(said, key=f"mati:{int(until.timestamp())}")


def tell_of_lost(talk: Talk) -> None:
    """After a restore whoever comes back to a report of which nothing is known reads that it is lost; once in a chat."""
    if (lost := _lost(talk)) is None or talk.asked_of_lost:
        return
    _say_lost(talk, lost, _key(lost))


def asked_of_lost(talk: Talk) -> bool:
    """Who asks there how far they are asks about nothing that is known: he reads so instead, each time."""
    if (lost := _lost(talk)) is None:
        return False
    talk.asked_of_lost = True
    again = standing.where_stands(talk.turn.tx, talk.chat.id, _key(lost))
    _say_lost(talk, lost, "" if again else _key(lost))
    return True


def _lost(talk: Talk) -> Span | None:
    """From when until when all is lost, for whoever may have told of something then, and tells of nothing since."""
    turn = talk.turn
    begun = talk.conversation.draft is not None and bool(talk.conversation.draft.category)
    silent = talk.inbound.kind in SAYS_NOTHING or talk.conversation.hiding
    if silent or begun or talk.open_reports() or (lost := restored.lately(turn)) is None:
        return None
    since = any(told.first_at > lost[1] for told in reports.of_chat(turn.tx, talk.chat.id, most=1))
    return None if since else lost


def _say_lost(talk: Talk, lost: Span, key: str) -> None:
    dari, sampai = (of_a_day(talk.turn.city, at) for at in lost)
    talk.say(talk.text("laporan-hilang", dari=dari, sampai=sampai), key=key)


def _key(lost: Span) -> str:
    return f"hilang:{int(lost[1].timestamp())}"


def _secret(talk: Talk, open_now: list[Report]) -> bool:
    """Whoever looks at that phone must not read of it."""
    draft = talk.conversation.draft
    category = talk.turn.city.categories.get(draft.category) if draft else None
    tickets = (talk.turn.peek(told.ticket_id or 0) for told in open_now)
    return (category is not None and category.secret) or any(one.secret for one in tickets)
