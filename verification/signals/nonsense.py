"""Words that are no words."""

from __future__ import annotations

from verification.facts import Facts
from verification.signal import Group, Signal, when


def _value(facts: Facts) -> float | None:
    return when(facts.nonsense)


SIGNAL = Signal(
    name="nonsense",
    group=Group.WORDS,
    weight=-0.9,
    because="No words, no event; yet a child or a person who hides may send no more than this.",
    value=_value,
    key="indikator-tanpa-isi",
)
