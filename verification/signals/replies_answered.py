"""The reporter answers what is asked."""

from __future__ import annotations

from verification.facts import Facts
from verification.signal import Group, Signal, share


def _value(facts: Facts) -> float | None:
    return share(facts.replies_answered, full=2)


SIGNAL = Signal(
    name="replies_answered",
    group=Group.IDENTITY,
    weight=0.1,
    because="Whoever answers questions is there and attentive; most pranks leave when asked.",
    value=_value,
    key="indikator-pertanyaan-dijawab",
)
