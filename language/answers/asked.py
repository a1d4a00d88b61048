"""What of a text asks, and what it states: of "kok palsu? ada yang meninggal" the second."""

from __future__ import annotations

import re

from language.answers.denied import SAID
from language.cues import words_of
from language.text.spelling import Spelling

_SPELLING = Spelling(SAID)
QUESTIONS = words_of(
    "mana dimana kemana kapan kenapa berapa apakah apa siapa bagaimana kok what where when why how who"
)
_SENTENCE = re.compile(r"(?<=[?!.;\n])")


def plain_words(text: str) -> list[str]:
    """What it says, word by word, as it is usually spelled in answers."""
    return [token.word for token in _SPELLING.tokens(text)]


def asks(text: str) -> bool:
    """Is something asked?"""
    return "?" in text or not QUESTIONS.isdisjoint(plain_words(text))


def sentences(text: str) -> list[str]:
    """Each with the sign that ends it."""
    return _SENTENCE.split(text)


def stated(text: str) -> str:
    """The sentences that ask nothing: "kok palsu? ada yang meninggal"."""
    return " ".join(piece.strip() for piece in sentences(text) if not asks(piece))
