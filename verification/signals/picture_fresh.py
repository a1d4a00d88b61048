"""A picture that was never seen before and was not forwarded."""

from __future__ import annotations

from verification.facts import Facts
from verification.signal import Group, Signal, when


def _value(facts: Facts) -> float | None:
    return when(facts.picture == "fresh" and not facts.picture_own_forward)


SIGNAL = Signal(
    name="picture_fresh",
    group=Group.PICTURE,
    weight=0.3,
    because="Few pranks come with a picture that nobody has seen; what it shows, nobody here has looked at.",
    value=_value,
    key="indikator-foto-baru",
)
