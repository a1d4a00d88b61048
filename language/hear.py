"""What a text is heard as: the city's words are the floor and the explanation; where they name nothing, the learned score
may hear an emergency all the same; where it speaks clearly against them, their writer is asked with one tap; where a
genre speaks against them as well ("kemarin", "film", "mohon dipasang"), a human looks. It silences no danger by itself.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from math import inf

from domain.danger import Danger
from language.score import Score
from language.understanding import Understanding


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Probabilities, but for counts of words and the last three; set by the costs that docs/hearing.md shows."""

    fewest: int = 2  # words that a pattern can be seen in
    enough: int = 6  # words of what happens that a pattern needs to speak against what they name
    few: int = 4  # … where its genre does so too
    most: int = 80  # … and beyond which one clause is lost in the whole
    meant: float = 0.3  # of an emergency: below, words of danger are asked about
    middle: float = 0.15  # of an emergency: a human looks, where its weight is not `light`
    perhaps: float = 0.3  # … and whatever its weight
    nothing: float = 0.1  # of an emergency: below, nobody looks at a guess, and words of danger in another genre do not ring
    emergency: float = 0.4  # from here danger is heard where no word names it
    contradicted: float = 0.5  # … where it asks, or where its words of danger are not meant
    served: float = 0.35  # of danger to life: from here it is heard, though a service of the city takes care of such things
    life: float = 0.7  # of danger to life: from here the minute's clock runs
    unasked: float = (
        0.25  # a score's weight: below, what no word names does not ring without being asked about
    )
    weighty: float = 0.13  # the same: below, a human looks at it, and nothing rings
    light: float = 0.02


DEFAULT = Thresholds()


@dataclass(frozen=True, slots=True)
class Row:
    """The first row that holds decides."""

    name: str
    holds: Callable[[Understanding, Score, Thresholds], bool]
    becomes: Callable[[Understanding], Understanding]


def _named(words: Understanding) -> bool:
    return words.danger is not Danger.NONE


def _played(words: Understanding) -> bool:
    return words.laughing or words.drill or words.nonsense or words.idle


def _silly(words: Understanding) -> bool:
    return _played(words) or words.service is not None


def _told(words: Understanding, score: Score, at: Thresholds) -> bool:
    """Can a pattern speak of it? Not of a word alone, and of nothing played."""
    return score.words >= at.fewest and not _played(words)


def contradicted(words: Understanding) -> bool:
    """Does it ask, or are its words of danger not meant: a figure of speech, a denial, another thing's name?"""
    silenced = words.figure or words.negated or words.in_name or words.doubted is not Danger.NONE
    return silenced or words.question


def _emergency(words: Understanding, score: Score, at: Thresholds) -> bool:
    needed = at.contradicted if contradicted(words) else at.emergency
    if words.service is not None:
        needed = at.contradicted if score.life >= at.served else inf
    return _told(words, score, at) and score.emergency >= needed


def _tells_of_one(words: Understanding, score: Score, at: Thresholds) -> bool:
    """The same, and it says what happens."""
    return _emergency(words, score, at) and not words.empty


def _rings_unasked(words: Understanding, score: Score, at: Thresholds) -> bool:
    """Is it likely enough to wake somebody, in a city where most who write need nobody? Nobody asks whoever calls for help, and
    of what is `unasked`."""
    sure = score.weight >= at.unasked or words.unasked or words.own or words.call
    return sure and _tells_of_one(words, score, at)


def _not_sure(words: Understanding, score: Score, at: Thresholds) -> bool:
    """Is its writer asked? Not who only says of himself that he cannot hear."""
    return _tells_of_one(words, score, at) and score.weight >= at.weighty and not words.reporter


def _worth_a_look(words: Understanding, score: Score, at: Thresholds) -> bool:
    if not _told(words, score, at):
        return False
    if words.service is not None:
        return not words.errand and score.emergency >= at.contradicted
    seen = score.emergency >= at.perhaps or (score.emergency >= at.middle and score.weight >= at.light)
    return _emergency(words, score, at) or (score.words > at.fewest and seen)


def _guessed(words: Understanding, score: Score, at: Thresholds) -> bool:
    """Are there words of an emergency that name no danger, though the pattern sees none?"""
    enough = score.words > at.fewest and not (words.call or words.likely)
    return enough and outcome(words) is Outcome.CARD and score.emergency < at.nothing


