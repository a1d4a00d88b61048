"""Words that belong to the category."""

from __future__ import annotations

from verification.facts import Facts
from verification.signal import Group, Signal, share


def _value(facts: Facts) -> float | None:
    return share(facts.specific_words, full=3)


SIGNAL = Signal(
    name="specific_words",
    group=Group.WORDS,
    weight=0.4,
    because="Several words of one kind of event make an account of it; a single one is a label.",
    value=_value,
    key="",  # says nothing to whoever reads the words themselves
)
