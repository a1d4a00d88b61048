"""Who asks what to do if it happened is asked whether it does, though he shares where he is; one yes, and it rings."""

from __future__ import annotations

import pytest

from tests.town import PANORAMA, Town

ASKED = [
    "kalau rumah saya kebakaran gimana ya",
    "kalau ada orang pingsan harus gimana",
    "kalau ada ular masuk rumah telepon siapa",
    "kalau gempa harus lari ke mana",
]
MEANT = [
    "kalau anak saya digigit ular gimana",
    "kalau sudah digigit ular gimana, ini bengkak",
    "tolong kalau ada orang pingsan gimana",
]


def rang(town: Town) -> list[str]:
    return [agency for agency in town.groups if town.group(agency).loud]


@pytest.mark.parametrize("words", ASKED)
@pytest.mark.parametrize("first", ["words", "point"])
async def test_a_point_rings_nobody(town: Town, words: str, first: str) -> None:
    ani = town.citizen()
    if first == "words":
        await ani.says(words)
    await ani.shares(PANORAMA)
    if first == "point":
        await ani.says(words)
    await town.forward(minutes=6)
    assert rang(town) == []
    assert ani.hears("Apakah ini sedang terjadi sekarang?")
    assert town.group("ruang_kendali").hears(words, loud=False), "a human reads it"


async def test_nor_does_one_behind_a_plan(town: Town) -> None:
    ani = town.citizen()
    await ani.says("kalau banjir lagi kami naik ke loteng")
    await ani.shares(PANORAMA)
    await town.forward(minutes=6)
    assert rang(town) == []


async def test_one_yes_rings_at_once(any_town: Town) -> None:
    ani = any_town.citizen()
    await ani.says("kalau ada orang pingsan harus gimana")
    await ani.shares(PANORAMA)
    await ani.press("Ya, sedang terjadi")
    assert any_town.group("psc119").hears("pingsan", loud=True)


async def test_so_do_words_that_tell_of_it(town: Town) -> None:
    ani = town.citizen()
    await ani.says("kalau ada orang pingsan harus gimana")
    await ani.shares(PANORAMA)
    await ani.says("tolong pak dia ga sadar")
    assert town.group("psc119").loud


@pytest.mark.parametrize("words", MEANT)
async def test_whose_own_people_it_befalls_is_not_asked_about_a_story(town: Town, words: str) -> None:
    ani = town.citizen()
    await ani.says(words)
    await ani.shares(PANORAMA)
    await town.forward(seconds=70)
    assert town.group("psc119").loud


async def test_a_picture_says_that_it_is_so(town: Town) -> None:
    from domain.message import Kind

    ani = town.citizen()
    await ani.says("kalau rumah kebakaran gimana ya")
    await ani.sends(Kind.PHOTO, b"x")
    await ani.shares(PANORAMA)
    await town.forward(seconds=70)
    assert town.group("damkar").loud
