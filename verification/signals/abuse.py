"""Insults."""

from __future__ import annotations

from verification.facts import Facts
from verification.signal import Group, Signal, when


def _value(facts: Facts) -> float | None:
    return when(facts.abuse)


SIGNAL = Signal(
    name="abuse",
    group=Group.WORDS,
    weight=-0.3,
    because="Insults are common in pranks, and swearing is common in panic.",
    value=_value,
    key="indikator-kata-kasar",
)
