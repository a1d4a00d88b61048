"""What holds of a ticket because one of its reporters said it of himself: that he hides, that he can only write."""

from __future__ import annotations

from dataclasses import replace

from domain.events import Event
from domain.happenings import Hiding
from domain.ticket import Ticket
from handlers.turn import Turn
from models import reports

HIDING, DEAF = "hiding", "deaf"  # in a report's detail


def say(turn: Turn, report: int, mark: str, *, holds: bool) -> None:
    """Keep with a report what its reporter says of himself, so that it goes wherever the report goes."""
    told = reports.get(turn.tx, report)
    if bool(told.detail.get(mark)) is not holds:
        reports.change(turn.tx, report, detail={**told.detail, mark: holds})


def marked(turn: Turn, ticket: Ticket) -> Ticket:
    """The ticket as the reporters that it has now ask for; many gathered in a disaster are not silenced by one."""
    told = [] if ticket.detail.get("cluster") else reports.of_ticket(turn.tx, ticket.id)
    detail = {k: v for k, v in ticket.detail.items() if k != DEAF}
    if any(r.detail.get(DEAF) for r in told):
        detail[DEAF] = True
    return replace(ticket, hiding=any(r.detail.get(HIDING) for r in told), detail=detail)


def newly_hiding(turn: Turn, before: Ticket, after: Ticket, actor: int | None) -> list[Event]:
    """A call may betray somebody from now on: all who could make one hear it."""
    if before.hiding or not after.hiding:
        return []
    return [turn.event(Hiding(hiding=True), actor)]
