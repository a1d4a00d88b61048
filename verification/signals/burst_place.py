"""Accounts that look coordinated report at this place."""

from __future__ import annotations

from verification.facts import Facts
from verification.signal import Group, Signal, Variables, share


def _value(facts: Facts) -> float | None:
    return share(facts.burst_place, full=4)


def _variables(facts: Facts) -> Variables:
    return {"jumlah": facts.burst_place}


SIGNAL = Signal(
    name="burst_place",
    group=Group.CORROBORATION,
    weight=-0.9,
    because="Accounts that act as one may try to drown a real report or to make one up.",
    value=_value,
    key="indikator-serempak",
    variables=_variables,
)
