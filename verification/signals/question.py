"""The words ask instead of telling."""

from __future__ import annotations

from verification.facts import Facts
from verification.signal import Group, Signal, when


def _value(facts: Facts) -> float | None:
    return when(facts.question)


SIGNAL = Signal(
    name="question",
    group=Group.WORDS,
    weight=-0.3,
    because="Whoever asks does not report, unless the question is a polite report.",
    value=_value,
    key="indikator-bertanya",
)
