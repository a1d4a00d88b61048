"""The webhook of a platform that only ever pushes: kept before it is acknowledged, whatever it is."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Mapping
from typing import Protocol

from aiohttp import web

from bot.channels.port import ChannelPort, Pushed
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


class Keeps(Protocol):
    """What becomes of what was pushed."""

    async def kept(self, channel: ChannelPort, pushed: Pushed) -> bool:
        """False where it must come again."""

    async def refused(self, channel: ChannelPort, why: str, *, about_us: bool) -> None:
        """It does not come from the platform, or is no push of its kind."""


class Kept:
    """Into the inbox."""

    def __init__(self, app: App) -> None:
        self._app = app

    async def kept(self, channel: ChannelPort, pushed: Pushed) -> bool:
        if not await self._app.loops.room.admits(channel.name):
            return False  # nobody would read it yet
        await self._app.intake.keep_pushed(channel, pushed)
        self._app.loops.health.took_push(channel.name)
        if pushed.arrived:
            self._app.loops.arrived()
        return True

    async def refused(self, channel: ChannelPort, why: str, *, about_us: bool) -> None:
        """Counted, and told once an hour."""
        app, now = self._app, self._app.clock.now()
        app.loops.health.refused[why] += 1
        if about_us:
            app.loops.health.wrongly_signed(channel.name, now)
        words = text(f"notis-{why}", kanal=text(f"kanal-{channel.name}"))
        await app.notices.tell(f"{why}:{now:%Y%m%d%H}", words)


def routes(channels: Mapping[Channel, ChannelPort], keeps: Keeps) -> list[web.RouteDef]:
    """None where WhatsApp is not served."""
    channel = channels.get(Channel.WHATSAPP)
    if not isinstance(channel, WhatsAppChannel):
        return []
    door = Door(channel, keeps)
    return [web.get(PATH, door.entered, allow_head=False), web.post(PATH, door.pushed)]


class Door:
    """Where WhatsApp comes in."""

    def __init__(self, channel: WhatsAppChannel, keeps: Keeps) -> None:
        self._channel = channel
        self._keeps = keeps
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
            await self._keeps.refused(self._channel, "push-besar", about_us=False)
            return web.Response(status=413)
        if not self._channel.is_signed(body, signature):
            about_us = self._channel.is_about_us(body)
            await self._keeps.refused(self._channel, "push-tanda", about_us=about_us)
            return web.Response(status=401)
        request[TRUSTED] = True
        kept = await self._keeps.kept(self._channel, self._channel.pushed(body))
        return web.Response(status=200 if kept else 503)

    async def _whole(self, request: web.Request) -> bytes | None:
        """None where it is larger than anything that the platform sends."""
        if 0 < (request.content_length or 0) <= SMALL:
            return await request.content.read()
        async with self._large:
            return await _at_most(request, PUSHED_BYTES)


async def _at_most(request: web.Request, most: int) -> bytes | None:
    read = bytearray()
    async for chunk in request.content.iter_chunked(CHUNK):
        read += chunk
        if len(read) > most:
            return None
    return bytes(read)
