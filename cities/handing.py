"""`[serah]`: what other systems call this city's kinds of events and its agencies."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from cities.table import Table, complete

UNKNOWN = "OTHER"
RESPONDER = "other"


@dataclass(frozen=True, slots=True)
class HandingRules:
    """`sender`: who we are to others, "" for the city's key; `types`: category → a common code; `responders`: agency → what it is."""

    sender: str = ""
    types: Mapping[str, str] = field(default_factory=dict)
    responders: Mapping[str, str] = field(default_factory=dict)

    def type_of(self, category: str) -> str:
        return self.types.get(category, UNKNOWN)

    def responder_of(self, agency: str) -> str:
        return self.responders.get(agency, RESPONDER)


@complete
def handing(table: Table, categories: Collection[str], agencies: Collection[str]) -> HandingRules:
    """[serah], with [serah.jenis] and [serah.instansi]."""
    return HandingRules(
        table.text("pengirim", ""),
        _codes(table.table("jenis"), categories),
        _codes(table.table("instansi"), agencies),
    )


def _codes(table: Table, known: Collection[str]) -> Mapping[str, str]:
    for name in table.names():
        if name not in known:
            table.mistake(name, f'"{name}" tidak dikenal.', f"Pilih: {', '.join(known)}.")
    return {name: table.name(name) for name in table.names()}
