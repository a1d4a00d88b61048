"""The simulator that the tests of this folder drive."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from simulator.limits import Rates
from tests.simulator.driver import Driver, simulated


@pytest.fixture
async def sim() -> AsyncIterator[Driver]:
    """Without limits, so that a test may say much in one instant."""
    async with simulated() as driver:
        yield driver


@pytest.fixture
async def limited_sim() -> AsyncIterator[Driver]:
    """With Telegram's limits."""
    async with simulated(Rates()) as driver:
        yield driver
