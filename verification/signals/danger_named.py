"""Danger was named by a word or a button, but not clearly said to threaten a life."""

from __future__ import annotations

from verification.facts import Facts
from verification.signal import Group, Signal


def _value(facts: Facts) -> float | None:
    return None if facts.life_said or facts.by_pattern else facts.danger_strength


SIGNAL = Signal(
    name="danger_named",
    group=Group.WORDS,
    weight=0.5,
    because="Most pranks name no danger at all. Danger to life counts in full, other danger a little less.",
    value=_value,
    key="indikator-bahaya-disebut",
)
