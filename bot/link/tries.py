"""How often somebody has tried what has to be known: an address or a code of a caller's page."""

from __future__ import annotations

from collections import deque
from datetime import datetime, timedelta

from domain.clock import Clock

SPAN = timedelta(hours=1)
REMEMBERED = 1000


class Tries:
    """Within an hour: `each` of one address, `many` of all together."""

    def __init__(self, clock: Clock, each: int, many: int) -> None:
        self._clock = clock
        self._each, self._many = each, many
        self._met: deque[tuple[datetime, str]] = deque(maxlen=max(REMEMBERED, many))

    def count(self, address: str) -> None:
        self._met.append((self._clock.now(), address))

    def too_many(self, address: str) -> bool:
        """Is nothing of this address looked at for now?"""
        since = self._clock.now() - SPAN
        recent = [one for at, one in self._met if at > since]
        return len(recent) >= self._many or recent.count(address) >= self._each
