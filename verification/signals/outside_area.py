"""The point lies outside the service area."""

from __future__ import annotations

from verification.facts import Facts
from verification.signal import Group, Signal, Variables

NEAR = 0.2  # just over the border
FAR_M = 10_000.0  # from here on it says all it can


def _value(facts: Facts) -> float | None:
    if facts.inside_area is not False:
        return None
    return NEAR + (1 - NEAR) * min(facts.outside_m / FAR_M, 1.0)


def _variables(facts: Facts) -> Variables:
    return {"km": max(1, round(facts.outside_m / 1000))}


SIGNAL = Signal(
    name="outside_area",
    group=Group.PLACE,
    weight=-0.9,
    because="Pins dropped far away are a known prank; somebody outside who reports for somebody inside is rarer, and near the border it means little.",
    value=_value,
    key="indikator-titik-di-luar",
    variables=_variables,
)
