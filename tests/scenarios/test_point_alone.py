"""A point that comes alone is asked about, and is still its sender's when the words come later than anybody waits."""

from __future__ import annotations

import pytest

from tests.town import KANDANG_LIMUN, PANORAMA, Person, Town

WORDS = "rumah kebakaran api besar"


async def alone(town: Town, minutes: float) -> Person:
    ani = town.citizen()
    await ani.shares(PANORAMA)
    assert "Apa yang terjadi di sana" in ani.last.text
    await town.forward(minutes=minutes)
    return ani


@pytest.mark.parametrize("minutes", [14, 16, 35, 59])
async def test_words_within_the_hour_are_at_the_point(any_town: Town, minutes: float) -> None:
    town = any_town
    ani = await alone(town, minutes)
    await ani.says(WORDS)
    assert (await town.ticket(ani.code)).place.lat == PANORAMA[0]
    assert town.group("damkar").hears(ani.code, "Dusun Besar", loud=True)
    old = minutes > 15
    assert town.group("damkar").hears(ani.code, "titiknya dikirim 20.44") is old
    assert any("Titik yang Anda kirim 20.44" in text for text in ani.texts) is old


async def test_a_new_point_puts_it_right(any_town: Town) -> None:
    town = any_town
    ani = await alone(town, 35)
    await ani.says(WORDS)
    await ani.shares(KANDANG_LIMUN)
    assert (await town.ticket(ani.code)).place.lat == KANDANG_LIMUN[0]
    card = town.group("damkar").card(ani.code).text
    assert "titik dari pelapor" in card and "Kandang Limun" in card
    assert len(await town.tickets()) == 1


async def test_a_place_in_the_words_counts_before_it(town: Town) -> None:
    ani = await alone(town, 35)
    await ani.says("kebakaran di jl hibrida 13, api besar")
    place = (await town.ticket(ani.code)).place
    assert place.lat is None and place.words == "jl hibrida 13"


async def test_who_is_elsewhere_is_asked(town: Town) -> None:
    ani = await alone(town, 35)
    await ani.says("rumah ibu saya kebakaran api besar, saya tidak di rumah")
    assert "Di mana" in ani.last.text


async def test_after_an_hour_it_is_asked_again(town: Town) -> None:
    ani = await alone(town, 61)
    await ani.says(WORDS)
    assert "Di mana" in ani.last.text and not await town.tickets()


async def test_what_is_asked_for_between_takes_nothing_of_it(town: Town) -> None:
    ani = await alone(town, 35)
    await ani.says("nomor damkar berapa")
    await ani.says(WORDS)
    assert (await town.ticket(ani.code)).place.lat == PANORAMA[0]
