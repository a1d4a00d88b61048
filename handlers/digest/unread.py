"""Who has written twice and was not understood, or only "p": one silent line in the control room that grows, read at a glance.

Nobody needs to clear it: the digest lists all of it again. One tap makes a card of any of them.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from domain.message import Outgoing, Priority
from domain.report import Report
from domain.ticket import CONTROL_ROOM
from handlers.digest.waiting import listed
from handlers.duty.roster import supervisors_reachable
from handlers.turn import OPERATOR, Turn
from locales.text import text
from messages.moments import hour
from models import bindings, reports

SPAN = timedelta(minutes=30)  # then another line begins


def show(turn: Turn, number: int) -> None:
    """Put this report of the digest into the line of this half hour."""
    report = turn.report(number)
    span = int(turn.now.timestamp() // SPAN.total_seconds())
    turn.observe(report.observing(unread=span))
    since = datetime.fromtimestamp(span * SPAN.total_seconds(), UTC)
    together = [r for r in reports.digest(turn.tx, most=200) if r.observed.unread == span]
    for chat in _audience(turn):
        turn.say(_line(turn, chat, f"unread:{span}", together, since))


def _audience(turn: Turn) -> list[int]:
    groups = [g.id for g in bindings.groups_of(turn.tx, CONTROL_ROOM)]
    return groups or supervisors_reachable(turn, CONTROL_ROOM)


def _line(turn: Turn, chat: int, key: str, together: list[Report], since: datetime) -> Outgoing:
    jam = hour(turn.city, since)
    lines, rows = listed(together)
    return Outgoing(
        OPERATOR,
        chat,
        key=key,
        text=f"{text('belum-dipahami', jumlah=len(together), jam=jam)}\n{lines}",
        buttons=rows[:-1],
        silent=True,
        protect=True,
        priority=Priority.DIGEST,
    )
