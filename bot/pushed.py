"""The webhook of a platform that only ever pushes: kept before it is acknowledged, whatever it is."""

from __future__ import annotations

import asyncio
import re

from aiohttp import web

from bot.channels.whatsapp.channel import WhatsAppChannel
from bot.channels.whatsapp.limits import PUSHED_BYTES
from bot.listener import TRUSTED
from bot.wiring import App
from domain.message import Channel
from locales.text import text

PATH = f"/webhook/{Channel.WHATSAPP}"
SIGNATURE = "X-Hub-Signature-256"
SIGNED = re.compile(r"sha256=[0-9a-f]{64}")
CHUNK = 64 * 1024
SMALL = 256 * 1024  # bytes: nearly all that the platform sends
LARGE_AT_ONCE = 8  # anybody may send much before the signature can be looked at


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
        self._large = asyncio.Semaphore(LARGE_AT_ONCE)

    async def entered(self, request: web.Request) -> web.Response:
        """Somebody enters our address at Meta: whoever knows our word reads back what was asked."""
        answer = self._channel.challenge(dict(request.query))
        return web.Response(status=403) if answer is None else web.Response(text=answer)

    async def pushed(self, request: web.Request) -> web.Response:
        """200 once it is kept; what is refused comes back for seven days. A wrong signature is refused: where the secret that
        we know is wrong, nothing is lost."""
        signature = request.headers.get(SIGNATURE, "")
        body = await self._whole(request) if SIGNED.fullmatch(signature) else b""
        if body is None:
            await self._refused("push-besar")
            return web.Response(status=413)
        if not self._channel.is_signed(body, signature):
            if self._channel.is_about_us(body):
                self._app.loops.health.wrongly_signed(self._channel.name, self._app.clock.now())
            await self._refused("push-tanda")
            return web.Response(status=401)
        request[TRUSTED] = True
        if not await self._app.loops.room.admits(self._channel.name):
            return web.Response(status=503)  # nobody would read it yet: it comes again
        brought = self._channel.pushed(body)
        await self._app.intake.keep_pushed(self._channel, brought)
        self._app.loops.health.took_push(self._channel.name)
        if brought.arrived:
            self._app.loops.arrived()
        return web.Response()

    async def _whole(self, request: web.Request) -> bytes | None:
        """None where it is larger than anything that the platform sends."""
        if 0 < (request.content_length or 0) <= SMALL:
            return await request.content.read()
        async with self._large:
            return await _at_most(request, PUSHED_BYTES)

    async def _refused(self, why: str) -> None:
        """Counted, and told once an hour."""
        app = self._app
        app.loops.health.refused[why] += 1
        words = text(f"notis-{why}", kanal=text(f"kanal-{self._channel.name}"))
        await app.notices.tell(f"{why}:{app.clock.now():%Y%m%d%H}", words)


async def _at_most(request: web.Request, most: int) -> bytes | None:
    read = bytearray()
    async for chunk in request.content.iter_chunked(CHUNK):
        read += chunk
        if len(read) > most:
            return None
    return bytes(read)
