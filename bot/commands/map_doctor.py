"""What `sigap doctor` says of the city's map: can it be shown, and does it show the city?"""

from __future__ import annotations

import asyncio

from bot.basemap.archive import Archive
from bot.basemap.header import Header, NoMap
from bot.basemap.streets import tiles_over
from bot.basemap.vector_tile import features
from bot.commands.findings import Finding
from bot.commands.sentences import sentence
from bot.settings import Settings
from cities.profile import City
from domain.geography import Box

CLOSE = 13  # the zoom at which streets are drawn apart


async def examine_map(settings: Settings, city: City) -> Finding | None:
    """None where no file is named: then coast and points are drawn."""
    if not settings.tiles_at:
        return None
    name = sentence("dokter-peta", berkas=settings.tiles_at)
    try:
        header = await asyncio.to_thread(_read, settings, city)
    except NoMap as problem:
        return Finding(name, sentence(problem.key))
    if not header.box.contains(*city.area.centre):
        return Finding(name, sentence("peta-bukan-kota-ini", kota=city.name))
    if header.nearest < CLOSE:
        return Finding(name, sentence("peta-kasar", zoom=header.nearest, perlu=CLOSE))
    return Finding(name)


def _read(settings: Settings, city: City) -> Header:
    """The head, and one tile as far as its shapes. Raises NoMap."""
    archive = Archive(settings.tiles)
    zoom, (lat, lon) = archive.header.nearest, city.area.centre
    [(x, y)] = tiles_over(Box(lat, lon, lat, lon), zoom)
    list(features(archive.tile(zoom, x, y), ()))
    return archive.header
