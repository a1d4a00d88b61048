"""An end for what goes round: whoever waits, for time to pass or for work, wakes once it is over."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable

IDLE_SECONDS = 1.0  # how long a loop that nobody wakes waits before it looks again


class Halt:
    """Not yet, until `now()`."""

    def __init__(self) -> None:
        self._event = asyncio.Event()

    @property
    def told(self) -> bool:
        return self._event.is_set()

    def now(self) -> None:
        self._event.set()

    async def wait(self) -> None:
        await self._event.wait()

    async def pause(self, seconds: float) -> None:
        """So long, or less where it is over."""
        try:
            await asyncio.wait_for(self._event.wait(), seconds)
        except TimeoutError:
            return

    async def pause_until(self, event: Awaitable[object], seconds: float) -> None:
        """The same, or until this has happened."""
        stop = asyncio.ensure_future(self._event.wait())
        woken = asyncio.ensure_future(event)
        await asyncio.wait({stop, woken}, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
        stop.cancel()
        woken.cancel()
