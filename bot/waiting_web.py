"""The web of a start that waits for its database: alive, not ready; what is pushed comes again, and whoever wrote it is told."""

from __future__ import annotations

from collections.abc import Mapping

from aiohttp import web

from bot import pushed
from bot import web as product_web
from bot.channels.port import ChannelPort, Pushed
from bot.health.outage import unkept
from bot.health.probes import answer
from bot.listener import Listener
from bot.settings import Settings
from domain.message import Channel
from escalation.watching import DATABASE

SOON = {"Retry-After": "5"}


async def listen(
    settings: Settings, channels: Mapping[Channel, ChannelPort], keeps: pushed.Keeps
) -> Listener:
    """Raises EnvironmentError where nothing can listen there."""
    listener = Listener(make(settings, channels, keeps))
    await listener.start(settings.web_host, settings.web)
    return listener


def make(settings: Settings, channels: Mapping[Channel, ChannelPort], keeps: pushed.Keeps) -> web.Application:
    """`keeps` is told of what is pushed."""
    secret = product_web.webhook_secret(settings)

    async def livez(_: web.Request) -> web.Response:
        return answer([])

    async def readyz(_: web.Request) -> web.Response:
        return answer([DATABASE])

    async def healthz(_: web.Request) -> web.Response:
        return web.json_response({"ok": False, "alarms": [DATABASE]}, status=503)

    async def webhook(request: web.Request) -> web.Response:
        channel = product_web.addressed(request, channels, settings, secret)
        brought = Pushed((channel.arrived(await product_web.whole(request)),))
        return web.Response(status=200 if await keeps.kept(channel, brought) else 503)

    async def closed(_: web.Request) -> web.Response:
        return web.Response(status=503, text=unkept(Channel.WHATSAPP), headers=SOON)

    served = web.Application(client_max_size=2 * 1024 * 1024)
    served.add_routes([web.get("/livez", livez), web.get("/readyz", readyz), web.get("/healthz", healthz)])
    served.add_routes(pushed.routes(channels, keeps))
    served.add_routes([web.post("/webhook/{channel}", webhook), web.route("*", "/{rest:.*}", closed)])
    return served
