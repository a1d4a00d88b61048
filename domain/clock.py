"""Time, injected. Nothing below `bot` asks the machine for the time."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from threading import Lock
from typing import Protocol

BOUND = timedelta(
    hours=2
)  # a clock that is set back further was wrong before: it is believed, and somebody told
CATCHING_UP = 0.9  # of a second passes in a second while the machine's clock is behind


class Clock(Protocol):
    """Tells the time: always UTC-aware."""

    def now(self) -> datetime: ...


class SteadyClock:
    """A machine's clock as the product follows it: forwards at once, backwards never (within `BOUND`).

    A clock that is set back would hold up everything that is due. So time goes on from where it was, at nine tenths
    of its speed until the machine's clock has caught up. More than `BOUND` back means that the clock was badly wrong
    before: then it is followed, and `set_back` tells how far, once.
    """

    def __init__(self, wall: Callable[[], datetime], monotonic: Callable[[], float]) -> None:
        self._wall = wall
        self._monotonic = monotonic
        self._told = wall()
        self._at = monotonic()
        self._set_back = timedelta(0)
        self._lock = Lock()  # transactions ask from threads of their own

    def now(self) -> datetime:
        with self._lock:
            return self._follow(self._wall(), self._monotonic())

    def _follow(self, wall: datetime, at: float) -> datetime:
        ahead = self._told - wall
        if ahead > BOUND:
            self._set_back, self._told = ahead, wall
        else:
            self._told = max(wall, self._told + timedelta(seconds=max(0.0, at - self._at)) * CATCHING_UP)
        self._at = at
        return self._told

    def resume(self, last: datetime) -> None:
        """A new process goes on no earlier than the last moment that is known from before."""
        self._told = max(self.now(), last)

    def set_back(self) -> timedelta:
        """How far back the clock has been followed since this was last asked."""
        found, self._set_back = self._set_back, timedelta(0)
        return found


class SystemClock(SteadyClock):
    """The machine's clock."""

    def __init__(self) -> None:
        super().__init__(lambda: datetime.now(UTC), time.monotonic)


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
