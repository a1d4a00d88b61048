"""When an agency was first called, first answered, first arrived: a second Terima or a reporter's "Belum" begins a new
ladder, not a new record."""

from __future__ import annotations

from datetime import datetime

from domain.assignment import Assignment
from domain.ticket import Ticket
from domain.ticket_state import Firsts


def firsts(ticket: Ticket, part: Assignment) -> Firsts:
    """Of all rounds of an agency's part. Who set out without Terima has answered by that."""
    before = ticket.state.firsts.get(part.agency, Firsts(part.dispatched_at))
    answered = _soonest(part.acknowledged_at, part.departed_at, part.arrived_at)
    return Firsts(
        called=min(before.called, part.dispatched_at),
        answered=_soonest(before.answered, answered),
        departed=_soonest(before.departed, part.departed_at),
        arrived=_soonest(before.arrived, part.arrived_at),
    )


def remembering(ticket: Ticket, part: Assignment) -> Ticket:
    """The ticket that keeps the first moments of a part whose round is over."""
    return ticket.noting(firsts={**ticket.state.firsts, part.agency: firsts(ticket, part)})


def _soonest(*moments: datetime | None) -> datetime | None:
    return min((m for m in moments if m is not None), default=None)
