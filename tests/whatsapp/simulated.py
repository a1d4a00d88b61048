"""A town whose WhatsApp is the simulator's, over HTTP both ways: what people see stands on their green phones."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any, cast

import aiohttp
from aiohttp.test_utils import TestServer
from pydantic import SecretStr

from bot import web
from bot.channels.fake import FakeChannel
from bot.channels.whatsapp.channel import Account, WhatsAppChannel
from bot.channels.whatsapp.graph import Graph
from bot.health.watch import Watch
from bot.pushed import PATH
from domain.message import Channel
from simulator.app import new_world, running
from simulator.limits import UNLIMITED
from simulator.whatsapp import records
from simulator.world import World
from tests.town import PANORAMA, Town

PATIENCE = 15.0  # seconds of the machine's own clock
PAUSE, MOMENT = (
    0.004,
    0.02,
)  # … between two looks, and how far everybody's clock goes on in one at which something is under way
QUIET, MOMENTS = 2, 4
ACCOUNT = records.Account()


@dataclass
class Green:
    """The simulator's side of the town."""

    town: Town
    world: World
    base: str
    session: aiohttp.ClientSession
    people: list[GreenPhone] = field(default_factory=list)

    async def post(self, path: str, **body: Any) -> Any:
        async with self.session.post(self.base + path, json={"channel": "whatsapp", **body}) as answer:
            told = await answer.json()
            assert answer.status == 200, told
            return told

    async def get(self, path: str) -> Any:
        async with self.session.get(self.base + path) as answer:
            assert answer.status == 200, await answer.text()
            return await answer.json()

    async def person(self, name: str = "Rina", **more: Any) -> GreenPhone:
        made = await self.post("/sim/users", first_name=name, **more)
        self.people.append(GreenPhone(self, made))
        return self.people[-1]

    def file(self, name: str) -> str:
        """The words of a document that stands on a phone."""
        return self.world.files.read(self.world.files.known[name]).decode()

    async def fault(self, kind: str, **more: Any) -> None:
        await self.post("/sim/faults", fault=kind, **more)

    async def account(self, **more: Any) -> None:
        await self.post("/sim/wa/state", account=more)

    async def comes_to_rest(self) -> None:
        """Until all that people did has been pushed and handled, and our messages stand on the phones and were read: that takes
        some moments of everybody's clock."""
        for _ in range(MOMENTS):
            await self.quiet()
            self.town.clock.forward(seconds=0.5)
            await self.get("/sim/wa/state")
        await self.quiet()

    async def quiet(self) -> None:
        """Nothing is under way, here or there."""
        loop = asyncio.get_running_loop()
        deadline, looks = loop.time() + PATIENCE, 0
        while looks < QUIET:
            assert loop.time() < deadline, "never at rest"
            await self.town.app.settle()
            waiting = self.world.whatsapp.happenings.values()
            busy = self.world.whatsapp.under_way or any(h.not_before <= self.world.clock() for h in waiting)
            looks = 0 if busy else looks + 1
            if busy:
                self.town.clock.forward(seconds=MOMENT)
            await asyncio.sleep(PAUSE)

    async def pushes_again(self) -> None:
        """All that nobody answered for is pushed, however seldom that is tried by now."""
        loop = asyncio.get_running_loop()
        deadline = loop.time() + PATIENCE
        while self.world.whatsapp.happenings:
            assert loop.time() < deadline, "never pushed"
            self.town.clock.forward(minutes=10)
            await asyncio.sleep(PAUSE * 25)
            await self.town.app.settle()
        await self.comes_to_rest()

    async def forward(self, **parts: float) -> None:
        """Time passes, on the phones as well."""
        await self.comes_to_rest()
        await self.town.forward(**parts)
        await self.get("/sim/wa/state")
        await self.comes_to_rest()


@dataclass
class GreenPhone:
    """A citizen's phone."""

    green: Green
    made: dict[str, Any]

    async def does(self, **what: Any) -> dict[str, Any]:
        done: dict[str, Any] = await self.green.post("/sim/send", user=self.made["id"], **what)
        await self.green.comes_to_rest()
        return done

    async def says(self, words: str) -> None:
        await self.does(text=words)

    async def shares(self, place: tuple[float, float]) -> None:
        await self.does(location={"latitude": place[0], "longitude": place[1]})

    async def messages(self) -> list[dict[str, Any]]:
        """What we have said there."""
        found = await self.green.get(f"/sim/chats/{self.made['chat']}/messages?after=0")
        return [m for m in found if m["sender"]["is_bot"]]

    async def texts(self) -> list[str]:
        return [str(m["text"] or m["caption"] or "") for m in await self.messages()]

    async def labels(self) -> list[str]:
        """All that can be pressed."""
        return [b["label"] for message in await self.messages() for row in message["buttons"] for b in row]

    async def press(self, label: str, **more: Any) -> None:
        """The newest button that reads so."""
        for message in reversed(await self.messages()):
            labels = [b["label"] for row in message["buttons"] for b in row]
            found = [one for one in labels if label in one]
            if found:
                pressed = {"message_id": message["message_id"], "label": found[0]}
                await self.green.post("/sim/press", user=self.made["id"], **pressed, **more)
                await self.green.comes_to_rest()
                return
        raise AssertionError(f"no {label!r} on the phone")


@contextlib.asynccontextmanager
async def green_town(town: Town) -> AsyncIterator[Green]:
    """The product listens before the simulator asks for it."""
    world = new_world(rates=UNLIMITED, clock=lambda: town.clock.now().timestamp())
    token = SecretStr(ACCOUNT.token)
    account = Account(
        ACCOUNT.phone_id, ACCOUNT.business_id, token, (ACCOUNT.app_secret,), ACCOUNT.verify_token
    )
    channel = WhatsAppChannel(account, town.app.services.sealer.lookup)
    town.channels[Channel.WHATSAPP] = cast(FakeChannel, channel)
    await town.start_again()
    async with TestServer(web.make(town.app, "geheim", Watch(town.app))) as server:
        world.whatsapp.open(webhook=f"http://127.0.0.1:{server.port}{PATH}")
        async with running(world) as base, aiohttp.ClientSession() as session:
            channel._graph = Graph(token, base, account.version)
            await channel.start()
            green = Green(town, world, base, session)
            try:
                await green.comes_to_rest()
                yield green
            finally:
                await channel.stop()


async def reports_fire(phone: GreenPhone, words: str = "rumah kebakaran, api besar") -> str:
    """Its code."""
    await phone.says(words)
    await phone.shares(PANORAMA)
    return (await phone.green.town.tickets())[-1].code
