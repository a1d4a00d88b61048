"""The light human check was passed."""

from __future__ import annotations

from verification.facts import Facts
from verification.signal import Group, Signal, when


def _value(facts: Facts) -> float | None:
    return when(facts.check == "passed")


SIGNAL = Signal(
    name="check_passed",
    group=Group.IDENTITY,
    weight=0.15,
    because="A person is there, nothing more: pranksters pass it too.",
    value=_value,
    key="indikator-pemeriksaan-lulus",
)
