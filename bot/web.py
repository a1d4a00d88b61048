"""The product's own web: health, metrics, webhooks. It listens on SIGAP_WEB_PORT."""

from __future__ import annotations

import hmac

from aiohttp import web
from prometheus_client import CollectorRegistry, Gauge, generate_latest

from bot.channels.telegram_answers import storable_json
from bot.wiring import App
from domain.message import Channel
from models import inbox, outbox
from models.db import Tx

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - a header's name
APP: web.AppKey[App] = web.AppKey("app", App)
SECRET: web.AppKey[str] = web.AppKey("secret", str)


def make(app: App, secret: str) -> web.Application:
    served = web.Application(client_max_size=2 * 1024 * 1024)
    served[APP], served[SECRET] = app, secret
    served.add_routes(
        [
            web.get("/healthz", healthz),
            web.get("/metrics", metrics),
            web.post("/webhook/{channel}", webhook),
        ]
    )
    return served


async def healthz(request: web.Request) -> web.Response:
    """200 while the database answers and nothing waits unreasonably long."""
    app = request.app[APP]
    now = app.clock.now()

    def look(tx: Tx) -> dict[str, object]:
        oldest_in, oldest_out = inbox.oldest_waiting(tx), outbox.oldest_unsent(tx)
        return {
            "inbox_waiting": inbox.waiting_count(tx),
            "inbox_oldest_seconds": (now - oldest_in).total_seconds() if oldest_in else 0,
            "outbox_waiting": outbox.unsent_count(tx),
            "outbox_oldest_seconds": (now - oldest_out).total_seconds() if oldest_out else 0,
        }

    return web.json_response({"ok": True, **await app.database.read(look)})


async def metrics(request: web.Request) -> web.Response:
    """Numbers for Prometheus: nothing about people."""
    app = request.app[APP]
    registry = CollectorRegistry()
    waiting_in = Gauge("sigap_inbox_waiting", "Updates not yet handled", registry=registry)
    waiting_out = Gauge("sigap_outbox_waiting", "Messages not yet sent", registry=registry)
    incoming, outgoing = await app.database.read(
        lambda tx: (inbox.waiting_count(tx), outbox.unsent_count(tx))
    )
    waiting_in.set(incoming)
    waiting_out.set(outgoing)
    return web.Response(body=generate_latest(registry), content_type="text/plain")


async def webhook(request: web.Request) -> web.Response:
    """One update by push: kept before it is acknowledged."""
    app = request.app[APP]
    given = request.headers.get(SECRET_HEADER, "")
    if not hmac.compare_digest(given.encode(), request.app[SECRET].encode()):
        return web.Response(status=403)
    try:
        channel = app.channels[Channel(request.match_info["channel"])]
    except (KeyError, ValueError):
        return web.Response(status=404)
    try:
        raw = storable_json(await request.read())
    except ValueError:
        return web.Response(status=400)
    if not isinstance(raw, dict):
        return web.Response(status=400)
    await app.intake.keep(channel, [raw])
    app.loops.arrived()
    return web.Response()
