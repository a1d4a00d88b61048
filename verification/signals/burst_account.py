"""Many reports of one account within the hour."""

from __future__ import annotations

from verification.facts import Facts
from verification.signal import Group, Signal, Variables, share


def _value(facts: Facts) -> float | None:
    return share(facts.burst_account, full=4)


def _variables(facts: Facts) -> Variables:
    return {"jumlah": facts.burst_account + 1}


SIGNAL = Signal(
    name="burst_account",
    group=Group.RECORD,
    weight=-0.6,
    because="One person seldom meets several emergencies in an hour; frightened people repeat themselves, so it grows slowly.",
    value=_value,
    key="indikator-banyak-laporan",
    variables=_variables,
)
