"""A dog and a crocodile are one kind of emergency and two events, and so are two homes in two streets: what words tell apart that
a point puts together."""

from __future__ import annotations

import re

from cities.category import Category
from domain.danger import Danger
from domain.ticket import Ticket
from handlers.threads.quoting import said_before
from handlers.turn import Turn
from language.places.away import tells_of_own_home, tells_of_own_people
from language.places.other_address import differ
from models import tickets


def kinds_of(turn: Turn, category: Category, words: str) -> frozenset[str]:
    """By the first word of each list of the city's file; none where the words name none, or the file tells none apart."""
    if not category.kinds or not words:
        return frozenset()
    said = set(re.findall(r"[^\W_]+", turn.understood(words).respelled))
    return frozenset(kind[0] for kind in category.kinds if not said.isdisjoint(kind))


def homes_apart(turn: Turn, mine: str, danger: Danger, other: Ticket) -> bool:
    """Does somebody whose own people are in danger tell a street that is not the other's? His point may only be where he stands:
    that home has nobody else who sends for help."""
    if not differ(mine, as_told(other)):
        return False
    theirs = ". ".join([other.place.words, *said_before(turn, other)])
    if not differ(mine, theirs):
        return False
    own = danger is Danger.LIFE and of_his_own(mine)
    return own or (other.danger is Danger.LIFE and of_his_own(theirs))


def at_anothers(turn: Turn, ticket: Ticket) -> bool:
    """Is it of somebody's own people, told in a street, at a point where another event is, told in another one?"""
    mine = as_told(ticket)
    if not (ticket.state.similar and ticket.place.pinned and of_his_own(mine)):
        return False
    other = tickets.glance_by_code(turn.tx, ticket.state.similar)
    return other is not None and other.place.pinned and homes_apart(turn, mine, ticket.danger, other)


def as_told(ticket: Ticket) -> str:
    """Its first words, where it is by them, and what is graver since."""
    return ". ".join([ticket.place.words, ticket.state.words, *ticket.state.graver.values()])


def of_his_own(words: str) -> bool:
    """Is it of his own home, or of his own people?"""
    return tells_of_own_home(words) or tells_of_own_people(words)
