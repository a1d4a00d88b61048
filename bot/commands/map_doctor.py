"""What `sigap doctor` says of the city's map: can it be shown, and does it show the city?"""

from __future__ import annotations

import asyncio

from bot.basemap.header import NoMap, read_header
from bot.commands.findings import Finding
from bot.commands.sentences import sentence
from bot.settings import Settings
from cities.profile import City

CLOSE = 13  # the zoom at which streets are drawn apart


async def examine_map(settings: Settings, city: City) -> Finding | None:
    """None where no file is named: then coast and points are drawn."""
    if not settings.tiles_at:
        return None
    name = sentence("dokter-peta", berkas=settings.tiles_at)
    try:
        header = await asyncio.to_thread(read_header, settings.tiles)
    except NoMap as problem:
        return Finding(name, sentence(problem.key))
    if not header.box.contains(*city.area.centre):
        return Finding(name, sentence("peta-bukan-kota-ini", kota=city.name))
    if header.nearest < CLOSE:
        return Finding(name, sentence("peta-kasar", zoom=header.nearest, perlu=CLOSE))
    return Finding(name)
