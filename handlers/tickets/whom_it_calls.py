"""Whom further words about an event call to it, and what they make it graver by, whoever tells them."""

from __future__ import annotations

from domain.danger import Danger
from domain.ticket import Ticket
from handlers.tickets import bare_call
from handlers.tickets.kinds import beside
from handlers.turn import Turn
from language.words import Understanding


def called(turn: Turn, ticket: Ticket, words: str, understood: Understanding | None) -> tuple[str, ...]:
    """Who else goes to the ticket's event: whom its category's words add, and whoever is there for the victim that they
    name ("mau pingsan" at a fire)."""
    additions = turn.understood(words).additions(ticket.category)
    if wanted := bare_call.calls_more(turn, words, understood):
        return tuple(dict.fromkeys([*additions, *wanted]))
    named = turn.city.categories.get(understood.danger_category or "") if understood else None
    if named is not None:  # a cable beside the pond: whom it would call by itself
        own = turn.understood(words).additions(named.key)
        additions = tuple(dict.fromkeys([*additions, *own]))
    if understood is None or named is None:
        return additions
    if named.accompanies and understood.danger is Danger.LIFE:
        additions = tuple(dict.fromkeys([*additions, *named.at_once]))  # a patient, wherever he lies
    if not understood.aggravations:
        return additions
    additions = tuple(dict.fromkeys([*additions, *beside(turn.city, turn.understood(words), understood)]))
    if understood.befalls and not named.accompanies:
        return additions  # what befalls them calls by its own kind, not by that of another event
    if (
        named.family == turn.city.categories[ticket.category].family
        or named.at_once == turn.city.other.at_once
    ):
        return additions
    return tuple(dict.fromkeys([*additions, *named.at_once]))


def graver(turn: Turn, ticket: Ticket, words: str, understood: Understanding | None) -> tuple[str, ...]:
    """What these words of the ticket's event make it graver by: what befalls people, and another kind of danger to life."""
    if understood is None:
        return ()
    named = turn.city.categories.get(understood.danger_category or "")
    if named is None or understood.danger is not Danger.LIFE or ticket.secret or named.secret:
        return understood.aggravations
    alike = named.family == turn.city.categories[ticket.category].family
    if (
        alike
        or bare_call.calls_more(turn, words, understood)
        or named.accompanies
        or (understood.befalls and understood.aggravations)
        or named.key == turn.city.other.key
    ):
        return understood.aggravations
    return (*understood.aggravations, named.key)
