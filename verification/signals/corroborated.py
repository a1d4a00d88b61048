"""Independent, established reporters report the same event."""

from __future__ import annotations

from verification.facts import Facts
from verification.signal import Group, Signal, Variables

MOST = 2.0


def _value(facts: Facts) -> float | None:
    return min(float(facts.corroborations), MOST) if facts.corroborations > 0 else None


def _variables(facts: Facts) -> Variables:
    return {"jumlah": facts.corroborations}


SIGNAL = Signal(
    name="corroborated",
    group=Group.CORROBORATION,
    weight=1.25,
    because="Independent people do not invent the same event at the same place and time: alone enough for red.",
    value=_value,
    key="indikator-diperkuat",
    most=MOST,
    variables=_variables,
)
