"""What is there: state, messages, media, calls."""

from __future__ import annotations

from typing import Any

from aiohttp import web

from simulator import views
from simulator.errors import RefusedError
from simulator.files import unique_id
from simulator.records import Json
from simulator.whatsapp import views as of_whatsapp
from simulator.world import World


def _whole(request: web.Request, name: str, default: int | None = None) -> Any:
    given = request.query.get(name, "")
    if not given:
        return default
    try:
        return int(given)
    except ValueError:
        raise RefusedError(f"{name} must be an integer") from None


def state(world: World, request: web.Request) -> Json:
    shown = views.state(world, private="private" in request.query)
    return shown | ({"whatsapp": of_whatsapp.state(world.whatsapp)} if world.whatsapp.on else {})


def messages(world: World, request: web.Request) -> list[Json]:
    number = int(request.match_info["chat"])
    if number not in world.groups and number not in world.persons:
        raise RefusedError(f"no chat {number}", 404)
    named = request.query.get("bot")
    bot = world.bot_named(named).id if named else None
    after = _whole(request, "after", 0)
    return views.messages(world, number, after, topic=_whole(request, "topic"), bot=bot)


def calls(world: World, request: web.Request) -> list[Json]:
    return world.calls.after(_whole(request, "after", 0))


async def media(request: web.Request, world: World) -> web.Response:
    file = world.files.known.get(unique_id(request.match_info["file_id"]))
    if file is None:
        raise RefusedError("no such file", 404)
    headers = {"Cache-Control": "max-age=3600", "X-Content-Type-Options": "nosniff"}
    shown = (
        file.mime if file.mime.split("/")[0] in ("image", "audio", "video") and "svg" not in file.mime else ""
    )
    return web.Response(
        body=world.files.read(file), content_type=shown or "application/octet-stream", headers=headers
    )
