"""What `sigap doctor` looks at where there are pages for people outside: do their browsers reach them?"""

from __future__ import annotations

import aiohttp

from bot.commands.findings import Finding
from bot.commands.sentences import sentence
from bot.settings import Settings
from cities.profile import City

PATIENCE = aiohttp.ClientTimeout(total=5)


async def examine_link(settings: Settings, city: City) -> Finding | None:
    """Callers' pages; None where the city has none."""
    if not city.link.on:
        return None
    base = settings.page_base
    if not base:
        return Finding(sentence("dokter-tautan-mati"))
    name = sentence("dokter-tautan", alamat=f"{base}/l")
    why = await _problem(f"{base}/l", 200, b'name="kode"')
    return Finding(name, sentence("dokter-tautan-obat", sebab=why) if why else "")


async def examine_meja(settings: Settings, city: City) -> Finding | None:
    """The page at which operators work; None where the city has none."""
    if not city.meja.on:
        return None
    base = settings.meja_base
    if not base:
        return Finding(sentence("dokter-meja-mati"))
    name = sentence("dokter-meja", alamat=f"{base}/meja")
    why = await _problem(f"{base}/meja", 401, b'data-meja="berakhir"')
    return Finding(name, sentence("dokter-meja-obat", sebab=why) if why else "")


async def _problem(url: str, status: int, mark: bytes) -> str:
    """Why the page is not there, which answers so to whoever has no link and has `mark` in it; "" where it is."""
    try:
        async with (
            aiohttp.ClientSession(timeout=PATIENCE) as session,
            session.get(url, allow_redirects=False) as answer,
        ):
            served = answer.status == status and mark in await answer.read()
            return "" if served else f"HTTP {answer.status}"
    except (aiohttp.ClientError, TimeoutError) as error:
        return type(error).__name__
