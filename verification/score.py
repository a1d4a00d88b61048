"""How believable a report is, with the reasons: prior plus capped groups of signals, in log-odds."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from verification.facts import Facts
from verification.signal import CAPS, Group, Signal, Variables
from verification.signals import (
    abuse,
    burst_account,
    burst_place,
    check_failed,
    check_passed,
    corroborated,
    corroborated_weak,
    danger_clear,
    danger_heard,
    danger_named,
    drill,
    figure,
    forwarded,
    laughing,
    live_location,
    nonsense,
    outside_area,
    own_number,
    picture_forwarded,
    picture_fresh,
    picture_seen,
    pin_inside,
    place_agrees,
    place_disagrees,
    question,
    record_false,
    record_genuine,
    replies_answered,
    specific_words,
    typed_place,
)

SIGNALS: tuple[Signal, ...] = (
    own_number.SIGNAL,
    check_passed.SIGNAL,
    check_failed.SIGNAL,
    replies_answered.SIGNAL,
    live_location.SIGNAL,
    pin_inside.SIGNAL,
    outside_area.SIGNAL,
    typed_place.SIGNAL,
    place_agrees.SIGNAL,
    place_disagrees.SIGNAL,
    picture_fresh.SIGNAL,
    picture_seen.SIGNAL,
    picture_forwarded.SIGNAL,
    danger_named.SIGNAL,
    danger_heard.SIGNAL,
    danger_clear.SIGNAL,
    specific_words.SIGNAL,
    nonsense.SIGNAL,
    abuse.SIGNAL,
    figure.SIGNAL,
    drill.SIGNAL,
    laughing.SIGNAL,
    question.SIGNAL,
    forwarded.SIGNAL,
    record_genuine.SIGNAL,
    record_false.SIGNAL,
    burst_account.SIGNAL,
    corroborated.SIGNAL,
    corroborated_weak.SIGNAL,
    burst_place.SIGNAL,
)

LIMIT = 6.0  # log-odds; nothing observed in a chat is surer than 1 in 400


@dataclass(frozen=True, slots=True)
class Reason:
    """What one signal did: its share of its capped group, in log-odds, and its sentence for the card."""

    signal: str
    group: Group
    contribution: float
    key: str
    variables: Variables


@dataclass(frozen=True, slots=True)
class Credibility:
    """How believable a report is. `reasons`: the strongest first; prior and contributions add up to `log_odds`
    (before its limit). `missing`: sentences for what was not observed and is worth saying."""

    log_odds: float
    probability: float
    reasons: tuple[Reason, ...] = ()
    missing: tuple[str, ...] = ()

    def group(self, group: Group) -> float:
        """What a group added, in log-odds."""
        return math.fsum(r.contribution for r in self.reasons if r.group is group)


def credibility(facts: Facts, weights: Mapping[str, float] | None = None) -> Credibility:
    """The score of a report. `weights`: learned ones by signal name, in place of the experts'."""
    learned = weights or {}
    present = observed(facts)
    reasons: list[Reason] = []
    for group in Group:
        members = [s for s in SIGNALS if s.group is group and s.name in present]
        raw = {s.name: learned.get(s.name, s.weight) * present[s.name] for s in members}
        kept = _kept(group, raw)
        reasons += [
            Reason(s.name, group, raw[s.name] * kept, s.key, s.variables(facts))
            for s in members
            if raw[s.name] * kept
        ]
    log_odds = _clamp(math.fsum([facts.prior, *(r.contribution for r in reasons)]), -LIMIT, LIMIT)
    reasons.sort(key=lambda r: (-abs(r.contribution), r.signal))
    missing = tuple(
        s.absent_key for s in SIGNALS if s.absent_key and s.measures(facts) and s.name not in present
    )
    return Credibility(log_odds, probability(log_odds), tuple(reasons), missing)


def observed(facts: Facts) -> dict[str, float]:
    """The signals that are present, with their strength: what an outcome teaches about."""
    values = ((s.name, s.value(facts)) for s in SIGNALS)
    return {name: value for name, value in values if value}


def probability(log_odds: float) -> float:
    """P of log-odds."""
    return 1 / (1 + math.exp(-log_odds))


def _kept(group: Group, raw: Mapping[str, float]) -> float:
    """The part of a group's sum that its cap leaves, 0 to 1."""
    total = math.fsum(raw.values())
    capped = _clamp(total, CAPS[group].low, CAPS[group].high)
    return capped / total if total else 1.0


def _clamp(value: float, low: float, high: float) -> float:
    return max(low, min(high, value))
