"""What `sigap doctor` looks at where callers have pages: does a telephone outside reach them?"""

from __future__ import annotations

import aiohttp

from bot.commands.findings import Finding
from bot.commands.sentences import sentence
from bot.settings import Settings
from cities.profile import City

PATIENCE = aiohttp.ClientTimeout(total=5)


async def examine_link(settings: Settings, city: City) -> Finding | None:
    """None where the city has none."""
    if not city.link.on:
        return None
    base = settings.page_base
    if not base:
        return Finding(sentence("dokter-tautan-mati"))
    name = sentence("dokter-tautan", alamat=f"{base}/l")
    why = await _problem(f"{base}/l")
    return Finding(name, sentence("dokter-tautan-obat", sebab=why) if why else "")


async def _problem(url: str) -> str:
    """Why the page is not there; "" where it is."""
    try:
        async with (
            aiohttp.ClientSession(timeout=PATIENCE) as session,
            session.get(url, allow_redirects=False) as answer,
        ):
            served = answer.status == 200 and b'name="kode"' in await answer.read()
            return "" if served else f"HTTP {answer.status}"
    except (aiohttp.ClientError, TimeoutError) as error:
        return type(error).__name__
