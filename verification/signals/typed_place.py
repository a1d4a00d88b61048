"""The words name a place that the city knows."""

from __future__ import annotations

from verification.facts import Facts
from verification.signal import Group, Signal, when


def _value(facts: Facts) -> float | None:
    return when(facts.typed_place)


SIGNAL = Signal(
    name="typed_place",
    group=Group.PLACE,
    weight=0.1,
    because="Naming a street or landmark that exists takes knowledge of the city.",
    value=_value,
    key="indikator-tempat-disebut",
)
