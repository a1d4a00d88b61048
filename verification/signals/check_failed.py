"""The light human check was answered wrongly."""

from __future__ import annotations

from verification.facts import Facts
from verification.signal import Group, Signal, when


def _value(facts: Facts) -> float | None:
    return when(facts.check == "failed")


SIGNAL = Signal(
    name="check_failed",
    group=Group.IDENTITY,
    weight=-0.5,
    because="A wrong answer to an easy question fits a script or a joke; a wet phone in the dark gets it wrong as well.",
    value=_value,
    key="indikator-pemeriksaan-gagal",
)
