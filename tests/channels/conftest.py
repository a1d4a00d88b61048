"""Fixtures for the channels: a stage of each kind, and a recorder in place of Telegram."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.channels.telegram.channel import TelegramChannel
from bot.channels.telegram.citizen import TelegramCitizen
from bot.channels.telegram.operator import TelegramOperator
from domain.clock import VirtualClock
from tests.channels.green_stage import green
from tests.channels.recorder import TOKEN, Recorder
from tests.channels.stages import PROFILE, STAGES, START, Stage

BOTS: dict[str, type[TelegramCitizen] | type[TelegramOperator]] = {
    "citizen": TelegramCitizen,
    "operator": TelegramOperator,
}


EVERY_STAGE = {**STAGES, "whatsapp": green}


@pytest.fixture(params=EVERY_STAGE)
async def stage(request: pytest.FixtureRequest) -> AsyncIterator[Stage]:
    async with EVERY_STAGE[request.param]() as ready:
        yield ready


@pytest.fixture
async def recorder() -> AsyncIterator[Recorder]:
    async with Recorder() as server:
        yield server


@pytest.fixture(params=BOTS)
async def bot(request: pytest.FixtureRequest, recorder: Recorder) -> AsyncIterator[TelegramChannel]:
    """Either bot, talking to the recorder; not started."""
    kind: type[TelegramCitizen] | type[TelegramOperator] = BOTS[request.param]
    channel = kind(TOKEN, recorder.url, clock=VirtualClock(START), profile=PROFILE)
    yield channel
    await channel.stop()
