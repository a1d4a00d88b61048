"""Details: numbers, street names, casualties."""

from __future__ import annotations

from verification.facts import Facts
from verification.signal import Group, Signal, share


def _value(facts: Facts) -> float | None:
    return share(facts.details, full=3)


SIGNAL = Signal(
    name="details",
    group=Group.WORDS,
    weight=0.3,
    because="House numbers, streets and casualties are seldom invented, and can be checked.",
    value=_value,
    key="indikator-rincian",
)
