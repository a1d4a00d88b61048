"""What a page needs to draw the city's map: the file itself, read in pieces (HTTP ranges), and the scripts that draw it."""

from __future__ import annotations

import asyncio
from pathlib import Path

from aiohttp import web

from bot.basemap.header import Header, NoMap, read_header
from bot.settings import Settings
from bot.settings_fields import ROOT
from cities.profile import City

HERE = Path(__file__).parent
VENDOR = ROOT / "vendor"
FILE = "kota.pmtiles"
SCRIPTS = {
    "leaflet.css": VENDOR / "leaflet" / "leaflet.css",
    "leaflet.js": VENDOR / "leaflet" / "leaflet.js",
    "protomaps.js": VENDOR / "protomaps" / "protomaps-leaflet.js",
    "peta.js": HERE / "peta.js",
}
HEADERS = {
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-cache",
}


def routes(settings: Settings, under: str) -> list[web.RouteDef]:
    """Below the address of a page that shows the map, so that whoever may see the page may ask for it."""

    async def piece(_request: web.Request) -> web.StreamResponse:
        if await map_of(settings) is None:
            return web.Response(status=404, headers=HEADERS)
        answer = web.FileResponse(settings.tiles, headers=HEADERS)
        answer.content_type = "application/vnd.pmtiles"
        return answer

    async def script(request: web.Request) -> web.StreamResponse:
        return web.FileResponse(SCRIPTS[request.match_info["name"]], headers=HEADERS)

    names = "|".join(name.replace(".", "\\.") for name in SCRIPTS)
    return [
        web.get(f"{under}/{FILE}", piece),
        web.get(f"{under}/{{name:{names}}}", script),
    ]


async def map_of(settings: Settings) -> Header | None:
    """None where the city has no map, or none that can be shown: then coast and points are drawn."""
    if not settings.tiles_at:
        return None
    try:
        return await asyncio.to_thread(read_header, settings.tiles)
    except NoMap:
        return None


def told(header: Header, city: City, under: str) -> dict[str, object]:
    """What a page has to know of it."""
    area = city.area.box
    return {
        "url": f"{under}/{FILE}",
        "zoom": header.nearest,
        "bounds": [[area.min_lat, area.min_lon], [area.max_lat, area.max_lon]],
    }
