"""/meja of the product's web. Whoever does not sit here learns nothing; who sits here is asked anew at every request.

Nothing here waits on the road: one look at the database at a time.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Awaitable, Callable
from typing import TypeVar

from aiohttp import web

from bot.asker import address_of
from bot.channels.port import ChannelError
from bot.link.asked import Answer, said
from bot.link.one_at_a_time import OneAtATime
from bot.link.tries import Tries
from bot.meja import evidence, pages
from bot.meja.screen import CODE, Asked, Screen, asked_of, screen
from bot.wiring import App
from domain.message import Inbound, Standing
from handlers.causes import MejaCause, Toast
from handlers.meja import seen, sitting
from handlers.meja.sitting import Sitter
from handlers.process import process
from handlers.turn import Turn
from messages.canvas import plain
from models import sittings
from models.db import Tx

T = TypeVar("T")
Work = Callable[[web.Request], Awaitable[web.StreamResponse]]
TOKEN = re.compile(r"[A-Za-z0-9_-]{22}")
BROWSER = re.compile(r"[A-Za-z0-9_-]{43}")
NAME = re.compile(r"[0-9a-f]{16,32}")
SCRIPT = "X-Meja"  # of what our script sends
LONGEST, WORDS = 64, 2000
COOKIE, PATH = "sigap_meja", "/meja"
WAITING = 32  # requests that may wait for the database
TOKEN_EACH, TOKEN_MANY = 30, 100_000  # links that lead nowhere, an hour: of one address, of all together
FORM_BYTES = 64 * 1024
OURS = ("same-origin", "none")  # where a request comes from, as browsers say it


def routes(app: App) -> list[web.RouteDef]:
    """None where the city has no meja."""
    if not app.services.meja:
        return []
    door = Door(app)
    ways: list[tuple[str, str, Work]] = [
        ("GET", PATH, door.page),
        ("GET", f"{PATH}/masuk/{{token}}", door.offered),
        ("POST", f"{PATH}/masuk/{{token}}", door.sat_down),
        ("POST", f"{PATH}/tindak", door.acted),
        ("POST", f"{PATH}/tutup", door.closed),
        ("POST", f"{PATH}/tempat", door.moved),
        ("GET", f"{PATH}/bukti/{{number:[0-9]{{1,12}}}}", door.evidence),
        ("GET", f"{PATH}/{{file:meja\\.(?:css|js)}}", door.asset),
    ]
    return [web.route(method, path, _answering(work)) for method, path, work in ways]


def _answering(work: Work) -> Work:
    async def answered(request: web.Request) -> web.StreamResponse:
        if request.method == "POST" and request.headers.get("Sec-Fetch-Site", OURS[0]) not in OURS:
            return said(403)
        try:
            return await work(request)
        except Answer as answer:
            return answer.response

    return answered


class Door:
    """Where operators' browsers come in."""

    def __init__(self, app: App) -> None:
        self._app = app
        self._tokens = Tries(app.clock, TOKEN_EACH, TOKEN_MANY)
        self._in_turn = OneAtATime(WAITING)

    async def page(self, request: web.Request) -> web.Response:
        browser, asked = self._browser(request), asked_of(request)

        def work(tx: Tx) -> Screen | None:
            shown = self._screen(tx, browser, asked)
            if shown is not None and shown.story is not None and (sitter := self._sitter(tx, browser)):
                seen.read(sitter, shown.story.code)
            return shown

        shown = await self._write(work)
        if shown is None:
            raise Answer(await self._over(browser))
        return pages.page("halaman.html", layar=shown, jawaban=None)

    async def offered(self, request: web.Request) -> web.Response:
        """Looking uses nothing up: what shows a preview of an address is no browser."""
        token = self._token(request)
        if not await self._read(lambda tx: sitting.is_offered(self._turn(tx), token)):
            self._tokens.count(address_of(request))
            return self._notice("tautan-habis", 404)
        return pages.page("masuk.html", kota=self._app.city.name)

    async def sat_down(self, request: web.Request) -> web.Response:
        """The first browser is the only one."""
        token, browser = self._token(request), secrets.token_urlsafe(32)
        if not await self._write(lambda tx: sitting.sit_down(self._turn(tx), token, browser)):
            self._tokens.count(address_of(request))
            return self._notice("tautan-habis", 404)
        answer = web.Response(status=303, headers={**pages.HEADERS, "Location": PATH})
        answer.set_cookie(
            COOKIE,
            browser,
            max_age=int(self._app.city.meja.longest.total_seconds()),
            path=PATH,
            httponly=True,
            samesite="Strict",
            secure=self._app.services.meja.startswith("https://"),
        )
        return answer

    async def acted(self, request: web.Request) -> web.Response:
        """An act goes through the one door; whoever sent it reads what came of it."""
        browser = self._browser(request)
        told = await self._form(request, browser)
        if not NAME.fullmatch(told.get("nama", "")):
            raise Answer(said(400))
        cause = MejaCause(
            browser,
            told["nama"],
            told.get("tiket", "")[:LONGEST],
            told.get("tindak", "")[:LONGEST],
            told.get("isi", "").replace("\x00", "").strip()[:WORDS],
            await self._standing(browser),
        )
        outcome = await self._write(lambda tx: process(self._app.services, tx, cause, self._app.clock.now()))
        self._app.loops.after_cause()
        if not outcome.toasts:
            raise Answer(await self._over(browser))
        return await self._told(request, browser, told.get("kode", ""), outcome.toasts[-1])

    async def _told(self, request: web.Request, browser: str, code: str, toast: Toast) -> web.Response:
        """To our script the words alone; without one the page, with the words above it."""
        if request.headers.get(SCRIPT):
            answer = said(200, {"kata": plain(toast.text), "penting": toast.alert})
            answer.headers.update(pages.HEADERS)
            return answer
        asked = Asked(code if CODE.fullmatch(code) else "")
        shown = await self._read(lambda tx: self._screen(tx, browser, asked))
        if shown is None:
            raise Answer(await self._over(browser))
        return pages.page("halaman.html", layar=shown, jawaban=toast)

    def _screen(self, tx: Tx, browser: str, asked: Asked) -> Screen | None:
        sitter = self._sitter(tx, browser)
        return screen(sitter, asked, browser) if sitter is not None else None

    async def _standing(self, browser: str) -> Standing | None:
        """How he stands to his group, as the platform says it now; None where it does not: then what we know decides."""

        def work(tx: Tx) -> Inbound | None:
            turn = self._turn(tx)
            sitter = sitting.sitter_at(turn, browser)
            return sitting.asked_of_platform(turn, sitter) if sitter is not None else None

        asked = await self._read(work)
        if asked is None:
            return None
        try:
            return await self._app.inbox.standing(asked)
        except ChannelError:
            return None

    async def closed(self, request: web.Request) -> web.Response:
        browser = self._browser(request)
        await self._form(request, browser)

        def work(tx: Tx) -> None:
            turn = self._turn(tx)
            if (own := sitting.found(turn, browser)) is not None:
                sittings.end(tx, own.id, turn.now)

        await self._write(work)
        answer = self._notice("ditutup", 200)
        answer.del_cookie(COOKIE, path=PATH)
        return answer

    async def moved(self, request: web.Request) -> web.Response:
        """The same operator, for another agency of his."""
        browser = self._browser(request)
        wanted = (await self._form(request, browser)).get("tempat", "")

        def work(tx: Tx) -> bool:
            sitter = self._sitter(tx, browser)
            other = next((o for o in sitter.others if str(o.chat_id) == wanted), None) if sitter else None
            if sitter is None or other is None:
                return sitter is not None
            sittings.move(tx, sitter.sitting.id, other.chat_id)
            return True

        if not await self._write(work):
            raise Answer(await self._over(browser))
        return web.Response(status=303, headers={**pages.HEADERS, "Location": PATH})

    async def evidence(self, request: web.Request) -> web.Response:
        """A picture, film or voice of a ticket that this operator may read."""
        browser, number = self._browser(request), int(request.match_info["number"])

        def work(tx: Tx) -> evidence.Kept | None:
            sitter = self._sitter(tx, browser)
            return evidence.find(sitter, number) if sitter is not None else None

        kept = await self._read(work)
        return said(404) if kept is None else await evidence.answer(self._app.pages.store, kept, request)

    async def asset(self, request: web.Request) -> web.Response:
        return pages.asset(request.match_info["file"])

    async def _over(self, browser: str) -> web.Response:
        """Nobody sits here: it ends, so that the next shift does not begin where this one has left."""

        def work(tx: Tx) -> None:
            turn = self._turn(tx)
            own = sitting.found(turn, browser) if browser else None
            if own is not None and sitting.sitter_at(turn, browser) is None:
                sittings.end(tx, own.id, turn.now)

        await self._write(work)
        return self._notice("berakhir" if browser else "masuk-dulu", 401)

    def _notice(self, why: str, status: int) -> web.Response:
        return pages.notice(self._app.city.name, why, status)

    def _turn(self, tx: Tx) -> Turn:
        return Turn(self._app.services, tx, self._app.clock.now())

    def _sitter(self, tx: Tx, browser: str) -> Sitter | None:
        return sitting.sitter_at(self._turn(tx), browser) if browser else None

    def _browser(self, request: web.Request) -> str:
        """What only the browser knows that used the link; "" where it is none of ours."""
        kept = request.cookies.get(COOKIE, "")
        return kept if BROWSER.fullmatch(kept) else ""

    def _token(self, request: web.Request) -> str:
        """Raises Answer where somebody guesses."""
        if self._tokens.too_many(address_of(request)):
            raise Answer(said(429))
        token = request.match_info["token"]
        if not TOKEN.fullmatch(token):
            self._tokens.count(address_of(request))
            raise Answer(self._notice("tautan-habis", 404))
        return token

    async def _form(self, request: web.Request, browser: str) -> dict[str, str]:
        """What a form of ours in this browser has sent. Raises Answer where it is none."""
        if (request.content_length or 0) > FORM_BYTES:
            raise Answer(said(413))
        told = {name: value for name, value in (await request.post()).items() if isinstance(value, str)}
        keys = sitting.form_keys(self._app.services.sealer, browser) if browser else []
        if not any(secrets.compare_digest(told.get("kunci", "").encode(), key.encode()) for key in keys):
            raise Answer(await self._over(browser) if not browser else said(403))
        return told

    async def _read(self, work: Callable[[Tx], T]) -> T:
        return await self._in_turn(lambda: self._app.database.read(work))

    async def _write(self, work: Callable[[Tx], T]) -> T:
        return await self._in_turn(lambda: self._app.database.write(work))
