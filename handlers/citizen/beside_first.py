"""A later line heard beside the words that opened the ticket: "1 anak ditarik" where a crocodile was told of."""

from __future__ import annotations

from domain.danger import Danger
from domain.ticket import Ticket
from handlers.turn import Turn
from language import cues


def deadly_beside(turn: Turn, ticket: Ticket, words: str) -> tuple[str, ...] | None:
    """Whom both together call, where only together they name danger to life in the ticket's kind of event."""
    first = ticket.state.words
    if not words or not first or ticket.danger is Danger.LIFE:
        return None
    if not cues.NONE.isdisjoint(turn.understood(words).respelled.split()[:2]):
        return None  # "belum ada yang ditarik"
    alone = turn.understood(first).meaning, turn.understood(words).meaning
    if any(one.danger is Danger.LIFE or one.laughing or one.question for one in alone):
        return None
    both = turn.understood(f"{first}. {words}")
    heard = both.meaning
    if heard.danger is not Danger.LIFE or heard.soft or heard.danger_category != ticket.category:
        return None
    return both.additions(ticket.category)
