"""The simulator as one web application.

In a test:

    world = new_world()
    world.register("112001:SIMULATED-CITIZEN", "sigap_lapor_bot", "citizen")
    async with running(world) as base_url:      # http://127.0.0.1:<a free port>
        ...                                     # bots: base_url + "/bot<token>/<method>"; people: base_url + "/sim/..."

`new_world(clock=...)` takes the time from you, `rates=UNLIMITED` switches the limits off.
"""

from __future__ import annotations

import contextlib
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

from aiohttp import web

from simulator.api import dispatch
from simulator.control import routes
from simulator.files import Files
from simulator.journal import Journal
from simulator.limits import UNLIMITED, Rates
from simulator.restore import restore
from simulator.updates import Clock
from simulator.webhooks import Webhooks
from simulator.whatsapp import graph
from simulator.whatsapp.limits import WA_UNLIMITED
from simulator.whatsapp.webhooks import WaWebhooks
from simulator.world import World

POLLED_SECONDS = 60.0
MAX_BODY = 90_000_000  # bytes: a file of 60 MB in base64
SHUTDOWN_SECONDS = 1.0


@dataclass
class Readiness:
    """Whether /healthz may say yes: every bot and WhatsApp's webhook are here, and the launcher has said so where it wanted to."""

    world: World
    told: bool = True

    def tell(self) -> dict[str, list[str]]:
        self.told = True
        return {"missing": self.missing}

    @property
    def missing(self) -> list[str]:
        absent = [bot.username for bot in self.world.serving if not self._here(bot.id)]
        if self.world.whatsapp.on and not self.world.whatsapp.account.verified:
            absent.append("whatsapp")
        return absent if self.told else [*absent, "POST /sim/ready"]

    def _here(self, bot: int) -> bool:
        queue = self.world.queue(bot)
        if self.world.bots[bot].webhook or queue.polling:
            return True
        return queue.last_poll is not None and self.world.clock() - queue.last_poll < POLLED_SECONDS


def new_world(*, state: Path | None = None, clock: Clock = time.time, rates: Rates | None = None) -> World:
    """An empty world, or the one that the state file holds."""
    folder = state.with_name(state.name + ".media") if state else None
    world = World(clock, Journal(state), Files(folder), rates)
    if rates is UNLIMITED:
        world.whatsapp.limits.rates = WA_UNLIMITED
    restore(world)
    return world


def build(world: World, *, ready_when_told: bool = False, map_file: Path | None = None) -> web.Application:
    app = web.Application(client_max_size=MAX_BODY, middlewares=[routes.explain])
    app[dispatch.WORLD] = world
    readiness = Readiness(world, told=not ready_when_told)

    async def healthz(request: web.Request) -> web.Response:
        missing = readiness.missing
        return routes.as_json({"ok": not missing, "missing": missing}, 503 if missing else 200)

    app.router.add_route("*", "/bot{token}/{method}", dispatch.call_method)
    app.router.add_get("/file/bot{token}/{path:.+}", dispatch.download)
    graph.add_to(app)
    app.router.add_get("/healthz", healthz)
    routes.add_to(app, map_file, readiness.tell)
    app.cleanup_ctx.append(_webhooks)
    return app


async def _webhooks(app: web.Application) -> AsyncIterator[None]:
    world = app[dispatch.WORLD]
    both = Webhooks(world), WaWebhooks(world.whatsapp)
    for webhooks in both:
        webhooks.start()
    yield
    for webhooks in both:
        await webhooks.stop()
    world.journal.close()


@contextlib.asynccontextmanager
async def running(
    world: World,
    *,
    host: str = "127.0.0.1",
    port: int = 0,
    ready_when_told: bool = False,
    map_file: Path | None = None,
) -> AsyncIterator[str]:
    """Serves the world while the block runs; gives the base URL. Port 0: a free one."""
    app = build(world, ready_when_told=ready_when_told, map_file=map_file)
    runner = web.AppRunner(app, access_log=None, handler_cancellation=True, shutdown_timeout=SHUTDOWN_SECONDS)
    await runner.setup()
    try:
        site = web.TCPSite(runner, host, port, reuse_address=True)
        await site.start()
        yield f"http://{host}:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()
