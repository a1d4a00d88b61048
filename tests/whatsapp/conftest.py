"""A town that is served on WhatsApp, and a phone in it."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from aiohttp.test_utils import TestClient, TestServer

from bot import web
from bot.health.watch import Watch
from tests.scenarios.stories import dead_rows
from tests.town import Town
from tests.whatsapp.cloud import Cloud, Phone, with_whatsapp
from tests.whatsapp.door import Meta
from tests.whatsapp.simulated import Green, green_town


@pytest.fixture
async def town(any_town: Town) -> Town:
    """On each database."""
    return any_town


@pytest.fixture
async def cloud(town: Town) -> Cloud:
    return await with_whatsapp(town)


@pytest.fixture
def rina(town: Town, cloud: Cloud) -> Phone:
    return Phone(town, cloud)


@pytest.fixture
def tia(town: Town, cloud: Cloud) -> Phone:
    """Her number is hidden."""
    return Phone(town, cloud, "ID.91022345500177", "", "tia")


@pytest.fixture
async def meta(town: Town, cloud: Cloud) -> AsyncIterator[Meta]:
    """Pushes through our own web."""
    async with TestClient(TestServer(web.make(town.app, "geheim", Watch(town.app)))) as client:
        yield Meta(town, client)


@pytest.fixture
async def green(town: Town) -> AsyncIterator[Green]:
    """Served through the simulator; nothing of what it says is dead at the end."""
    async with green_town(town) as served:
        yield served
        assert await dead_rows(town) == 0
