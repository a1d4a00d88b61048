"""Whose a ticket's place is: it changes by the reporter who told it, where nobody else stands there, or by an operator."""

from __future__ import annotations

from domain.outline import distance_m
from domain.place import Place
from domain.report import Report
from domain.ticket import Ticket
from handlers.turn import Turn
from models import reports

THERE_M = 500.0  # a point further away may be another event
FAR_M = 2_500.0  # from the middle of a kelurahan: in none of ours is anything so far


def teller(turn: Turn, ticket: Ticket) -> Report | None:
    """The report whose place it is: the first one, where no other is known."""
    named = ticket.state.placed_by
    told = reports.find(turn.tx, named) if named else None
    if told is not None and told.ticket_id == ticket.id:
        return told
    return turn.first_report(ticket.id)


def owns(turn: Turn, ticket: Ticket, person: int) -> bool:
    """Is it this person's to change: told by them, or by nobody yet?"""
    told = teller(turn, ticket)
    return ticket.place.exact == "none" or told is None or told.person_id == person


def also_there(turn: Turn, ticket: Ticket, person: int) -> Report | None:
    """Another's report of this very place, those with a point of their own first."""
    return next(iter(others_there(turn, ticket, person)), None)


def others_there(turn: Turn, ticket: Ticket, person: int) -> list[Report]:
    """All of them."""
    elsewhere = ticket.state.beside
    others = [
        r for r in reports.of_ticket(turn.tx, ticket.id) if r.person_id != person and r.id not in elsewhere
    ]
    pointed = [r for r in others if _points_at(ticket.place, r)]
    return [*pointed, *(r for r in others if r not in pointed and _names(ticket.place, r))]


def apart_m(turn: Turn, kelurahan: str, place: Place) -> float | None:
    """Metres between a point and the kelurahan that words name; None for a place that is estimated from words."""
    if not kelurahan or not place.pinned or place.lat is None or place.lon is None:
        return None
    named = turn.city.area.named(kelurahan)
    return distance_m(place.lat, place.lon, named.lat, named.lon) if named else None


def far_from_words(turn: Turn, told: Report, place: Place) -> bool:
    """Do the words of this report name another part of the city than that in which this point is, and a far one?"""
    named = told.observed.kelurahan
    return named != place.kelurahan and (apart_m(turn, named, place) or 0.0) > FAR_M


def _points_at(here: Place, told: Report) -> bool:
    if told.lat is None or told.lon is None or here.lat is None or here.lon is None:
        return False
    return distance_m(told.lat, told.lon, here.lat, here.lon) <= THERE_M


def _names(here: Place, told: Report) -> bool:
    """Did it name a place in words alone, which nothing tells apart from this one?"""
    kelurahan = told.observed.kelurahan
    return told.lat is None and told.observed.typed and kelurahan in ("", here.kelurahan)
