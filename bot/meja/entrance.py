"""How an operator's browser comes in, changes places, and leaves."""

from __future__ import annotations

import re
import secrets

from aiohttp import web

from bot.asker import address_of
from bot.link.tries import Tries
from bot.meja import pages
from bot.meja.reception import COOKIE, Reception
from bot.pages.answers import Answer
from handlers.meja import sitting
from models import sittings
from models.db import Tx

TOKEN = re.compile(r"[A-Za-z0-9_-]{22}")
PATH = "/meja"
TOKEN_EACH, TOKEN_MANY = 30, 100_000  # links that lead nowhere, an hour: of one address, of all together


class Entrance:
    """By a link of the chat alone."""

    def __init__(self, reception: Reception) -> None:
        self._reception = reception
        self._tokens = Tries(reception.app.clock, TOKEN_EACH, TOKEN_MANY)

    async def offered(self, request: web.Request) -> web.Response:
        """Looking uses nothing up: what shows a preview of an address is no browser."""
        token = await self._token(request)
        if not await self._is_good(token):
            self._tokens.count(address_of(request))
            return self._reception.notice("tautan-habis", 404)
        return pages.page("masuk.html", kota=self._reception.app.city.name)

    async def _is_good(self, token: str) -> bool:
        if not TOKEN.fullmatch(token):
            return False
        return await self._reception.read(lambda tx: sitting.is_offered(self._reception.turn(tx), token))

    async def sat_down(self, request: web.Request) -> web.Response:
        """The first browser is the only one."""
        token, browser = await self._token(request), secrets.token_urlsafe(32)
        if not await self._reception.write(
            lambda tx: sitting.sit_down(self._reception.turn(tx), token, browser)
        ):
            self._tokens.count(address_of(request))
            return self._reception.notice("tautan-habis", 404)
        answer = web.Response(status=303, headers={**pages.HEADERS, "Location": PATH})
        answer.set_cookie(
            COOKIE,
            browser,
            max_age=int(self._reception.app.city.meja.longest.total_seconds()),
            path=PATH,
            httponly=True,
            samesite="Strict",
            secure=self._reception.app.services.meja.startswith("https://"),
        )
        return answer

    async def closed(self, request: web.Request) -> web.Response:
        browser = self._reception.browser(request)
        await self._reception.form(request, browser)

        def work(tx: Tx) -> None:
            turn = self._reception.turn(tx)
            if (own := sitting.found(turn, browser)) is not None:
                sittings.end(tx, own.id, turn.now)

        await self._reception.write(work)
        answer = self._reception.notice("ditutup", 200)
        answer.del_cookie(COOKIE, path=PATH)
        return answer

    async def moved(self, request: web.Request) -> web.Response:
        """The same operator, for another agency of his."""
        browser = self._reception.browser(request)
        wanted = (await self._reception.form(request, browser)).get("tempat", "")

        def work(tx: Tx) -> bool:
            sitter = self._reception.sitter(tx, browser, None)
            other = next((o for o in sitter.others if str(o.chat_id) == wanted), None) if sitter else None
            if sitter is None or other is None:
                return sitter is not None
            sittings.move(tx, sitter.sitting.id, other.chat_id)
            return True

        if not await self._reception.write(work):
            raise Answer(await self._reception.over(browser))
        return web.Response(status=303, headers={**pages.HEADERS, "Location": PATH})

    async def _token(self, request: web.Request) -> str:
        """Raises Answer where somebody guesses; whoever has a link that is good comes in beside him."""
        token = request.match_info["token"]
        if self._tokens.too_many(address_of(request)) and not await self._is_good(token):
            raise Answer(self._reception.notice("sering", 429))
        if not TOKEN.fullmatch(token):
            self._tokens.count(address_of(request))
            raise Answer(self._reception.notice("tautan-habis", 404))
        return token
