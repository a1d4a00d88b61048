"""Others report the same event: new accounts, or not clearly independent ones."""

from __future__ import annotations

from verification.facts import Facts
from verification.signal import Group, Signal, Variables, share


def _value(facts: Facts) -> float | None:
    return share(facts.corroborations_weak, full=2)


def _variables(facts: Facts) -> Variables:
    return {"jumlah": facts.corroborations_weak}


SIGNAL = Signal(
    name="corroborated_weak",
    group=Group.CORROBORATION,
    weight=0.9,
    because="New accounts may be one person's; real neighbours are mostly new accounts too. Short of red on its own.",
    value=_value,
    key="indikator-diperkuat-lemah",
    variables=_variables,
)
