"""The city's streets as the ground of a picture: painted by a process of its own, once for as long as the file stays what it is."""

from __future__ import annotations

import asyncio
import json
import sys
from dataclasses import astuple

import structlog

from bot.settings import Settings
from bot.settings_fields import ROOT
from cities.profile import City
from messages.pictures import GROUND, box_of

SECONDS = 90.0
log = structlog.get_logger()


class Ground:
    """Reading vectors takes seconds of a processor: none of them is taken from whoever waits for help."""

    def __init__(self, settings: Settings, city: City) -> None:
        self._path = settings.tiles.absolute() if settings.tiles_at else None
        self._box = box_of(city)
        self._known: tuple[float, int] | None = None
        self._picture = b""
        self._turn = asyncio.Lock()

    async def picture(self) -> bytes:
        """A PNG of the size of GROUND; b"" where the city has no map, or none that can be read."""
        if self._path is None:
            return b""
        async with self._turn:
            try:
                stat = self._path.stat()
            except OSError:
                return b""
            now = (stat.st_mtime, stat.st_size)
            if now != self._known:
                self._picture, self._known = await self._painted(), now
            return self._picture

    async def _painted(self) -> bytes:
        asked = {"path": str(self._path), "box": astuple(self._box), "size": GROUND}
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot.basemap.paint"),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
            cwd=ROOT,
            env={},
        )
        try:
            async with asyncio.timeout(SECONDS):
                painted, _ = await process.communicate(json.dumps(asked).encode())
        except TimeoutError:
            process.kill()
            await process.wait()
            painted = b""
        if not painted:
            log.warning("the map was not painted", code=process.returncode)
        return painted
