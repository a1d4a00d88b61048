"""Whoever floods a group, or a bad hour, keeps nobody else's emergency from it: what waits for its room is named aloud."""

from __future__ import annotations

import pytest

from bot.loops.sweeps import name_queued
from domain.ticket import CONTROL_ROOM
from tests.pacing import paced, passes
from tests.scenarios.stories import east_of, north_of, tell
from tests.town import PANORAMA, Town

WITHIN = 15  # seconds, where cards alone took a minute
FLOODS = {
    "thieves": ("ada maling jemuran di jl bangka {n} sukamerindu", "polisi", "ada orang bacok istrinya pakai parang, sekarat"),
    "fires": ("rumah kebakaran api besar nomor {n}", "damkar", "rumah kebakaran, ada anak terjebak di dalam kamar"),
    "patients": ("bapak saya pingsan tidak sadar nomor {n}", "psc119", "anak saya tersedak tidak bisa napas"),
}  # fmt: skip


async def goes_on(town: Town, seconds: int) -> None:
    """Time, in which somebody looks at what waits as often as the bots do."""
    for second in range(seconds):
        await passes(town, 1)
        if second % 3 == 0:
            await town.app.database.write(lambda tx: name_queued(town.app, tx))
            await town.app.settle()


def spot(number: int) -> tuple[float, float]:
    return east_of(north_of(PANORAMA, 650 * (number % 6)), -650 * (number // 6))


@pytest.mark.parametrize("flood", FLOODS)
async def test_behind_a_flood_a_life_is_named_within_seconds(any_town: Town, flood: str) -> None:
    town = any_town
    words, agency, last = FLOODS[flood]
    paced(town)
    for number in range(26):
        await tell(town, words.format(n=number), spot(number))
        if number % 4 == 3:
            await goes_on(town, 1)
    await tell(town, last, north_of(PANORAMA, -1500))
    await goes_on(town, WITHIN)
    ticket = (await town.tickets())[-1]
    assert ticket.place.lat == pytest.approx(north_of(PANORAMA, -1500)[0])
    for group in (agency, CONTROL_ROOM):
        assert town.group(group).hears(ticket.code, loud=True), (group, town.group(group).texts[-3:])
    crew = town.operator(agency)
    await crew.types(f"/terima {ticket.code}")
    assert (await town.ticket(ticket.code)).part(agency).holder_label  # type: ignore[union-attr]
    await goes_on(town, 180)
    for each in await town.tickets():
        assert town.group(CONTROL_ROOM).has_card(each.code), each.code


async def test_in_ordinary_hours_nothing_is_named_twice(town: Town) -> None:
    paced(town)
    for number in range(3):
        await tell(town, "rumah kebakaran api besar", spot(number))
    await goes_on(town, 30)
    assert not town.group("damkar").hears("menunggu giliran")


async def test_each_is_named_once(town: Town) -> None:
    paced(town)
    for number in range(26):
        await tell(town, "rumah kebakaran api besar", spot(number))
    await goes_on(town, 90)
    lists = [text for text in town.group("damkar").texts if "menunggu giliran" in text]
    lines = [line for text in lists for line in text.splitlines()[1:]]
    assert lists and len(lines) == len(set(lines)) and all(len(text) <= 3700 for text in lists)
