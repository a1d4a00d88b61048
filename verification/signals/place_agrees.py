"""The point fits the place that the words name."""

from __future__ import annotations

from verification.facts import Facts
from verification.signal import Group, Signal

SAME_M = 300.0  # a long street, the far end of a market
APART_M = 1_000.0


def _value(facts: Facts) -> float | None:
    distance = facts.words_place_distance_m
    if distance is None or distance >= APART_M:
        return None
    return min((APART_M - distance) / (APART_M - SAME_M), 1.0)


SIGNAL = Signal(
    name="place_agrees",
    group=Group.PLACE,
    weight=0.15,
    because="Two statements about the place that fit each other are hard to make by chance.",
    value=_value,
    key="indikator-tempat-cocok",
)
