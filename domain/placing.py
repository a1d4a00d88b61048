"""A place belongs to the report that told it; what others say of it stands beside it, and what it was before stays readable."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from domain.message import Pin
from domain.place import COARSE_M, ROUGH_M, Place
from domain.ticket import Ticket
from domain.whereabouts import Earlier, Whereabouts

MOST = 20  # earlier places that are kept: the first, and the newest


def how_exact(pin: Pin) -> str:
    """How exact a ticket's place is that has this point."""
    if pin.within is not None:
        return "link" if pin.within <= ROUGH_M else "rough"
    return "live" if pin.live else "coordinates" if pin.typed else "pin"


def is_coarse(pin: Pin) -> bool:
    """Is the telephone so little sure of the point that nobody is found by it?"""
    return (pin.within or 0.0) > COARSE_M


def placed_by(ticket: Ticket, report: int) -> Ticket:
    """The ticket, whose place this report has told."""
    return ticket.noting(placed_by=report)


def same_point(one: Place, other: Place) -> bool:
    """Is it one point, whatever words stand beside it?"""
    return one.lat is not None and (one.lat, one.lon) == (other.lat, other.lon)


def in_question(ticket: Ticket) -> bool:
    """Is it being asked whether it happens at the ticket's own point? Until that is answered, nobody is joined by it."""
    at = ticket.state.point_asked
    return at is not None and ticket.place.pinned and (at.lat, at.lon) == (ticket.place.lat, ticket.place.lon)


def is_inside(place: Place) -> bool:
    """Is it known to lie in the city: by a point, a kelurahan, a street or a landmark?"""
    return place.outside_m <= 0 and (place.pinned or bool(place.kelurahan) or bool(place.names))


def of_both(here: Place, told: Place) -> Place:
    """Where one event is of which two places are told: the point counts before words, but what lies in the city is never
    moved out of it, for nobody goes there."""
    if is_inside(told) and here.outside_m > 0:
        return told
    if told.outside_m > 0 and here.outside_m <= 0 and here.exact != "none":
        return here
    if told.pinned and not here.pinned:
        names = tuple(dict.fromkeys([*here.names, *told.names]))
        return replace(told, words=here.words or told.words, names=names)
    return here


def remembering(ticket: Ticket, area: str, at: datetime) -> Ticket:
    """The ticket, whose place is about to change, with the one that it has. `area`: as people read it."""
    place = ticket.place
    if place.exact == "none":
        return ticket
    known = ticket.state.earlier
    last = Earlier(place.lat, place.lon, area, ticket.state.placed_by, at)
    return ticket.noting(earlier=(*known[:1], *known[1:][-(MOST - 2) :], last))


def with_beside(ticket: Ticket, report: int, place: Place, area: str) -> Ticket:
    """The ticket, of which this report says another place."""
    others = without_beside(ticket, report).state.beside
    return ticket.noting(beside={**others, report: Whereabouts(place.lat, place.lon, area)})


def without_beside(ticket: Ticket, report: int) -> Ticket:
    """The same, once the ticket is where this report says."""
    return ticket.noting(beside={n: at for n, at in ticket.state.beside.items() if n != report})


def told_elsewhere(ticket: Ticket, reports: Iterable[int]) -> list[tuple[int, Whereabouts]]:
    """What those of these reports say that name another place, in the order in which they said so."""
    own = set(reports)
    return [(n, at) for n, at in ticket.state.beside.items() if n in own]


def earlier(ticket: Ticket, reports: Iterable[int]) -> list[Earlier]:
    """Where it was before, as these reports (or somebody who is no reporter) told it: the first, and the last."""
    own = {0, *reports}
    known = [at for at in ticket.state.earlier if at.report in own]
    return [*known[:1], *known[1:][-1:]]
