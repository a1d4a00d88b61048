"""Which timers a ticket needs, as a pure function of its state: nothing is forgotten, nothing is armed twice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from cities.ladder import Ladder
from cities.profile import City
from domain.assignment import ON_THE_WAY, OVERDUE
from domain.danger import Danger
from domain.deadline import rings_at
from domain.status import Status
from domain.ticket import Ticket
from domain.timer import RungDue, TimerData, TimerKind
from domain.undoing import times
from escalation.draft import deadline_rules
from escalation.ladders import awake, course, next_call
from escalation.snapshot import AMBER, ladder_of

CLOSE_AFTER = timedelta(hours=24)  # closed 24 h after resolved
WATCH_AGAIN = timedelta(minutes=30)  # nothing else is due: the auditor's own look at an open ticket
UNDO_WITHIN = timedelta(seconds=30)
MENU_STAYS = timedelta(seconds=60)  # choices under a card that nobody has made
SOUNDS_AGAIN = timedelta(seconds=60)  # between two loud lines about one ticket that grows graver
QUESTION = "tanya_belum_dijawab"
OWNED = frozenset(
    {TimerKind.LOUD, TimerKind.GLANCE, TimerKind.RUNG}
)  # what moves an open ticket on by itself


@dataclass(frozen=True, slots=True)
class Due:
    """A timer that must exist. One per `key`."""

    key: str
    kind: TimerKind
    at: datetime
    data: TimerData | None = None


def due_times(ticket: Ticket, city: City, now: datetime) -> tuple[Due, ...]:
    """All timers of a ticket in this state."""
    ladder = ladder_of(ticket, city)
    if ticket.status is Status.RESOLVED and ticket.resolved_at:
        return (Due(f"close:{ticket.id}", TimerKind.CLOSE, ticket.resolved_at + CLOSE_AFTER), *_undo(ticket))
    if not ticket.open:
        return tuple(_undo(ticket))
    found = [
        *_undo(ticket),
        *_deadline(ticket, ladder, city),
        *_parts(ticket, ladder, city),
        *_promises(ticket, ladder, city),
        *_expected(ticket),
        *_unsounded(ticket),
        *_menus(ticket),
        *_first_aid(ticket),
    ]
    if not any(d.kind in OWNED for d in found):
        found.append(Due(f"watch:{ticket.id}", TimerKind.WATCH, now + WATCH_AGAIN))
    return tuple(found)


def unlooked_since(ticket: Ticket) -> datetime:
    """Since when its silent card waits for a look: opened, or read before, where it was read too late to ring."""
    return min(ticket.opened_at, ticket.deadline.late_read_at or ticket.opened_at)


def _undo(ticket: Ticket) -> Iterator[Due]:
    until = min(times(ticket), default=None)
    if until is not None:
        yield Due(f"undo:{ticket.id}", TimerKind.UNDO, until)


def _deadline(ticket: Ticket, ladder: Ladder, city: City) -> Iterator[Due]:
    """The one deadline while no human has decided, or the look that a silent card must get."""
    if ticket.status is not Status.RECEIVED or ticket.loud_at is not None:
        return
    due = rings_at(ticket.deadline, deadline_rules(city.verification))
    if due is not None:
        yield Due(f"loud:{ticket.id}", TimerKind.LOUD, due)
    elif ticket.unseen:
        step = course(ladder, AMBER).call(ticket.state.waited)
        if step is not None:
            yield Due(f"glance:{ticket.id}", TimerKind.GLANCE, unlooked_since(ticket) + step[1])


def _parts(ticket: Ticket, ladder: Ladder, city: City) -> Iterator[Due]:
    for part in ticket.assignments:
        step = next_call(part, ladder, city.zone, life=ticket.danger is Danger.LIFE) if part.open else None
        if step is not None:
            yield Due(f"rung:{ticket.id}:{part.agency}", TimerKind.RUNG, step.at, RungDue(part.agency))


def _unsounded(ticket: Ticket) -> Iterator[Due]:
    """What made it graver within a minute of the last loud line rings when that minute is over."""
    last = ticket.state.sounded_at
    if ticket.state.unsounded and last is not None:
        yield Due(f"graver:{ticket.id}", TimerKind.GRAVER, last + SOUNDS_AGAIN)


def _menus(ticket: Ticket) -> Iterator[Due]:
    """Choices that a group left open give way to the card's own buttons."""
    opened = ticket.state.menus_at
    since = [opened[group] for group in ticket.state.menus if group in opened]
    if since:
        yield Due(f"menu:{ticket.id}", TimerKind.MENU, min(since) + MENU_STAYS)


def _first_aid(ticket: Ticket) -> Iterator[Due]:
    """Once the alert is out: does what its reporters told ask for first aid?"""
    if ticket.state.aid_due is not None:
        yield Due(f"aid:{ticket.id}", TimerKind.AID, ticket.state.aid_due)


def _promises(ticket: Ticket, ladder: Ladder, city: City) -> Iterator[Due]:
    """A question that the reporter has not answered, and a call that somebody has promised."""
    asked = ticket.state.question
    if asked is not None:
        step = course(ladder, QUESTION).call(asked.calls)
        if step is not None:
            at = asked.at + step[1]
            at = awake(at, ladder, city.zone, life=ticket.danger is Danger.LIFE)
            yield Due(f"question:{ticket.id}", TimerKind.QUESTION, at)
    promised = ticket.state.promise
    if promised is not None:
        yield Due(f"promise:{ticket.id}", TimerKind.PROMISE, promised.due)


def _expected(ticket: Ticket) -> Iterator[Due]:
    """Who has said when they arrive is asked once that has passed."""
    for part in ticket.assignments:
        at = ticket.state.eta.get(part.agency)
        asked = ticket.state.eta_asked.get(part.agency) == at
        if at is not None and not asked and part.open and part.stage in ON_THE_WAY:
            yield Due(f"eta:{ticket.id}:{part.agency}", TimerKind.ETA, at + OVERDUE, RungDue(part.agency))
