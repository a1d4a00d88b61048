"""The reporter's own telephone number, vouched for by the platform."""

from __future__ import annotations

from verification.facts import Facts
from verification.signal import Group, Signal, when


def _value(facts: Facts) -> float | None:
    return when(facts.own_number and not facts.number_unasked)


SIGNAL = Signal(
    name="own_number",
    group=Group.IDENTITY,
    weight=0.25,
    because="A number can be traced, which deters; but a frightened person seldom stops to share it.",
    value=_value,
    key="indikator-nomor-sendiri",
    absent_key="indikator-nomor-belum",
    measures=lambda facts: not facts.number_unasked,
)
