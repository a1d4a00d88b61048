"""No word names danger; the message is written as people in danger write."""

from __future__ import annotations

from verification.facts import Facts
from verification.signal import Group, Signal


def _value(facts: Facts) -> float | None:
    return facts.danger_strength if facts.by_pattern and not facts.life_said else None


SIGNAL = Signal(
    name="danger_heard",
    group=Group.WORDS,
    weight=0.4,
    because="What is seen and told without a list's words is hard to invent; a pattern is a little less sure than a word.",
    value=_value,
    key="indikator-bahaya-terdengar",
)
