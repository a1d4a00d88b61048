"""What Meta pushes is refused, or stops: the control room hears that nobody can report there."""

from __future__ import annotations

import pytest
from aiohttp.test_utils import TestClient, TestServer

from bot import web
from bot.health.watch import Watch
from bot.listener import Listener
from tests.scenarios.test_ways_in import AGAIN, DEAF, Room
from tests.town import Town
from tests.whatsapp.cloud import Phone
from tests.whatsapp.test_webhook import Client, push, said, sign

WRONG = "another secret"


@pytest.fixture
async def room(town: Town, rina: Phone, monkeypatch: pytest.MonkeyPatch) -> Room:
    """Its watcher attends the web that Meta pushes to."""
    monkeypatch.setattr(town.app.loops.roles, "has", lambda _role: True)
    watched = Room(town)
    watched.watch.attend(Listener(web.make(town.app, "s", Watch(town.app))))
    return watched


@pytest.fixture
async def door(town: Town, room: Room) -> Client:
    client: Client = TestClient(TestServer(web.make(town.app, "s", room.watch)))
    await client.start_server()
    return client


async def refused(room: Room, door: Client, bodies: list[bytes]) -> None:
    for body in bodies:
        assert await push(door, body, sign(body, WRONG)) == 401
        await room.passes(15)


async def test_pushes_that_are_all_signed_with_another_secret(room: Room, door: Client, rina: Phone) -> None:
    await refused(room, door, [said(rina) for _ in range(4)])
    await room.passes(60)
    assert room.told() == [DEAF] and "WhatsApp" in room.reads[0].text
    await room.passes(300)
    assert room.told() == [DEAF], "silence proves nothing"
    assert await push(door, said(rina)) == 200
    await room.passes(15)
    assert room.told() == [DEAF, AGAIN]
    await door.close()


async def test_what_strangers_push_is_no_sign_of_it(room: Room, door: Client, rina: Phone) -> None:
    await refused(room, door, [b'{"object": "whatsapp_business_account"}'] * 6)
    await room.passes(120)
    assert room.told() == []
    await door.close()


async def test_a_webhook_that_tells_nothing_of_our_own_messages(
    room: Room, door: Client, rina: Phone
) -> None:
    """It is dead: what is written there does not come either."""
    for _ in range(2):
        assert await push(door, said(rina)) == 200
        await room.passes(15)
    await room.passes(150)
    assert room.told() == [DEAF]
    await room.passes(1200)
    assert room.told() == [DEAF], "nothing was sent lately, so nothing is missed"
    assert await push(door, said(rina)) == 200
    await room.passes(15)
    assert room.told() == [DEAF, AGAIN]
    await door.close()
