"""Drives the simulator's WhatsApp over HTTP as the product and as people do, and is the product's webhook."""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import hmac
import json
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import aiohttp
from aiohttp import web

from simulator.app import new_world, running
from simulator.limits import UNLIMITED, Rates
from simulator.whatsapp.limits import WaRates
from simulator.whatsapp.records import Account
from simulator.world import World
from tests.simulator.driver import Answer, HandClock

PATIENCE = 5.0  # seconds
ACCOUNT = Account()
PLACE = {"latitude": -3.8, "longitude": 102.3}


@dataclass
class Webhook:
    """The product's end: keeps what it is sent, and answers as it is told."""

    url: str = ""
    bodies: list[bytes] = field(default_factory=list)
    signed: list[bool] = field(default_factory=list)
    asked: list[dict[str, str]] = field(default_factory=list)
    status: int = 200
    verify_token: str = ACCOUNT.verify_token

    async def challenge(self, request: web.Request) -> web.Response:
        self.asked.append(dict(request.query))
        if request.query.get("hub.verify_token") != self.verify_token:
            return web.Response(status=403)
        return web.Response(text=request.query["hub.challenge"])

    async def hear(self, request: web.Request) -> web.Response:
        raw = await request.read()
        mac = hmac.new(ACCOUNT.app_secret.encode(), raw, hashlib.sha256).hexdigest()
        self.signed.append(request.headers.get("X-Hub-Signature-256") == f"sha256={mac}")
        self.bodies.append(raw)
        return web.Response(status=self.status)

    @property
    def heard(self) -> list[dict[str, Any]]:
        return [json.loads(body) for body in self.bodies]

    def values(self, field: str = "messages") -> list[dict[str, Any]]:
        """Of every change of this field, in the order of their coming."""
        changes = [c for body in self.heard for entry in body["entry"] for c in entry["changes"]]
        return [change["value"] for change in changes if change["field"] == field]

    @property
    def messages(self) -> list[dict[str, Any]]:
        return [message for value in self.values() for message in value.get("messages", [])]

    @property
    def statuses(self) -> list[dict[str, Any]]:
        return [status for value in self.values() for status in value.get("statuses", [])]

    def of(self, wamid: str) -> list[str]:
        return [status["status"] for status in self.statuses if status["id"] == wamid]


class Phones:
    """A running simulator with a WhatsApp number, and the webhook that hears of it."""

    def __init__(
        self, base: str, world: World, clock: HandClock, session: aiohttp.ClientSession, webhook: Webhook
    ) -> None:
        self.base, self.world, self.clock, self.session, self.webhook = base, world, clock, session, webhook

    async def graph(self, path: str, method: str = "POST", token: str = ACCOUNT.token, **more: Any) -> Answer:
        """A Graph API call; `path` begins behind the version."""
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        url = f"{self.base}/v23.0/{path}"
        async with self.session.request(method, url, headers=headers, **more) as response:
            return Answer(response.status, await response.json())

    async def messages_call(self, body: Any) -> Answer:
        return await self.graph(f"{ACCOUNT.phone_id}/messages", json=body)

    async def sends(self, to: dict[str, Any], kind: str = "text", part: Any = None, **more: Any) -> str:
        """The business writes to a person → the message's id."""
        part = {"body": "Baik."} if part is None else part
        body = {"messaging_product": "whatsapp", "recipient": to["user_id"], "type": kind, kind: part, **more}
        answer = await self.messages_call(body)
        assert answer.status == 200, answer.body
        return str(answer.body["messages"][0]["id"])

    async def post(self, path: str, status: int = 200, /, **body: Any) -> Any:
        async with self.session.post(self.base + path, json=body) as response:
            answer = await response.json()
            assert response.status == status, answer
            return answer

    async def get(self, path: str, status: int = 200) -> Any:
        async with self.session.get(self.base + path) as response:
            assert response.status == status, await response.text()
            return await response.json()

    async def person(self, first_name: str = "Rina", **more: Any) -> dict[str, Any]:
        made: dict[str, Any] = await self.post(
            "/sim/users", channel="whatsapp", first_name=first_name, **more
        )
        return made

    async def says(self, who: dict[str, Any], text: str | None = None, **more: Any) -> Any:
        words = {} if text is None else {"text": text}
        return await self.post("/sim/send", channel="whatsapp", user=who["id"], **words, **more)

    async def writer(self, **more: Any) -> dict[str, Any]:
        """A person who has written just now."""
        who = await self.person(**more)
        await self.says(who, "tolong")
        return who

    async def presses(self, who: dict[str, Any], message_id: int, label: str, **more: Any) -> Any:
        call = {"channel": "whatsapp", "user": who["id"], "message_id": message_id, "label": label}
        return await self.post("/sim/press", **call, **more)

    async def sees(self, who: dict[str, Any]) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = await self.get(f"/sim/chats/{who['chat']}/messages?after=0")
        return found

    async def fault(self, kind: str, **more: Any) -> None:
        await self.post("/sim/faults", channel="whatsapp", fault=kind, **more)

    async def state(self, **more: Any) -> Any:
        return await self.post("/sim/wa/state", **more)

    async def until(self, test: Callable[[], Any]) -> Any:
        """Waits for what the simulator does by itself."""
        deadline = asyncio.get_running_loop().time() + PATIENCE
        while not (found := test()):
            assert asyncio.get_running_loop().time() < deadline, f"{len(self.webhook.bodies)} bodies"
            await asyncio.sleep(0.005)
        return found

    async def later(self, seconds: float) -> None:
        """The clock goes on, and what is due by then happens."""
        self.clock.forward(seconds)
        await self.get("/sim/wa/state")

    def _tick(self) -> bool:
        """A second goes by."""
        self.clock.forward(1)
        return False

    async def in_time(self, test: Callable[[], Any]) -> None:
        """Waits for it while the clock runs."""
        await self.until(lambda: self._tick() or test())

    async def sent(self, count: int) -> None:
        """So many bodies have come, and none is under way."""
        await self.until(lambda: len(self.webhook.bodies) == count and not self.world.whatsapp.under_way)

    async def quiet(self) -> None:
        """Nothing is left to be told."""
        await self.until(lambda: not self.world.whatsapp.happenings)


@contextlib.asynccontextmanager
async def listening() -> AsyncIterator[Webhook]:
    webhook = Webhook()
    app = web.Application(client_max_size=8 * 2**20)
    app.router.add_get("/webhook/whatsapp", webhook.challenge)
    app.router.add_post("/webhook/whatsapp", webhook.hear)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    webhook.url = f"http://127.0.0.1:{runner.addresses[0][1]}/webhook/whatsapp"
    try:
        yield webhook
    finally:
        await runner.cleanup()


@contextlib.asynccontextmanager
async def phones(
    *, rates: Rates = UNLIMITED, of_whatsapp: WaRates | None = None, state: Path | None = None
) -> AsyncIterator[Phones]:
    """A simulator in this process with a WhatsApp number, a webhook, and a clock that stands still."""
    clock = HandClock()
    async with listening() as webhook, aiohttp.ClientSession() as session:
        world = new_world(clock=clock, rates=rates, state=state)
        if of_whatsapp:
            world.whatsapp.limits.rates = of_whatsapp
        world.whatsapp.open(webhook=webhook.url)
        async with running(world) as base:
            yield Phones(base, world, clock, session, webhook)
