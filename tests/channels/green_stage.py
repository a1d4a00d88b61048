"""WhatsApp's channel at the simulator, for the contract: driven through the control API, and pushed to at a webhook of the stage's own."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
from aiohttp import web
from aiohttp.test_utils import TestServer
from pydantic import SecretStr

from bot.channels.port import Arrived
from bot.channels.whatsapp.channel import Account, WhatsAppChannel
from bot.channels.whatsapp.graph import Graph
from domain.clock import VirtualClock
from simulator.app import new_world, running
from simulator.limits import UNLIMITED
from simulator.whatsapp import records, views
from simulator.world import World
from tests.channels.stages import PATIENCE, START, Places, Seen, Stage
from tests.whatsapp.facts import hashed

MOMENT, MOMENTS = 0.01, 2.0  # seconds of the machine's clock, and of the simulator's in one look
FAULTS: dict[str, dict[str, Any]] = {
    "429": {"fault": "131056"},
    "500": {"fault": "131000", "later": False},
    "reset": {"fault": "reset"},
    "403": {"fault": "131026", "later": False},
}
REQUESTS = (views.SEND_LOCATION, views.SHARE_CONTACT)
ACCOUNT = records.Account()


class GreenStage:
    """`pushed`: bodies as they came."""

    waits = 6.0

    def __init__(self, world: World, clock: VirtualClock, session: aiohttp.ClientSession) -> None:
        secrets, token = (ACCOUNT.app_secret,), SecretStr(ACCOUNT.token)
        account = Account(ACCOUNT.phone_id, ACCOUNT.business_id, token, secrets, ACCOUNT.verify_token)
        self.channel = WhatsAppChannel(account, hashed)
        self.at = Places()
        self.pushed: list[bytes] = []
        self._world = world
        self._session = session
        self._base = ""
        self._clock = clock
        self._user = 0

    async def entered(self, request: web.Request) -> web.Response:
        return web.Response(text=self.channel.challenge(dict(request.query)))

    async def hears(self, request: web.Request) -> web.Response:
        body = await request.read()
        assert self.channel.is_signed(body, request.headers["X-Hub-Signature-256"])
        self.pushed.append(body)
        return web.Response()

    async def begin(self, base: str) -> None:
        self._base = base
        self.channel._graph = Graph(SecretStr(ACCOUNT.token), base, "25.0")
        await self.channel.start()
        made = await self._do("users", first_name="Warga", last_name="Contoh")
        self._user = made["id"]
        self.at = Places(made["user_id"], "", made["user_id"], "")
        await self._do("send", user=self._user, text="halo")
        await self._rest()
        self.pushed.clear()

    async def arrivals(self) -> list[Arrived]:
        await self._rest()
        return [one for body in self.pushed for one in self.channel.pushed(body).arrived]

    def as_sent(self, raw: Arrived) -> bytes:
        """The body that brought it."""
        return next(body for body in self.pushed if raw in self.channel.pushed(body).arrived)

    async def say(self, text: str, chat: str = "") -> None:
        await self._do("send", user=self._user, text=text)

    async def send_photo(self, content: bytes, caption: str) -> None:
        photo = {"generate": {"scene": "fire", "seed": 1, "variant": "fresh"}}
        await self._do("send", user=self._user, photo=photo, caption=caption)

    async def press(self, message_id: str, label: str) -> None:
        shown = next(one for one in await self._messages() if self._named(one) == message_id)
        await self._do("press", user=self._user, message_id=shown["message_id"], label=label)

    async def toast(self, press_id: str) -> str:
        return ""

    async def seen(self, chat: str) -> list[Seen]:
        assert chat == self.at.private
        return [self._seen(one) for one in await self._messages()]

    async def fault(self, fault: str, method: str) -> None:
        await self._do("faults", **FAULTS[fault], match={"method": "messages"}, times=1)

    async def block(self) -> None:
        await self._do("block", user=self._user)

    async def close_topic(self, topic: str) -> None:
        raise NotImplementedError

    async def _messages(self) -> list[dict[str, Any]]:
        await self._rest()
        async with self._session.get(f"{self._base}/sim/chats/wa:{self._user}/messages") as answer:
            return [one for one in await answer.json() if one["sender"]["is_bot"]]

    def _named(self, message: dict[str, Any]) -> str:
        return hashed("message", message["wamid"])

    def _seen(self, message: dict[str, Any]) -> Seen:
        buttons = [button for row in message["buttons"] for button in row]
        kind = message["media"]["kind"] if message["media"] else "text"
        return Seen(
            self._named(message),
            message["text"] or message["caption"] or "",
            "voice" if kind == "audio" else kind,
            tuple(button["label"] for button in buttons if button["kind"] not in REQUESTS),
            tuple(button["label"] for button in buttons if button["kind"] in REQUESTS),
        )

    async def _rest(self) -> None:
        """Until all that was said stands on the phone, and all that is to be told has been pushed."""
        loop = asyncio.get_running_loop()
        deadline, whatsapp = loop.time() + PATIENCE, self._world.whatsapp
        for _ in range(3):
            self._clock.forward(seconds=MOMENTS)
            await self._get("wa/state")
            while whatsapp.happenings or whatsapp.under_way:
                assert loop.time() < deadline, "never at rest"
                await asyncio.sleep(MOMENT)

    async def _get(self, what: str) -> Any:
        async with self._session.get(f"{self._base}/sim/{what}") as answer:
            return await answer.json()

    async def _do(self, what: str, **asked: Any) -> Any:
        body = {"channel": "whatsapp", **asked}
        async with self._session.post(f"{self._base}/sim/{what}", json=body) as response:
            answer = await response.json()
            assert response.status == 200, answer
            return answer


@contextlib.asynccontextmanager
async def green() -> AsyncIterator[Stage]:
    async with aiohttp.ClientSession() as session:
        clock = VirtualClock(START)
        world = new_world(rates=UNLIMITED, clock=lambda: clock.now().timestamp())
        stage = GreenStage(world, clock, session)
        served = web.Application()
        served.add_routes([web.get("/", stage.entered, allow_head=False), web.post("/", stage.hears)])
        async with TestServer(served) as server:
            world.whatsapp.open(webhook=f"http://127.0.0.1:{server.port}/")
            async with running(world) as base:
                await stage.begin(base)
                try:
                    yield stage
                finally:
                    await stage.channel.stop()
