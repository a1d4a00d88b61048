"""A database that neither answers nor refuses: after some seconds that is an outage like any other."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from typing import Any

import pytest

from bot import database
from bot.health.watch import Watch
from bot.loops.roles import UNFENCED
from bot.loops.sweeps import Sweeps
from domain.message import Inbound
from tests.town import PANORAMA, Town

FIRE = "rumah kebakaran, api besar"


def hangs(town: Town, patch: pytest.MonkeyPatch) -> None:
    """Whatever is asked of it waits for ever; real patience is spared."""

    async def waits(_work: Any) -> Any:
        await asyncio.Event().wait()

    patch.setattr(town.app.database, "write", waits)
    patch.setattr(town.app.database, "read", waits)
    patch.setattr(database, "PATIENCE", 0.01)


async def arrives(town: Town, inbound: Inbound) -> None:
    channel = town.channels[inbound.channel]
    with pytest.raises(TimeoutError):
        await town.app.intake.keep(channel, [channel.offer(inbound)], None, UNFENCED)


async def test_who_writes_to_a_database_that_hangs_is_told(any_town: Town) -> None:
    town, ani = any_town, any_town.citizen("Ani")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(town, "offer", lambda inbound: arrives(town, inbound))
        hangs(town, patch)
        await ani.says(FIRE)
        [told] = ani.messages
        assert "BELUM kami terima" in told.text
        await ani.says("cepat")
        assert len(ani.messages) == 1


async def test_the_watcher_goes_on_and_tells_the_control_room(
    any_town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    town, room = any_town, any_town.group("ruang_kendali")
    watch = Watch(town.app)
    await watch.look()
    heard = len(room.messages)
    with pytest.MonkeyPatch.context() as patch:
        hangs(town, patch)
        await _soon(watch.look())
        assert [a.key for a in watch.alarms] == ["database"]
        await _soon(watch.look())
    await watch.look()
    assert watch.alarms == ()
    assert ["mencatat lagi" in m.text for m in room.messages[heard:]] == [False, True]


async def test_whoever_waits_hears_how_long_nothing_was_written(town: Town) -> None:
    ani = town.citizen("Ani")
    await ani.says(FIRE)
    await ani.shares(PANORAMA)
    sweeps = Sweeps(town.app, Watch(town.app))
    await sweeps.alive()
    heard = len(ani.messages)
    town.clock.forward(seconds=100)
    await sweeps.alive()
    town.clock.forward(seconds=240)
    await sweeps.alive()
    await sweeps.alive()
    await town.app.settle()
    told = [m.text for m in ani.messages[heard:] if "26-0001" in m.text and "sempat" in m.text]
    assert len(told) == 1


async def _soon(work: Awaitable[None]) -> None:
    async with asyncio.timeout(5):
        await work
