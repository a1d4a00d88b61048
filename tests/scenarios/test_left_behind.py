"""What a fire that has ended left behind ("kini ado bau gas") is where the fire was; another danger of others is asked for its place."""

from __future__ import annotations

import pytest

from tests.scenarios.stories import finish, tell
from tests.town import Town

FIRE = "rumah kebakaran jl gedang"


@pytest.mark.parametrize("words", ["kini gas tabung bocor pak mendesis", "apinyo lah padam tapi ado bau gas"])
async def test_gas_where_the_fire_was(any_town: Town, words: str) -> None:
    ani = await tell(any_town, FIRE)
    await finish(any_town, any_town.operator("damkar"), ani.code)
    await ani.says(words)
    assert "Di mana?" not in ani.last.text and "anggap sama" in ani.last.text
    fire, gas = await any_town.tickets()
    assert gas.place.exact == "same" and gas.place.kelurahan == fire.place.kelurahan
    assert any_town.group("damkar").hears(gas.code, loud=True)


@pytest.mark.parametrize("words", ["ada tabrakan motor, banyak luka", "ada kebakaran lain lagi pak"])
async def test_another_danger_is_asked_where(town: Town, words: str) -> None:
    ani = await tell(town, FIRE)
    await finish(town, town.operator("damkar"), ani.code)
    await ani.press("Sudah")
    await town.forward(minutes=40)
    await ani.says(words)
    assert "anggap sama" not in ani.last.text


async def test_an_hour_later_he_may_be_anywhere(town: Town) -> None:
    ani = await tell(town, FIRE)
    await finish(town, town.operator("damkar"), ani.code)
    await ani.press("Sudah")
    await town.forward(minutes=90)
    await ani.says("gas tabung bocor pak mendesis")
    assert "Di mana?" in ani.last.text
