"""A place belongs to the report that told it; what others say of it stands beside it, and what it was before stays readable."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import Any

from domain.ticket import Place, Ticket

PLACED_BY = "placed_by"  # in a ticket's detail: our number of the report whose place it is
BESIDE = "beside"  # our number of a report → where its reporter says that it happens instead
EARLIER = "earlier"  # where it was said to be before, oldest first
MOST = 20  # earlier places that are kept: the first, and the newest


def placed_by(ticket: Ticket, report: int) -> Ticket:
    """The ticket, whose place this report has told."""
    return replace(ticket, detail={**ticket.detail, PLACED_BY: report})


def same_point(one: Place, other: Place) -> bool:
    """Is it one point, whatever words stand beside it?"""
    return one.lat is not None and (one.lat, one.lon) == (other.lat, other.lon)


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
    known = list(ticket.detail.get(EARLIER, ()))
    last = {
        "lat": place.lat,
        "lon": place.lon,
        "area": area,
        "report": ticket.detail.get(PLACED_BY, 0),
        "at": at.isoformat(),
    }
    kept = [*known[:1], *known[1:][-(MOST - 2) :], last]
    return replace(ticket, detail={**ticket.detail, EARLIER: kept})


def with_beside(ticket: Ticket, report: int, place: Place, area: str) -> Ticket:
    """The ticket, of which this report says another place."""
    said = {"lat": place.lat, "lon": place.lon, "area": area}
    beside = {k: v for k, v in ticket.detail.get(BESIDE, {}).items() if k != str(report)}
    return replace(ticket, detail={**ticket.detail, BESIDE: {**beside, str(report): said}})


def without_beside(ticket: Ticket, report: int) -> Ticket:
    """The same, once the ticket is where this report says."""
    beside = {k: v for k, v in ticket.detail.get(BESIDE, {}).items() if k != str(report)}
    return replace(ticket, detail={**ticket.detail, BESIDE: beside})


def told_elsewhere(ticket: Ticket, reports: Iterable[int]) -> list[tuple[int, dict[str, Any]]]:
    """What those of these reports say that name another place, in the order in which they said so."""
    own = {str(report) for report in reports}
    return [(int(n), at) for n, at in ticket.detail.get(BESIDE, {}).items() if n in own]


def earlier(ticket: Ticket, reports: Iterable[int]) -> list[dict[str, Any]]:
    """Where it was before, as these reports (or somebody who is no reporter) told it: the first, and the last."""
    own = {0, *reports}
    known = [at for at in ticket.detail.get(EARLIER, ()) if at["report"] in own]
    return [*known[:1], *known[1:][-1:]]
