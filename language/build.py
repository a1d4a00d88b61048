"""Learn the weights anew from the corpus.

    python -m language.build [--out FILE]

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

from language.corpus import Message, messages
from language.pieces import normalised
from language.score import BUCKETS, HEADS, RARITY, SHARES, WEIGHTS, Weights, buckets

SEEN_IN = 3  # texts: what stands in fewer is not counted
STRENGTH = 10.0  # inverse of the penalty on large weights
LARGEST = 127


def learned(told: Sequence[Message]) -> Weights:
    """Weights by these messages alone. Credible lies count as what they say, for neither more nor less danger to life."""
    filled = [list(buckets(normalised(m.text))) for m in told]
    rarity = _rarity(filled)
    table = _table(filled, rarity)
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
        step = float(f"{np.quantile(np.abs(fitted.coef_[0][fitted.coef_[0] != 0]), 0.9995) / LARGEST:.4g}")
        bytes_ = np.full(len(SHARES) * BUCKETS, 128)
        bytes_[used] += np.clip(np.round(fitted.coef_[0] / step), -LARGEST, LARGEST).astype(int)
        heads.append(bytes_.astype(np.uint8).tobytes())
        steps.append(step)
        offsets.append(round(float(fitted.intercept_[0]), 3))
    return Weights(rarity, tuple(heads), tuple(steps), tuple(offsets))


Filled = list[list[tuple[int, float]]]


def _rarity(filled: Sequence[Filled]) -> bytes:
    seen = np.zeros(len(SHARES) * BUCKETS, dtype=int)
    for kinds in filled:
        for counted in kinds:
            seen[[at for at, _ in counted]] += 1
    found = np.round((np.log((1 + len(filled)) / (1 + seen)) + 1) * RARITY)
    return np.where(seen < SEEN_IN, 0, np.minimum(found, 255)).astype(np.uint8).tobytes()


def _table(filled: Sequence[Filled], rarity: bytes) -> sparse.csr_matrix:
    rows, columns, values = [], [], []
    for row, kinds in enumerate(filled):
        for counted, share in zip(kinds, SHARES, strict=True):
            found = [(at, count * rarity[at]) for at, count in counted if rarity[at]]
            length = math.sqrt(sum(value * value for _, value in found)) or 1.0
            rows += [row] * len(found)
            columns += [at for at, _ in found]
            values += [value * share / length for _, value in found]
    return sparse.csr_matrix((values, (rows, columns)), shape=(len(filled), len(SHARES) * BUCKETS))


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m language.build")
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    given = parser.parse_args()
    content = learned(list(messages())).dumps()
    given.out.parent.mkdir(parents=True, exist_ok=True)
    given.out.write_bytes(content)
    sys.stdout.write(f"{given.out}: {len(content):,} bytes\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
