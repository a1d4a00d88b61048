"""The webhook of a platform that only ever pushes: kept before it is acknowledged, whatever it is."""

from __future__ import annotations

from aiohttp import web

from bot.channels.whatsapp.channel import WhatsAppChannel
from bot.channels.whatsapp.limits import PUSHED_BYTES
from bot.listener import TRUSTED
from bot.wiring import App
from domain.message import Channel
from locales.text import text

PATH = f"/webhook/{Channel.WHATSAPP}"
SIGNATURE = "X-Hub-Signature-256"
CHUNK = 64 * 1024


def routes(app: App) -> list[web.RouteDef]:
    """None where WhatsApp is not served."""
    channel = app.channels.get(Channel.WHATSAPP)
    if not isinstance(channel, WhatsAppChannel):
        return []
    door = Door(app, channel)
    return [web.get(PATH, door.entered, allow_head=False), web.post(PATH, door.pushed)]


class Door:
    """Where WhatsApp comes in."""

    def __init__(self, app: App, channel: WhatsAppChannel) -> None:
        self._app = app
        self._channel = channel

    async def entered(self, request: web.Request) -> web.Response:
        """Somebody enters our address at Meta: whoever knows our word reads back what was asked."""
        answer = self._channel.challenge(dict(request.query))
        return web.Response(status=403) if answer is None else web.Response(text=answer)

    async def pushed(self, request: web.Request) -> web.Response:
        """200 once it is kept; what is refused comes back for seven days. A wrong signature is refused: where the secret that
        we know is wrong, nothing is lost."""
        body = await _whole(request)
        if body is None:
            await self._refused("push-besar")
            return web.Response(status=413)
        if not self._channel.is_signed(body, request.headers.get(SIGNATURE, "")):
            await self._refused("push-tanda")
            return web.Response(status=401)
        request[TRUSTED] = True
        brought = self._channel.pushed(body)
        await self._app.intake.keep_pushed(self._channel, brought)
        self._app.loops.health.pushed[self._channel.name] += 1
        if brought.arrived:
            self._app.loops.arrived()
        return web.Response()

    async def _refused(self, why: str) -> None:
        """Counted, and told once an hour."""
        app = self._app
        app.loops.health.refused[why] += 1
        words = text(f"notis-{why}", kanal=text(f"kanal-{self._channel.name}"))
        await app.notices.tell(f"{why}:{app.clock.now():%Y%m%d%H}", words)


async def _whole(request: web.Request) -> bytes | None:
    """None where it is larger than anything that the platform sends."""
    read = bytearray()
    async for chunk in request.content.iter_chunked(CHUNK):
        read += chunk
        if len(read) > PUSHED_BYTES:
            return None
    return bytes(read)
