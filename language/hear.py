"""What a text is heard as: the city's words are the floor and the explanation; where they name nothing, the learned score
may hear an emergency all the same; where it speaks clearly against them, their writer is asked with one tap. It silences nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum

from domain.danger import Danger
from domain.understanding import Understanding
from language.score import Score


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Probabilities; set by the costs that docs/hearing.md shows."""

    fewest: int = 2  # words that a pattern can be seen in
    enough: int = 6  # words that a pattern needs to speak against what they name
    meant: float = 0.3  # of an emergency: below, words of danger are asked about
    middle: float = 0.15  # of an emergency: a human looks
    emergency: float = 0.4  # from here danger is heard where no word names it
    contradicted: float = 0.5  # … where it asks, or where its words of danger are not meant
    life: float = 0.7  # of danger to life: from here the minute's clock runs


DEFAULT = Thresholds()


@dataclass(frozen=True, slots=True)
class Row:
    """The first row that holds decides."""

    name: str
    holds: Callable[[Understanding, Score, Thresholds], bool]
    becomes: Callable[[Understanding], Understanding]


def _named(words: Understanding) -> bool:
    return words.danger is not Danger.NONE


def _silly(words: Understanding) -> bool:
    return words.laughing or words.drill or words.nonsense or words.service is not None


def _told(words: Understanding, score: Score, at: Thresholds) -> bool:
    """Can a pattern speak of it? Not of a word alone, and of nothing silly."""
    return score.words >= at.fewest and not _silly(words)


def contradicted(words: Understanding) -> bool:
    """Does it ask, or are its words of danger not meant: a figure of speech, a denial, another thing's name?"""
    silenced = words.figure or words.negated or words.in_name or words.doubted is not Danger.NONE
    return silenced or words.question


def _emergency(words: Understanding, score: Score, at: Thresholds) -> bool:
    needed = at.contradicted if contradicted(words) else at.emergency
    return _told(words, score, at) and score.emergency >= needed


def may_be_asked(words: Understanding) -> bool:
    """Does it name danger of which its writer may be asked whether he means it? Not a call for help, nor what is `unasked`."""
    return _named(words) and not (words.unasked or words.call)


def _unlikely(words: Understanding, score: Score, at: Thresholds) -> bool:
    """Does the pattern speak against words of danger, as a whole and in each clause?"""
    enough = may_be_asked(words) and score.words >= at.enough
    return enough and score.emergency < at.meant and score.clause < at.contradicted


def asked_about(words: Understanding) -> Understanding:
    """Their writer is asked whether it happens now."""
    return replace(words, soft=True, doubted=words.danger, doubted_category=words.danger_category)


def _after_all(words: Understanding) -> Understanding:
    """What a row of context had silenced."""
    named = replace(words, danger=words.doubted, danger_category=words.doubted_category, clear=False)
    return replace(named, soft=not words.unasked, harmless=False)


def _as_danger(danger: Danger) -> Callable[[Understanding], Understanding]:
    def becomes(words: Understanding) -> Understanding:
        category = words.category or (words.guesses[0].category if words.guesses else None)
        meant = replace(words, harmless=False, question=False, figure=False, negated=False)
        return replace(meant, danger=danger, danger_category=category, clear=False, by_score=True)

    return becomes


ROWS = (
    Row("words of danger that the pattern speaks against", _unlikely, asked_about),
    Row("words of danger", lambda words, score, at: _named(words), lambda words: words),
    Row(
        "words of danger that context silences, and the pattern speaks for them",
        lambda words, score, at: (
            words.doubted is not Danger.NONE and not _silly(words) and score.emergency >= at.contradicted
        ),
        _after_all,
    ),
    Row(
        "danger to life by the pattern alone",
        lambda words, score, at: _emergency(words, score, at) and score.life >= at.life,
        _as_danger(Danger.LIFE),
    ),
    Row(
        "an emergency by the pattern alone",
        _emergency,
        _as_danger(Danger.OTHER),
    ),
    Row(
        "perhaps an emergency",
        lambda words, score, at: (
            _told(words, score, at) and score.words > at.fewest and score.emergency >= at.middle
        ),
        lambda words: replace(words, tells=True, harmless=False),
    ),
    Row("nothing of danger", lambda words, score, at: True, lambda words: words),
)


class Outcome(StrEnum):
    """What becomes of a message that has neither pin nor picture. Outside scripts read these words."""

    LIFE = "life"
    LIFE_BY_SCORE = "life_by_score"
    OTHER = "other"
    SOFT = "soft"
    CARD = "card"
    QUIET = "quiet"
    ANSWERED = "answered"
    COMMAND = "command"


RINGS = frozenset({Outcome.LIFE, Outcome.LIFE_BY_SCORE, Outcome.OTHER})  # with no tap
UNSEEN = frozenset({Outcome.QUIET, Outcome.ANSWERED, Outcome.COMMAND})  # by a human, within 75 seconds


def outcome(heard: Understanding) -> Outcome:
    """What becomes of what is heard so."""
    if heard.soft:
        return Outcome.SOFT
    if heard.danger is Danger.LIFE:
        return Outcome.LIFE_BY_SCORE if heard.by_score else Outcome.LIFE
    if heard.danger is Danger.OTHER:
        return Outcome.OTHER
    idle = heard.harmless or heard.question
    if heard.tells or heard.likely or heard.call or (heard.guesses and not idle):
        return Outcome.CARD
    return Outcome.ANSWERED if idle or heard.service else Outcome.QUIET


@dataclass(frozen=True, slots=True)
class Heard:
    """`row`: which row of the table has decided."""

    row: str
    understood: Understanding


def hear(words: Understanding, score: Score, at: Thresholds = DEFAULT) -> Heard:
    """What the words are heard as, by a message's pattern."""
    row = next(row for row in ROWS if row.holds(words, score, at))
    return Heard(row.name, row.becomes(words))
