"""Time, injected. Nothing below `bot` asks the machine for the time."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """Tells the time: always UTC-aware."""

    def now(self) -> datetime: ...


class SystemClock:
    """The machine's clock."""

    def now(self) -> datetime:
        return datetime.now(UTC)


class VirtualClock:
    """A clock that stands still until it is moved: for tests and the simulated year."""

    def __init__(self, start: datetime) -> None:
        self._now = start

    def now(self) -> datetime:
        return self._now

    def forward(self, **parts: float) -> datetime:
        """Move ahead by `seconds=`, `minutes=`, `hours=` or `days=`."""
        self._now += timedelta(**parts)
        return self._now

    def move_to(self, moment: datetime) -> datetime:
        """Move to `moment` (never backwards)."""
        self._now = max(self._now, moment)
        return self._now
