"""Webhooks: updates are posted in order, with the secret, until they are taken."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from aiohttp import web

from simulator import webhooks
from tests.simulator.driver import CITIZEN, Driver


@dataclass
class Receiver:
    """A bot's own web server; answers with `statuses` first, then 200."""

    url: str = ""
    statuses: list[int] = field(default_factory=list)
    got: asyncio.Queue[Any] = field(default_factory=asyncio.Queue)

    async def next(self) -> Any:
        return await asyncio.wait_for(self.got.get(), 10)

    async def take(self, request: web.Request) -> web.Response:
        status = self.statuses.pop(0) if self.statuses else 200
        secret = request.headers.get("X-Telegram-Bot-Api-Secret-Token")
        self.got.put_nowait((status, secret, await request.json()))
        return web.Response(status=status)


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    it = Receiver()
    app = web.Application()
    app.router.add_post("/hook", it.take)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    it.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    yield it
    await runner.cleanup()


async def test_updates_are_posted_with_the_secret(sim: Driver, receiver: Receiver) -> None:
    person = await sim.starter()
    await sim.api(CITIZEN, "setWebhook", url=receiver.url, secret_token="rahasia-1")
    await sim.says(person, "dua")
    got = [await receiver.next() for _ in range(2)]
    assert [(secret, update["message"]["text"]) for _, secret, update in got] == [
        ("rahasia-1", "/start"),
        ("rahasia-1", "dua"),
    ]


async def test_what_is_not_taken_is_posted_again(
    sim: Driver, receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(webhooks, "FIRST_PAUSE", 0.0)
    receiver.statuses = [500, 503]
    await sim.api(CITIZEN, "setWebhook", url=receiver.url)
    await sim.starter()
    got = [await receiver.next() for _ in range(3)]
    assert [status for status, _, _ in got] == [500, 503, 200]
    assert len({update["update_id"] for _, _, update in got}) == 1
    info = (await sim.api(CITIZEN, "getWebhookInfo")).result
    assert info["last_error_message"] == "Wrong response from the webhook: 503 Service Unavailable"


async def test_after_the_webhook_polling_goes_on(sim: Driver, receiver: Receiver) -> None:
    await sim.api(CITIZEN, "setWebhook", url=receiver.url)
    person = await sim.starter()
    await receiver.next()
    while len(sim.world.queue(112001)):
        await asyncio.sleep(0)
    await sim.api(CITIZEN, "deleteWebhook")
    await sim.says(person, "dua")
    assert [u["message"]["text"] for u in await sim.updates(CITIZEN)] == ["dua"]
