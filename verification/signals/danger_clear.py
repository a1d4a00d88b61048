"""Danger to life was said clearly."""

from __future__ import annotations

from verification.facts import Facts
from verification.signal import Group, Signal, when


def _value(facts: Facts) -> float | None:
    return when(facts.life_said)


SIGNAL = Signal(
    name="danger_clear",
    group=Group.WORDS,
    weight=0.9,
    because="Said in words, unmistakably: the strongest thing that words can do. It stands for the naming as well.",
    value=_value,
    key="indikator-bahaya-jelas",
)
