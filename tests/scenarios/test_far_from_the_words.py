"""A point far from the place that was told in words: whoever drives hears of both, and its sender says which it is."""

from __future__ import annotations

import pytest

from tests.scenarios.stories import north_of
from tests.town import KANDANG_LIMUN, PANORAMA, Person, Town

THERE = (-3.77425, 102.30666)  # in Bentiring
ASKED = "Kejadiannya di titik itu?"
TOLD = [
    ("ada kebakaran rumah di bentiring, api besar", "damkar"),
    ("kecelakaan motor di bentiring, orangnya ga sadar", "psc119"),
    ("ibu hamil mau melahirkan di bentiring, sudah pecah ketuban", "psc119"),
    ("ada orang tenggelam di sungai bentiring", "basarnas"),
]


def place_of(town: Town, reporter: Person, agency: str) -> str:
    return "\n".join(town.group(agency).card(reporter.code).text.split("\n")[:5])


@pytest.mark.parametrize(("words", "agency"), TOLD)
async def test_both_are_told_and_it_is_asked(any_town: Town, words: str, agency: str) -> None:
    town = any_town
    ani = town.citizen()
    await ani.says(words)
    await ani.shares(PANORAMA)
    assert town.group(agency).hears("📍", "Dusun Besar", "Bentiring", loud=True)
    assert sum(ASKED in text and "Bentiring" in text for text in ani.texts) == 1
    await ani.press("Bukan, itu titik saya")
    card = place_of(town, ani, agency)
    assert "Bentiring" in card and "Pelapor sekarang: sekitar <b>Dusun Besar" in card


async def test_yes_it_is_there(town: Town) -> None:
    ani = town.citizen()
    await ani.says(TOLD[0][0])
    await ani.shares(PANORAMA)
    await ani.press("Ya, di titik itu")
    card = place_of(town, ani, "damkar")
    assert "Dusun Besar" in card and "titik dari pelapor" in card and "Pelapor sekarang" not in card
    await ani.shares(north_of(PANORAMA, 40))
    assert sum(ASKED in text for text in ani.texts) == 1


async def test_the_point_before_the_words(town: Town) -> None:
    ani = town.citizen()
    await ani.shares(PANORAMA)
    await ani.says(TOLD[0][0])
    assert ASKED in ani.last.text and "Bentiring" in ani.last.text
    await ani.press("Bukan, itu titik saya")
    assert "Bentiring" in place_of(town, ani, "damkar").split("\n")[1]


@pytest.mark.parametrize("at", [THERE, north_of(THERE, 900)])
async def test_a_point_in_or_near_the_place_is_the_place(town: Town, at: tuple[float, float]) -> None:
    ani = town.citizen()
    await ani.says(TOLD[0][0])
    await ani.shares(at)
    assert not any(ASKED in text for text in ani.texts)
    assert not town.group("damkar").hears("diralat")


async def test_whoever_hides_is_asked_nothing(town: Town) -> None:
    ani = town.citizen()
    await ani.says("suami saya mengamuk bawa parang, saya sembunyi di kamar mandi, bentiring")
    await ani.shares(KANDANG_LIMUN)
    assert not any(ASKED in text for text in ani.texts)


AFTERWARDS = [
    ("temen gue mau bunuh diri", "eh itu lokasi gue", "dia di kosnya di bentiring"),
    ("teman saya mau bunuh diri tolong", "itu lokasi saya pak", "dia di rumahnya di bentiring"),
    ("tetangga saya kecelakaan parah, darahnya banyak", "itu titik saya", "dia di bentiring dekat masjid"),
]


@pytest.mark.parametrize(("words", "mine", "where"), AFTERWARDS)
async def test_where_somebody_else_is_is_said_after_the_point(
    town: Town, words: str, mine: str, where: str
) -> None:
    ani = town.citizen()
    await ani.says(words)
    await ani.shares(PANORAMA)
    await ani.says(mine)
    await ani.says(where)
    [ticket] = await town.tickets()
    assert "Bentiring" in ticket.place.kelurahan, ticket.place
    assert town.group("psc119").hears("📍", "Bentiring", loud=True)


OUTSIDE = [
    ("ibu saya di curup pingsan", "saya di bengkulu", "Rejang Lebong"),
    ("anak saya kecelakaan di lubuk linggau, parah", "saya di sawah lebar", "Lubuklinggau"),
    ("suami saya sesak napas di manna", "aku lagi di bengkulu pak", "Bengkulu Selatan"),
]


@pytest.mark.parametrize(("words", "himself", "outside"), OUTSIDE)
async def test_where_the_reporter_is_brings_nobody_home(
    any_town: Town, words: str, himself: str, outside: str
) -> None:
    town = any_town
    ani = town.citizen()
    await ani.says(words)
    await ani.says(himself)
    await ani.shares(PANORAMA)
    [ticket] = await town.tickets()
    assert ticket.place.outside_m > 0 and outside in ticket.place.words, ticket.place
    assert not any("ternyata di wilayah kami" in text for text in ani.texts)
    assert "titik itu" in ani.last.text


@pytest.mark.parametrize("words", [words for words, _, _ in OUTSIDE])
async def test_nor_does_a_point_alone(town: Town, words: str) -> None:
    ani = town.citizen()
    await ani.says(words)
    await ani.shares(PANORAMA)
    [ticket] = await town.tickets()
    assert ticket.place.outside_m > 0 and "titik itu" in ani.last.text
    await ani.press("Ya, di titik itu")
    [ticket] = await town.tickets()
    assert ticket.place.outside_m == 0 and ticket.place.pinned


async def test_who_is_here_himself_comes_home(town: Town) -> None:
    ani = town.citizen()
    await ani.says("kebakaran di curup")
    await ani.says("saya di bengkulu, di sawah lebar")
    [ticket] = await town.tickets()
    assert ticket.place.outside_m == 0, ticket.place
