"""A live location that moves: where it happens stays, where the reporter is now is shown beside it."""

from __future__ import annotations

from dataclasses import replace

from domain.conversation import Draft
from domain.message import Pin
from domain.outline import distance_m
from domain.place import Place
from domain.ticket import Ticket
from domain.whereabouts import Whereabouts
from handlers.tickets import placing
from handlers.turn import Turn
from messages.places import area_words

LEAST_M = 30.0  # a step aside is no news


def spot(place: Place) -> Whereabouts:
    """A point as a card shows it beside the ticket's own."""
    return Whereabouts(place.lat, place.lon, area_words(replace(place, words="")))


def is_step(to: Place, here: Place) -> bool:
    """From one point to another, and more than a step aside?"""
    if to.lat is None or to.lon is None or here.lat is None or here.lon is None:
        return False
    return distance_m(to.lat, to.lon, here.lat, here.lon) >= LEAST_M


def moved(turn: Turn, ticket: Ticket, person: int, place: Place) -> Ticket:
    """The reporter is at `place` now. Where the victim drifts with the reporter's eyes (`ikut_pelapor`), the ticket's
    point follows, and the first one stays named. Nobody's steps lead away from a point that another has told."""
    assert place.lat is not None and place.lon is not None
    if not placing.owns(turn, ticket, person):
        return ticket
    known = ticket.state.reporter_at or ticket.place
    lat, lon = known.lat, known.lon
    if lat is not None and lon is not None and distance_m(place.lat, place.lon, lat, lon) < LEAST_M:
        return ticket
    first = ticket.state.first_at or spot(ticket.place)
    ticket = ticket.noting(reporter_at=spot(place))
    follows = turn.city.categories[ticket.category].follows_reporter and ticket.state.away is None
    if ticket.place.pinned and follows and placing.also_there(turn, ticket, person) is None:
        here = replace(place, words=ticket.place.words, names=ticket.place.names)
        ticket = replace(ticket, place=here).noting(first_at=first)
    return turn.change(ticket)


def keep(draft: Draft, pin: Pin) -> None:
    """The same before there is a ticket."""
    if draft.lat is None and not draft.reporter_at:
        draft.lat, draft.lon, draft.live = pin.lat, pin.lon, True
    else:
        draft.reporter_at = [pin.lat, pin.lon]
