"""The point is far from the place that the words name."""

from __future__ import annotations

from verification.facts import Facts
from verification.signal import Group, Signal, Variables

APART_M = 1_000.0
FAR_M = 5_000.0


def _value(facts: Facts) -> float | None:
    distance = facts.words_place_distance_m
    if distance is None or distance <= APART_M:
        return None
    return min((distance - APART_M) / (FAR_M - APART_M), 1.0)


def _variables(facts: Facts) -> Variables:
    return {"km": round((facts.words_place_distance_m or 0.0) / 1000)}


SIGNAL = Signal(
    name="place_disagrees",
    group=Group.PLACE,
    weight=-0.4,
    because="The two contradict each other; often the reporter is simply not where it happens.",
    value=_value,
    key="indikator-tempat-beda",
    variables=_variables,
)
