"""A text's pieces: what the learned score counts. Character n-grams see through slips, slang and kin languages; word
n-grams see phrases; pairs of plain words see what stands further apart ("sudah … padam"), however either is spelled."""

from __future__ import annotations

import re
from collections.abc import Iterator

from language.text.letters import visible
from language.text.spelling import Spelling

LONGEST = 4000  # characters that are looked at: the costs of a text have an end
SHORTEST_GRAM, LONGEST_GRAM = 2, 5
PHRASE = 2  # words
REACH = 3  # words from one of a pair to the other
_SPELLING = Spelling()
_CLITICS = ("nya", "nyo", "lah", "kan", "ku")
_STEM = 4  # letters at least
_MARKUP = re.compile(r"<[^>]{0,200}>")
_REPEATED = re.compile(r"(.)\1{2,}")
_DIGITS = re.compile(r"\d+")
_PHONE = re.compile(r"(?<!\d)\+?\d(?:[ ().-]{0,2}\d){7,14}(?!\d)")
_BETWEEN = re.compile(r"[.,;:!?\n]+")
_WORD = re.compile(r"[^\W_]+|[^\w\s]")


def normalised(text: str) -> str:
    """Lower case, no markup, no letter more than twice in a row ("toloooong"), digits by how many they are; no telephone
    numbers, which adverts have more often than those who call for help."""
    plain = _PHONE.sub(" ", _MARKUP.sub(" ", visible(text[:LONGEST])).lower())
    lower = _REPEATED.sub(r"\1\1", plain)
    return _DIGITS.sub(lambda match: "0" * min(4, len(match.group())), lower)


def grams(word: str) -> Iterator[str]:
    """Character n-grams of one word, with a blank before and after it."""
    padded = f" {word} "
    for size in range(SHORTEST_GRAM, min(LONGEST_GRAM, len(padded)) + 1):
        for start in range(len(padded) - size + 1):
            yield padded[start : start + size]


def length(text: str) -> int:
    """How many words of two letters and more a normalised text has."""
    return sum(word.isalpha() and len(word) > 1 for word in _WORD.findall(text))


def clauses(text: str) -> list[str]:
    """What stands between signs, where a text has more than one such piece; of two words and more."""
    pieces = [piece for piece in _BETWEEN.split(text) if len(piece.split()) > 1]
    return pieces if pieces != [text] else []


def phrases(text: str) -> Iterator[str]:
    """Words and signs, alone and in pairs."""
    words = _WORD.findall(text)
    yield from words
    yield from (" ".join(words[at : at + PHRASE]) for at in range(len(words) - PHRASE + 1))


def pairs(text: str) -> Iterator[str]:
    """Plain words without their clitics, alone and in pairs up to `REACH` apart, and which is the first and the last."""
    words = [_stem(token.word) for token in _SPELLING.tokens(text)]
    yield from words
    for number, word in enumerate(words):
        near = words[number + 1 : number + 1 + REACH]
        yield from (f"{word} {other}" if not gap else f"{word} … {other}" for gap, other in enumerate(near))
    yield from (f"^{word}" for word in words[:1])
    yield from (f"{word}$" for word in words[-1:])


def _stem(word: str) -> str:
    for clitic in _CLITICS:
        if word.endswith(clitic) and len(word) >= len(clitic) + _STEM:
            return word.removesuffix(clitic)
    return word
