"""Making a ticket loud, and calling agencies to it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from domain.assignment import Assignment, Stage
from domain.events import Event
from domain.firsts import remembering
from domain.happenings import Dispatched, Sounded
from domain.lane import Lane
from domain.status import Status
from domain.ticket import CONTROL_ROOM, Action, Ticket, after
from domain.undoing import unended
from handlers.tickets.seats import own_part, seat
from handlers.turn import Turn


def first_agencies(turn: Turn, ticket: Ticket) -> tuple[str, ...]:
    """Who goes at once: the category's agencies and those that the words add; outside the area the control room."""
    if ticket.place.outside_m > 0:
        return (CONTROL_ROOM,)
    category = turn.city.categories[ticket.category]
    return tuple(dict.fromkeys([*category.at_once, *ticket.state.additions]))


def sound(turn: Turn, ticket: Ticket, *, instead_of: str = "") -> Ticket:
    """The first loud announcement: in the groups of the agencies and in the control room, at once. What rings is red.
    `instead_of`: the code of the one that had hushed it."""
    if ticket.loud_at is not None:
        return ticket
    undecided = ticket.lane is not Lane.RED
    rung = turn.change(
        replace(ticket, loud_at=turn.now, lane=Lane.RED),
        turn.event(Sounded(undecided=undecided, instead_of=instead_of)),
    )
    return call(turn, rung, first_agencies(turn, rung), None)


def call(turn: Turn, ticket: Ticket, agencies: Iterable[str], actor: int | None, *, by: str = "") -> Ticket:
    """Dispatch the ticket to these agencies, each with its own part and ladder; one whose part has ended begins anew. `by`: who
    of its own people takes it up again. Raises Refused."""
    events: list[Event] = []
    changed = replace(ticket, status=after(ticket.status, Action.FORWARD), loud_at=ticket.loud_at or turn.now)
    for named in agencies:
        agency = seat(turn.city, named, changed)
        part = changed.part(agency)
        if part is not None and part.open:
            continue
        new = Assignment(agency, Stage.DISPATCHED, turn.now)
        if part is not None:
            new = replace(new, id=part.id, round=part.round + 1)
            changed = unended(remembering(changed, part), agency)
        changed = changed.with_part(new)
        events.append(turn.event(Dispatched(agency=agency, again=part is not None, by=by), actor))
    return turn.change(changed, *events)


def waiting(ticket: Ticket) -> list[Assignment]:
    """The parts of those who were called and have not taken it."""
    return [p for p in ticket.assignments if p.open and p.stage is Stage.DISPATCHED]


def call_anew(turn: Turn, ticket: Ticket, actor: int | None) -> Ticket:
    """Whoever was called and has not taken it is called as to a new one: no step of the ladder counts as made."""
    called = waiting(ticket)
    rung = [turn.event(Dispatched(agency=part.agency), actor) for part in called]
    return turn.change(begun_anew(turn, ticket, called), *rung)


def begun_anew(turn: Turn, ticket: Ticket, parts: Iterable[Assignment]) -> Ticket:
    """The ticket for which these parts begin again, held by nobody."""
    agencies = set()
    for part in parts:
        agencies.add(part.agency)
        ticket = remembering(ticket, part).with_part(
            Assignment(part.agency, Stage.DISPATCHED, turn.now, id=part.id, round=part.round + 1)
        )
    return ticket.noting(room={c: by for c, by in ticket.state.room.items() if c.agency not in agencies})


def call_more(turn: Turn, ticket: Ticket, agencies: Iterable[str]) -> Ticket:
    """Words add agencies: called at once where the ticket has been forwarded, else remembered for then."""
    known = ticket.state.additions
    new = [a for a in agencies if a not in known]
    if not new:
        return ticket
    ticket = turn.change(ticket.noting(additions=(*known, *new)))
    if ticket.status is Status.RECEIVED or (ticket.place.outside_m > 0 and not _anybody_goes(ticket)):
        return ticket
    return call(turn, ticket, [a for a in new if own_part(turn.city, a, ticket) is None], None)


def _anybody_goes(ticket: Ticket) -> bool:
    """Is an agency on it that goes there, besides the control room?"""
    return any(part.open and part.agency != CONTROL_ROOM for part in ticket.assignments)
