"""From the words that count to the categories they fit, best first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

from domain.danger import Danger
from language.lexicon.phrases import Match
from language.understanding import Guess

_FULL_SCORE = 1.6
_SURE = 0.5  # hints alone must reach this to decide
_AHEAD = 0.08
_DEFUSED_SCORE = 0.15
_SWALLOWED = 0.3


class Force(IntEnum):
    """What kind of word it is: a hint, or one that names danger, or danger to life."""

    HINT = 0
    STRONG = 1
    LIFE = 2


_BASE = {Force.HINT: 0.35, Force.STRONG: 1.0, Force.LIFE: 1.1}


@dataclass(frozen=True, slots=True)
class Word:
    """Who owns a phrase: a category, a service or an agency; and its force. `beside`: it counts beside words of this name only."""

    owner: str
    force: Force = Force.HINT
    beside: str = ""


Found = Match[Word]


@dataclass(frozen=True, slots=True)
class Weighing:
    """`weights` by category. `events`: categories of what happens, not only of what befalls people in it. `slips`: the places
    of words that were understood only as a slip of another."""

    weights: Mapping[str, float]
    events: frozenset[str]
    slips: frozenset[int] = frozenset()


def guesses(live: Sequence[Found], dead: Sequence[Found], by: Weighing) -> tuple[Guess, ...]:
    """The categories that the words fit; what was named but not meant comes last."""
    once = list({match.phrase: match for match in reversed(live)}.values())
    weights, named = by.weights, {m.phrase.owner.owner for m in once if _names_event(m, once, by)}
    strengths: dict[str, list[float]] = defaultdict(list)
    for match in once:
        elsewhere = bool(named - {match.phrase.owner.owner})
        yields = elsewhere and (match.phrase.befalls or not by.slips.isdisjoint(match.at))
        strengths[match.phrase.owner.owner].append(_strength(match, once) * (_SWALLOWED if yields else 1.0))
    scores = {key: weights[key] * _summed(found) for key, found in strengths.items()}
    for match in dead:
        scores.setdefault(match.phrase.owner.owner, _DEFUSED_SCORE)
    first = {match.phrase.owner.owner: match.first for match in reversed([*live, *dead])}
    ranked = sorted(scores, key=lambda key: (-scores[key], first[key]))
    return tuple(Guess(key, round(min(scores[key] / _FULL_SCORE, 1.0), 3)) for key in ranked)


def clearly_ahead(ranked: Sequence[Guess], live: Sequence[Found]) -> str | None:
    """The category that is clearly ahead of all others."""
    if not ranked or not live:
        return None
    second = ranked[1].score if len(ranked) > 1 else 0.0
    named = {match.phrase.owner.owner for match in live if match.phrase.owner.force is not Force.HINT}
    sure = ranked[0].category in named or ranked[0].score >= _SURE
    return ranked[0].category if sure and ranked[0].score - second >= _AHEAD else None


def danger(
    live: Sequence[Found], ranked: Sequence[Guess], deadly: frozenset[str], earnest: frozenset[str]
) -> tuple[Danger, str | None]:
    """How much danger is named, and in which category best; `deadly` ones are danger to life by any strong word. What threatens a
    life in so many words goes before an `earnest` kind that does not: "orang gila bakar rumah"."""
    named: dict[str, Danger] = {}
    for match in live:
        owner = match.phrase.owner
        if owner.force is not Force.HINT:
            life = owner.force is Force.LIFE or owner.owner in deadly
            named[owner.owner] = max(
                named.get(owner.owner, Danger.NONE), Danger.LIFE if life else Danger.OTHER
            )
    if not named:
        return Danger.NONE, None
    worst = max(named.values())
    best, *rest = [guess.category for guess in ranked if guess.category in named]
    if best in earnest and named[best] < worst:
        told = {m.phrase.owner.owner for m in live if m.phrase.owner.force is Force.LIFE}
        return worst, next((category for category in rest if category in told & deadly), best)
    return worst, best


def others(live: Sequence[Found], category: str | None, by: Weighing) -> tuple[str, ...]:
    """The categories that words name which tell nothing of this one: "bakar rumah, dia bawa parang". Of what befalls somebody, or is
    a slip of another word, nothing is made."""
    claimed = {place for m in live if m.phrase.owner.owner == category and _tells(m) for place in m.at}
    told = [m for m in live if _tells(m) and not (m.phrase.befalls or _swallowed(m, live))]
    own = [m for m in told if claimed.isdisjoint(m.at) and by.slips.isdisjoint(m.at)]
    return tuple(dict.fromkeys(m.phrase.owner.owner for m in own))


def _tells(match: Found) -> bool:
    return match.phrase.owner.force is not Force.HINT


def _names_event(match: Found, others: Sequence[Found], by: Weighing) -> bool:
    """Does it say in so many words what happens, spelled rightly?"""
    owner, phrase = match.phrase.owner, match.phrase
    told = owner.force is not Force.HINT and owner.owner in by.events and not phrase.befalls
    return told and by.slips.isdisjoint(match.at) and not _swallowed(match, others)


def _swallowed(match: Found, others: Sequence[Found]) -> bool:
    """Does another category claim it as a part of more words?"""
    owner, at = match.phrase.owner, set(match.at)
    return any(
        at < set(other.at)
        for other in others
        if other.phrase.owner.owner != owner.owner and other.phrase.owner.force is not Force.HINT
    )


def _strength(match: Found, others: Sequence[Found]) -> float:
    """A phrase outweighs its own words where another category claims them."""
    swallowed = _swallowed(match, others)
    return _BASE[match.phrase.owner.force] * (_SWALLOWED if swallowed else 1.0) + 0.03 * (len(match.at) - 1)


def _summed(strengths: Sequence[float]) -> float:
    """More words of a category say little more than its strongest."""
    best, *rest = sorted(strengths, reverse=True)
    return best + min(0.3, 0.3 * sum(rest))
