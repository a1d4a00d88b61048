"""Drives a simulator over HTTP as bots, people and outside programs do."""

from __future__ import annotations

import contextlib
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

import aiohttp

from simulator.app import new_world, running
from simulator.limits import UNLIMITED, Rates
from simulator.world import World

CITIZEN = "112001:SIMULATED-CITIZEN"
OPERATOR = "112002:SIMULATED-OPERATOR"
USERNAME = {CITIZEN: "sigap_lapor_bot", OPERATOR: "sigap_petugas_bot"}


class HandClock:
    """A clock that only moves when told; Unix seconds."""

    def __init__(self, now: float = 1_800_000_000.0) -> None:
        self.now = now

    def __call__(self) -> float:
        return self.now

    def forward(self, seconds: float) -> None:
        self.now += seconds


@dataclass
class Answer:
    """An HTTP answer with its JSON."""

    status: int
    body: Any

    @property
    def result(self) -> Any:
        assert self.status == 200, self.body
        return self.body["result"]

    @property
    def description(self) -> str:
        return str(self.body["description"])


class Driver:
    """A running simulator and its world."""

    def __init__(self, base: str, world: World, clock: HandClock, session: aiohttp.ClientSession) -> None:
        self.base, self.world, self.clock, self.session = base, world, clock, session

    async def api(self, token: str, method: str, **params: Any) -> Answer:
        """A Bot API call with a JSON body."""
        async with self.session.post(f"{self.base}/bot{token}/{method}", json=params) as response:
            return Answer(response.status, await response.json())

    async def form(self, token: str, method: str, data: Any) -> Answer:
        """A Bot API call with a form: a dict (urlencoded) or aiohttp.FormData (multipart)."""
        async with self.session.post(f"{self.base}/bot{token}/{method}", data=data) as response:
            return Answer(response.status, await response.json())

    async def updates(self, token: str, **params: Any) -> list[Any]:
        found: list[Any] = (await self.api(token, "getUpdates", **params)).result
        return found

    async def read_all(self, token: str, kinds: list[str] | None = None) -> list[Any]:
        """Takes and confirms all updates; with `kinds` also asks for these from now on."""
        found = await self.updates(token, **({"allowed_updates": kinds} if kinds else {}))
        if found:
            await self.updates(token, offset=found[-1]["update_id"] + 1)
        return found

    async def post(self, path: str, status: int = 200, /, **body: Any) -> Any:
        async with self.session.post(self.base + path, json=body) as response:
            answer = await response.json()
            assert response.status == status, answer
            return answer

    async def get(self, path: str, status: int = 200) -> Any:
        async with self.session.get(self.base + path) as response:
            raw = await response.read()
            assert response.status == status, raw
            return json.loads(raw) if response.content_type == "application/json" else raw

    async def person(self, first_name: str = "Ani", **more: Any) -> int:
        found: int = (await self.post("/sim/users", first_name=first_name, **more))["id"]
        return found

    async def starter(self, token: str = CITIZEN) -> int:
        """A person who has started the chat with the bot."""
        number = await self.person()
        await self.says(number, "/start", USERNAME[token])
        return number

    async def says(self, user: int, text: str, chat: str | int = "sigap_lapor_bot", **more: Any) -> Any:
        return await self.post("/sim/send", user=user, chat=chat, text=text, **more)

    async def messages(self, chat: int, query: str = "") -> list[Any]:
        found: list[Any] = await self.get(f"/sim/chats/{chat}/messages?after=0{query}")
        return found

    async def group(self, *, admin: bool = True, people: int = 2, **more: Any) -> tuple[int, list[int]]:
        """A group with the operators' bot and some people, the first of whom owns it → (its id, theirs)."""
        members = [await self.person(f"Petugas {n}") for n in range(people)]
        administrators = [members[0], *([112002] if admin else [])]
        body = {"title": "Damkar", "members": members, "bots": ["sigap_petugas_bot"], **more}
        created = await self.post("/sim/groups", administrators=administrators, **body)
        return created["id"], members


@contextlib.asynccontextmanager
async def simulated(rates: Rates = UNLIMITED) -> AsyncIterator[Driver]:
    """A simulator in this process, with both bots and a clock that stands still."""
    clock = HandClock()
    world = new_world(clock=clock, rates=rates)
    world.register(CITIZEN, USERNAME[CITIZEN], "citizen")
    world.register(OPERATOR, USERNAME[OPERATOR], "operator")
    async with running(world) as base, aiohttp.ClientSession() as session:
        yield Driver(base, world, clock, session)
