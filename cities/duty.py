"""Who is named in the city file, and at which hours they are on duty."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time

ROLES = ("supervisor", "administrator", "operator", "petugas")
DAYS = ("senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu")


@dataclass(frozen=True, slots=True)
class Shift:
    """Hours of the week in the city's own time; `end` before or at `start` runs into the next day."""

    days: frozenset[int]  # 0 = Monday
    start: time
    end: time

    def covers(self, local: datetime) -> bool:
        """Whether this shift is on at `local`, a time in the city's zone."""
        now, today = local.time(), local.weekday()
        if self.start < self.end:
            return today in self.days and self.start <= now < self.end
        return (today in self.days and now >= self.start) or ((today - 1) % 7 in self.days and now < self.end)


@dataclass(frozen=True, slots=True)
class OnDuty:
    """Somebody named in the file: Telegram id or @name, what they are, for whom, and when (empty = always)."""

    telegram: str
    label: str
    role: str
    agency: str
    shifts: tuple[Shift, ...]

    def on(self, local: datetime) -> bool:
        """Whether this person is on duty at `local`, a time in the city's zone."""
        return not self.shifts or any(shift.covers(local) for shift in self.shifts)
