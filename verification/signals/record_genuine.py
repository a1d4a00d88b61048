"""Earlier reports of this person were genuine."""

from __future__ import annotations

from verification.facts import Facts
from verification.learning import record
from verification.signal import Group, Signal, Variables

MOST = 1.5


def _value(facts: Facts) -> float | None:
    return min(record(facts.genuine_before, 0), MOST) if facts.genuine_before > 0 else None


def _variables(facts: Facts) -> Variables:
    return {"jumlah": facts.genuine_before}


SIGNAL = Signal(
    name="record_genuine",
    group=Group.RECORD,
    weight=1.0,
    because="Bernoulli evidence as it is: the value is in log-odds already. The group's cap limits accounts that behave well for weeks first.",
    value=_value,
    key="indikator-riwayat-benar",
    most=MOST,
    variables=_variables,
)
