"""Where a reporter is, and where it happened before, as a ticket remembers it beside its own place."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """A point as a card shows it beside the ticket's own. `area`: as people read it."""

    lat: float | None
    lon: float | None
    area: str


@dataclass(frozen=True, slots=True)
class Earlier(Whereabouts):
    """Where it was said to be before. `report`: our number of the one that told it, 0: nobody's; `at`: until when."""

    report: int
    at: datetime


@dataclass(frozen=True, slots=True)
class ByPage:
    """A point that a caller's page sent. `report`: whose; `within`: of so many metres the telephone is sure."""

    report: int
    within: int
    at: datetime
