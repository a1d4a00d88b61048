"""Do a city's own texts make hearing worse? Weights learned with and without them, from the same writers, on those they have not
seen: the shipped corpus decides. Needs scikit-learn.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from random import Random

from language.build import learned
from language.corpus import Message
from language.hear import RINGS, UNSEEN, hear, outcome
from language.masking import unmasked
from language.score import Weights
from language.told import Told
from language.understanding import Understanding

FOLDS = 5
LOSS = 0.2  # in per cent: so much less danger to life may ring, or be on a screen, by chance
CITY = "kota"  # begins the writers of a city's own texts

Understand = Callable[[str], Understanding]


@dataclass(frozen=True, slots=True)
class Figure:
    """A share in per cent, before and after. `worst`: how far it may fall (or, `harm`, rise); None where it decides nothing."""

    name: str
    messages: int
    before: float
    after: float
    worst: float | None = None
    harm: bool = False

    @property
    def holds(self) -> bool:
        change = self.before - self.after if not self.harm else self.after - self.before
        return self.worst is None or change <= self.worst


@dataclass(frozen=True, slots=True)
class _Pair:
    """One message, heard without and with the city's texts."""

    before: Told
    after: Told


def checked(
    corpus: Sequence[Message],
    own: Sequence[Message],
    understand: Understand,
    say: Callable[[int, int], None],
    folds: int = FOLDS,
) -> list[Figure]:
    """Side by side, each writer by the others. `say`: which fold is done, of how many."""
    pairs: list[_Pair] = []
    mixed, groups = _in_turn(corpus, 1), _in_turn(own, 2)
    for number in range(folds):
        out = frozenset((*mixed[number::folds], *groups[number::folds]))
        rest = [m for m in corpus if m.writer not in out]
        before = learned(rest)
        after = learned([*rest, *taught(m for m in own if m.writer not in out)])
        pairs += _heard([m for m in (*corpus, *taught(own)) if m.writer in out], before, after, understand)
        say(number + 1, folds)
    return list(_figures(pairs))


def retrained(corpus: Sequence[Message], own: Sequence[Message]) -> Weights:
    """By all of them."""
    return learned([*corpus, *taught(own)])


def taught(own: Iterator[Message] | Sequence[Message]) -> list[Message]:
    """As they are learned from: without the marks of what was masked."""
    return [replace(m, text=unmasked(m.text)) for m in own]


def _in_turn(of: Sequence[Message], seed: int) -> list[str]:
    writers = sorted({m.writer for m in of})
    Random(seed).shuffle(writers)
    return writers


def _heard(of: Sequence[Message], before: Weights, after: Weights, understand: Understand) -> Iterator[_Pair]:
    for message in of:
        words = understand(message.text)
        old, new = (Told(message, words, each.score(message.text)) for each in (before, after))
        yield _Pair(old, new)


def _rings(told: Told) -> bool:
    return told.heard() in RINGS


def _seen(told: Told) -> bool:
    return outcome(hear(told.words, told.score).understood) not in UNSEEN


def _figures(pairs: Sequence[_Pair]) -> Iterator[Figure]:
    shipped = [p for p in pairs if not p.before.message.writer.startswith(CITY)]
    own = [p for p in pairs if p.before.message.writer.startswith(CITY)]
    life = [p for p in shipped if p.before.message.truth == "life"]
    harmless = [p for p in shipped if p.before.message.truth == "non_emergency"]
    yield _figure("nyawa-berbunyi", life, _rings, LOSS)
    yield _figure("nyawa-terlihat", life, _seen, LOSS)
    yield _figure("biasa-berbunyi", harmless, _rings, 0.0, harm=True)
    needed = [p for p in own if p.before.message.truth in ("life", "other_emergency")]
    yield _figure("kota-berbunyi", needed, _rings)
    yield _figure("kota-terlihat", needed, _seen)
    yield _figure("kota-biasa", [p for p in own if p.before.message.truth == "non_emergency"], _rings)


def _figure(
    name: str,
    pairs: Sequence[_Pair],
    holds: Callable[[Told], bool],
    worst: float | None = None,
    *,
    harm: bool = False,
) -> Figure:
    before, after = (
        _share([holds(t) for t in each]) for each in ([p.before for p in pairs], [p.after for p in pairs])
    )
    return Figure(name, len(pairs), before, after, worst, harm)


def _share(of: Sequence[bool]) -> float:
    return 100 * sum(of) / len(of) if of else 0.0
