"""What of a reporter's words stands on the card: all of them, or the sentence with the danger."""

from __future__ import annotations

from domain.danger import Danger
from domain.quoting import QUOTE, gravest
from handlers.turn import Turn

QUOTED = "quote"  # in a ticket's detail: what its card quotes of words that are longer


def quoted(turn: Turn, words: str) -> dict[str, str]:
    """The first words of a ticket, and what its card quotes of them, as its detail keeps both."""
    return {"words": words, QUOTED: graver_quote(turn, words) if len(words) > QUOTE else ""}


def graver_quote(turn: Turn, words: str) -> str:
    """The part of the words that tells of the gravest danger."""

    def weigh(sentence: str) -> tuple[int, ...]:
        heard = turn.office.lexicon.understand(sentence)
        named = heard.danger >= Danger.LIFE, heard.danger >= Danger.OTHER
        return *named, len(heard.aggravations), bool(heard.likely), bool(heard.found)

    return gravest(words, weigh)
