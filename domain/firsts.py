"""When an agency was first called, first answered, first arrived: a second Terima or a reporter's "Belum" begins a new
ladder, not a new record."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from datetime import datetime

from domain.assignment import Assignment
from domain.ticket import Ticket

FIRST = "first"  # agency → moments, in a ticket's detail


@dataclass(frozen=True, slots=True)
class Firsts:
    """The first moment of each stage; None where it was never reached."""

    called: datetime
    answered: datetime | None = None
    departed: datetime | None = None
    arrived: datetime | None = None


def firsts(ticket: Ticket, part: Assignment) -> Firsts:
    """Of all rounds of an agency's part. Who set out without Terima has answered by that."""
    known = ticket.detail.get(FIRST, {}).get(part.agency, {})
    before = {name: datetime.fromisoformat(at) for name, at in known.items()}
    answered = _soonest(part.acknowledged_at, part.departed_at, part.arrived_at)
    return Firsts(
        called=min(before.get("called", part.dispatched_at), part.dispatched_at),
        answered=_soonest(before.get("answered"), answered),
        departed=_soonest(before.get("departed"), part.departed_at),
        arrived=_soonest(before.get("arrived"), part.arrived_at),
    )


def remembering(ticket: Ticket, part: Assignment) -> Ticket:
    """The ticket that keeps the first moments of a part whose round is over."""
    found = firsts(ticket, part)
    kept = {f.name: at.isoformat() for f in fields(found) if (at := getattr(found, f.name)) is not None}
    first = {**ticket.detail.get(FIRST, {}), part.agency: kept}
    return replace(ticket, detail={**ticket.detail, FIRST: first})


def _soonest(*moments: datetime | None) -> datetime | None:
    return min((m for m in moments if m is not None), default=None)
