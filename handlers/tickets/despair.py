"""Is it the writer's own wish to die, or what he has taken to die, that is told? Such an event is held on to."""

from __future__ import annotations

from domain.ticket import Ticket
from handlers.turn import Turn


def is_own(turn: Turn, category: str, words: str) -> bool:
    """Do these words of an event of this kind tell it of nobody but him?"""
    kind = turn.city.categories.get(category)
    return kind is not None and kind.warm and not turn.understood(words).meaning.of_another


def of_ticket(turn: Turn, ticket: Ticket) -> bool:
    """The same of a ticket that holds words."""
    return bool(ticket.state.words) and is_own(turn, ticket.category, ticket.state.words)
