"""A caller's telephone without a screen: it asks our web as the page does."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from secrets import token_hex
from typing import Any

from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer
from aiohttp.typedefs import Middleware

from bot.health.watch import Watch
from bot.web import make
from tests.kept import town_in_memory
from tests.town import CODE, Operator, Person, Town

LINK = re.compile(r"https://112\.example\.id(/l/[\w-]{22})")
SPOKEN = re.compile(r"kodenya <b>(\w{3}-\w{3})</b>")
CALL = "kebakaran jl salak 5, api besar 08127390001"
Client = TestClient[web.Request, web.Application]
Here = tuple[Town, Client]


@dataclass
class Caller:
    """`path`: what stands in the address behind our name."""

    town: Town
    client: Client
    path: str
    key: str = ""
    address: str = "10.0.0.1"

    def __post_init__(self) -> None:
        self.key = self.key or token_hex(16)

    async def asks(self, method: str, way: str = "", **more: Any) -> tuple[int, Any]:
        """Answers status and what was said; everything that follows from it has happened."""
        headers = {"X-Kunci": self.key, "X-Forwarded-For": self.address, **more.pop("headers", {})}
        answer = await self.client.request(
            method, self.path + way, headers=headers, allow_redirects=False, **more
        )
        told = await (answer.json() if answer.content_type == "application/json" else answer.text())
        await self.town.app.settle()
        return answer.status, told

    async def looks(self) -> str:
        return str((await self.asks("GET"))[1])

    async def opens(self) -> int:
        return (await self.asks("POST", "/buka"))[0]

    async def shares(self, at: tuple[float, float], metres: float = 12, name: str = "") -> int:
        told = {"id": name or token_hex(8), "lat": at[0], "lon": at[1], "m": metres}
        return (await self.asks("POST", "/titik", json=told))[0]

    async def writes(self, words: str, name: str = "") -> int:
        return (await self.asks("POST", "/kata", json={"id": name or token_hex(8), "kata": words}))[0]

    async def piece(
        self, name: str, start: int, data: bytes, size: int, mime: str = "image/jpeg"
    ) -> tuple[int, Any]:
        ask = {"mulai": str(start), "besar": str(size), "jenis": mime}
        return await self.asks("PUT", f"/berkas/{name}", params=ask, data=data)

    async def sends(self, data: bytes, mime: str = "image/jpeg") -> tuple[int, Any]:
        return await self.piece(token_hex(8), 0, data, len(data), mime)

    async def state(self) -> tuple[int, Any]:
        return await self.asks("GET", "/keadaan")


@asynccontextmanager
async def reached(town: Town, *between: Middleware) -> AsyncIterator[Client]:
    """The town's web, which callers reach from now on. `between`: what stands between them and us."""
    await town.serves_pages()
    web_of_ours = make(town.app, "x" * 24, Watch(town.app))
    for one in between:
        web_of_ours.middlewares.insert(0, one)
    server = TestServer(web_of_ours)
    await server.start_server(access_log=None)  # as our own listener does
    client: Client = TestClient(server)
    await client.start_server()
    try:
        yield client
    finally:
        await client.close()


@asynccontextmanager
async def served(folder: Path, *between: Middleware) -> AsyncIterator[tuple[Town, Client]]:
    """A town in memory, and its web."""
    folder.mkdir(exist_ok=True)
    town = await town_in_memory(folder)
    async with reached(town, *between) as client:
        yield town, client
    await town.app.close()


def offered(town: Town, agency: str = "ruang_kendali") -> tuple[str, str]:
    """The newest link and code that stand in a group."""
    found = next(t for t in reversed(town.group(agency).texts) if LINK.search(t))
    return LINK.findall(found)[-1], SPOKEN.findall(found)[-1]


async def asked_by_key(town: Town, client: Client) -> tuple[Person, Caller, str]:
    """A fire whose place nobody knows: the control room presses for a point, and its reporter has the page. Answers him, his
    telephone with the page, and the code of the ticket."""
    ani = town.citizen()
    await ani.says("rumah kebakaran api besar")
    await town.forward(minutes=4)
    code = (await town.tickets())[0].code
    await town.operator("ruang_kendali").taps("Minta titik", code)
    return ani, Caller(town, client, offered(town)[0]), code


async def calls(town: Town, client: Client, line: str = CALL) -> tuple[Caller, str]:
    """Somebody telephones, an operator takes it down; answers the caller with the page, and the code of the ticket."""
    operator: Operator = town.operator("ruang_kendali")
    await operator.types(f"/baru {line}")
    told = next(m.text for m in reversed(town.group("ruang_kendali").messages) if m.text.startswith("☎️ <b>"))
    return Caller(town, client, offered(town)[0]), str(CODE.findall(told)[0])
