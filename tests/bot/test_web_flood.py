"""Strangers at the product's web: the platform's updates, and what supervisors ask, come through all the same."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable

import pytest
from aiohttp import ClientSession, TCPConnector
from aiohttp.test_utils import TestClient, TestServer

from bot import web as product_web
from bot.health.watch import FRESH_SECONDS, Watch
from bot.listener import Listener
from domain.message import Kind
from models import inbox
from tests.town import CITIZEN, Town

SECRET = "of-the-platform"
HOME = "127.0.0.1"
STRANGERS = 40


@pytest.fixture
async def door(town: Town) -> AsyncIterator[Listener]:
    listener = Listener(product_web.make(town.app, SECRET, Watch(town.app)))
    await listener.start(HOME, 0)
    yield listener
    await listener.stop()


def pushed(town: Town) -> bytes:
    """An update as the platform pushes it."""
    return town.channels[CITIZEN].offer(town.citizen().inbound(Kind.TEXT, text="rumah kebakaran")).body


async def test_the_platforms_updates_come_through_a_crowd_without_the_secret(
    town: Town, door: Listener
) -> None:
    address = f"http://{HOME}:{door.port}/webhook/{CITIZEN}"
    refused = 0

    async def stranger(session: ClientSession) -> None:
        nonlocal refused
        while True:
            wrong = {product_web.SECRET_HEADER: SECRET[:-1]}
            async with session.post(address, data=b"x" * 100_000, headers=wrong) as answer:
                assert answer.status == 403
                refused += 1

    async with ClientSession(connector=TCPConnector(limit=0)) as session:
        crowd = [asyncio.create_task(_whatever_happens(stranger, session)) for _ in range(STRANGERS)]
        for number in range(20):
            right = {product_web.SECRET_HEADER: SECRET}
            async with session.post(address, data=pushed(town), headers=right) as answer:
                assert answer.status == 200, number
        for one in crowd:
            one.cancel()
        await asyncio.gather(*crowd, return_exceptions=True)
    assert await town.read(inbox.waiting_count) == 20 and refused


async def _whatever_happens(
    stranger: Callable[[ClientSession], Awaitable[None]], session: ClientSession
) -> None:
    while True:
        try:
            await stranger(session)
        except OSError:  # thrown out before the whole body was sent
            await asyncio.sleep(0.01)


async def test_who_waits_for_the_database_is_soon_enough_and_nobody_else_waits_behind(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A database that stands still: liveness is answered, and no more than a few wait."""
    opens = asyncio.Event()
    asked = 0

    async def stands(_: object) -> dict[str, bytes]:
        nonlocal asked
        asked += 1
        await opens.wait()
        return {}

    monkeypatch.setattr(town.app.database, "read", stands)
    served = product_web.make(town.app, SECRET, Watch(town.app))
    async with TestClient(TestServer(served)) as client:
        waiting = [asyncio.create_task(client.get("/cap/")) for _ in range(3 * product_web.WAITING)]
        done, _ = await asyncio.wait(waiting, timeout=5, return_when=asyncio.FIRST_COMPLETED)
        assert {task.result().status for task in done} == {503}
        assert asked == 1, "one of the database's threads at most"
        assert (await client.get("/livez")).status == 200
        opens.set()
        assert {(await task).status for task in waiting} == {404, 503}


async def test_the_platform_is_not_asked_at_every_strangers_word(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = 0

    async def pending() -> int:
        nonlocal asked
        asked += 1
        return 0

    monkeypatch.setattr(town.channels[CITIZEN], "pending", pending)
    served = product_web.make(town.app, SECRET, Watch(town.app))
    async with TestClient(TestServer(served)) as client:
        for _ in range(10):
            assert (await client.get("/healthz")).status == 200
        assert asked == 1
        town.clock.forward(seconds=FRESH_SECONDS)
        await client.get("/healthz")
        assert asked == 2
