"""A ticket that somebody who has not reported it names by its code: the first that operators are offered to join with.

Codes can be guessed: nothing is joined by itself, and nothing of that ticket is told to who names it.
"""

from __future__ import annotations

from dataclasses import replace

from domain.ticket import Ticket
from domain.typed import codes_among
from domain.whereabouts import Whereabouts
from handlers.turn import Turn
from messages.places import place_words
from models import chats, reports, tickets


def named(turn: Turn, person: int, words: str, *, drill: bool) -> Ticket | None:
    """The first open one that the words name and none of this person's reports is of, to look at only."""
    found = (_now(turn, code) for code in codes_among(words))
    open_ones = (t for t in found if t is not None and t.open and t.drill is drill)
    return next((t for t in open_ones if not _reported(turn, t, person)), None)


def naming(ticket: Ticket, other: Ticket) -> Ticket:
    """The ticket with the other one as what its reporter says that it is about."""
    near = _near(other, secret=ticket.secret)
    return ticket.noting(similar=other.code, named=other.code, near=near)


def _now(turn: Turn, code: str) -> Ticket | None:
    """What was put together with another is that one."""
    ticket = tickets.glance_by_code(turn.tx, code)
    while ticket is not None and ticket.merged_into is not None:
        ticket = turn.peek(ticket.merged_into)
    return ticket


def _reported(turn: Turn, ticket: Ticket, person: int) -> bool:
    same = set(chats.one_human(turn.tx, person))
    return any(r.person_id in same for r in reports.of_ticket(turn.tx, ticket.id))


def _near(other: Ticket, *, secret: bool) -> Whereabouts | None:
    """Where that one is, as far as all who come to this one may know it."""
    place = other.place
    if secret or other.secret:
        place = replace(place, lat=None, lon=None, words="")
    area = place_words(place)
    return Whereabouts(place.lat, place.lon, area) if area or place.lat is not None else None
