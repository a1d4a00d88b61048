"""Complaints, headlines and chain letters wake nobody: a human reads them, one tap asks whether it happens now. What is meant
beside them rings."""

from __future__ import annotations

import pytest

from tests.scenarios.test_happening import QUESTION, rung
from tests.town import PANORAMA, Person, Town

HEADLINE = (
    "Kebakaran Hebat Landa Pasar Panorama, 30 Kios Ludes - Rakyat Bengkulu https://rakyatbengkulu.example/1"
)
TOLD = [
    HEADLINE,
    "jalan ke betungan gelap rawan begal",
    "sering ada tawuran di simpang skip, mohon patroli",
    "sering terjadi kecelakaan di simpang lima, tolong dipasang rambu",
    "Heboh! Mayat Pria Ditemukan Mengapung di Sungai Serut",
    "INFO PENTING!! Sebarkan!! Hati-hati ada penculik anak di Bengkulu naik mobil putih",
    "turut berduka atas kebakaran di pasar minggu semoga korban diberi ketabahan",
]


async def told(town: Town, words: str) -> Person:
    ani = town.citizen()
    await ani.says(words)
    return ani


@pytest.mark.parametrize("words", TOLD)
async def test_a_human_reads_it_and_one_tap_asks(town: Town, words: str) -> None:
    ani = await told(town, words)
    assert ani.last.text == QUESTION
    assert town.group("ruang_kendali").hears(words[:30], "Belum tentu terjadi sekarang", loud=False)
    await town.forward(minutes=10)
    assert rung(town) == []


@pytest.mark.parametrize("words", TOLD)
async def test_yes_makes_it_what_it_says(any_town: Town, words: str) -> None:
    ani = await told(any_town, words)
    await any_town.forward(minutes=2)
    await ani.press("Ya, sedang terjadi")
    await any_town.forward(seconds=61)
    assert rung(any_town)


@pytest.mark.parametrize("words", TOLD)
async def test_no_leaves_it_to_a_look(town: Town, words: str) -> None:
    ani = await told(town, words)
    await ani.press("Tidak")
    await town.forward(minutes=10)
    assert rung(town) == []


@pytest.mark.parametrize("words", TOLD[:3])
@pytest.mark.parametrize(
    "more",
    ["tolong pak", "ada orang tergeletak berdarah", "ini ada yang bawa parang pak", "apinya besar pak"],
)
async def test_more_in_earnest_rings(town: Town, words: str, more: str) -> None:
    ani = await told(town, words)
    await ani.says(more)
    await town.forward(seconds=61)
    assert rung(town)


@pytest.mark.parametrize("words", TOLD)
async def test_a_point_rings(town: Town, words: str) -> None:
    ani = await told(town, words)
    await ani.shares(PANORAMA)
    await town.forward(seconds=61)
    assert rung(town)


@pytest.mark.parametrize("words", TOLD)
@pytest.mark.parametrize(
    "more",
    [
        "bener ga min beritanya?",
        "di depan masjid jamik",
        "makasih min",
        "tolong ditindaklanjuti pak",
        "mohon patroli ya",
    ],
)
async def test_what_says_nothing_of_now_rings_nobody(town: Town, words: str, more: str) -> None:
    ani = await told(town, words)
    await ani.says(more)
    await town.forward(minutes=10)
    assert rung(town) == []


@pytest.mark.parametrize(
    "words", ["tolong kebakaran https://fb.example/watch/1", "ada begal https://fb.example/watch/1 tolong"]
)
async def test_a_cry_beside_a_link_rings(town: Town, words: str) -> None:
    """A link is no sentence of six words, of which a pattern could speak."""
    await told(town, words)
    await town.forward(seconds=61)
    assert rung(town)


async def test_a_link_with_a_cry_and_a_point_rings(any_town: Town) -> None:
    ani = await told(any_town, "tolong kebakaran https://fb.example/watch/1")
    await ani.shares(PANORAMA)
    await any_town.forward(seconds=61)
    assert any_town.group("damkar").loud


@pytest.mark.parametrize(
    "words", ["jalan ke betungan gelap rawan begal", "sering ada tawuran di simpang skip, mohon patroli"]
)
async def test_who_complains_of_crime_is_not_in_hiding(town: Town, words: str) -> None:
    """An answer with its code and its kind; where somebody is in danger, it would betray nothing."""
    ani = await told(town, words)
    assert ani.hears("diterima")
    assert all("Oke" not in said for said in ani.texts)


@pytest.mark.parametrize("words", ["lampu jalan mati di lingkar timur rawan begal tolong diperbaiki"])
async def test_a_matter_of_a_service_is_answered(town: Town, words: str) -> None:
    ani = await told(town, words)
    assert "lapor.go.id" in ani.last.text
    await town.forward(minutes=10)
    assert rung(town) == []


async def test_a_lamp_is_no_street_of_that_name(town: Town) -> None:
    await told(town, "lampu jalan mati di depan rumah")
    await town.forward(minutes=4)
    assert all("jalan mati" not in ticket.place.words for ticket in await town.tickets())
