"""One platform alone does not bring what citizens write: the control room hears it, and hears when it does again."""

from __future__ import annotations

import pytest

from bot.channels.fake_chat import Shown
from bot.channels.port import ChannelError, Revoked, Unsure
from bot.health.watch import EVERY_SECONDS, Watch
from tests.read_only import read_only
from tests.ringing import Rung
from tests.town import CITIZEN, OPERATOR, Town

DEAF, AGAIN = "tidak masuk", "masuk lagi"
ROOM = "ruang_kendali"


class Room:
    """What the control room reads from now on, while a watcher looks as the sweeps do."""

    def __init__(self, town: Town) -> None:
        self.town = town
        self.watch = Watch(town.app, Rung())
        self._heard = len(town.group(ROOM).messages)

    async def passes(self, seconds: int) -> None:
        for _ in range(0, seconds, EVERY_SECONDS):
            self.town.clock.forward(seconds=EVERY_SECONDS)
            await self.watch.look()
            await self.town.app.settle()

    @property
    def reads(self) -> list[Shown]:
        return self.town.group(ROOM).messages[self._heard :]

    def told(self) -> list[str]:
        return [DEAF if DEAF in m.text else AGAIN for m in self.reads if DEAF in m.text or AGAIN in m.text]


def fails(town: Town, error: ChannelError) -> None:
    town.channels[CITIZEN].fail(error, "pending", times=14)


@pytest.mark.parametrize("error", [Unsure("timed out"), Revoked("Unauthorized")])
async def test_a_bot_that_brings_nothing_is_told_once_and_so_is_its_end(
    any_town: Town, monkeypatch: pytest.MonkeyPatch, error: ChannelError
) -> None:
    town, room = any_town, Room(any_town)
    monkeypatch.setattr(town.app.loops.roles, "has", lambda _role: True)
    crew = len(town.group("damkar").messages)
    await room.passes(30)
    fails(town, error)
    await room.passes(120)
    [told] = room.reads
    assert "Bot warga" in told.text and DEAF in told.text and "112" in told.text and not told.delivery.silent
    await room.passes(300)
    assert room.told() == [DEAF, AGAIN] and len(town.group("damkar").messages) == crew


async def test_polls_that_bring_nothing(town: Town) -> None:
    room, health = Room(town), town.app.loops.health
    health.polled[CITIZEN] = town.clock.now()
    await room.passes(150)
    assert room.told() == [DEAF]
    health.polled.clear()
    await room.passes(150)
    assert room.told() == [DEAF, AGAIN]


async def test_another_program_that_takes_them(town: Town) -> None:
    room = Room(town)
    town.app.loops.health.rivals[CITIZEN] = town.clock.now()
    for _ in range(6):
        town.app.loops.health.rivals[CITIZEN] = town.clock.now()
        await room.passes(15)
    assert room.told() == [DEAF]


async def test_who_starts_anew_says_it_for_the_one_that_died(town: Town) -> None:
    room = Room(town)
    fails(town, Unsure("timed out"))
    await room.passes(120)
    await town.down(minutes=1)
    room.watch = Watch(town.app, Rung())
    await room.passes(75)
    assert room.told() == [DEAF], "it may be back in a moment"
    await room.passes(300)
    assert room.told() == [DEAF, AGAIN]


async def test_a_stutter_is_no_news(town: Town) -> None:
    room = Room(town)
    for _ in range(5):
        town.channels[CITIZEN].fail(Unsure("timed out"), "pending", times=3)
        await room.passes(120)
    assert room.told() == []


async def test_where_operators_cannot_be_reached_either_nothing_is_said_too_late(town: Town) -> None:
    room = Room(town)
    for channel in (CITIZEN, OPERATOR):
        town.channels[channel].fail(Unsure("timed out"), "pending", times=14)
    await room.passes(300)
    assert room.told() == []


async def test_what_an_outage_kept_out_is_no_news_of_a_channel(town: Town) -> None:
    room = Room(town)
    health = town.app.loops.health
    health.polled[CITIZEN] = town.clock.now()
    with read_only(town.app.database.engine):
        for _ in range(8):
            town.clock.forward(seconds=EVERY_SECONDS)
            await room.watch.look()
    await room.watch.look()
    health.polled[CITIZEN] = town.clock.now()
    await room.passes(15)
    health.polled[CITIZEN] = town.clock.now()
    await room.passes(15)
    assert room.told() == []


async def test_a_process_that_does_not_take_them_in_says_nothing(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = Room(town)
    monkeypatch.setattr(town.app.loops.roles, "has", lambda _role: False)
    fails(town, Unsure("timed out"))
    await room.passes(180)
    assert room.told() == []
