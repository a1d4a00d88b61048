"""One HTTP session for all calls to a platform, opened with the first of them."""

from __future__ import annotations

import aiohttp


class Session:
    """`connections`: how many at once at the most; None: as aiohttp has it."""

    def __init__(self, connections: int | None = None) -> None:
        self._connections = connections
        self._open: aiohttp.ClientSession | None = None

    def opened(self) -> aiohttp.ClientSession:
        if self._open is None:
            limited = None if self._connections is None else aiohttp.TCPConnector(limit=self._connections)
            self._open = aiohttp.ClientSession(connector=limited)
        return self._open

    async def close(self) -> None:
        """A later call opens another."""
        if self._open is not None:
            await self._open.close()
            self._open = None
