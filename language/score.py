"""How likely a text tells of danger to life, or of any emergency, now: a logistic regression over its pieces.

Weights are learned from `corpus/` by `python -m language.build`. Pieces are hashed (CRC-32) into buckets, so that the
weights are three tables of bytes: how rare a bucket is (inverse document frequency), and its weight for either question.
Each kind of pieces has a length of its own, so that a long kind drowns no short one.
"""

from __future__ import annotations

import gzip
import json
import math
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain
from pathlib import Path
from zlib import crc32

from language.pieces import clauses, grams, length, normalised, pairs, phrases
from language.places.map_links import without_links

BUCKETS = 1 << 18  # for each kind of pieces
SHARES = (1.0, 0.7, 1.5)  # how long the vector of each kind is: grams, phrases, pairs
WORDS_KEPT = 4096  # whose grams are not hashed again
RARITY = 16.0  # steps of the inverse document frequency in one of it
WEIGHTS = Path(__file__).parent / "weights" / "id.gz"
HEADS = ("life", "emergency")
UNLIKELY = 0.5  # below, what a clause says by itself is looked at


@dataclass(frozen=True, slots=True)
class Score:
    """Probabilities 0 … 1 that somebody is in danger of death now; that an agency must come or look now; that its most earnest
    clause says so. `words`: how many they are drawn from, without those of addresses."""

    life: float
    emergency: float
    words: int = 0
    clause: float = 0.0

    @property
    def weight(self) -> float:
        """What a ring for it is worth: the odds of an emergency, times those of danger to life."""
        return _odds(self.emergency) * _odds(self.life)


def _odds(probability: float) -> float:
    return probability / max(1.0 - probability, 1e-9)


@dataclass(frozen=True, slots=True)
class Weights:
    """`rarity`: of each bucket, 0 for one that is not counted; `heads`: its weights as signed bytes, in steps."""

    rarity: bytes
    heads: tuple[bytes, ...]
    steps: tuple[float, ...]
    offsets: tuple[float, ...]

    def score(self, text: str) -> Score:
        """Judge any text, of any length."""
        plain = normalised(text)
        life, emergency = self._judged(plain)
        others = clauses(plain) if emergency < UNLIKELY else []
        clause = max([emergency, *(self._judged(each)[1] for each in others)])
        return Score(life, emergency, length(without_links(plain)), clause)

    def _judged(self, plain: str) -> tuple[float, float]:
        sums = list(self.offsets)
        for counted, share in zip(buckets(plain), SHARES, strict=True):
            found = [(at, count * rarity) for at, count in counted if (rarity := self.rarity[at])]
            norm = math.sqrt(sum([value * value for _, value in found])) or 1.0
            for number, head in enumerate(self.heads):
                total = sum([value * (head[at] - 128) for at, value in found])
                sums[number] += total * self.steps[number] * share / norm
        life, emergency = (1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, each)))) for each in sums)
        return life, max(life, emergency)  # danger to life is an emergency

    @property
    def size(self) -> int:
        """Bytes in memory."""
        return sum(len(table) for table in (self.rarity, *self.heads))

    def strongest(self, text: str, most: int = 3) -> list[str]:
        """The words and pairs of words that speak most for an emergency, as they stand in the text."""
        head, pieces = self.heads[-1], phrases(normalised(text))
        worth = {
            p: self.rarity[at] * (head[at] - 128)
            for p in pieces
            if p.strip() and (at := _bucket(p) + BUCKETS)
        }
        return [p for p in sorted(worth, key=lambda p: -worth[p]) if worth[p] > 0][:most]

    def dumps(self) -> bytes:
        """One file, the same bytes for the same weights."""
        head = json.dumps({"steps": self.steps, "offsets": self.offsets}, sort_keys=True).encode()
        return gzip.compress(b"\n".join((head, self.rarity + b"".join(self.heads))), mtime=0)

    @classmethod
    def loads(cls, content: bytes) -> Weights:
        """Raises ValueError or OSError where it is none."""
        head, tables = gzip.decompress(content).split(b"\n", 1)
        told, size = json.loads(head), len(SHARES) * BUCKETS
        rarity, *heads = (tables[at : at + size] for at in range(0, len(tables), size))
        if len(heads) != len(HEADS) or any(len(each) != size for each in (rarity, *heads)):
            raise ValueError("weights of another shape")
        return cls(rarity, tuple(heads), tuple(told["steps"]), tuple(told["offsets"]))


def buckets(text: str) -> Iterator[list[tuple[int, float]]]:
    """For each kind of pieces: the buckets that a normalised text fills, and 1 + ln(how often)."""
    of_grams = chain.from_iterable(map(_of_word, text.split()))
    for number, hashed in enumerate((of_grams, map(_bucket, phrases(text)), map(_bucket, pairs(text)))):
        first = number * BUCKETS
        yield [
            (first + at, 1.0 if times == 1 else 1.0 + math.log(times))
            for at, times in Counter(hashed).items()
        ]


@lru_cache(WORDS_KEPT)
def _of_word(word: str) -> tuple[int, ...]:
    return tuple(map(_bucket, grams(word)))


def _bucket(piece: str) -> int:
    return crc32(piece.encode("utf-8", "surrogatepass")) & (BUCKETS - 1)


@cache
def shipped() -> Weights:
    """The weights of this version."""
    return Weights.loads(WEIGHTS.read_bytes())
