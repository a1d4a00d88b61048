"""Danger was named by a word or a button, but not clearly said to threaten a life."""

from __future__ import annotations

from domain.danger import Danger
from verification.facts import Facts
from verification.signal import Group, Signal

STRENGTH = {Danger.OTHER: 0.8, Danger.LIFE: 1.0}


def _value(facts: Facts) -> float | None:
    return None if facts.life_said else STRENGTH.get(facts.danger_meant)


SIGNAL = Signal(
    name="danger_named",
    group=Group.WORDS,
    weight=0.5,
    because="Most pranks name no danger at all. Danger to life counts in full, other danger a little less.",
    value=_value,
    key="indikator-bahaya-disebut",
)
