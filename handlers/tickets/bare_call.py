"""Nothing but a call for somebody beside an open ticket: "pak polisi tolong", "tolong ambulan", "panggil damkar"."""

from __future__ import annotations

from cities.category import Category
from domain.ticket import Ticket
from handlers.turn import Turn
from language import cues
from language.text.spelling import folded
from language.words import Understanding


def of_this_event(ticket: Ticket, words: str, named: Category) -> bool:
    """For those who are called to it anyway."""
    here = {part.agency for part in ticket.assignments}
    return here.issuperset(named.at_once) and names_nobody_else(words, cues.VEHICLES)


def calls_more(turn: Turn, words: str, understood: Understanding | None) -> tuple[str, ...]:
    """Whom it calls: they come to the event that is open, as most likely it is there that they are wanted."""
    named = turn.city.categories.get((understood.danger_category if understood else None) or "")
    if named is None or named is turn.city.other or not names_nobody_else(words, cues.CALLED_FOR):
        return ()
    return named.at_once


def names_nobody_else(words: str, called: frozenset[str]) -> bool:
    said = folded(words).replace(",", " ").replace(".", " ").replace("!", " ").split()
    rest = [word for word in said if word not in cues.SAYS_NOTHING | cues.NEEDS | cues.URGENT]
    return bool(words) and all(word in called for word in rest)
