"""Which timers a ticket needs, as a pure function of its state: nothing is forgotten, nothing is armed twice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from cities.profile import Category, City
from domain.assignment import Assignment, Stage
from domain.deadline import rings_at
from domain.ticket import Status, Ticket
from escalation.draft import deadline_rules
from escalation.ladders import next_rung

CLOSE_AFTER = timedelta(hours=24)  # product.md: closed 24 h after resolved
WATCH_AGAIN = timedelta(minutes=30)  # nothing else is due: the auditor's own look at an open ticket
UNDO_WITHIN = timedelta(seconds=30)


@dataclass(frozen=True, slots=True)
class Due:
    """A timer that must exist. One per `key`."""

    key: str
    kind: str
    at: datetime
    data: dict[str, Any] = field(default_factory=dict)


def due_times(ticket: Ticket, city: City, now: datetime) -> tuple[Due, ...]:
    """All timers of a ticket in this state."""
    category = city.categories[ticket.category]
    if ticket.status is Status.RESOLVED and ticket.resolved_at:
        return (Due(f"close:{ticket.id}", "close", ticket.resolved_at + CLOSE_AFTER), *_undo(ticket))
    if not ticket.open:
        return tuple(_undo(ticket))
    found = [*_undo(ticket), *_deadline(ticket, city), *_parts(ticket, category, city)]
    if not any(d.kind != "undo" for d in found):
        found.append(Due(f"watch:{ticket.id}", "watch", now + WATCH_AGAIN))
    return tuple(found)


def _undo(ticket: Ticket) -> Iterator[Due]:
    until = ticket.detail.get("undo", {}).get("until")
    if until:
        yield Due(f"undo:{ticket.id}", "undo", datetime.fromisoformat(until))


def _deadline(ticket: Ticket, city: City) -> Iterator[Due]:
    """The one deadline while no human has decided, or the look that a silent card must get."""
    if ticket.status is not Status.RECEIVED or ticket.loud_at is not None:
        return
    due = rings_at(ticket.deadline, deadline_rules(city.verification))
    if due is not None:
        yield Due(f"loud:{ticket.id}", "loud", due)
    elif not ticket.look_used:
        waited = int(ticket.detail.get("waited", 0)) + 1
        yield Due(f"glance:{ticket.id}", "glance", ticket.opened_at + city.verification.amber_look * waited)


def _parts(ticket: Ticket, category: Category, city: City) -> Iterator[Due]:
    for part in ticket.assignments:
        if not part.open:
            continue
        step = next_rung(part, city.ladders[category.ladder])
        if step is not None:
            rung, at = step
            yield Due(f"rung:{ticket.id}:{part.agency}", "rung", at, {"agency": part.agency, "rung": rung})
        if part.stage is Stage.ACKNOWLEDGED and part.acknowledged_at is not None:
            yield _lease(ticket, part, category)


def _lease(ticket: Ticket, part: Assignment, category: Category) -> Due:
    """An acknowledgement is a lease: no departure in time and it rings again, naming who had it."""
    times = int(ticket.detail.get("lease_rung", {}).get(part.agency, 0)) + 1
    assert part.acknowledged_at is not None
    at = part.acknowledged_at + category.depart_within * times
    return Due(f"lease:{ticket.id}:{part.agency}", "lease", at, {"agency": part.agency})
