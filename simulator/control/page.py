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
    return shown | {"tiles": os.environ.get("SIGAP_TILES_URL") or None}


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
