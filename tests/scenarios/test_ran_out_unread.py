"""P1: what ran out before anybody understood it stands on the next card of its chat, for an hour; an errand and what was
taken back do not."""

from __future__ import annotations

import pytest

from tests.town import PANORAMA, Person, Town

UNCLEAR = "kok belum kerasa apa apa ya padahal sudah semua"
BESIDE = "bara dari pembakaran sampah terbang ke atap ijuk"
FIRE = "rumah tetangga kebakaran"


async def _then_a_fire(town: Town, ani: Person) -> str:
    await ani.says(FIRE)
    await ani.shares(PANORAMA)
    return town.group("ruang_kendali").card(ani.code).text


@pytest.mark.parametrize("words", [UNCLEAR, BESIDE])
async def test_within_the_hour_it_stands_on_the_next_card(any_town: Town, words: str) -> None:
    ani = any_town.citizen()
    await ani.says(words)
    await any_town.forward(minutes=20)
    assert not await any_town.tickets()
    assert f"{words} / {FIRE}" in await _then_a_fire(any_town, ani)


async def test_it_is_handed_on_from_one_that_ran_out_to_the_next(town: Town) -> None:
    ani = town.citizen()
    await ani.says(UNCLEAR)
    await town.forward(minutes=16)
    await ani.says("gitu loh pak")
    await town.forward(minutes=16)
    assert UNCLEAR in await _then_a_fire(town, ani)


@pytest.mark.parametrize(
    "words",
    ["cara urus ktp di pagar dewa gimana ya", "hati saya kebakaran 🤣", "p", "halo pak"],
)
async def test_errands_jokes_and_knocks_are_none_of_it(town: Town, words: str) -> None:
    ani = town.citizen()
    await ani.says(words)
    await town.forward(minutes=20)
    assert f"“{words}" not in await _then_a_fire(town, ani)


async def test_after_an_hour_it_is_over(town: Town) -> None:
    ani = town.citizen()
    await ani.says(UNCLEAR)
    await town.forward(minutes=75)
    assert UNCLEAR not in await _then_a_fire(town, ani)


async def test_what_was_taken_back_stays_so(town: Town) -> None:
    ani = town.citizen()
    await ani.says(BESIDE)
    await ani.says("batal")
    await town.forward(minutes=20)
    assert BESIDE not in await _then_a_fire(town, ani)
