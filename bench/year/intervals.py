"""A value with how sure it is: 95 % intervals of shares, rates, means and quantiles."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any, TypeVar

Z = 1.96
DIGITS = 5
RESAMPLES = 200
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Figure:
    """One key of `summary.json`. `n`: what the value rests on; `count`: the numerator of a share or a rate."""

    value: float | None
    n: int
    low: float | None = None
    high: float | None = None
    count: int | None = None
    note: str = ""

    def as_json(self) -> dict[str, Any]:
        told: dict[str, Any] = {
            "value": _round(self.value),
            "n": self.n,
            "low": _round(self.low),
            "high": _round(self.high),
        }
        if self.count is not None:
            told["count"] = self.count
        if self.note:
            told["note"] = self.note
        return told


NOTHING = Figure(None, 0)


def share(count: int, n: int, note: str = "") -> Figure:
    """Wilson's interval."""
    if n == 0:
        return NOTHING
    p, z2 = count / n, Z * Z
    middle = (p + z2 / (2 * n)) / (1 + z2 / n)
    half = Z / (1 + z2 / n) * math.sqrt(p * (1 - p) / n + z2 / (4 * n * n))
    low = 0.0 if count == 0 else max(0.0, middle - half)
    high = 1.0 if count == n else min(1.0, middle + half)
    return Figure(p, n, low, high, count, note)


def rate(count: int, n: int) -> Figure:
    """Events per thing: Byar's approximation of the Poisson interval."""
    if n == 0:
        return NOTHING
    low = count * (1 - 1 / (9 * count) - Z / (3 * math.sqrt(count))) ** 3 if count else 0.0
    more = count + 1
    high = more * (1 - 1 / (9 * more) + Z / (3 * math.sqrt(more))) ** 3
    return Figure(count / n, n, max(0.0, low) / n, high / n, count)


def mean(values: Sequence[float]) -> Figure:
    n = len(values)
    if n == 0:
        return NOTHING
    middle = math.fsum(values) / n
    spread = math.sqrt(math.fsum((v - middle) ** 2 for v in values) / max(1, n - 1))
    half = Z * spread / math.sqrt(n)
    return Figure(middle, n, max(0.0, middle - half), middle + half)


def quantile(values: Sequence[float], q: float) -> Figure:
    """With the interval of order statistics."""
    n = len(values)
    if n == 0:
        return NOTHING
    ordered = sorted(values)
    half = Z * math.sqrt(n * q * (1 - q))

    def at(rank: float) -> float:
        return ordered[max(0, min(n - 1, math.ceil(rank) - 1))]

    return Figure(at(n * q), n, at(n * q - half), at(n * q + half))


def resampled(what: Callable[[Sequence[T]], float], seen: Sequence[T], seed: str) -> Figure:
    """Any figure of a sample, with the middle 95 % of what samples drawn from it give."""
    if not seen:
        return NOTHING
    rng = Random(seed)
    drawn = sorted(what(rng.choices(seen, k=len(seen))) for _ in range(RESAMPLES))
    cut = RESAMPLES // 40
    return Figure(what(seen), len(seen), drawn[cut], drawn[-1 - cut])


def _round(value: float | None) -> float | None:
    return None if value is None else round(value, DIGITS)
