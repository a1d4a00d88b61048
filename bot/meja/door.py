"""/meja of the product's web. Whoever does not sit here learns nothing; who sits here is asked anew at every request.

Nothing here waits on the road: one look at the database at a time.
"""

from __future__ import annotations

import re
from hashlib import sha256

from aiohttp import web

from bot.meja import evidence, pages
from bot.meja.entrance import PATH, Entrance
from bot.meja.pulse import Pulse
from bot.meja.reception import Reception
from bot.meja.screen import CODE, Asked, Screen, asked_of, screen
from bot.meja.stream import Stream
from bot.pages.answers import Answer, Work, answering, said
from bot.pages.assets import files, serving
from bot.pages.forms import from_here
from bot.wiring import App
from domain.message import Standing
from handlers.causes import MejaCause, Toast
from handlers.meja import seen
from handlers.meja.sitting import Sitter
from handlers.process import process
from locales.text import text
from messages.canvas import plain
from models import tickets
from models.db import Tx

NAME = re.compile(r"[0-9a-f]{16,32}")
SCRIPT = "X-Meja"  # of what our script sends
LONGEST, WORDS = 64, 2000
AT_ONCE, NAMED = 60, 32  # tickets accepted by one press; signs of an act's name


def add_meja(served: web.Application, app: App) -> None:
    """Nothing where the city has no meja, but why, for whoever sat there when it was switched off."""
    if not app.services.meja:
        off = answering(_switched_off(app))
        served.add_routes([web.route("*", path, off) for path in (PATH, f"{PATH}/{{rest:.*}}")])
        return
    reception = Reception(app)
    door, entrance = Door(reception), Entrance(reception)
    ways: list[tuple[str, str, Work]] = [
        ("GET", PATH, door.page),
        ("GET", f"{PATH}/segar", door.fresh),
        ("GET", f"{PATH}/kabar", door.news),
        ("GET", f"{PATH}/masuk/{{token}}", entrance.offered),
        ("POST", f"{PATH}/masuk/{{token}}", entrance.sat_down),
        ("POST", f"{PATH}/tindak", door.acted),
        ("POST", f"{PATH}/terima", door.accepted),
        ("POST", f"{PATH}/tutup", entrance.closed),
        ("POST", f"{PATH}/tempat", entrance.moved),
        ("GET", f"{PATH}/bukti/{{number:[0-9]{{1,12}}}}", door.evidence),
        ("GET", f"{PATH}/{files('meja')}", serving(pages.HERE, pages.HEADERS)),
    ]
    base = app.services.meja
    served.add_routes(
        [
            web.route(method, path, answering(from_here(work, base), reception.away))
            for method, path, work in ways
        ]
    )
    served.on_shutdown.append(door.leave)


def _switched_off(app: App) -> Work:
    reception = Reception(app)

    async def asked(request: web.Request) -> web.StreamResponse:
        return reception.notice("mati", 401) if reception.browser(request) else said(404)

    return asked


