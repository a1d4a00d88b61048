"""What of a reporter's words stands on the card: all of them, or the sentence with the danger."""

from __future__ import annotations

from domain.danger import Danger
from domain.quoting import QUOTE, gravest
from handlers.turn import Turn


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
