"""Which path of the control API does what."""

from __future__ import annotations

import inspect
import json
import logging
from collections.abc import Awaitable, Callable
from typing import Any

from aiohttp import web

from simulator.api.dispatch import WORLD
from simulator.control import disturbing, page, people, pressing, reading, sending
from simulator.control.asked import Asked
from simulator.errors import NotKeptError, RefusedError
from simulator.records import Json
from simulator.whatsapp import control as whatsapp
from simulator.world import World

LOG = logging.getLogger(__name__)
Answer = Any | Awaitable[Any]

POSTS: dict[str, Callable[[World, Asked], Answer]] = {
    "users": people.add_person,
    "groups": people.add_group,
    "send": sending.send,
    "edit": sending.edit,
    "press": pressing.press,
    "block": people.block,
    "unblock": people.unblock,
    "join": people.join,
    "leave": people.leave,
    "kick": people.kick,
    "promote": people.promote,
    "migrate": people.migrate,
    "topics": people.topic,
    "faults": disturbing.add_fault,
    "raw-update": disturbing.raw_update,
    "raw-updates": disturbing.raw_updates,
}

GETS: dict[str, Callable[[World, web.Request], Any]] = {
    "/sim/state": reading.state,
    "/sim/calls": reading.calls,
    r"/sim/chats/{chat:-?\d+}/messages": reading.messages,
    "/sim/scenes": lambda world, request: page.list_scenes(),
    **whatsapp.GETS,
}

RAW: dict[str, Callable[[web.Request, World], Awaitable[web.StreamResponse]]] = {
    "/sim/media/{file_id}": reading.media,
    "/sim/events": page.stream,
    "/sim/scenes/{scene}.jpg": lambda request, world: page.scene(request),
}


def add_to(app: web.Application, map_file: Any, ready: Callable[[], Json]) -> None:
    shown = page.read_map(map_file)
    for name, act in POSTS.items():
        app.router.add_post(f"/sim/{name}", _posted(whatsapp.either(name, act)))
    app.router.add_post("/sim/wa/state", _posted(whatsapp.change_state))
    app.router.add_delete("/sim/faults", _posted(disturbing.clear_faults))
    for path, read in GETS.items():
        app.router.add_get(path, _got(read))
    for path, give in RAW.items():
        app.router.add_get(path, _raw(give))
    app.router.add_get("/sim/map", _got(lambda world, request: shown))
    app.router.add_post("/sim/ready", _posted(lambda world, asked: ready()))
    app.router.add_get("/", page.index)
    app.router.add_get(page.STREETS, page.pieces)
    for path, folder in (("/page", page.FOLDER), ("/vendor", page.VENDOR)):
        if folder.exists():
            app.router.add_static(path, folder)


def _posted(act: Callable[[World, Asked], Answer]) -> Callable[[web.Request], Awaitable[web.Response]]:
    async def handle(request: web.Request) -> web.Response:
        world = request.app[WORLD]
        world.journal.room(request.content_length or 0)
        result = act(world, await Asked.of(request))
        if inspect.isawaitable(result):
            result = await result
        world.journal.flush()
        return as_json(result)

    return handle


def _got(read: Callable[[World, web.Request], Any]) -> Callable[[web.Request], Awaitable[web.Response]]:
    async def handle(request: web.Request) -> web.Response:
        return as_json(read(request.app[WORLD], request))

    return handle


def _raw(
    give: Callable[[web.Request, World], Awaitable[web.StreamResponse]],
) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
    async def handle(request: web.Request) -> web.StreamResponse:
        return await give(request, request.app[WORLD])

    return handle


def as_json(content: Any, status: int = 200) -> web.Response:
    data = json.dumps(content, separators=(",", ":")).encode("ascii")
    return web.Response(body=data, status=status, content_type="application/json")


@web.middleware
async def explain(
    request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
) -> web.StreamResponse:
    """Whatever is refused or not there is answered in JSON."""
    try:
        return await handler(request)
    except RefusedError as refused:
        request.app[WORLD].journal.settle()
        return as_json({"error": str(refused)}, refused.status)
    except NotKeptError as full:
        return _failure(request, web.HTTPInsufficientStorage.status_code, str(full))
    except web.HTTPException as wrong:
        return _failure(request, wrong.status, wrong.reason)
    except Exception:
        LOG.exception("%s failed", request.path if request.path.startswith("/sim") else "a Bot API call")
        return _failure(request, 500, "Internal Server Error")


def _failure(request: web.Request, status: int, reason: str) -> web.Response:
    if request.path.startswith(("/bot", "/file/")):
        return as_json({"ok": False, "error_code": status, "description": reason}, status)
    return as_json({"error": reason}, status)
