"""What the page needs besides: its files, the map, generated scenes, the live stream."""

from __future__ import annotations

import asyncio
import json
import os
from pathlib import Path

from aiohttp import web

from simulator import scenes
from simulator.errors import RefusedError
from simulator.records import Json
from simulator.world import World

FOLDER = Path(__file__).parent.parent / "page"
VENDOR = FOLDER.parent.parent / "vendor"  # Leaflet and what draws streets on it
STREETS = "/streets/kota.pmtiles"
NEAREST_ZOOM = 101  # where it stands in the head of the file
HEARTBEAT_SECONDS = 15.0
NOWHERE: Json = {"name": "", "bounds": [[-85, -180], [85, 180]], "outline": [], "points": []}


async def index(request: web.Request) -> web.StreamResponse:
    page = FOLDER / "index.html"
    if not page.exists():
        return web.json_response({"simulator": "see /sim/state"})
    return web.FileResponse(page, headers={"Cache-Control": "no-cache"})


def read_map(path: Path | None) -> Json:
    """The city's outline and points, from the launcher's file; the world's bounds without one."""
    shown = NOWHERE | (json.loads(path.read_text(encoding="utf-8")) if path else {})
    return shown | {"tiles": os.environ.get("SIGAP_TILES_URL") or None, "streets": streets()}


def streets() -> Json | None:
    """The city's own map (a PMTiles file of vectors, SIGAP_TILES), as the page asks for it; None where there is none."""
    try:
        with Path(os.environ.get("SIGAP_TILES") or "/nowhere").open("rb") as file:
            head = file.read(NEAREST_ZOOM + 1)
    except OSError:
        return None
    known = head.startswith(b"PMTiles\x03") and len(head) > NEAREST_ZOOM
    return {"url": STREETS, "zoom": head[NEAREST_ZOOM]} if known else None


async def pieces(_request: web.Request) -> web.StreamResponse:
    """Of that file, by HTTP ranges."""
    if streets() is None:
        return web.Response(status=404)
    return web.FileResponse(Path(os.environ["SIGAP_TILES"]), headers={"Cache-Control": "no-cache"})


def list_scenes() -> list[Json]:
    return [{"scene": scene, "title": title} for scene, title in scenes.TITLES.items()]


async def scene(request: web.Request) -> web.Response:
    seed = request.query.get("seed", "1")
    if not seed.lstrip("-").isdecimal():
        raise RefusedError("seed must be an integer")
    name, variant = request.match_info["scene"], request.query.get("variant", "fresh")
    data = await asyncio.to_thread(scenes.picture, name, int(seed), variant)
    return web.Response(body=data, content_type="image/jpeg", headers={"Cache-Control": "max-age=3600"})


async def stream(request: web.Request, world: World) -> web.StreamResponse:
    """Server-sent events of all that happens."""
    response = web.StreamResponse(headers={"Content-Type": "text/event-stream", "Cache-Control": "no-cache"})
    await response.prepare(request)
    listener = world.events.listen()
    try:
        await response.write(b": here\n\n")
        while True:
            await response.write(await _next(listener))
    except ConnectionError:
        return response
    finally:
        world.events.leave(listener)


async def _next(listener: asyncio.Queue[Json]) -> bytes:
    try:
        event = await asyncio.wait_for(listener.get(), HEARTBEAT_SECONDS)
    except TimeoutError:
        return b": still here\n\n"
    return b"data: " + json.dumps(event, separators=(",", ":")).encode("ascii") + b"\n\n"
