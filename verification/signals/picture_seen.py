"""A picture that was seen before, in another event."""

from __future__ import annotations

from verification.facts import Facts
from verification.signal import Group, Signal, when


def _value(facts: Facts) -> float | None:
    return when(facts.picture == "seen")


SIGNAL = Signal(
    name="picture_seen",
    group=Group.PICTURE,
    weight=-0.8,
    because="Stolen pictures of real fires are the usual prop; neighbours may also share one photo of one fire.",
    value=_value,
    key="indikator-foto-lama",
)
