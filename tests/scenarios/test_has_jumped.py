"""Somebody jumped from a bridge: Basarnas comes, and whoever saw it watches the water instead of talking to nobody."""

from __future__ import annotations

import pytest

from tests.town import PANORAMA, Town

SEEN = [
    "ado budak loncat dari jembatan barusan",
    "ada yg lompat ke laut dari dermaga baru aja",
    "ada bapak2 terjun dari jembatan barusan pak",
]
LATER = [
    "dia udah loncat pak",
    "orangnya loncat barusan",
    "sudah terjun dia pak, tidak kelihatan lagi",
    "he jumped",
]


@pytest.mark.parametrize("words", SEEN)
async def test_who_saw_a_jump_watches_the_water(town: Town, words: str) -> None:
    ani = town.citizen()
    await ani.says(words)
    await ani.shares(PANORAMA)
    await town.forward(seconds=61)
    assert ani.hears("awasi titik terakhirnya") and not ani.hears("ajak bicara pelan")
    for agency in ("basarnas", "damkar", "psc119"):
        assert town.group(agency).hears(ani.code, loud=True), agency


@pytest.mark.parametrize("words", LATER)
async def test_who_was_talked_to_and_jumps_calls_who_searches_the_water(town: Town, words: str) -> None:
    ani = town.citizen()
    await ani.says("ada orang mau loncat dari jembatan")
    await ani.shares(PANORAMA)
    await town.forward(seconds=61)
    assert not town.group("basarnas").has_card(ani.code)
    await ani.says(words)
    await town.forward(seconds=61)
    assert town.group("basarnas").hears(ani.code, loud=True)
