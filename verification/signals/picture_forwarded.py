"""The picture was forwarded."""

from __future__ import annotations

from verification.facts import Facts
from verification.signal import Group, Signal, when


def _value(facts: Facts) -> float | None:
    return when(facts.picture_own_forward)


SIGNAL = Signal(
    name="picture_forwarded",
    group=Group.PICTURE,
    weight=-0.4,
    because="A forwarded picture is hearsay: of elsewhere, or of last year.",
    value=_value,
    key="indikator-foto-terusan",
)
