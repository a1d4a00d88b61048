"""Earlier reports of this person are proved false."""

from __future__ import annotations

from verification.facts import Facts
from verification.learning import record
from verification.signal import Group, Signal, Variables

MOST = 1.5


def _value(facts: Facts) -> float | None:
    return min(-record(0, facts.false_before), MOST) if facts.false_before > 0 else None


def _variables(facts: Facts) -> Variables:
    return {"jumlah": facts.false_before}


SIGNAL = Signal(
    name="record_false",
    group=Group.RECORD,
    weight=-1.0,
    because="Bernoulli evidence as it is: the value is in log-odds already. The group's cap keeps a known prankster's real fire visible.",
    value=_value,
    key="indikator-riwayat-palsu",
    most=MOST,
    variables=_variables,
)
