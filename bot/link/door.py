"""/l of the product's web: a caller's page, and what it sends. Whoever does not know the address learns nothing.

Nothing here waits on the road: one look at the database at a time, bodies are read before it, few and small ones.
"""

from __future__ import annotations

import asyncio
import re
from collections import Counter, deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from aiohttp import web

from bot.asker import address_of
from bot.channels import patient_json
from bot.channels.port import Pushed
from bot.link import page as pages
from bot.link.asked import figure_of, file_of, name_of, number_of, shown, upload_of, words_of
from bot.link.codes import Codes
from bot.link.one_at_a_time import OneAtATime
from bot.link.port import LARGEST, Sent
from bot.link.tries import Tries
from bot.media.store import Unkept
from bot.pages.answers import Answer, Work, answering, said
from bot.pages.forms import body_of, from_here
from bot.wiring import App
from domain.capabilities import MEBIBYTE
from domain.message import Kind, Pin
from handlers.calls.page_state import is_quiet, state_of
from handlers.calls.pages import device_hash, device_hashes, token_hashes
from handlers.citizen.by_page import SHOWS, ticket_of
from handlers.turn import Turn
from models import caller_pages, inbox, page_pieces
from models.caller_pages import CallerPage
from models.db import Tx

T = TypeVar("T")
TOKEN = re.compile(r"[A-Za-z0-9_-]{22}")
NUMBER = re.compile(r"[0-9]{1,4}")
KEY = re.compile(r"[0-9a-f]{32}")
PIECE = MEBIBYTE
WORDS_BYTES, WORDS = 16 * 1024, 2000
TOKEN_EACH, TOKEN_MANY = 30, 100_000
WAITING, BODIES = 16, 8  # requests that may wait for the database, and whose bodies are read at once
MOST, MOST_BYTES = 1500, 256 * MEBIBYTE  # that one page may send
KNOWN = 500  # addresses that have led to a page lately: nobody's guesses keep them out


@dataclass(frozen=True, slots=True)
class _Led:
    """Where an address leads. `shut`: its ticket ended before any telephone opened it; `quiet`: nothing on this telephone may betray it."""

    page: CallerPage
    shut: bool
    quiet: bool


def routes(app: App) -> list[web.RouteDef]:
    """Where the city has no pages for callers (any more), those that it gave out serve until they end; there is nothing besides."""
    in_turn = OneAtATime(WAITING)
    door, codes = Door(app, in_turn), Codes(app, in_turn)
    ways: list[tuple[str, str, Work]] = [
        ("GET", "/l", codes.asked),
        ("POST", "/l", codes.typed),
        ("GET", "/l/{token}", door.page),
        ("POST", "/l/{token}/buka", door.opened),
        ("GET", "/l/{token}/keadaan", door.state),
        ("POST", "/l/{token}/titik", door.point),
        ("POST", "/l/{token}/kata", door.words),
        ("GET", "/l/{token}/berkas/{upload}", door.so_far),
        ("PUT", "/l/{token}/berkas/{upload}", door.piece),
    ]
    valid, base = partial(_while_valid, app, in_turn), app.services.page
    shown = {"/l", "/l/{token}"}  # to a person; the others to our script
    return [
        web.route(method, path, answering(from_here(valid(work), base), door.away if path in shown else None))
        for method, path, work in ways
    ]


def _while_valid(app: App, in_turn: OneAtATime, work: Work) -> Work:
    """What a caller has still to say is taken in, though pages were switched off meanwhile."""

    def count(tx: Tx) -> int:
        return caller_pages.valid(tx, app.clock.now())

    async def asked(request: web.Request) -> web.StreamResponse:
        if not app.services.page and not await in_turn(lambda: app.database.read(count)):
            return said(404)
        return await work(request)

    return asked


