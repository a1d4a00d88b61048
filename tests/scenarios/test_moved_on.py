"""Whoever does it moves on, in an event that is kept secret: all who read its card read where to, and who drives there hears it."""

from __future__ import annotations

import pytest

from tests.scenarios.stories import fire
from tests.town import PANORAMA, Person, Town

BRAWL = "tawuran bawa parang di bumi ayu"
MOVED = [
    "rombongannyo pindah pak, kini di lapangan kandang mas",
    "mereka pindah ke kandang mas",
    "pelakunya sudah pindah sekarang di jl hibrida kandang mas",
    "tawurannya bergeser ke arah kandang mas pak",
    "dio la pindah, kini di kandang mas",
    "they have moved to kandang mas",
]
STAYS = [
    "mereka belum pindah dari kandang mas",
    "saya pindah dari kandang mas",
    "apa mereka pindah ke kandang mas?",
    "korbannya orang kandang mas",
    "rombongannya pindah pak",
]


async def brawl(town: Town, *, pinned: bool = False) -> Person:
    ani = town.citizen()
    await ani.says(BRAWL)
    if pinned:
        await ani.shares(PANORAMA)
    await town.forward(seconds=61)
    return ani


@pytest.mark.parametrize("words", MOVED)
async def test_where_they_are_by_now_is_on_the_card_and_loud(any_town: Town, words: str) -> None:
    ani = await brawl(any_town)
    police = any_town.group("polisi")
    assert "Bumi Ayu" in police.card(ani.code).text
    await ani.says(words)
    assert "Kandang Mas" in police.card(ani.code).text
    assert police.hears(ani.code, "Kandang Mas", "Bumi Ayu", loud=True)
    assert "jl hibrida" not in police.card(ani.code).text
    assert any_town.group("ruang_kendali").hears(words)
    assert not ani.loud


async def test_a_point_that_was_shared_is_where_they_were(town: Town) -> None:
    ani = await brawl(town, pinned=True)
    await ani.says(MOVED[0])
    police = town.group("polisi")
    assert "Kandang Mas" in police.card(ani.code).text and police.hears("Kandang Mas", loud=True)


@pytest.mark.parametrize("words", STAYS)
async def test_what_says_nothing_of_that_leaves_the_place(town: Town, words: str) -> None:
    ani = await brawl(town)
    await ani.says(words)
    assert "Bumi Ayu" in town.group("polisi").card(ani.code).text


async def test_a_fire_does_not_move_on_with_people(town: Town) -> None:
    ani = await fire(town)
    await ani.says("mereka pindah ke kandang mas")
    assert "Dusun Besar" in town.group("damkar").card(ani.code).text
