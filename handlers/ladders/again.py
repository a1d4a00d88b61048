"""An agency that is done, or was taken off, is called again while others keep the ticket open: an end is each agency's own.

What begins again, gets worse, or is its own danger calls it, with its ladder from the start; so do its own people.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from cities.category import Category
from cities.profile import City
from domain.assignment import Assignment
from domain.danger import Danger
from domain.ticket import CONTROL_ROOM, Ticket
from handlers.disaster.gathering import gathers
from handlers.ladders.alarm import call
from handlers.tickets.seats import own_part
from handlers.turn import Turn
from handlers.understood import Understood
from language.answers.asides import Aside
from language.answers.goes_on import not_ended

SURELY = 0.5  # "korbannya pingsan" is hardly the collision itself


def call_again(
    turn: Turn,
    ticket: Ticket,
    words: str,
    written: datetime,
    *,
    graver: Iterable[str] = (),
    named: Iterable[str] = (),
    goes_on: bool = False,
    but: str = "",
) -> Ticket:
    """Call those whose part had ended when these words were written and whom they want. `graver`: keys of the city's file;
    `named`: agencies that they name; `goes_on`: what seemed over does; `but`: who says so."""
    if not ticket.open or not any(_ended_before(part, written) for part in ticket.assignments):
        return ticket
    said = turn.understood(words)
    wanted = [*named, *_wanted(turn.city, ticket, said, [*graver], goes_on=goes_on)]
    if _only_good(said) or (gathers(turn, ticket) and said.meaning.danger is not Danger.LIFE):
        return ticket
    parts = {p.agency: p for a in wanted if (p := own_part(turn.city, a, ticket)) is not None}
    ended = [agency for agency, part in parts.items() if agency != but and _ended_before(part, written)]
    return call(turn, ticket, ended, None) if ended else ticket


def _ended_before(part: Assignment, written: datetime) -> bool:
    """Platforms tell the second in which something was written."""
    if part.open or part.agency == CONTROL_ROOM or part.resolved_at is None:
        return False
    return written >= part.resolved_at.replace(microsecond=0)


def _only_good(said: Understood) -> bool:
    danger = said.meaning.danger is not Danger.NONE
    return not danger and (said.verdict is True or said.settled is not None or said.calm)


def _wanted(
    city: City, ticket: Ticket, said: Understood, graver: list[str], *, goes_on: bool
) -> Iterable[str]:
    """Whom the ticket's kind needs, where its event goes on or gets worse; whom a victim needs, for a victim."""
    for key in graver:
        if key in city.aggravations:
            yield from city.needed_by(key)
        elif key in city.categories:
            yield from city.categories[key].at_once
    own, named = city.categories[ticket.category], city.categories.get(said.meaning.danger_category or "")
    if named is not None and named.accompanies:
        yield from named.at_once
    if _of_its_kind(city, own, named, said, graver, goes_on=goes_on):
        yield from own.at_once


def _of_its_kind(
    city: City, own: Category, named: Category | None, said: Understood, graver: list[str], *, goes_on: bool
) -> bool:
    heard = said.meaning
    back = goes_on or said.recurs
    sure = SURELY if named is not None and named.accompanies else 0.0
    families = {city.categories[guess.category].family for guess in heard.guesses if guess.score >= sure}
    if (named is not None and named.family == own.family) or own.family in families:
        tells = heard.danger is not Danger.NONE or bool(graver) or back or said.verdict is False
        return tells and said.aside is not Aside.HOW_LONG
    if named is not None and named is not city.other:
        return False
    worse = any(not city.needed_by(key) for key in graver if key in city.aggravations)
    inside = named is city.other and not heard.call
    return back or worse or inside or (said.verdict is False and not_ended(said.text))
