"""Which kind of emergency a text tells of, by its pattern: a logistic regression for each kind, over the pieces of the score.

Weights are learned from `corpus/` by `python -m language.build`, in a smaller table than the score's: a piece's bucket is the score's,
folded. A city's categories say which of the corpus' kinds they are (`pola`), each its own key where it says nothing.
"""

from __future__ import annotations

import gzip
import json
import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from domain.danger import Danger
from language.pieces import normalised
from language.score import BUCKETS, SHARES, buckets
from language.understanding import Understanding

FOLDED = 1 << 15  # buckets for each sort of pieces
WEIGHTS = Path(__file__).parent / "weights" / "kinds.gz"
LIKELY = 0.6
"""From here a kind is taken where no word names one: of writers who were not learned from it is right nine times in ten."""
RATHER = 0.9
"""The same for violence, crime and despair, which change who may read a ticket, and how its reporter is spoken to."""


@dataclass(frozen=True, slots=True)
class Kind:
    """By the corpus' name, and how likely it is, 0 … 1."""

    name: str
    probability: float


@dataclass(frozen=True, slots=True)
class Kinds:
    """`rarity`: of each bucket, 0 for one that is not counted; `table`: for each bucket a signed byte of each kind, in steps."""

    names: tuple[str, ...]
    rarity: bytes
    table: bytes
    steps: tuple[float, ...]
    offsets: tuple[float, ...]

    def best(self, text: str) -> Kind:
        """The likeliest kind of any text, of any length."""
        width = len(self.names)
        sums = list(self.offsets)
        for counted, share in zip(folded(normalised(text)), SHARES, strict=True):
            found = [(at * width, count * rarity) for at, count in counted if (rarity := self.rarity[at])]
            norm = math.sqrt(sum([value * value for _, value in found])) or 1.0
            totals = [0.0] * width
            for at, value in found:
                for number, weight in enumerate(self.table[at : at + width]):
                    totals[number] += value * (weight - 128)
            sums = [
                one + total * step * share / norm
                for one, total, step in zip(sums, totals, self.steps, strict=True)
            ]
        best = max(range(width), key=sums.__getitem__)
        return Kind(self.names[best], 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, sums[best])))))

    def dumps(self) -> bytes:
        """One file, the same bytes for the same weights."""
        told = {"names": self.names, "steps": self.steps, "offsets": self.offsets}
        return gzip.compress(
            b"\n".join((json.dumps(told, sort_keys=True).encode(), self.rarity + self.table)), mtime=0
        )

    @classmethod
    def loads(cls, content: bytes) -> Kinds:
        """Raises ValueError or OSError where it is none."""
        head, tables = gzip.decompress(content).split(b"\n", 1)
        told, size = json.loads(head), len(SHARES) * FOLDED
        names = tuple(told["names"])
        if len(tables) != size * (1 + len(names)):
            raise ValueError("kinds of another shape")
        return cls(names, tables[:size], tables[size:], tuple(told["steps"]), tuple(told["offsets"]))


def folded(plain: str) -> Iterator[Sequence[tuple[int, float]]]:
    """For each sort of pieces of a normalised text its buckets in the smaller table, and how much stands in each."""
    for number, counted in enumerate(buckets(plain)):
        first = number * FOLDED
        found: dict[int, float] = {}
        for at, count in counted:
            place = first + (at % BUCKETS) % FOLDED
            found[place] = found.get(place, 0.0) + count
        yield list(found.items())


@cache
def shipped() -> Kinds:
    """Those of this version."""
    return Kinds.loads(WEIGHTS.read_bytes())


class OfCity:
    """What a text's kind is called in one city.

    `patterns`: for each category the corpus' kinds that it is. `grave`: those of violence, crime and despair.
    """

    def __init__(self, patterns: Mapping[str, Iterable[str]], grave: frozenset[str]) -> None:
        self._category = {name: key for key, names in patterns.items() for name in names}
        self._grave = grave

    def named(
        self, heard: Understanding, best: Callable[[], Kind], additions: Callable[[str], tuple[str, ...]]
    ) -> Understanding:
        """With the text's `best` kind where danger is heard and no word names one. `additions`: which agencies the words add to those
        of a category."""
        if heard.danger is Danger.NONE or heard.danger_category is not None:
            return heard
        kind = best()
        key = self._category.get(kind.name)
        if key is None or kind.probability < (RATHER if key in self._grave else LIKELY):
            return heard
        added = tuple(dict.fromkeys((*heard.additions, *additions(key))))
        return replace(heard, category=key, danger_category=key, additions=added)
