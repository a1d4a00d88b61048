"""Danger only in a figure of speech."""

from __future__ import annotations

from verification.facts import Facts
from verification.signal import Group, Signal, when


def _value(facts: Facts) -> float | None:
    return when(facts.figure)


SIGNAL = Signal(
    name="figure",
    group=Group.WORDS,
    weight=-0.8,
    because="Whoever speaks of a burning heart has no fire.",
    value=_value,
    key="indikator-kiasan",
)