class Door:
    """Where callers' pages come in."""

    def __init__(self, app: App, in_turn: OneAtATime) -> None:
        self._app = app
        self._city = app.city
        self._sealer = app.services.sealer
        self._tokens = Tries(app.clock, TOKEN_EACH, TOKEN_MANY)
        self._known: deque[str] = deque(maxlen=KNOWN)
        self._hushed: deque[str] = deque(maxlen=KNOWN)  # of these, pages that nothing may betray
        self._sent: Counter[int] = Counter()
        self._bytes: Counter[int] = Counter()
        self._in_turn = in_turn
        self._bodies = asyncio.Semaphore(BODIES)

    async def page(self, request: web.Request) -> web.Response:
        """Looking opens nothing: what shows a preview of an address is no telephone."""
        led = await self._led(request)
        if led is None:
            quiet = await self._was_quiet(request.match_info["token"])
            return pages.notice(self._city, "habis", 404, quiet=quiet)
        if led.shut:
            return pages.notice(
                self._city, "berakhir-diam" if led.quiet else "berakhir", 410, quiet=led.quiet
            )
        return pages.page(self._city, quiet=led.quiet)

    def away(self, request: web.Request) -> web.Response:
        """The database gives nothing: who hides, as far as that was seen before, reads a number alone."""
        hashes = token_hashes(self._sealer, request.match_info.get("token", ""))
        return pages.unavailable(self._city, quiet=any(one in self._hushed for one in hashes))

    async def opened(self, request: web.Request) -> web.Response:
        """The first telephone is the only one."""
        led = await self._led(request)
        key, now = request.headers.get("X-Kunci", ""), self._app.clock.now()
        if led is None or not KEY.fullmatch(key):
            return said(404)
        if led.shut:
            return said(410)
        page = led.page
        if page.device_hash is None:
            own = device_hash(self._sealer, key)
            first = await self._in_turn(
                lambda: self._app.database.write(lambda tx: caller_pages.open_on(tx, page.id, own, now))
            )
            if not first:
                return said(403)
        elif page.device_hash not in device_hashes(self._sealer, key):
            return said(403)
        await self._keep(Sent(page.id, "buka", Kind.OTHER, now))
        return await self._state(page)

    async def state(self, request: web.Request) -> web.Response:
        """Where its report stands. The page tells up to which of operators' words it shows."""
        page = (await self._own(request)).page
        read = request.query.get("baca", "")
        if NUMBER.fullmatch(read) and 0 < await self._unseen(page) <= int(read):
            await self._keep(Sent(page.id, f"{SHOWS}{int(read)}", Kind.OTHER, self._app.clock.now()))
        return await self._state(page)

    async def point(self, request: web.Request) -> web.Response:
        page = (await self._own(request)).page
        told = await self._told(request)
        pin = Pin(figure_of(told, "lat"), figure_of(told, "lon"), within=min(figure_of(told, "m"), 1e6))
        if not pin.on_earth or not (pin.within or 0) > 0:
            return said(400)
        await self._keep(Sent(page.id, name_of(told), Kind.LOCATION, self._app.clock.now(), pin=pin))
        return said(200)

    async def words(self, request: web.Request) -> web.Response:
        page = (await self._own(request)).page
        told = await self._told(request)
        words = words_of(told)
        if len(words) > WORDS:
            return said(413)
        await self._keep(Sent(page.id, name_of(told), Kind.TEXT, self._app.clock.now(), text=words))
        return said(200)

    async def so_far(self, request: web.Request) -> web.Response:
        """Where a file goes on after the network was gone."""
        page, upload, size = (await self._own(request)).page, upload_of(request), number_of(request, "besar")
        return await self._progress(request, page, upload, size)

    async def piece(self, request: web.Request) -> web.Response:
        """The next piece of a file; one that does not begin where the last ended is answered with where that is."""
        page, upload, size = (await self._own(request)).page, upload_of(request), number_of(request, "besar")
        start = number_of(request, "mulai")
        received = await self._received(page, upload)
        if received != start:
            return said(409, {"sampai": received})
        body = await body_of(request, PIECE, self._bodies)
        if not body:
            return said(400)
        if size > LARGEST or start + len(body) > size or self._bytes[page.id] + len(body) > MOST_BYTES:
            return said(413)
        self._bytes[page.id] += len(body)
        now = self._app.clock.now()
        try:
            await self._in_turn(lambda: self._app.pages.keep(page.id, upload, start, body, now))
        except Unkept:
            return said(503)
        return await self._progress(request, page, upload, size)

    async def _progress(self, request: web.Request, page: CallerPage, upload: str, size: int) -> web.Response:
        """How far it is; whole, it goes on to the operators."""
        if await self._is_kept(page, upload):
            return said(200, {"sampai": size, "utuh": True})
        received = await self._received(page, upload)
        whole = 0 < size == received
        if whole:
            await self._keep(file_of(request, page.id, upload, size, self._app.clock.now()))
        return said(200, {"sampai": received, "utuh": whole})

    async def _is_kept(self, page: CallerPage, upload: str) -> bool:
        name = f"{page.id}:{upload}"
        return await self._read(lambda tx: inbox.is_known(tx, self._app.pages.name, name))

    async def _received(self, page: CallerPage, upload: str) -> int:
        return await self._read(lambda tx: page_pieces.received(tx, page.id, upload))

    async def _led(self, request: web.Request) -> _Led | None:
        """The page of this address and where its ticket stands. Raises Answer where somebody guesses."""
        address, token = address_of(request), request.match_info["token"]
        hashes = token_hashes(self._sealer, token)
        known = any(one in self._known for one in hashes)
        if not known and self._tokens.too_many(address):
            raise Answer(said(429))
        led = await self._read(lambda tx: self._look(tx, hashes)) if TOKEN.fullmatch(token) else None
        if led is None:
            self._tokens.count(address)
        elif not known:
            self._known.append(hashes[0])
        if led is not None and led.quiet and hashes[0] not in self._hushed:
            self._hushed.append(hashes[0])
        return led

    def _look(self, tx: Tx, hashes: list[str]) -> _Led | None:
        now = self._app.clock.now()
        page = caller_pages.by_token(tx, hashes, now)
        if page is None:
            return None
        turn = Turn(self._app.services, tx, now)
        ticket = ticket_of(turn, page)
        shut = page.device_hash is None and not ticket.open
        return _Led(page, shut, is_quiet(turn, page, ticket))

    async def _was_quiet(self, token: str) -> bool:
        """Did an address that leads nowhere lead to somebody who hides?"""
        hashes = token_hashes(self._sealer, token)

        def looked(tx: Tx) -> bool:
            page = caller_pages.known(tx, hashes)
            turn = Turn(self._app.services, tx, self._app.clock.now())
            return page is not None and is_quiet(turn, page, ticket_of(turn, page))

        return bool(TOKEN.fullmatch(token)) and await self._read(looked)

    async def _state(self, page: CallerPage) -> web.Response:
        """Where its report stands."""
        now = self._app.clock.now()
        return said(
            200, shown(await self._read(lambda tx: state_of(Turn(self._app.services, tx, now), page)))
        )

    async def _unseen(self, page: CallerPage) -> int:
        now = self._app.clock.now()
        return await self._read(lambda tx: state_of(Turn(self._app.services, tx, now), page).unseen)

    async def _own(self, request: web.Request) -> _Led:
        """The same for the telephone that has opened it. Raises Answer."""
        led = await self._led(request)
        if led is None:
            raise Answer(said(404))
        key = request.headers.get("X-Kunci", "")
        if not KEY.fullmatch(key) or led.page.device_hash not in device_hashes(self._sealer, key):
            raise Answer(said(403))
        return led

    async def _keep(self, sent: Sent) -> None:
        """Into the inbox, as any update; a repetition is known by its name. Raises Answer."""
        if self._sent[sent.page] >= MOST:
            raise Answer(said(429))
        self._sent[sent.page] += 1
        pushed = Pushed((sent.arrived(),))
        await self._in_turn(lambda: self._app.intake.keep_pushed(self._app.pages, pushed))
        self._app.loops.arrived()

    async def _told(self, request: web.Request) -> Mapping[str, object]:
        """What the page says; half a letter in it is no reason to hear nothing. Raises Answer where it is none of its own."""
        found = patient_json.read(await body_of(request, WORDS_BYTES, self._bodies))
        if not found.whole or not isinstance(found.value, dict):
            raise Answer(said(400))
        return found.value

    async def _read(self, work: Callable[[Tx], T]) -> T:
        return await self._in_turn(lambda: self._app.database.read(work))
