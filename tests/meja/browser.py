"""An operator's browser without a screen: it follows links and sends forms as a browser does."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path
from typing import Any

from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from bot.health.watch import Watch
from bot.web import make
from tests.kept import town_in_memory
from tests.town import Operator, Town

BASE = "https://112.example.id"
LINK = re.compile(r"https://112\.example\.id(/meja/masuk/[\w-]{22})")
KEY = re.compile(r'name="kunci" value="([^"]+)"')
FORM = re.compile(r'<form method="post" action="/meja/(?:tindak|terima)".*?</form>', re.S)
FIELD = re.compile(r'<input type="hidden" name="(\w+)" value="([^"]*)">')
ANSWER = re.compile(r'<p id="jawaban"[^>]*>(.*?)</p>', re.S)
ROW = re.compile(r'<li class="(?:red|amber|grey)[^"]*" data-kode="([^"]+)"')
Client = TestClient[web.Request, web.Application]


@dataclass
class Browser:
    """`cookie`: what our web has given it."""

    town: Town
    client: Client
    cookie: str = ""
    address: str = "10.0.0.1"
    shown: str = ""
    status: int = 0
    headers: dict[str, str] = field(default_factory=dict)
    form: dict[str, str] = field(default_factory=dict)

    async def asks(self, method: str, path: str, **more: Any) -> bytes:
        headers = {"X-Forwarded-For": self.address, **more.pop("headers", {})}
        if self.cookie:
            headers["Cookie"] = f"sigap_meja={self.cookie}"
        answer = await self.client.request(method, path, headers=headers, allow_redirects=False, **more)
        body = await answer.read()
        if "sigap_meja" in answer.cookies:
            self.cookie = answer.cookies["sigap_meja"].value
        self.status, self.headers = answer.status, dict(answer.headers)
        self.shown = unescape(body.decode("utf-8", "replace"))
        await self.town.app.settle()
        return body

    async def opens(self, path: str = "/meja") -> str:
        await self.asks("GET", path)
        return self.shown

    async def sends(self, path: str, **told: str) -> str:
        """A form of the page that is on the screen."""
        kept = KEY.search(self.shown)
        await self.asks("POST", path, data={"kunci": kept[1] if kept else "", **told})
        return self.shown

    async def presses(self, label: str, words: str = "", behind: str = "") -> str:
        """The button of the open ticket that reads so, with words where it asks for some; `behind`: the heading it stands behind.
        Answers what was said."""
        self.form = self._form(label, behind)
        if words:
            self.form["isi"] = words
        return await self.again()

    async def again(self) -> str:
        """The same once more, as where no answer came."""
        await self.asks("POST", "/meja/tindak", data=self.form)
        return self.said

    @property
    def said(self) -> str:
        """What stands above the page."""
        said = ANSWER.search(self.shown)
        return said[1].strip() if said else ""

    def form_of(self, label: str) -> dict[str, str]:
        return self._form(label, "")

    def _form(self, label: str, behind: str) -> dict[str, str]:
        page = self.shown.partition(f"<legend>{behind}</legend>")[2] if behind else self.shown
        for form in FORM.findall(page):
            shown = re.search(r"<button[^>]*>([^<]*)</button>|$", form)
            asked = re.search(r"<label>([^<]*)<", form)
            if label in ((asked or shown or [""])[1] or ""):
                return dict(FIELD.findall(form))
        raise AssertionError(f"no button {label!r} in {self.labels}")

    @property
    def labels(self) -> list[str]:
        return [
            label
            for form in FORM.findall(self.shown)
            for label in re.findall(r"(?:<button[^>]*>|<label>)([^<]+)<", form)
        ]

    @property
    def refused(self) -> bool:
        """Is it an answer that must be read, as what is refused is?"""
        return 'class="penting"' in self.shown

    @property
    def rows(self) -> list[str]:
        """The codes of the queue, in its order."""
        return ROW.findall(self.shown)


@asynccontextmanager
async def served(folder: Path) -> AsyncIterator[tuple[Town, Client]]:
    """A town in memory whose operators have a meja."""
    town = await town_in_memory(folder)
    async with reached(town) as client:
        yield town, client
    await town.app.close()


@asynccontextmanager
async def reached(town: Town) -> AsyncIterator[Client]:
    """The town's web, where there is a meja from now on."""
    await town.has_a_meja()
    server = TestServer(make(town.app, "x" * 24, Watch(town.app)))
    await server.start_server(access_log=None)
    client: Client = TestClient(server)
    await client.start_server()
    try:
        yield client
    finally:
        await client.close()


async def begins(town: Town, operator: Operator) -> None:
    """Somebody of the group who has pressed something there, and has opened the private chat."""
    await operator.types("/piket masuk")
    await operator.starts()


async def link(operator: Operator) -> str:
    """The address that the bot has sent in private."""
    await operator.types("/meja", chat=operator.person, private=True)
    return str(LINK.findall(operator.private.last.text)[-1])


async def sits(town: Town, client: Client, operator: Operator) -> Browser:
    """A browser in which this operator has sat down."""
    await begins(town, operator)
    browser = Browser(town, client)
    path = await link(operator)
    await browser.opens(path)
    assert browser.status == 200
    await browser.asks("POST", path)
    assert browser.status == 303, browser.shown
    await browser.opens()
    return browser
