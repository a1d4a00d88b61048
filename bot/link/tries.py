"""How often somebody has tried what has to be known: an address or a code of a caller's page."""

from __future__ import annotations

from collections import deque
from datetime import datetime, timedelta
from ipaddress import IPv6Address, IPv6Network, ip_address

from domain.clock import Clock

SPAN = timedelta(hours=1)
REMEMBERED = 1000
SUBSCRIBER = 64  # bits of an IPv6 address that one subscriber shares


def network_of(address: str) -> str:
    """Whom an address stands for: of IPv6 one subscriber has 2**64."""
    try:
        known = ip_address(address)
    except ValueError:
        return address
    if isinstance(known, IPv6Address):
        return str(known.ipv4_mapped or IPv6Network((known, SUBSCRIBER), strict=False))
    return str(known)


class Tries:
    """Within an hour: `each` of one address, `many` of all together. What was no guess is forgiven."""

    def __init__(self, clock: Clock, each: int, many: int) -> None:
        self._clock = clock
        self._each, self._many = each, many
        self._met: deque[tuple[datetime, str]] = deque(maxlen=max(REMEMBERED, many))

    def count(self, address: str) -> None:
        self._met.append((self._clock.now(), network_of(address)))

    def forgive(self, address: str) -> None:
        """The newest of it was none."""
        own = network_of(address)
        for index in range(len(self._met) - 1, -1, -1):
            if self._met[index][1] == own:
                del self._met[index]
                return

    def too_many(self, address: str) -> bool:
        """Is nothing of this address looked at for now?"""
        recent = self._recent()
        return len(recent) >= self._many or recent.count(network_of(address)) >= self._each

    def spread(self) -> tuple[int, int]:
        """How many there were, and from how many addresses."""
        recent = self._recent()
        return len(recent), len(set(recent))

    def _recent(self) -> list[str]:
        since = self._clock.now() - SPAN
        return [one for at, one in self._met if at > since]
