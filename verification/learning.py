"""Learning from outcomes that operators set: records of reporters, weights of signals, priors. Bounded, and undoable."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

RECORD_STRENGTH = 2.0  # earlier reports that nobody saw, of either kind: a first outcome moves by ±0.41
REACH = 1.0  # log-odds: the farthest that learning goes from an expert's judgement
PRIOR_UP = (
    0.3  # outcomes are set on what looked real, so they overstate; short of red even with a category's shift
)
LEAST = 30.0  # outcomes that carry the signal before anything is learned
LEAST_OF_EACH = 5.0  # genuine ones, and false ones
WEIGHT_STRENGTH = 60.0  # outcomes that weigh as much as the expert
PRIOR_STRENGTH = 500.0  # outcomes that weigh as much as the assumed prior
THIRD = 3  # nobody's outcomes count for more than one in three
SMALLEST = 0.01  # log-odds; smaller changes are not worth a row


class Verdict(StrEnum):
    """What an operator found."""

    GENUINE = "genuine"
    FALSE = "false"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Outcome:
    """A report's end: the verdict, our number of who set it, and the signals it carried with their strength
    (`score.observed`). Drills never become outcomes."""

    verdict: Verdict
    operator: int
    signals: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Change:
    """One learned step, as it is kept: `name` is a signal's, or a prior's. `evidence`: outcomes it rests on."""

    name: str
    old: float
    new: float
    evidence: int

    def undone(self) -> Change:
        """The step back."""
        return Change(self.name, self.new, self.old, self.evidence)


def record(genuine: int, false: int) -> float:
    """What a reporter's earlier outcomes say, in log-odds: 0 for a new one.

    Beta–Bernoulli: the odds of a Beta with RECORD_STRENGTH on either side, after these outcomes.
    """
    return math.log((genuine + RECORD_STRENGTH) / (false + RECORD_STRENGTH))


def learn_weight(name: str, expert: float, now: float, outcomes: Sequence[Outcome]) -> Change | None:
    """The next weight of a signal, or None while the outcomes do not carry one.

    `outcomes`: all of the city's since the start. It stays within REACH of the expert's weight and on the same
    side of zero: learning may silence a signal, never turn it round.
    """
    known = [o for o in outcomes if o.verdict is not Verdict.UNKNOWN]
    carrying = [o for o in known if o.signals.get(name)]
    with_it, without = _tally(carrying), _tally([o for o in known if not o.signals.get(name)])
    genuine, false = with_it.genuine + without.genuine, with_it.false + without.false
    if with_it.total < LEAST or min(genuine, false) < LEAST_OF_EACH:
        return None
    ratio = math.log(_rate(with_it.genuine, genuine) / _rate(with_it.false, false))
    strength = math.fsum(o.signals[name] for o in carrying) / len(carrying)
    learned = _towards(expert, ratio / strength, with_it.total, WEIGHT_STRENGTH)
    return _change(name, now, _same_side(expert, learned), with_it.total)


def learn_prior(name: str, assumed: float, now: float, outcomes: Sequence[Outcome]) -> Change | None:
    """The next prior of a city and channel, in log-odds, or None while too few outcomes are known."""
    seen = _tally([o for o in outcomes if o.verdict is not Verdict.UNKNOWN])
    if seen.total < LEAST:
        return None
    share = 1 / (1 + math.exp(-assumed))
    genuine = PRIOR_STRENGTH * share + seen.genuine
    false = PRIOR_STRENGTH * (1 - share) + seen.false
    learned = _within_reach(assumed, math.log(genuine / false))
    return _change(name, now, min(learned, assumed + PRIOR_UP), seen.total)


def fair_shares(counts: Mapping[int, int]) -> dict[int, float]:
    """How much each operator's outcomes count, 0 to 1, so that nobody's are more than a third of the whole.

    With fewer than three operators that is impossible, and nothing counts.
    """
    most = _most_of_one(sorted(counts.values(), reverse=True))
    return {operator: min(1.0, most / count) for operator, count in counts.items() if count}


def _most_of_one(counts: Sequence[int]) -> float:
    """The largest number such that, with everybody cut down to it, nobody has more than a third.

    `counts`: the largest first. With k people cut down to m, m <= (k·m + the rest) / 3.
    """
    return min(sum(counts[cut:]) / (THIRD - cut) for cut in range(THIRD))


@dataclass(frozen=True, slots=True)
class _Tally:
    genuine: float
    false: float

    @property
    def total(self) -> float:
        return self.genuine + self.false


def _tally(outcomes: Sequence[Outcome]) -> _Tally:
    shares = fair_shares(Counter(o.operator for o in outcomes))
    genuine = math.fsum(shares[o.operator] for o in outcomes if o.verdict is Verdict.GENUINE)
    false = math.fsum(shares[o.operator] for o in outcomes if o.verdict is Verdict.FALSE)
    return _Tally(genuine, false)


def _rate(part: float, whole: float) -> float:
    return (part + 0.5) / (whole + 1)


def _towards(expert: float, seen: float, evidence: float, strength: float) -> float:
    return _within_reach(expert, expert + (seen - expert) * evidence / (evidence + strength))


def _within_reach(centre: float, value: float) -> float:
    return max(centre - REACH, min(centre + REACH, value))


def _same_side(expert: float, value: float) -> float:
    return max(0.0, value) if expert > 0 else min(0.0, value)


def _change(name: str, old: float, new: float, evidence: float) -> Change | None:
    return Change(name, old, new, int(evidence)) if abs(new - old) >= SMALLEST else None