class Door:
    """What stands on the screen, and what is done there."""

    def __init__(self, reception: Reception) -> None:
        self._reception = reception
        self._pulse = Pulse(reception.app.clock, reception.read)
        self._stream = Stream(self._pulse)

    async def leave(self, _served: web.Application) -> None:
        """Nobody who only listens holds up our end."""
        self._stream.stop()

    async def fresh(self, request: web.Request) -> web.Response:
        """Both halves of the page as they are now, for our script; opened with intent, a ticket's reading is written down."""
        browser, asked = self._reception.browser(request), asked_of(request)
        look = self._opens if request.query.get("buka") else self._looks
        shown = await look(browser, asked)
        if shown is None:
            raise Answer(await self._reception.over(browser))
        return web.json_response(pages.halves(shown), headers=pages.HEADERS)

    async def news(self, request: web.Request) -> web.StreamResponse:
        """Until it ends, or the browser leaves. The platform is asked each time whether he still belongs to his group."""
        browser = self._reception.browser(request)
        if not await self._reception.sits(browser):
            raise Answer(await self._reception.over(browser))
        if await self._reception.belongs(browser) is Standing.OUT:
            raise Answer(await self._reception.over(browser))
        return await self._stream.answer(request, lambda: self._reception.sits(browser))

    async def page(self, request: web.Request) -> web.Response:
        browser, asked = self._reception.browser(request), asked_of(request)
        shown = await self._opens(browser, asked)
        if shown is None:
            raise Answer(await self._reception.over(browser))
        return pages.page("halaman.html", layar=shown, jawaban=None)

    async def acted(self, request: web.Request) -> web.Response:
        """An act goes through the one door; whoever sent it reads what came of it."""
        browser = self._reception.browser(request)
        told = await self._reception.form(request, browser)
        if not NAME.fullmatch(told.get("nama", "")):
            raise Answer(said(400))
        isi = told.get("isi", "").replace("\x00", "").strip()[:WORDS]
        handle, action = told.get("tiket", "")[:LONGEST], told.get("tindak", "")[:LONGEST]
        standing = await self._reception.standing(browser)
        toast = await self._done(MejaCause(browser, told["nama"], handle, action, isi, standing))
        return await self._told(request, browser, told.get("kode", ""), toast)

    async def accepted(self, request: web.Request) -> web.Response:
        """Several tickets accepted at once: each an act of its own, with its own answer."""
        browser = self._reception.browser(request)
        told = await self._reception.form(request, browser)
        codes = list(dict.fromkeys(filter(CODE.fullmatch, told.get("pilih", "").split())))[:AT_ONCE]
        if not NAME.fullmatch(told.get("nama", "")):
            raise Answer(said(400))
        standing = await self._reception.standing(browser)
        handles = await self._reception.read(lambda tx: tickets.handles(tx, codes))
        toasts = []
        for code in codes:
            name = sha256(f"{told['nama']}{code}".encode()).hexdigest()[:NAMED]
            cause = MejaCause(browser, name, handles.get(code, ""), "acknowledge", standing=standing)
            toasts.append(await self._done(cause))
        words = "\n".join(toast.text for toast in toasts) or text("meja-pilih-dulu")
        answer = Toast(told["nama"], words, alert=not toasts or any(toast.alert for toast in toasts))
        return await self._told(request, browser, "", answer)

    async def _done(self, cause: MejaCause) -> Toast:
        """What came of it. Raises Answer where nobody sits there any more."""
        app = self._reception.app
        outcome = await self._reception.write(lambda tx: process(app.services, tx, cause, app.clock.now()))
        app.loops.after_cause()
        self._pulse.acted()
        if not outcome.toasts:
            raise Answer(await self._reception.over(cause.browser))
        return outcome.toasts[-1]

    async def _told(self, request: web.Request, browser: str, code: str, toast: Toast) -> web.Response:
        """To our script the words alone; without one the page, with the words above it."""
        if request.headers.get(SCRIPT):
            answer = said(200, {"kata": plain(toast.text), "penting": toast.alert})
            answer.headers.update(pages.HEADERS)
            return answer
        shown = await self._looks(browser, Asked(code if CODE.fullmatch(code) else ""))
        if shown is None:
            raise Answer(await self._reception.over(browser))
        return pages.page("halaman.html", layar=shown, jawaban=toast)

    async def _looks(self, browser: str, asked: Asked) -> Screen | None:
        standing = await self._reception.belongs(browser)
        return await self._reception.read(
            lambda tx: self._screen(self._sitter(tx, browser, standing), asked, browser)
        )

    def _sitter(self, tx: Tx, browser: str, standing: Standing | None) -> Sitter | None:
        return self._reception.sitter(tx, browser, standing)

    async def _opens(self, browser: str, asked: Asked) -> Screen | None:
        """The same, and that what people wrote has been read is written down."""

        standing = await self._reception.belongs(browser)

        def work(tx: Tx) -> Screen | None:
            sitter = self._sitter(tx, browser, standing)
            shown = self._screen(sitter, asked, browser)
            if sitter is not None and shown is not None and shown.story is not None:
                seen.read(sitter, shown.story.code)
            return shown

        return await (self._reception.write(work) if asked.code else self._reception.read(work))

    def _screen(self, sitter: Sitter | None, asked: Asked, browser: str) -> Screen | None:
        if sitter is None:
            return None
        there = self._pulse.open_tickets(sitter.desk.turn.tx)
        return screen(sitter, there, asked, browser)

    async def evidence(self, request: web.Request) -> web.Response:
        """A picture, film or voice of a ticket that this operator may read."""
        browser, number = self._reception.browser(request), int(request.match_info["number"])
        standing = await self._reception.belongs(browser)

        def work(tx: Tx) -> evidence.Kept | None:
            sitter = self._sitter(tx, browser, standing)
            return evidence.find(sitter, number) if sitter is not None else None

        kept = await self._reception.read(work)
        return (
            said(404)
            if kept is None
            else await evidence.answer(self._reception.app.pages.store, kept, request)
        )
