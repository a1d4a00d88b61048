"""What `sigap doctor` looks at where there are pages for people outside: do their browsers reach them?"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import aiohttp

from bot.commands.findings import Finding
from bot.commands.sentences import sentence
from bot.settings import Settings
from cities.profile import City

PATIENCE = aiohttp.ClientTimeout(total=5)


@dataclass(frozen=True, slots=True)
class Page:
    """A page at `path` behind `base`, and the sentences about it.

    `status`, `mark`: what answers there to whoever has no link, and what stands in the answer.
    """

    path: str
    offered: Callable[[City], bool]
    base: Callable[[Settings], str]
    status: int
    mark: bytes
    name: str
    without: str  # no address is set
    remedy: str

    async def examine(self, settings: Settings, city: City) -> Finding | None:
        """None where the city has no such page."""
        if not self.offered(city):
            return None
        base = self.base(settings)
        if not base:
            return Finding(sentence(self.without))
        url = f"{base}{self.path}"
        why = await self._problem(url)
        return Finding(sentence(self.name, alamat=url), sentence(self.remedy, sebab=why) if why else "")

    async def _problem(self, url: str) -> str:
        """Why the page is not there; "" where it is."""
        try:
            async with (
                aiohttp.ClientSession(timeout=PATIENCE) as session,
                session.get(url, allow_redirects=False) as answer,
            ):
                served = answer.status == self.status and self.mark in await answer.read()
                return "" if served else f"HTTP {answer.status}"
        except (aiohttp.ClientError, TimeoutError) as error:
            return type(error).__name__


CALLERS = Page(
    path="/l",
    offered=lambda city: city.link.on,
    base=lambda settings: settings.page_base,
    status=200,
    mark=b'name="kode"',
    name="dokter-tautan",
    without="dokter-tautan-mati",
    remedy="dokter-tautan-obat",
)
MEJA = Page(
    path="/meja",
    offered=lambda city: city.meja.on,
    base=lambda settings: settings.meja_base,
    status=401,
    mark=b'data-meja="berakhir"',
    name="dokter-meja",
    without="dokter-meja-mati",
    remedy="dokter-meja-obat",
)
