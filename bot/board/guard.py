"""Who may look at the board and the metrics: this machine, or whoever knows the password.

Wrong passwords are counted. Whoever has known it once has a cookie, and is let in however many others guess.
"""

from __future__ import annotations

import hmac
import secrets
from base64 import b64decode
from binascii import Error as NotBase64
from collections import deque
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from hashlib import sha256

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware

from bot.asker import address_of
from bot.settings import Settings
from domain.clock import Clock

LOCAL = ("127.0.0.1", "localhost", "::1", "[::1]")
GUARDED = ("/papan", "/metrics")
ASK = {"WWW-Authenticate": 'Basic realm="Sigap 112", charset="UTF-8"'}


COOKIE = "sigap_papan"
SPAN = timedelta(minutes=1)
EACH, MANY = 10, 100  # wrong passwords within it: of one address, of all together
Tell = Callable[[datetime], Awaitable[None]]


class Wrong:
    """The wrong passwords of the last minute, as (when, address)."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._met: deque[tuple[datetime, str]] = deque(maxlen=MANY)
        self._right: deque[str] = deque(maxlen=MANY)  # addresses that have known it

    def count(self, address: str) -> bool:
        """One more; True where it makes them many."""
        self._met.append((self._clock.now(), address))
        return len(self._recent()) == MANY

    def right(self, address: str) -> None:
        """It was known there: others who guess shut nobody out there."""
        if address not in self._right:
            self._right.append(address)

    def too_many(self, address: str) -> bool:
        """Is no further password of this address looked at for now?"""
        recent = self._recent()
        many = len(recent) >= MANY and address not in self._right
        return many or recent.count(address) >= EACH

    def _recent(self) -> list[str]:
        since = self._clock.now() - SPAN
        return [address for at, address in self._met if at > since]


def guard(settings: Settings, clock: Clock, tell: Tell) -> Middleware:
    """Without a password only this machine is served, and only under its own name (no other site can borrow it).
    `tell`: many guess, at this moment."""
    password = settings.board_password.get_secret_value()
    at_home = settings.web_host in LOCAL
    wrong, cookie = Wrong(clock), secrets.token_urlsafe(32)

    async def let_in(request: web.Request, handler: Handler) -> web.StreamResponse:
        if hmac.compare_digest(
            request.cookies.get(COOKIE, "").encode("utf-8", "surrogateescape"), cookie.encode()
        ):
            return await handler(request)
        address, header = address_of(request), request.headers.get("Authorization", "")
        if wrong.too_many(address):
            return web.Response(status=429, headers={"Retry-After": "60"})
        if not _knows(header, password):
            if header and wrong.count(address):
                await tell(clock.now())
            return web.Response(status=401, headers=ASK)
        wrong.right(address)
        answer = await handler(request)
        if not answer.prepared:
            answer.set_cookie(COOKIE, cookie, httponly=True, samesite="Strict", path="/")
        return answer

    @web.middleware
    async def guarded(request: web.Request, handler: Handler) -> web.StreamResponse:
        if not request.path.startswith(GUARDED):
            return await handler(request)
        if password:
            return await let_in(request, handler)
        if not (at_home and _named_home(request.host)):
            return web.Response(status=403, text="SIGAP_BOARD_PASSWORD")
        return await handler(request)

    return guarded


def _named_home(host: str) -> bool:
    name = host.rsplit(":", 1)[0] if not host.endswith("]") else host
    return name in LOCAL


def _knows(header: str, password: str) -> bool:
    """The password of a Basic header, whatever the name in it; takes as long for a wrong one as for the right one."""
    kind, _, coded = header.partition(" ")
    try:
        given = (
            b64decode(coded.strip(), validate=True).partition(b":")[2] if kind.casefold() == "basic" else b""
        )
    except (NotBase64, ValueError):
        given = b""
    return hmac.compare_digest(sha256(given).digest(), sha256(password.encode()).digest())
