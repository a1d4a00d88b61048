"""Words that somebody else wrote."""

from __future__ import annotations

from verification.facts import Facts
from verification.signal import Group, Signal, when


def _value(facts: Facts) -> float | None:
    return when(facts.forwarded)


SIGNAL = Signal(
    name="forwarded",
    group=Group.WORDS,
    weight=-0.3,
    because="Hearsay: often old, often from elsewhere, sometimes a neighbour's true cry for help.",
    value=_value,
    key="indikator-terusan",
)
