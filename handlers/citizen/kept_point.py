"""A point that came alone, and whose words come later than its draft has waited: it is the sender's for an hour."""

from __future__ import annotations

from datetime import datetime, timedelta

from domain.conversation import Conversation, Draft, SharedPoint
from domain.report import Report
from handlers.citizen.talk import Talk
from handlers.threads.telling import Told, tell
from locales.text import plain_text
from messages.moments import day_and_hour

STAYS = timedelta(minutes=60)  # later, the reporter may be anywhere


def keep(conversation: Conversation, draft: Draft) -> None:
    """The draft ends, and its point is all that it holds."""
    if draft.lat is None or draft.lon is None or draft.words or draft.drill:
        return
    conversation.point = SharedPoint((draft.lat, draft.lon), draft.first_at, (), draft.typed_point)


def taken(talk: Talk, draft: Draft) -> None:
    """An emergency is told now, and nothing says where else: it is most likely at the point."""
    point = talk.conversation.point
    if (
        point is None
        or point.at is None
        or point.reports
        or not draft.category
        or draft.drill
        or draft.away
        or draft.elsewhere
    ):
        return
    fresh = timedelta() <= talk.turn.now - point.sent_at <= STAYS
    if fresh and not (draft.located or draft.outside or draft.unsure_place):
        draft.lat, draft.lon = point.at
        draft.typed_point, draft.point_sent = point.typed, point.sent_at.isoformat()
    talk.conversation.point = None


def told(talk: Talk, draft: Draft, report: Report) -> None:
    """Those who go there read how old the point is."""
    if draft.point_sent and report.ticket_id is not None:
        line = plain_text("titik-sebelumnya-dipakai", jam=_hour(talk, draft))
        tell(talk.turn, talk.turn.ticket(report.ticket_id), Told(report, line, talk.turn.now))


def asked(talk: Talk, draft: Draft) -> str:
    return talk.text("titik-sebelumnya-bila-lain", jam=_hour(talk, draft))


def _hour(talk: Talk, draft: Draft) -> str:
    sent = datetime.fromisoformat(draft.point_sent)
    return day_and_hour(sent, talk.turn.now, talk.turn.city.zone)
