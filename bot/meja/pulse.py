"""What has changed, for all who look: asked of the database once a second, and only while somebody looks."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

from domain.clock import Clock
from domain.ticket import Ticket
from models import newest, ticket_lists
from models.db import Tx

EVERY = 1.0  # seconds
HOLDS = timedelta(seconds=10)  # what a timer has changed without a word is seen by then
MOST = 5000  # open at a time, in the worst hour of a disaster


class Pulse:
    """`read` runs a transaction that only reads."""

    def __init__(self, clock: Clock, read: Callable[[Callable[[Tx], str]], Awaitable[str]]) -> None:
        self._clock = clock
        self._read = read
        self._own = 0  # acts at this meja
        self._asking = asyncio.Lock()
        self._asked_at = 0.0
        self._stamp = ""
        self._opened: tuple[str, datetime, list[Ticket]] | None = None

    def acted(self) -> None:
        """Somebody here has done something: who looks need not wait."""
        self._own += 1
        self._asked_at = 0.0

    async def stamp(self) -> str:
        """Another one once something has changed; however many ask, the database is asked once a second."""
        async with self._asking:
            now = asyncio.get_running_loop().time()
            if not self._stamp or now - self._asked_at >= EVERY:
                self._asked_at, self._stamp = now, await self._read(self._of)
        return self._stamp

    def open_tickets(self, tx: Tx) -> list[Ticket]:
        """All that are open, practice left out: read anew once something has changed."""
        stamp, now, kept = self._of(tx), self._clock.now(), self._opened
        if kept is None or kept[0] != stamp or not timedelta(0) <= now - kept[1] < HOLDS:
            kept = self._opened = (stamp, now, ticket_lists.open_tickets(tx, most=MOST))
        return kept[2]

    def _of(self, tx: Tx) -> str:
        return f"{self._own}.{newest.stamp(tx)}"
