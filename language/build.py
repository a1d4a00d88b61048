"""Learn the weights anew from the corpus.

    python -m language.build [--out FILE] [--kinds FILE]

Needs scikit-learn (development only); the same corpus gives the same bytes.
"""

from __future__ import annotations

import argparse
import math
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from scipy import sparse
from sklearn.linear_model import LogisticRegression

from language import kinds
from language.corpus import Message, messages
from language.kinds import FOLDED, Kinds
from language.pieces import normalised
from language.score import BUCKETS, HEADS, RARITY, SHARES, WEIGHTS, Weights, buckets

SEEN_IN = 3  # texts: what stands in fewer is not counted
STRENGTH = 10.0  # inverse of the penalty on large weights
LARGEST = 127
ROUGHLY = 0.01  # how exactly the weights of kinds are fitted: a tenth of it takes twice as long and tells no more kinds


def learned(told: Sequence[Message]) -> Weights:
    """Weights by these messages alone. Credible lies count as what they say, for neither more nor less danger to life."""
    filled: list[Filled] = [list(buckets(normalised(m.text))) for m in told]
    rarity = _rarity(filled, BUCKETS)
    table = _table(filled, rarity, BUCKETS)
    used = np.unique(table.indices)  # what stands in no text weighs nothing, and costs time
    table = table[:, used]
    life = np.array([m.truth != "prank_credible" for m in told])
    heads, steps, offsets = [], [], []
    for name in HEADS:
        counts = life if name == "life" else np.ones(len(told), dtype=bool)
        wanted = np.array([m.tells_of_life if name == "life" else m.tells_of_emergency for m in told])
        fitted = LogisticRegression(C=STRENGTH, solver="liblinear", random_state=0).fit(
            table[counts], wanted[counts]
        )
        step = _step(fitted.coef_[0])
        bytes_ = np.full(len(SHARES) * BUCKETS, 128)
        bytes_[used] += np.clip(np.round(fitted.coef_[0] / step), -LARGEST, LARGEST).astype(int)
        heads.append(bytes_.astype(np.uint8).tobytes())
        steps.append(step)
        offsets.append(round(float(fitted.intercept_[0]), 3))
    return Weights(rarity, tuple(heads), tuple(steps), tuple(offsets))


Filled = list[Sequence[tuple[int, float]]]


def learned_kinds(told: Sequence[Message]) -> Kinds:
    """What tells the kinds of emergencies from each other, by those of these messages that tell of one."""
    told = [m for m in told if m.tells_of_emergency]
    filled: list[Filled] = [list(kinds.folded(normalised(m.text))) for m in told]
    rarity = _rarity(filled, FOLDED)
    table = _table(filled, rarity, FOLDED)
    used = np.unique(table.indices)
    names = sorted({m.category for m in told if m.category})
    weights = np.full((len(SHARES) * FOLDED, len(names)), 128)
    steps, offsets = [], []
    for number, name in enumerate(names):
        wanted = np.array([m.category == name for m in told])
        fitted = LogisticRegression(C=STRENGTH, solver="liblinear", random_state=0, tol=ROUGHLY).fit(
            table[:, used], wanted
        )
        step = _step(fitted.coef_[0])
        weights[used, number] += np.clip(np.round(fitted.coef_[0] / step), -LARGEST, LARGEST).astype(int)
        steps.append(step)
        offsets.append(round(float(fitted.intercept_[0]), 3))
    return Kinds(tuple(names), rarity, weights.astype(np.uint8).tobytes(), tuple(steps), tuple(offsets))


def _step(weights: np.ndarray) -> float:
    return float(f"{np.quantile(np.abs(weights[weights != 0]), 0.9995) / LARGEST:.4g}")


def _rarity(filled: Sequence[Filled], each: int) -> bytes:
    """`each`: how many buckets there are for each sort of pieces."""
    seen = np.zeros(len(SHARES) * each, dtype=int)
    for text in filled:
        for counted in text:
            seen[[at for at, _ in counted]] += 1
    found = np.round((np.log((1 + len(filled)) / (1 + seen)) + 1) * RARITY)
    return np.where(seen < SEEN_IN, 0, np.minimum(found, 255)).astype(np.uint8).tobytes()


def _table(filled: Sequence[Filled], rarity: bytes, each: int) -> sparse.csr_matrix:
    rows, columns, values = [], [], []
    for row, text in enumerate(filled):
        for counted, share in zip(text, SHARES, strict=True):
            found = [(at, count * rarity[at]) for at, count in counted if rarity[at]]
            length = math.sqrt(sum(value * value for _, value in found)) or 1.0
            rows += [row] * len(found)
            columns += [at for at, _ in found]
            values += [value * share / length for _, value in found]
    return sparse.csr_matrix((values, (rows, columns)), shape=(len(filled), len(SHARES) * each))


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m language.build")
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    parser.add_argument("--kinds", type=Path, default=kinds.WEIGHTS)
    given = parser.parse_args()
    told = list(messages())
    made = ((given.out, learned(told).dumps()), (given.kinds, learned_kinds(told).dumps()))
    for path, content in made:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        sys.stdout.write(f"{path}: {len(content):,} bytes\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
