"""A bare call for somebody, beside an open ticket: they come to it at once, and whoever wrote it hides from nobody."""

from __future__ import annotations

import pytest

from tests.scenarios.stories import tell
from tests.town import Town

BRIDGE = "ada orang di atas jembatan mau lompat, jembatan kampung kelawi"
FIRE = "rumah kebakaran di jl merapi 5 panorama"
CRASH = "tabrakan motor di jl salak 5 panorama"
CALLS = [
    (BRIDGE, "pak polisi tolong", "polisi"),
    (FIRE, "panggil polisi", "polisi"),
    (FIRE, "tolong ambulan", "psc119"),
    (CRASH, "tolong damkar", "damkar"),
    ("anak saya kejang jl salak 5 panorama", "polisi tolong cepat kesini", "polisi"),
]


@pytest.mark.parametrize(("told", "call", "agency"), CALLS)
async def test_they_come_to_the_open_event(town: Town, told: str, call: str, agency: str) -> None:
    ani = await tell(town, told)
    await town.forward(seconds=65)
    await ani.says(call)
    await town.forward(seconds=65)
    (ticket,) = await town.tickets()
    assert town.group(agency).has_card(ticket.code) and town.group(agency).hears(call)
    assert not town.group("ruang_kendali").hears("BERSEMBUNYI")
    assert not town.group(agency).hears("❗ Kebakaran")


async def test_one_tap_says_that_it_is_another_event(any_town: Town) -> None:
    ani = await tell(any_town, FIRE)
    await any_town.forward(seconds=65)
    await ani.says("panggil polisi")
    await ani.press("Kejadian lain")
    _, other = await any_town.tickets()
    assert other.category == "kejahatan" and any_town.group("polisi").has_card(other.code)


async def test_what_tells_of_a_crime_is_no_bare_call(town: Town) -> None:
    ani = await tell(town, FIRE)
    await town.forward(seconds=65)
    await ani.says("polisi tolong ada maling")
    assert ani.hears("Ini kejadian lain")
    assert not town.group("damkar").hears("maling")
