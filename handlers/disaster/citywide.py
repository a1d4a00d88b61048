"""An event that the whole city feels, an earthquake: who only tells of it is one of many, with or without a point; who
names somebody in danger is an event of their own, and comes first."""

from __future__ import annotations

from cities.category import Category
from domain.conversation import Draft
from domain.danger import Danger
from domain.ticket import Ticket
from handlers.turn import Turn
from models import felt


def event_felt(turn: Turn, category: Category, danger: Danger) -> Ticket | None:
    """The open ticket of what everybody feels; None where there is none yet, or somebody's life is in danger."""
    if not category.wide or danger is Danger.LIFE:
        return None
    number = felt.first_felt(turn.tx, category.key, turn.now - category.merge_within)
    return turn.ticket(number) if number is not None else None


def only_felt(turn: Turn, draft: Draft) -> bool:
    """Is this no more than one more person who felt what others have told already? Where it happened asks nobody then."""
    category = turn.city.categories.get(draft.category)
    if category is None or draft.drill:
        return False
    return event_felt(turn, category, draft.danger) is not None


def wide(turn: Turn, key: str) -> bool:
    category = turn.city.categories.get(key)
    return category is not None and category.wide


def is_felt(turn: Turn, ticket: Ticket) -> bool:
    """Is the ticket that of an event which everybody feels, and of nobody's danger?"""
    return wide(turn, ticket.category) and ticket.danger is not Danger.LIFE


def endangers(turn: Turn, category: str, words: str) -> bool:
    """Do these words name somebody in danger, beside an event that everybody feels?"""
    said = turn.understood(words)
    return said.meaning.danger is Danger.LIFE or bool(said.additions(category))
