"""A point while "Apakah sudah tertangani?" waits says where they are still needed: it stands with what has ended, aloud."""

from __future__ import annotations

import pytest

from domain.status import Status
from tests.scenarios.stories import finish, north_of, tell
from tests.town import PANORAMA, Person, Town

SICK = "bapak saya pingsan tidak sadar"


async def _ended(town: Town) -> Person:
    ani = await tell(town, SICK, PANORAMA)
    await finish(town, town.operator("psc119"), ani.code)
    assert (await town.ticket(ani.code)).status is Status.RESOLVED
    return ani


@pytest.mark.parametrize("live", [False, True])
async def test_it_stands_with_what_has_ended_and_sounds(any_town: Town, live: bool) -> None:
    town = any_town
    ani = await _ended(town)
    point = north_of(PANORAMA, 200)
    await ani.shares(point, live=live)
    assert "tertangani?" in ani.last.text and ani.code in ani.last.text
    assert town.group("psc119").hears(ani.code, f"{point[0]:.6f}", loud=True)
    await ani.says("kesini pak")
    assert town.group("psc119").hears("kesini pak")
    await town.forward(minutes=2)
    assert len(await town.tickets()) == 1
    await ani.press("Belum")
    assert (await town.ticket(ani.code)).open


async def test_one_far_away_is_of_something_else(town: Town) -> None:
    ani = await _ended(town)
    await ani.shares(north_of(PANORAMA, 4000))
    await town.forward(minutes=2)
    assert len(await town.tickets()) == 2 or "terjadi" in ani.last.text
