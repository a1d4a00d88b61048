"""A simulator in this process, with both bots and a clock that stands still."""

from __future__ import annotations

from collections.abc import AsyncIterator

import aiohttp
import pytest

from simulator.app import new_world, running
from simulator.limits import UNLIMITED, Rates
from tests.simulator.driver import CITIZEN, OPERATOR, Driver, HandClock


async def _driver(rates: Rates) -> AsyncIterator[Driver]:
    clock = HandClock()
    world = new_world(clock=clock, rates=rates)
    world.register(CITIZEN, "sigap_lapor_bot", "citizen")
    world.register(OPERATOR, "sigap_petugas_bot", "operator")
    async with running(world) as base, aiohttp.ClientSession() as session:
        yield Driver(base, world, clock, session)


@pytest.fixture
async def sim() -> AsyncIterator[Driver]:
    """Without limits, so that a test may say much in one instant."""
    async for driver in _driver(UNLIMITED):
        yield driver


@pytest.fixture
async def limited_sim() -> AsyncIterator[Driver]:
    """With Telegram's limits."""
    async for driver in _driver(Rates()):
        yield driver
