"""Who asks: the browser at which somebody sits, asked anew at every request; and the forms that are ours.

Nothing here waits on the road: one look at the database at a time.
"""

from __future__ import annotations

import asyncio
import re
import secrets
from collections.abc import Callable
from typing import TypeVar

from aiohttp import web

from bot.link.one_at_a_time import OneAtATime
from bot.meja import pages
from bot.pages.answers import Answer, said
from bot.pages.forms import form_of
from bot.wiring import App
from domain.message import Inbound, Standing
from handlers.causes import MejaCause
from handlers.meja import sitting
from handlers.meja.sitting import Sitter
from handlers.process import process
from handlers.turn import Turn
from models import sittings
from models.db import Tx

T = TypeVar("T")
BROWSER = re.compile(r"[A-Za-z0-9_-]{43}")
COOKIE = "sigap_meja"
WAITING = 32  # requests that may wait for the database
FORM_BYTES = 64 * 1024
BODIES = 16  # that are read at once


class Reception:
    """Where every request of the meja comes past."""

    def __init__(self, app: App) -> None:
        self.app = app
        self._in_turn = OneAtATime(WAITING)
        self._bodies = asyncio.Semaphore(BODIES)

    async def over(self, browser: str) -> web.Response:
        """Nobody sits here: it ends, so that the next shift does not begin where this one has left."""

        def work(tx: Tx) -> None:
            turn = self.turn(tx)
            own = sitting.found(turn, browser) if browser else None
            if own is not None and sitting.sitter_at(turn, browser) is None:
                sittings.end(tx, own.id, turn.now)

        await self.write(work)
        return self.notice("berakhir" if browser else "masuk-dulu", 401)

    def notice(self, why: str, status: int) -> web.Response:
        return pages.notice(self.app.city.name, why, status)

    def away(self, _request: web.Request) -> web.Response:
        """The database gives nothing: who sat here goes on by telephone and radio, and this page is still the right one."""
        return self.notice("terganggu", 503)

    def turn(self, tx: Tx) -> Turn:
        return Turn(self.app.services, tx, self.app.clock.now())

    def sitter(self, tx: Tx, browser: str, standing: Standing | None) -> Sitter | None:
        sitter = sitting.sitter_at(self.turn(tx), browser) if browser else None
        if sitter is not None:
            sitter.desk.unsure = standing is Standing.UNTOLD
        return sitter

    def browser(self, request: web.Request) -> str:
        """What only the browser knows that used the link; "" where it is none of ours."""
        kept = request.cookies.get(COOKIE, "")
        return kept if BROWSER.fullmatch(kept) else ""

    async def form(self, request: web.Request, browser: str) -> dict[str, str]:
        """What a form of ours in this browser has sent. Raises Answer where it is none."""
        told = await form_of(request, FORM_BYTES, self._bodies)
        keys = sitting.form_keys(self.app.services.sealer, browser) if browser else []
        if not any(secrets.compare_digest(told.get("kunci", "").encode(), key.encode()) for key in keys):
            raise Answer(await self.over(browser) if not browser else said(403))
        return told

    async def read(self, work: Callable[[Tx], T]) -> T:
        return await self._in_turn(lambda: self.app.database.read(work))

    async def write(self, work: Callable[[Tx], T]) -> T:
        return await self._in_turn(lambda: self.app.database.write(work))

    async def standing(self, browser: str) -> Standing | None:
        """How he stands to his group, as the platform says it now; None where it does not: then what we know decides."""

        def work(tx: Tx) -> Inbound | None:
            turn = self.turn(tx)
            sitter = sitting.sitter_at(turn, browser)
            return sitting.asked_of_platform(turn, sitter) if sitter is not None else None

        asked = await self.read(work)
        if asked is None:
            return None
        return (await self.app.inbox.belonging.told(asked)).standing

    async def belongs(self, browser: str) -> Standing | None:
        """The same of whoever only looks; who is out is shown out."""
        standing = await self.standing(browser) if browser else None
        if standing is Standing.OUT:
            await self.shut_out(browser)
        return standing

    async def sits(self, browser: str) -> bool:
        return await self.read(lambda tx: self.sitter(tx, browser, None) is not None)

    async def shut_out(self, browser: str) -> None:
        """As whoever presses in a group and is in it no more."""
        cause = MejaCause(browser, secrets.token_hex(8), "", "", standing=Standing.OUT)
        await self.write(lambda tx: process(self.app.services, tx, cause, self.app.clock.now()))
        self.app.loops.after_cause()
