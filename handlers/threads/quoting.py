"""What of a reporter's words stands on the card: all of them, or the sentence with the danger."""

from __future__ import annotations

from datetime import timedelta

from domain.danger import Danger
from domain.quoting import QUOTE, gravest
from domain.ticket import Ticket
from handlers.turn import Turn
from models import chain

NEWEST = 60  # lines that a new one is compared with


def card_quote(turn: Turn, words: str) -> str:
    """What a card quotes of a ticket's first words; "" where it shows all of them."""
    return graver_quote(turn, words) if len(words) > QUOTE else ""


def graver_quote(turn: Turn, words: str) -> str:
    """The part of the words that tells of the gravest danger."""

    def weigh(sentence: str) -> tuple[int, ...]:
        heard = turn.understood(sentence).meaning
        named = heard.danger >= Danger.LIFE, heard.danger >= Danger.OTHER
        return *named, len(heard.aggravations), bool(heard.likely), bool(heard.found)

    return gravest(words, weigh)


def said_before(turn: Turn, ticket: Ticket) -> list[str]:
    """What was said of it so far, as far as anybody remembers."""
    since = ticket.opened_at - timedelta(days=1)
    return [
        ticket.state.words,
        *ticket.state.graver.values(),
        *chain.recent_words(turn.tx, ticket.id, since, NEWEST),
    ]
