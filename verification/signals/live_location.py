"""A live location."""

from __future__ import annotations

from verification.facts import Facts
from verification.signal import Group, Signal, when


def _value(facts: Facts) -> float | None:
    return when(facts.live_location)


SIGNAL = Signal(
    name="live_location",
    group=Group.PLACE,
    weight=0.15,
    because="It moves with the phone and cannot be dragged elsewhere without effort.",
    value=_value,
    key="indikator-lokasi-langsung",
)
