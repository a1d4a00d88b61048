"""From a score to a lane: the table of lanes, first row that holds decides."""

from __future__ import annotations

import math
from dataclasses import dataclass

from domain.danger import Danger
from domain.lane import Lane
from verification.facts import Facts
from verification.score import Credibility
from verification.signal import Group

NEGATIVE = -0.25  # log-odds from which on a group counts as evidence against, not as a whisper
GROUPS_AGAINST = 2


@dataclass(frozen=True, slots=True)
class LaneRules:
    """A city's or category's costs. `false_alarms_per_real`: false loud alerts accepted for one real one.
    `grey_floor`: P under which a report may go to the digest. Raises ValueError outside (0, ∞) and (0, 1)."""

    false_alarms_per_real: float = 4.0
    grey_floor: float = 0.02

    def __post_init__(self) -> None:
        if self.false_alarms_per_real <= 0 or not 0 < self.grey_floor < 1:
            raise ValueError("false_alarms_per_real must be over 0, grey_floor between 0 and 1")

    @property
    def loud(self) -> float:
        """Log-odds from which on a report is red: P = 1 / (1 + N)."""
        return -math.log(self.false_alarms_per_real)

    @property
    def floor(self) -> float:
        """Log-odds under which a report may be grey."""
        return math.log(self.grey_floor / (1 - self.grey_floor))


DEFAULT_RULES = LaneRules()


@dataclass(frozen=True, slots=True)
class LaneDecision:
    """The lane, and the sentence that says why."""

    lane: Lane
    why: str


def lane(credibility: Credibility, facts: Facts, rules: LaneRules = DEFAULT_RULES) -> LaneDecision:
    """The lane of a report. Suspension never hides named danger; a first-time reporter is never grey."""
    if credibility.log_odds >= rules.loud:
        return LaneDecision(Lane.RED, "indikator-jalur-peluang")
    if facts.corroborations:
        return LaneDecision(Lane.RED, "indikator-jalur-dua-laporan")
    if facts.life_said and not _proved_false(facts):
        return LaneDecision(Lane.RED, "indikator-jalur-bahaya-jelas")
    if facts.danger_meant is not Danger.NONE and facts.by_pattern:
        return LaneDecision(Lane.AMBER, "indikator-jalur-bahaya-terdengar")
    if facts.danger_meant is not Danger.NONE:
        return LaneDecision(Lane.AMBER, "indikator-jalur-bahaya-disebut")
    if facts.first_time:
        return LaneDecision(Lane.AMBER, "indikator-jalur-pelapor-baru")
    if facts.suspended:
        return LaneDecision(Lane.GREY, "indikator-jalur-sanksi")
    if credibility.log_odds < rules.floor and len(groups_against(credibility)) >= GROUPS_AGAINST:
        return LaneDecision(Lane.GREY, "indikator-jalur-meragukan")
    return LaneDecision(Lane.AMBER, "indikator-jalur-diperiksa")


def groups_against(credibility: Credibility) -> tuple[Group, ...]:
    """The groups that speak against the report, each by itself."""
    return tuple(group for group in Group if credibility.group(group) <= NEGATIVE)


def _proved_false(facts: Facts) -> bool:
    return facts.suspended or facts.false_before > 0
