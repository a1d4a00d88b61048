"""What the administrator must know: told once each, by log and, where it is set, by private message."""

from __future__ import annotations

import structlog

from bot.database import Database
from domain.clock import Clock
from models import notes

log = structlog.get_logger()


class Notices:
    """Faults that a person must see; a fault that lasts is told once."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def tell(self, key: str, words: str) -> None:
        """Tell it, unless this very thing was told before (until it is `over`)."""
        name = f"notice:{key}"[:80]
        moment = self._clock.now().isoformat(timespec="seconds")
        known = await self._database.read(lambda tx: notes.read(tx, name))
        if known:
            return
        await self._database.write(lambda tx: notes.write(tx, name, f"{moment} {words}"))
        log.error("notice", key=key, words=words)

    async def over(self, key: str) -> None:
        """It is well again: the next time it is told anew."""
        name = f"notice:{key}"[:80]
        if await self._database.read(lambda tx: notes.read(tx, name)):
            await self._database.write(lambda tx: notes.write(tx, name, ""))
