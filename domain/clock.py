"""Time, injected. Nothing below `bot` asks the machine for the time."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from threading import Lock
from typing import Protocol

BOUND = timedelta(
    hours=2
)  # a clock that is set back further was wrong before: it is believed, and somebody told
CATCHING_UP = 0.9  # of a second passes in a second while the time that is followed is behind
TOLERANCE = timedelta(seconds=2)  # platforms give their time in whole seconds, and an answer is under way
STEP = timedelta(seconds=30)  # further ahead than this, time goes back at once
AGREE = timedelta(seconds=10)  # two platforms that say the same time
FRESH = 120.0  # seconds for which what a platform said is remembered
OFTEN = 3  # times in a row that one platform must say the same where no other agrees


class Clock(Protocol):
    """Tells the time: always UTC-aware."""

    def now(self) -> datetime: ...


@dataclass(frozen=True, slots=True)
class _Heard:
    """What one platform said last: its time, after how many seconds of ours, how often in a row it has said so."""

    moment: datetime
    at: float
    times: int = 1

    def on(self, at: float) -> datetime:
        """Its time now."""
        return self.moment + timedelta(seconds=at - self.at)


class SteadyClock:
    """The time as the product follows it: the chat platforms', or the machine's own while none has been heard.

    Once two platforms agree (or one has said it `OFTEN` times), their time is followed by the machine's steady count of
    seconds: somebody may set its clock as they like. Time goes back only where it must: what is less than `STEP` ahead is
    caught up at nine tenths of the speed. Before that, the machine's clock is followed forwards at once and backwards
    never, but for `BOUND`. `set_back` tells how far back it has been followed, once.
    """

    def __init__(self, wall: Callable[[], datetime], monotonic: Callable[[], float]) -> None:
        self._wall = wall
        self._monotonic = monotonic
        self._told = wall()
        self._at = monotonic()
        self._set_back = timedelta(0)
        self._heard: dict[str, _Heard] = {}
        self._platforms: _Heard | None = None  # the time that is followed
        self._lock = Lock()  # transactions ask from threads of their own

    def now(self) -> datetime:
        with self._lock:
            return self._follow(self._monotonic())

    def hear(self, platform: str, moment: datetime) -> None:
        """A platform has just said what time it is there."""
        with self._lock:
            at, moment = self._monotonic(), moment + timedelta(seconds=0.5)
            before = self._heard.get(platform)
            times = before.times if before and abs(before.on(at) - moment) <= AGREE else 0
            said = _Heard(moment, at, times + 1)
            self._heard[platform] = said
            if said.times >= OFTEN or self._others_agree(platform, said):
                self._believe(said)

    @property
    def follows_platforms(self) -> bool:
        return self._platforms is not None

    def wrong_by(self) -> timedelta:
        """How far the machine's own clock is ahead of the platforms'; nothing while none is followed."""
        with self._lock:
            followed = self._platforms
            return self._wall() - followed.on(self._monotonic()) if followed else timedelta(0)

    def _others_agree(self, platform: str, said: _Heard) -> bool:
        return any(
            said.at - other.at < FRESH and abs(other.on(said.at) - said.moment) <= AGREE
            for name, other in self._heard.items()
            if name != platform
        )

    def _believe(self, said: _Heard) -> None:
        followed = self._platforms or _Heard(self._wall(), said.at)
        close = abs(followed.on(said.at) - said.moment) <= TOLERANCE
        self._platforms = followed if close else said
        self._follow(said.at)

    def _follow(self, at: float) -> datetime:
        time = self._platforms.on(at) if self._platforms else self._wall()
        ahead = self._told - time
        if ahead > (STEP if self._platforms else BOUND):
            self._set_back, self._told = self._set_back + ahead, time
        else:
            self._told = max(time, self._told + timedelta(seconds=max(0.0, at - self._at)) * CATCHING_UP)
        self._at = at
        return self._told

    def resume(self, last: datetime) -> None:
        """A new process goes on no earlier than the last moment that is known from before."""
        self._told = max(self.now(), last)

    def set_back(self) -> timedelta:
        """How far back the clock has been followed since this was last asked."""
        found, self._set_back = self._set_back, timedelta(0)
        return found


_STEADY: int = getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC)


class SystemClock(SteadyClock):
    """The machine's clock; its count of seconds goes on while the machine sleeps."""

    def __init__(self) -> None:
        super().__init__(lambda: datetime.now(UTC), lambda: time.clock_gettime(_STEADY))


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
