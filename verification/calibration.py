"""What a score has meant in this city: of the reports that scored so, how many turned out real.

The score decides the lane, within the bounds of `learning`. The percentage on the card is this: the share that came true,
rising with the score, from the score's own probability where nothing has been seen yet. It makes nothing loud.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from verification.learning import LEAST, Change, fair_shares
from verification.score import probability

KNOTS = tuple(n / 2 for n in range(-10, 5))  # log-odds from −5 to +2; between them it is a straight line
STRENGTH = 2.0  # outcomes at a knot that weigh as much as the score's own probability
REACH = 2.5  # log-odds: the farthest that the percentage may lie from the score's own
NAME = "kalibrasi:"  # what the values at the knots are kept under, beside weights and priors
SMALLEST = 0.05  # log-odds; where no knot moves as far, nothing is worth a row


@dataclass(frozen=True, slots=True)
class Decided:
    """A ticket that operators decided: what it scored, what they found, and our number of who decided."""

    log_odds: float
    genuine: bool
    operator: int


def name(knot: float) -> str:
    """ "kalibrasi:-1.5": the value at this knot."""
    return f"{NAME}{knot:+.1f}"


def calibrated(log_odds: float, learned: Mapping[str, float]) -> float:
    """Log-odds of P(real) at this score, by the learned values at its two knots."""
    inside = max(KNOTS[0], min(KNOTS[-1], log_odds))
    low, share = _between(inside)
    ends = [learned.get(name(KNOTS[n]), KNOTS[n]) for n in (low, low + 1)]
    return ends[0] * (1 - share) + ends[1] * share + (log_odds - inside)


def learn(decided: Sequence[Decided], now: Mapping[str, float]) -> list[Change]:
    """The next values at the knots; none while too little is known. `decided`: all since the start."""
    shares = _fair(decided)
    seen, real = [0.0] * len(KNOTS), [0.0] * len(KNOTS)
    for one, weight in zip(decided, shares, strict=True):
        low, share = _between(max(KNOTS[0], min(KNOTS[-1], one.log_odds)))
        for knot, part in ((low, 1 - share), (low + 1, share)):
            seen[knot] += weight * part
            real[knot] += weight * part * one.genuine
    if math.fsum(shares) < LEAST:
        return []
    values = _rising(
        [(r + STRENGTH * probability(k)) / (s + STRENGTH) for k, s, r in zip(KNOTS, seen, real, strict=True)],
        [s + STRENGTH for s in seen],
    )
    moved = (
        (k, max(k - REACH, min(k + REACH, math.log(p / (1 - p))))) for k, p in zip(KNOTS, values, strict=True)
    )
    steps = [Change(name(k), now.get(name(k), k), new, int(seen[n])) for n, (k, new) in enumerate(moved)]
    if not any(abs(step.new - step.old) >= SMALLEST for step in steps):
        return []
    return [
        s for s in steps if not math.isclose(s.new, s.old, abs_tol=1e-9)
    ]  # all of them: they rise together


def _fair(decided: Sequence[Decided]) -> list[float]:
    """Nobody's decisions count for more than a third."""
    counts: dict[int, int] = {}
    for one in decided:
        counts[one.operator] = counts.get(one.operator, 0) + 1
    shares = fair_shares(counts)
    return [shares[one.operator] for one in decided]


def _between(log_odds: float) -> tuple[int, float]:
    """The knot below, and how far it is from there to the next, 0 to 1."""
    step = KNOTS[1] - KNOTS[0]
    low = min(len(KNOTS) - 2, int((log_odds - KNOTS[0]) / step))
    return low, (log_odds - KNOTS[low]) / step


def _rising(values: Iterable[float], weights: Iterable[float]) -> list[float]:
    """The nearest values that never fall (pool adjacent violators)."""
    pools: list[tuple[float, float, int]] = []
    for value, weight in zip(values, weights, strict=True):
        pool = (value, weight, 1)
        while pools and pools[-1][0] > pool[0]:
            earlier = pools.pop()
            both = earlier[1] + pool[1]
            mean = (earlier[0] * earlier[1] + pool[0] * pool[1]) / both
            pool = (mean, both, earlier[2] + pool[2])
        pools.append(pool)
    return [value for value, _, count in pools for _ in range(count)]
