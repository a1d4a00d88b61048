"""No worker hears the database, so that nobody may poll: what lies at the platform is left there, and its writers are told."""

from __future__ import annotations

import pytest

from bot.channels.port import TakenOver
from bot.health.watch import Watch
from bot.loops import deaf
from bot.loops.roles import Alone
from domain.message import Inbound
from tests.read_only import read_only
from tests.scenarios.stories import take_up
from tests.town import CITIZEN, OPERATOR, PANORAMA, Town

ALL = 1_000_000  # a number that no update has
FIRE = "rumah kebakaran, api besar"


class Unheard(Alone):
    """One of several whose database does not answer: no role is its own."""

    def __init__(self, *, beside_others: bool) -> None:
        self._beside_others = beside_others

    def has(self, role: str) -> bool:
        return False

    def ready(self) -> bool:
        return False

    def accompanied(self) -> bool:
        return self._beside_others


async def hears_nothing(town: Town, monkeypatch: pytest.MonkeyPatch, *, beside_others: bool = False) -> None:
    roles = Unheard(beside_others=beside_others)
    for channel in town.channels.values():
        assert await town.app.loops.room.admits(channel.name), "as it did while it polled"
        await channel.poll(ALL, 0)  # what was kept before is confirmed
    monkeypatch.setattr(town.app.loops.polling, "roles", roles)
    monkeypatch.setattr(town.app.loops, "roles", roles)
    monkeypatch.setattr(town.app.outage, "_accompanied", roles.accompanied)

    async def waits_at_the_platform(inbound: Inbound) -> None:
        town.channels[inbound.channel].offer(inbound)

    monkeypatch.setattr(town, "offer", waits_at_the_platform)


async def seconds(town: Town, count: int) -> None:
    for _ in range(count):
        for channel in town.channels.values():
            await town.app.loops.polling.look(channel)
        town.clock.forward(seconds=1)


async def test_who_writes_is_told_once_and_nothing_is_lost(
    any_town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    town = any_town
    ani, budi, crew = town.citizen("Ani"), town.citizen("Budi"), town.operator("damkar")
    await ani.says(FIRE)
    await ani.shares(PANORAMA)
    group, before = town.group("damkar"), len(ani.messages)
    heard = len(group.messages)
    await hears_nothing(town, monkeypatch)
    with read_only(town.app.database.engine):
        await ani.says("cepat")
        await budi.says(FIRE)
        await crew.taps("Terima")
        await seconds(town, 7)
        for told in (ani.messages[before:], budi.messages):
            assert ["BELUM kami terima" in m.text for m in told] == [True]
        assert ["tidak bisa mencatat" in m.text for m in group.messages[heard:]] == [True]
        await budi.says("apinya besar")
        await seconds(town, 60)
        assert len(budi.messages) == 1 and len(group.messages) == heard + 1
    await take_up(town)
    assert any("Berangkat" in label for label in group.labels()) and len(budi.messages) > 1


async def test_where_another_worker_polls_nobody_is_told(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two workers, one of which lost its link: the other takes what comes, and the first must not disturb it."""
    ani, room = town.citizen("Ani"), town.group("ruang_kendali")
    watch, heard = Watch(town.app), len(room.messages)
    await hears_nothing(town, monkeypatch, beside_others=True)
    with read_only(town.app.database.engine):
        await watch.look()
        for number in range(20):
            await ani.says(f"kebakaran {number}")
            await seconds(town, 1)
            if number % 2:
                await town.channels[CITIZEN].poll(ALL, 0)  # the other has taken it
        await watch.look()
    assert ani.texts == [] and len(room.messages) == heard


async def test_a_queue_that_moves_is_no_outage(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    """More comes than the other can take at once."""
    people = [town.citizen(f"Warga {n}") for n in range(20)]
    await hears_nothing(town, monkeypatch, beside_others=True)
    channel = town.channels[CITIZEN]
    for number in range(20):
        await people[number].says(FIRE)
        if number > 2:
            await channel.poll((await channel.poll(0, 0))[0].number + 1, 0)  # the other takes the oldest
        await seconds(town, 1)
    assert not any(one.texts for one in people)


async def test_the_control_room_hears_of_it_once_something_lies_there(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    ani, room = town.citizen("Ani"), town.group("ruang_kendali")
    watch = Watch(town.app)
    await watch.look()
    heard = len(room.messages)
    await hears_nothing(town, monkeypatch, beside_others=True)
    with read_only(town.app.database.engine):
        town.clock.forward(seconds=30)
        await watch.look()
        town.clock.forward(seconds=30)
        await watch.look()
        assert len(room.messages) == heard, "another may write where this one cannot"
        await ani.says(FIRE)
        await seconds(town, 7)
        await watch.look()
    assert ["tidak bisa mencatat" in m.text for m in room.messages[heard:]] == [True]


async def test_whoever_polls_is_not_disturbed_again_and_again(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    ani = town.citizen("Ani")
    await hears_nothing(town, monkeypatch)
    await ani.says(FIRE)
    town.channels[CITIZEN].fail(TakenOver("Conflict"), "poll", times=1)
    with pytest.raises(TakenOver):
        await seconds(town, deaf.LOOKS)
    await seconds(town, 4)
    assert ani.texts == [], "counted anew from there"
    await seconds(town, 4)
    assert len(ani.messages) == 1 and not town.channels[OPERATOR].messages(ani.chat)


async def test_of_two_processes_in_one_folder_one_speaks(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    ani = town.citizen("Ani")
    other = deaf.Deaf(town.app.outage, town.clock, town.app.settings.data)
    await other.listen(town.channels[CITIZEN])
    await hears_nothing(town, monkeypatch)
    await ani.says(FIRE)
    await seconds(town, 20)
    assert ani.texts == []
