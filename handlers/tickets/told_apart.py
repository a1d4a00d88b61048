"""A dog and a crocodile are one kind of emergency and two events: which of a category's kinds words name."""

from __future__ import annotations

import re

from cities.category import Category
from handlers.turn import Turn


def kinds_of(turn: Turn, category: Category, words: str) -> frozenset[str]:
    """By the first word of each list of the city's file; none where the words name none, or the file tells none apart."""
    if not category.kinds or not words:
        return frozenset()
    said = set(re.findall(r"[^\W_]+", turn.understood(words).respelled))
    return frozenset(kind[0] for kind in category.kinds if not said.isdisjoint(kind))
