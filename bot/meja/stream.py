"""Server-sent events: that something has changed, and that nobody sits here any more. What has changed is fetched by whoever is told."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

from aiohttp import web

from bot.meja.pages import HEADERS
from bot.meja.pulse import EVERY, Pulse
from bot.pages.answers import Answer, said

LASTS = 25.0  # seconds: then the browser asks anew, and so are we whether he still sits here
MOST = 48  # of all operators
AGAIN_MS = 400  # after which the browser asks anew
LOOKED_AFTER = 4  # beats after which it is asked again whether he sits here


class Stream:
    """`sits`: does whoever listens still sit here?"""

    def __init__(self, pulse: Pulse) -> None:
        self._pulse = pulse
        self._open = 0
        self._over = asyncio.Event()

    def stop(self) -> None:
        self._over.set()

    async def answer(self, request: web.Request, sits: Callable[[], Awaitable[bool]]) -> web.StreamResponse:
        if self._open >= MOST:
            raise Answer(said(503, retry=True))
        self._open += 1
        try:
            return await self._told(request, sits)
        finally:
            self._open -= 1

    async def _told(self, request: web.Request, sits: Callable[[], Awaitable[bool]]) -> web.StreamResponse:
        answer = web.StreamResponse(
            headers={**HEADERS, "Content-Type": "text/event-stream", "X-Accel-Buffering": "no"}
        )
        told = request.headers.get("Last-Event-ID", "")
        try:
            await answer.prepare(request)
            await answer.write(f"retry: {AGAIN_MS}\n\n".encode())
            for beat in range(int(LASTS / EVERY)):
                if beat % LOOKED_AFTER == LOOKED_AFTER - 1 and not await sits():
                    await answer.write(b"event: berakhir\ndata: 1\n\n")
                    break
                stamp = await self._pulse.stamp()
                if stamp != told:
                    told = stamp
                    await answer.write(f"id: {stamp}\nevent: berubah\ndata: 1\n\n".encode())
                if await self._ends():
                    break
            await answer.write_eof()
        except (ConnectionError, Answer):
            pass  # the browser is gone, or too many wait: it asks anew
        return answer

    async def _ends(self) -> bool:
        """Whether we stop within one beat."""
        try:
            await asyncio.wait_for(self._over.wait(), EVERY)
        except TimeoutError:
            return False
        return True
