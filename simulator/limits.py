"""How often a bot may write: 30 a second in all, 1 a second to a chat, 20 a minute to a group.

Telegram tolerates short bursts to one chat; here three messages at once, then one a second (a token bucket). The other
two are strict: no more than that many in any second, in any minute.
"""

from __future__ import annotations

import math
from collections import defaultdict, deque
from dataclasses import dataclass

from simulator.errors import too_many


@dataclass(frozen=True)
class Rates:
    """Counts per window; `burst` is how many may come at once to one chat."""

    all_per_second: int = 30
    chat_per_second: float = 1.0
    chat_burst: int = 3
    group_per_minute: int = 20


UNLIMITED = Rates(10**9, 1e9, 10**9, 10**9)


class Limits:
    """Counts what each bot writes, also what is then refused for another reason; a 429 itself does not count."""

    def __init__(self, rates: Rates) -> None:
        self.rates = rates
        self._all: defaultdict[int, deque[float]] = defaultdict(deque)
        self._groups: defaultdict[tuple[int, int], deque[float]] = defaultdict(deque)
        self._free_at: dict[tuple[int, int], float] = {}

    def spend(self, bot: int, chat: int, count: int, now: float) -> None:
        """Counts `count` messages to `chat` at `now` (seconds), or raises 429 with the seconds to wait."""
        if self.rates is UNLIMITED:
            return
        key = (bot, chat)
        waits = [_window_wait(self._all[bot], count, self.rates.all_per_second, 1.0, now)]
        waits.append(self._bucket_wait(key, count, now))
        if chat < 0:
            waits.append(_window_wait(self._groups[key], count, self.rates.group_per_minute, 60.0, now))
        if (wait := max(waits)) > 0:
            raise too_many(max(1, math.ceil(wait)))
        self._count(key, count, now)

    def _bucket_wait(self, key: tuple[int, int], count: int, now: float) -> float:
        slack = (max(self.rates.chat_burst, count) - count) / self.rates.chat_per_second
        return self._free_at.get(key, now) - slack - now

    def _count(self, key: tuple[int, int], count: int, now: float) -> None:
        self._free_at[key] = max(self._free_at.get(key, now), now) + count / self.rates.chat_per_second
        self._all[key[0]].extend([now] * count)
        if key[1] < 0:
            self._groups[key].extend([now] * count)


def _window_wait(times: deque[float], count: int, allowed: int, window: float, now: float) -> float:
    """Seconds until `count` more fit into the window; 0 or less: they fit."""
    while times and times[0] <= now - window:
        times.popleft()
    excess = len(times) + count - allowed
    if excess <= 0 or not times:
        return 0.0
    return times[min(excess, len(times)) - 1] + window - now
