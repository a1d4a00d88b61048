"""Whatever a stranger sends to any address of our web is refused as what it is: never a traceback of ours."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import pytest
from aiohttp import ClientSession, ServerDisconnectedError, web

from bot.health.watch import Watch
from bot.listener import Listener
from bot.pushed import SIGNATURE
from bot.web import SECRET_HEADER, make
from domain.ticket import CONTROL_ROOM
from tests.kept import town_in_memory
from tests.meja.browser import Browser, begins, link, sits
from tests.town import CITIZEN, Town
from tests.whatsapp.cloud import with_number

SECRET = "x" * 24
FORM = "application/x-www-form-urlencoded"
BROKEN: dict[str, tuple[dict[str, str], bytes]] = {
    "no boundary": ({"Content-Type": "multipart/form-data"}, b"--x\r\n\r\n"),
    "another boundary": ({"Content-Type": "multipart/form-data; boundary=x"}, b"--y\r\n\r\nno"),
    "no end": ({"Content-Type": "multipart/form-data; boundary=x"}, b"--x\r\nContent-Disposition: form-data"),
    "a part without a name": (
        {"Content-Type": "multipart/form-data; boundary=x"},
        b"--x\r\nContent-Disposition: form-data\r\n\r\n1\r\n--x--",
    ),
    "unknown charset": ({"Content-Type": f"{FORM}; charset=nope"}, b"kunci=1"),
    "charset that is no text": ({"Content-Type": f"{FORM}; charset=base64"}, b"kunci=1"),
    "no UTF-8": ({"Content-Type": FORM}, b"kunci=%ff%fe&\xff\xfe=1"),
    "surrogates": ({"Content-Type": FORM}, b"kunci=%ed%a0%80"),
    "too many fields": ({"Content-Type": FORM}, b"a=1&" * 5000),
    "not gzip": ({"Content-Type": FORM, "Content-Encoding": "gzip"}, b"kunci=1"),
    "not deflated": ({"Content-Type": FORM, "Content-Encoding": "deflate"}, b"\xff\xff\xff"),
    "no JSON": ({"Content-Type": "application/json"}, b"{"),
    "deep JSON": ({"Content-Type": "application/json"}, b"[" * 10_000),
    "no kind": ({"Content-Type": ";;;"}, b"\x00"),
}
TOLD = {
    "token": "A" * 22,
    "upload": "a" * 8,
    "number": "1",
    "channel": CITIZEN,
    "name": "x",
    "code": "x",
}


CLOSED = 400  # as good: what is read of the connection shows that it goes on with nothing


@dataclass
class City:
    """Its web, and a stranger's way to it."""

    town: Town
    served: web.Application
    session: ClientSession

    async def status(self, method: str, path: str, body: bytes, headers: dict[str, str]) -> int:
        try:
            async with self.session.request(method, path, data=body, headers=headers) as answer:
                return answer.status
        except ServerDisconnectedError:
            return CLOSED

    def browser(self) -> Browser:
        return Browser(self.town, cast("Any", self.session))


@pytest.fixture
async def city(tmp_path: Path) -> AsyncIterator[City]:
    """With all that its web can have, behind the listener that it has."""
    town = await town_in_memory(tmp_path)
    with_number(town)
    await town.serves_pages()
    await town.has_a_meja()
    served = make(town.app, SECRET, Watch(town.app))
    listener = Listener(served)
    await listener.start("127.0.0.1", 0)
    async with ClientSession(f"http://127.0.0.1:{listener.port}") as session:
        yield City(town, served, session)
    await listener.stop()
    await town.app.close()


def doors(served: web.Application) -> set[tuple[str, str]]:
    """Every address that takes something, with something in place of what varies."""
    found = set()
    for route in served.router.routes():
        named = route.resource.canonical if route.resource else ""
        if route.method in ("POST", "PUT", "*"):
            method = "POST" if route.method == "*" else route.method
            found.add((method, re.sub(r"{(\w+)[^/]*}", lambda m: TOLD.get(m[1], "x"), named)))
    return found


@pytest.mark.parametrize("how", BROKEN)
async def test_no_body_breaks_any_address(city: City, how: str, caplog: pytest.LogCaptureFixture) -> None:
    headers, body = BROKEN[how]
    assert len(doors(city.served)) > 9
    broken: dict[str, Any] = {}
    for method, path in doors(city.served):
        for known in ({}, {SECRET_HEADER: SECRET}, {SIGNATURE: f"sha256={'0' * 64}"}):
            status = await city.status(method, path, body, {**headers, **known})
            if status >= 500 or (status < 400 and not known):
                broken[f"{method} {path} {known}"] = status
    assert not broken
    assert not [one for one in caplog.records if one.exc_info]


@pytest.mark.parametrize("how", BROKEN)
async def test_nor_from_who_sits_there(city: City, how: str, caplog: pytest.LogCaptureFixture) -> None:
    browser = await sits(city.town, cast("Any", city.session), city.town.operator(CONTROL_ROOM))
    headers, body = BROKEN[how]
    for path in ("/meja/tindak", "/meja/terima", "/meja/tutup", "/meja/tempat"):
        kept = {**headers, "Cookie": f"sigap_meja={browser.cookie}"}
        assert 400 <= await city.status("POST", path, body, kept) < 500, path
    assert not [one for one in caplog.records if one.exc_info]
    await browser.opens()
    assert browser.status == 200


async def test_no_address_takes_what_another_site_sends(city: City) -> None:
    """As browsers say where a form comes from; what platforms push is no browser's."""
    for method, path in doors(city.served):
        for foreign in (
            {"Origin": "https://evil.test"},
            {"Origin": "http://["},
            {"Sec-Fetch-Site": "cross-site"},
        ):
            async with city.session.request(method, path, data={}, headers=foreign) as answer:
                assert answer.status in ((403, 401) if "/webhook/" in path else (403,)), (path, foreign)


@pytest.mark.parametrize("origin", ["https://112.example.id", "null", ""])
async def test_nobody_sits_down_from_another_site(city: City, origin: str) -> None:
    """And the link stays good for whoever it was given to."""
    room, browser = city.town.operator(CONTROL_ROOM), city.browser()
    await begins(city.town, room)
    path = await link(room)
    await browser.asks("POST", path, headers={"Origin": "https://evil.test"})
    assert browser.status == 403 and not browser.cookie
    await browser.asks("POST", path, headers={"Origin": origin} if origin else {})
    assert browser.status == 303 and browser.cookie
