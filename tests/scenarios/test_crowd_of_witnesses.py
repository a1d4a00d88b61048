"""Many see one fire: what they tell fills no room that somebody else's fire needs."""

from __future__ import annotations

import pytest

from bot.channels.pace import Pace
from tests.pacing import paced, passes
from tests.scenarios.stories import north_of, tell
from tests.town import PANORAMA, Person, Town

MANY = 25


async def crowd(town: Town, *, points: bool) -> list[Person]:
    """Within five seconds; each shares a point, which shows that all mean one fire."""
    seen = [town.citizen() for _ in range(MANY)]
    for number, witness in enumerate(seen):
        await witness.says("kebakaran di panorama, rumah warga")
        if number % 5 == 4:
            await passes(town, 1, step=0.5)
    for witness in seen if points else ():
        await witness.shares(PANORAMA)
    return seen


@pytest.mark.parametrize("points", [True, False])
@pytest.mark.parametrize("after", [1, 12])
async def test_another_s_fire_is_seen_within_seconds(any_town: Town, points: bool, after: int) -> None:
    town = any_town
    paced(town, Pace())
    await crowd(town, points=points)
    await passes(town, after, step=0.5)
    ani = await tell(town, "TOLONG rumah kebakaran, api besar, ada orang di dalam", north_of(PANORAMA, 9000))
    await passes(town, 4, step=0.5)
    for agency in ("ruang_kendali", "damkar"):
        group = town.group(agency)
        assert group.hears(ani.code, loud=True), agency
    read = sum("digabung ke" in words for words in town.group("ruang_kendali").texts)
    assert read <= MANY // 2, "who saw no card need not read that it is gone"


async def test_all_of_them_stand_on_the_one_card(town: Town) -> None:
    paced(town, Pace())
    seen = await crowd(town, points=True)
    await passes(town, 60, step=0.5)
    card = town.group("ruang_kendali").card("26-0001").text
    assert f"{MANY - 1} saksi" in card
    assert all(witness.hears("26-0001") for witness in seen)


async def test_taken_apart_it_has_a_card(town: Town) -> None:
    paced(town, Pace())
    await crowd(town, points=True)
    await passes(town, 60, step=0.5)
    room = town.group("ruang_kendali")
    gone = next(t for t in await town.tickets() if not t.open and not room.hears(t.code))
    await town.operator("ruang_kendali").types(f"/pisah {gone.code}")
    await passes(town, 30, step=0.5)
    assert room.has_card(gone.code)
