"""What a supervisor of processes asks (`/livez`: start it anew?) and a balancer (`/readyz`: may work come here?).

`/healthz` is for people: it also says no where only they can help, as with a lost group.
"""

from __future__ import annotations

import asyncio

from aiohttp import web

from bot.database import is_memory
from bot.wiring import App
from models import migrate
from models.db import Tx

PATIENCE = 3.0  # seconds that the database may take


def routes(app: App) -> list[web.RouteDef]:
    """Both answer 200 or 503, and what is missing; nothing about people."""

    async def livez(_: web.Request) -> web.Response:
        return answer(app.loops.ended)

    async def readyz(_: web.Request) -> web.Response:
        return answer(await missing(app))

    return [web.get("/livez", livez), web.get("/readyz", readyz)]


async def missing(app: App) -> list[str]:
    """What keeps this process from taking work; empty where nothing does."""
    stands = {"loops": app.loops.running, "roles": app.loops.roles.ready()}
    found = ["database"] if app.outage.lasts() else await _of_the_database(app)
    return [name for name, there in stands.items() if not there] + found


async def _of_the_database(app: App) -> list[str]:
    def tables(tx: Tx) -> bool:
        return is_memory(app.database.engine) or migrate.brought(tx)

    try:
        current = await asyncio.wait_for(app.database.glance(tables), PATIENCE)
    except Exception:  # noqa: BLE001 - whatever keeps it from answering
        return ["database"]
    return [] if current else ["migrations"]


def answer(missed: list[str]) -> web.Response:
    return web.json_response({"ok": not missed, "missing": missed}, status=503 if missed else 200)
