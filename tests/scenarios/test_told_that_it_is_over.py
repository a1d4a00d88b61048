"""Whoever was told that nothing is received, or that it comes late, is told once that it is over, whoever ran meanwhile."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.channels.port import Unsure
from bot.health import beside, ledger
from bot.health.watch import EVERY_SECONDS, Watch
from domain.message import Kind
from tests.people import Group, Person
from tests.read_only import read_only
from tests.ringing import Rung
from tests.scenarios.test_outage import FIRE, lies_there
from tests.town import CITIZEN, OPERATOR, Town

OVER = "mencatat lagi"
HERE = ["ruang_kendali", "damkar"]


def over_in(place: Group | Person) -> int:
    return sum(OVER in m.text or "sudah pulih" in m.text for m in place.messages)


async def goes_away(town: Town) -> list[Group | Person]:
    """Nothing is written for ten seconds: a citizen, a crew and the control room are told."""
    ani, crew = town.citizen("Ani"), town.operator("damkar")
    await Watch(town.app, Rung()).look()
    with read_only(town.app.database.engine):
        await lies_there(
            town, ani.inbound(Kind.TEXT, text=FIRE), crew.inbound(Kind.TEXT, text="kami berangkat")
        )
        watch = Watch(town.app, Rung())
        await watch.look()
    told: list[Group | Person] = [ani, *(town.group(agency) for agency in HERE)]
    assert all("BELUM" in p.messages[-1].text or "tidak bisa mencatat" in p.messages[-1].text for p in told)
    return told


async def test_everybody_who_was_told_hears_it_once(any_town: Town) -> None:
    town = any_town
    told, others = await goes_away(town), town.group("polisi")
    heard, watch = len(others.messages), Watch(town.app, Rung())
    for _ in range(3):
        await watch.look()
        town.clock.forward(seconds=EVERY_SECONDS)
    assert [over_in(place) for place in told] == [1, 1, 1]
    assert told[0].messages[-1].delivery.silent, "somebody may be hiding"
    assert len(others.messages) == heard, "nobody told them anything"


@pytest.mark.parametrize("minutes", [1, 30])
async def test_a_process_that_starts_anew_says_it_for_the_one_that_died(any_town: Town, minutes: int) -> None:
    town = any_town
    told = await goes_away(town)
    await town.down(minutes=minutes)
    await Watch(town.app, Rung()).look()
    assert [over_in(place) for place in told] == [1, 1, 1]


async def test_whom_the_platform_does_not_take_it_for_reads_it_later(town: Town) -> None:
    told = await goes_away(town)
    for channel in (CITIZEN, OPERATOR):
        town.channels[channel].fail(Unsure("timed out"), "deliver", times=1)
    watch = Watch(town.app, Rung())
    for _ in range(2):
        await watch.look()
    assert [over_in(place) for place in told] == [1, 1, 1]


async def test_a_platform_that_takes_nothing_keeps_it_from_no_other(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(beside, "AT_ONCE", 2)
    told = await goes_away(town)
    town.channels[OPERATOR].fail(Unsure("timed out"), "deliver", times=1)
    watch = Watch(town.app, Rung())
    await watch.look()
    assert [over_in(place) for place in told] == [1, 0, 0]
    await watch.look()
    assert [over_in(place) for place in told] == [1, 1, 1]


async def test_who_is_told_anew_is_told_anew_that_it_is_over(town: Town) -> None:
    told = await goes_away(town)
    await Watch(town.app, Rung()).look()
    with read_only(town.app.database.engine):
        ani = told[0]
        assert isinstance(ani, Person)
        await lies_there(town, ani.inbound(Kind.TEXT, text=FIRE))
    await Watch(town.app, Rung()).look()
    assert [over_in(place) for place in told] == [2, 1, 1]


async def test_no_file_names_anybody(town: Town) -> None:
    told = await goes_away(town)
    kept = (town.app.settings.data / ledger.FILE).read_bytes()
    assert len(kept) == ledger.LINE * ledger.LINES, "its room is taken while there is some"
    assert not any(address.encode() in kept for address in (told[0].chat, *town.groups.values()))


async def test_a_folder_that_takes_no_file_still_tells(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.posix_fallocate", full)
    told = await goes_away(town)
    await Watch(town.app, Rung()).look()
    assert [over_in(place) for place in told] == [1, 1, 1]


def slow(town: Town, patch: pytest.MonkeyPatch, seconds: float) -> None:
    """Each transaction takes so long."""
    write = town.app.database.write

    async def late(work: object) -> object:
        town.clock.forward(seconds=seconds)
        return await write(work)  # type: ignore[arg-type]

    patch.setattr(town.app.database, "write", late)


async def looks(town: Town, watch: Watch, seconds: int) -> None:
    end = town.clock.now() + timedelta(seconds=seconds)
    while town.clock.now() < end:
        await watch.look()
        town.clock.forward(seconds=EVERY_SECONDS)


@pytest.mark.parametrize("restarted", [False, True])
async def test_a_slow_database_is_told_to_the_control_room(town: Town, restarted: bool) -> None:
    room, watch = town.group("ruang_kendali"), Watch(town.app, Rung())
    await looks(town, watch, 90)
    heard = len(room.messages)
    with pytest.MonkeyPatch.context() as patch:
        slow(town, patch, 4)
        await looks(town, watch, 30)
        assert len(room.messages) == heard, "a minute's stutter is no news"
        await looks(town, watch, 180)
    [said] = room.messages[heard:]
    assert "sangat lambat" in said.text and "radio" in said.text and not said.delivery.silent
    if restarted:
        await town.down(minutes=1)
        watch = Watch(town.app, Rung())
    await looks(town, watch, 30)
    assert len(room.messages) == heard + 1
    await looks(town, watch, 120)
    assert ["cepat lagi" in m.text for m in room.messages[heard:]] == [False, True]


async def test_a_write_now_and_then_that_is_slow_is_no_news(town: Town) -> None:
    room, watch = town.group("ruang_kendali"), Watch(town.app, Rung())
    await looks(town, watch, 30)
    heard = len(room.messages)
    for _ in range(6):
        with pytest.MonkeyPatch.context() as patch:
            slow(town, patch, 4)
            await looks(town, watch, 30)
        await looks(town, watch, 15)
    assert len(room.messages) == heard
