"""Two installations with the same tokens: the one whose control room nobody reads takes no emergency from the other."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from datetime import timedelta
from pathlib import Path

import pytest

from bot import serve
from bot.channels.port import TakenOver
from bot.health.watch import Watch
from bot.loops import background as loops_module
from bot.loops.halt import Halt
from bot.loops.rivals import STEADY
from bot.settings import WrongSettings
from domain.message import Channel, Kind
from tests.founding import found_town
from tests.town import CITIZEN, OPERATOR, Town

TAKEN = TakenOver("Conflict: terminated by other getUpdates request")
ELSEWHERE = "https://112.kota.go.id/webhook/telegram_citizen"


@pytest.fixture
async def fresh(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Town]:
    """An installation that has just been started for the first time."""
    bind = Town.bind
    monkeypatch.setattr(Town, "bind", _nothing)
    town = await found_town(tmp_path)
    monkeypatch.setattr(Town, "bind", bind)
    yield town
    await town.app.close()


async def _nothing(_: Town) -> None:
    pass


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loops_module, "IDLE_SECONDS", 0.01)


async def until(test: Callable[[], bool]) -> None:
    async with asyncio.timeout(10):
        while not test():
            await asyncio.sleep(0.01)


async def test_citizens_are_left_to_others_until_the_control_room_is_bound(fresh: Town) -> None:
    polled = fresh.app.loops.health.polled
    ani = fresh.citizen()
    fresh.channels[CITIZEN].offer(ani.inbound(Kind.TEXT, text="rumah kebakaran, api besar"))
    polls = [asyncio.create_task(fresh.app.loops.polling.follow(c)) for c in fresh.channels.values()]
    await until(lambda: OPERATOR in polled)
    await asyncio.sleep(0.1)
    assert CITIZEN not in polled and await fresh.channels[CITIZEN].pending() == 1
    await fresh.bind()
    await until(lambda: fresh.app.loops.health.offsets.get(CITIZEN, 0) > 0)
    for task in polls:
        task.cancel()
    await asyncio.gather(*polls, return_exceptions=True)
    await fresh.app.settle()
    assert ani.texts


async def fights(
    town: Town, channel: Channel, monkeypatch: pytest.MonkeyPatch, times: int = 50
) -> list[float]:
    """Polls are refused so often; answers how long was waited after each, until we leave or nothing more is refused."""
    pauses: list[float] = []

    async def pause(halt: Halt, seconds: float) -> None:
        pauses.append(seconds)
        town.clock.forward(seconds=seconds)
        await asyncio.sleep(0)
        if len(pauses) == times:
            halt.now()

    monkeypatch.setattr(Halt, "pause", pause)
    town.channels[channel].fail(TAKEN, "poll", times=times)
    await asyncio.wait_for(town.app.loops.polling.poll(town.channels[channel]), 5)
    return pauses


async def test_without_a_control_room_the_token_is_left(fresh: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    """However long it has been there."""
    fresh.clock.forward(hours=1)
    assert await fights(fresh, OPERATOR, monkeypatch) == [5]
    assert fresh.app.loops.polling.left_to_another == OPERATOR


async def test_who_comes_later_leaves(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    assert await fights(town, CITIZEN, monkeypatch) == [5, 5]
    assert town.app.loops.polling.left_to_another == CITIZEN


async def test_who_was_there_first_goes_on_and_rings(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    poll, came = town.channels[CITIZEN].poll, 0

    async def alone_at_first(offset: int, timeout: float) -> list[object]:
        nonlocal came
        came += 1
        if came == 1:
            town.clock.forward(seconds=STEADY.total_seconds() + 1)
            return []
        return list(await poll(offset, timeout))

    monkeypatch.setattr(town.channels[CITIZEN], "poll", alone_at_first)
    assert await fights(town, CITIZEN, monkeypatch, times=8) == [0.5] * 8
    assert not town.app.loops.polling.left_to_another
    watch = Watch(town.app)
    await watch.look()
    assert f"rival:{CITIZEN}" in [alarm.key for alarm in watch.alarms]
    town.clock.forward(minutes=2)
    await watch.look()
    assert f"rival:{CITIZEN}" not in [alarm.key for alarm in watch.alarms]


async def test_one_conflict_at_a_quick_restart_ends_nothing(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert await fights(town, CITIZEN, monkeypatch, times=1) == [5]
    assert not town.app.loops.polling.left_to_another


@pytest.mark.parametrize("base", ["", "https://baru.example.org"])
async def test_a_webhook_of_another_is_left_alone(fresh: Town, base: str) -> None:
    settings = fresh.app.settings.model_copy(update={"public_url": base})
    await fresh.channels[CITIZEN].set_webhook(ELSEWHERE, "s")
    with pytest.raises(WrongSettings, match=r"112\.kota\.go\.id"):
        await serve._webhooks(fresh.app, settings)
    assert fresh.channels[CITIZEN].pushed_to == ELSEWHERE


async def test_citizens_push_to_us_once_the_control_room_is_bound(
    fresh: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(serve, "RETRY_SECONDS", 0.01)
    settings = fresh.app.settings.model_copy(update={"public_url": "https://baru.example.org"})
    await serve._webhooks(fresh.app, settings)
    assert fresh.channels[OPERATOR].pushed_to and not fresh.channels[CITIZEN].pushed_to
    pushes = asyncio.create_task(serve._pushed_by_citizens(fresh.app, settings, worker=False))
    await fresh.bind()
    await asyncio.wait_for(pushes, timedelta(seconds=10).total_seconds())
    assert fresh.channels[CITIZEN].pushed_to == "https://baru.example.org/webhook/telegram_citizen"