def may_be_asked(words: Understanding) -> bool:
    """Does it name danger of which its writer may be asked whether he means it? Not a call for help, what is `unasked`, nor
    of somebody of his own."""
    return _named(words) and not (words.unasked or words.own or words.call)


def _of_genre(words: Understanding, score: Score, at: Thresholds) -> bool:
    """Do a genre and the pattern both speak against words of danger, as a whole and in each clause? Not of the writer's own
    people, of a call for help, nor of what is asked about anyway."""
    told = bool(words.genres) and _named(words) and not (words.own or words.call or words.soft)
    enough = at.few <= score.words <= at.most
    return told and enough and score.emergency < at.nothing and score.clause < at.contradicted


def _unlikely(words: Understanding, score: Score, at: Thresholds) -> bool:
    """Does the pattern speak against words of danger, as a whole and in each clause? Not where it cannot read them: what fingers
    typed in haste looks like nothing that anybody wrote before."""
    enough = may_be_asked(words) and not words.hasty and score.words - words.courtesies >= at.enough
    return enough and score.emergency < at.meant and score.clause < at.contradicted


def _looked_at(words: Understanding) -> Understanding:
    """A human reads it, and no clock runs; what it says counts as soon as more than its words stands behind it."""
    doubted = replace(words, doubted=words.danger, doubted_category=words.danger_category, soft=False)
    return replace(doubted, danger=Danger.NONE, danger_category=None, clear=False, harmless=False, tells=True)


def asked_about(words: Understanding) -> Understanding:
    """Their writer is asked whether it happens now."""
    return replace(words, soft=True, doubted=words.danger, doubted_category=words.danger_category)


def _after_all(words: Understanding) -> Understanding:
    """What a row of context had silenced."""
    named = replace(words, danger=words.doubted, danger_category=words.doubted_category, clear=False)
    return replace(named, soft=not (words.unasked or words.own), harmless=False)


def _framed(words: Understanding, score: Score, at: Thresholds) -> bool:
    """Are its words of danger told of no here and now, and does the pattern see nobody's life in danger?"""
    return words.framed and not _played(words) and score.life < at.life


def _as_danger(danger: Danger) -> Callable[[Understanding], Understanding]:
    def becomes(words: Understanding) -> Understanding:
        category = words.category or (words.guesses[0].category if words.guesses else None)
        meant = replace(words, harmless=False, question=False, figure=False, negated=False, service=None)
        return replace(meant, danger=danger, danger_category=category, clear=False, by_score=True)

    return becomes


def _perhaps_danger(words: Understanding) -> Understanding:
    """Its writer is asked, and the longer clock runs."""
    return asked_about(_as_danger(Danger.OTHER)(words))


OF_GENRE = Row("words of danger in another genre, that the pattern speaks against", _of_genre, _looked_at)
UNLIKELY = Row("words of danger that the pattern speaks against", _unlikely, asked_about)
NAMED = Row("words of danger", lambda words, score, at: _named(words), lambda words: words)
ROWS = (
    OF_GENRE,
    UNLIKELY,
    NAMED,
    Row(
        "words of danger in a frame that tells of none here and now",
        _framed,
        lambda words: replace(words, tells=True, harmless=False),
    ),
    Row(
        "words of danger that context silences, and the pattern speaks for them",
        lambda words, score, at: (
            words.doubted is not Danger.NONE and not _silly(words) and score.emergency >= at.contradicted
        ),
        _after_all,
    ),
    Row(
        "danger to life by the pattern alone",
        lambda words, score, at: _tells_of_one(words, score, at) and score.life >= at.life,
        _as_danger(Danger.LIFE),
    ),
    Row(
        "an emergency by the pattern alone",
        _rings_unasked,
        _as_danger(Danger.OTHER),
    ),
    Row(
        "an emergency by the pattern alone, which is not sure",
        _not_sure,
        _perhaps_danger,
    ),
    Row(
        "perhaps an emergency",
        _worth_a_look,
        lambda words: replace(words, tells=True, harmless=False),
    ),
    Row(
        "words of an emergency that the pattern speaks against",
        _guessed,
        lambda words: replace(words, tells=False, slight=True, category=None),
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
    idle = heard.harmless or heard.question or heard.slight
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
