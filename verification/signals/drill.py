"""The words speak of an exercise."""

from __future__ import annotations

from verification.facts import Facts
from verification.signal import Group, Signal, when


def _value(facts: Facts) -> float | None:
    return when(facts.drill)


SIGNAL = Signal(
    name="drill",
    group=Group.WORDS,
    weight=-0.8,
    because="An exercise is announced, asked about or remembered; it is not an event.",
    value=_value,
    key="indikator-bicara-latihan",
)
