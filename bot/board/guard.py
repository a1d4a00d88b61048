"""Who may look at the board and the metrics: this machine, or whoever knows the password."""

from __future__ import annotations

import hmac
from base64 import b64decode
from binascii import Error as NotBase64
from hashlib import sha256

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware

from bot.settings import Settings

LOCAL = ("127.0.0.1", "localhost", "::1", "[::1]")
GUARDED = ("/papan", "/metrics")
ASK = {"WWW-Authenticate": 'Basic realm="Sigap 112", charset="UTF-8"'}


def guard(settings: Settings) -> Middleware:
    """Without a password only this machine is served, and only under its own name (no other site can borrow it)."""
    password = settings.board_password.get_secret_value()
    at_home = settings.web_host in LOCAL

    @web.middleware
    async def guarded(request: web.Request, handler: Handler) -> web.StreamResponse:
        if not request.path.startswith(GUARDED):
            return await handler(request)
        if password:
            if not _knows(request.headers.get("Authorization", ""), password):
                return web.Response(status=401, headers=ASK)
        elif not (at_home and _named_home(request.host)):
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
