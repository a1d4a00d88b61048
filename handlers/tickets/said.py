"""What a reporter wrote of one event, from the first word on."""

from __future__ import annotations

from domain.report import Report
from domain.story import later_words
from handlers.turn import Turn


def said_in(turn: Turn, told: Report) -> list[str]:
    """What this reporter wrote of it: first, and later."""
    history = [event for event, _ in turn.history(told.ticket_id or 0)]
    later = later_words(history).get(told.id, [])
    return [words for words in [told.words, *later] if words]
