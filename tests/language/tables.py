"""Messages in a test's tables, and how one is heard."""

from __future__ import annotations

from language.hear import hear
from language.score import shipped
from language.understanding import Understanding
from language.words import Lexicon


def each(texts: str) -> list[str]:
    """Those between "|" and ends of lines."""
    return [text.strip() for line in texts.split("\n") for text in line.split("|")]


def lines(block: str) -> list[str]:
    """One a line."""
    return [line.strip() for line in block.splitlines() if line.strip()]


def heard(lexicon: Lexicon, text: str) -> Understanding:
    """By its words and its pattern."""
    return hear(lexicon.understand(text), shipped().score(text)).understood
