"""How much Meta lets through: 80 messages a second in and out, a debt with each person, 250 strangers a day.

To one person goes a message every 6 seconds; up to 45 may come at once and are then owed, one each 6 seconds.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

from simulator.whatsapp.errors import GraphError

DAY = 24 * 3600.0  # seconds


@dataclass(frozen=True)
class WaRates:
    """Messages per second in all; seconds that one to a person costs, how many may be owed; strangers in 24 hours."""

    per_second: int = 80
    pair_seconds: float = 6.0
    pair_owed: int = 45
    recipients: int = 250


WA_UNLIMITED = WaRates(10**9, 0.0, 10**9, 10**9)


class WaLimits:
    """Counts; nothing of it is kept over a restart."""

    def __init__(self, rates: WaRates) -> None:
        self.rates = rates
        self._second: deque[float] = deque()
        self._paid_at: dict[int, float] = {}
        self._strangers: dict[int, float] = {}

    def hear(self, now: float) -> None:
        """A message came in: it counts for the throughput, and is never refused."""
        self._second.append(now)

    def spend(self, person: int | None, now: float) -> None:
        """Counts one message out; raises 130429 or 131056."""
        while self._second and self._second[0] <= now - 1.0:
            self._second.popleft()
        if len(self._second) >= self.rates.per_second:
            raise GraphError(130429, "Cloud API message throughput has been reached.")
        self._second.append(now)
        if person is not None:
            self._owe(person, now)

    def _owe(self, person: int, now: float) -> None:
        paid_at = max(self._paid_at.get(person, now), now)
        most = (self.rates.pair_owed - 1) * self.rates.pair_seconds
        if paid_at - now > most:
            raise GraphError(
                131056, "Too many messages sent to the same recipient in a short period of time."
            )
        self._paid_at[person] = paid_at + self.rates.pair_seconds

    def approach(self, person: int, now: float) -> None:
        """A message to somebody outside their 24 hours: 131064 where that would be one person too many today."""
        self._strangers = {who: at for who, at in self._strangers.items() if at > now - DAY}
        if person not in self._strangers and len(self._strangers) >= self.rates.recipients:
            raise GraphError(131064, "Messaging limit reached: too many people outside their 24 hours.")
        self._strangers[person] = now

    @property
    def strangers(self) -> int:
        return len(self._strangers)
