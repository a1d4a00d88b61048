"""/l without an address: six letters and digits that an operator reads out lead to a caller's page."""

from __future__ import annotations

import asyncio
import secrets

from aiohttp import web

from bot.asker import address_of
from bot.link import page as pages
from bot.link.one_at_a_time import OneAtATime
from bot.link.tries import Tries
from bot.pages.forms import form_of
from bot.wiring import App
from handlers.calls.pages import code_hashes, plain_code, token_hash
from locales.text import text
from models import caller_pages
from models.db import Tx

BYTES, BODIES = 1024, 8
EACH, MANY = 5, 1000  # wrong codes an hour: of one address, of all together
GUESSES, GUESSERS = 50, 10  # in an hour, from so many addresses: somebody guesses


class Codes:
    """Where a code is typed. Strangers' bodies are read apart: they stand in no caller's way."""

    def __init__(self, app: App, in_turn: OneAtATime) -> None:
        self._app = app
        self._city = app.city
        self._sealer = app.services.sealer
        self._tries = Tries(app.clock, EACH, MANY)
        self._told_of_guesses = ""
        self._in_turn = in_turn
        self._bodies = asyncio.Semaphore(BODIES)

    async def asked(self, request: web.Request) -> web.Response:
        return pages.code_form(self._city)

    async def typed(self, request: web.Request) -> web.Response:
        """The code leads to the page under an address of its own; it is used up by this."""
        address = address_of(request)
        if self._tries.too_many(address):
            return pages.notice(self._city, "sering", 429)
        self._tries.count(address)
        code = plain_code((await form_of(request, BYTES, self._bodies)).get("kode", ""))
        token, now = secrets.token_urlsafe(16), self._app.clock.now()
        hashes, new = code_hashes(self._sealer, code), token_hash(self._sealer, token)

        def work(tx: Tx) -> bool:
            return caller_pages.by_code(tx, hashes, new, now) is not None

        found = bool(code) and await self._in_turn(lambda: self._app.database.write(work))
        if found or not code:
            self._tries.forgive(address)  # what can be no code guesses nothing
        if not found:
            await self._guessed_at()
            return pages.code_form(self._city, wrong=True)
        return web.Response(status=303, headers={**pages.headers(), "Location": f"/l/{token}"})

    async def _guessed_at(self) -> None:
        """Many guesses from many addresses: each is stopped, and the administrator hears of it once a day."""
        tries, addresses = self._tries.spread()
        today = f"{self._app.clock.now():%Y-%m-%d}"
        if tries < GUESSES or addresses < GUESSERS or self._told_of_guesses == today:
            return
        self._told_of_guesses = today
        words = text("notis-kode-ditebak", jumlah=str(tries), alamat=str(addresses))
        await self._in_turn(lambda: self._app.notices.tell(f"page-codes:{today}", words))
