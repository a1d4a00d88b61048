"""The point lies inside the service area."""

from __future__ import annotations

from verification.facts import Facts
from verification.signal import Group, Signal, when


def _value(facts: Facts) -> float | None:
    return when(facts.pin and facts.inside_area is True)


SIGNAL = Signal(
    name="pin_inside",
    group=Group.PLACE,
    weight=0.15,
    because="A point in the city costs a prankster one tap more; a plain pin can be dragged, so no more than this.",
    value=_value,
    key="indikator-titik-di-dalam",
)
