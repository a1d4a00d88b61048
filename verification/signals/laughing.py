"""Laughter in the words."""

from __future__ import annotations

from verification.facts import Facts
from verification.signal import Group, Signal, when


def _value(facts: Facts) -> float | None:
    return when(facts.laughing)


SIGNAL = Signal(
    name="laughing",
    group=Group.WORDS,
    weight=-0.6,
    because="Laughter goes with jokes; some people laugh when they are nervous, or at a snake.",
    value=_value,
    key="indikator-tertawa",
)
