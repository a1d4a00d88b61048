"""Doubt suggests and does not hush: another address, worse words, somebody missing ring though an event of the kind is open nearby."""

from __future__ import annotations

import pytest

from tests.town import Town

FIRST = "kebakaran di jl merawan 3 sidomulyo"


@pytest.mark.parametrize(
    "said",
    [
        "kebakaran besar di jl hibrida 8 sidomulyo, rumah warga",
        "kebakaran gang mawar 2 sidomulyo",
    ],
)
async def test_another_street_is_another_event(any_town: Town, said: str) -> None:
    await any_town.citizen().says(FIRST)
    budi = any_town.citizen()
    await any_town.forward(seconds=30)
    await budi.says(said)
    assert any_town.group("damkar").hears(budi.code, loud=True)


@pytest.mark.parametrize(
    "said", ["kebakaran di jl merawan sidomulyo", "rumah terbakar jl merawan no 17 sidomulyo"]
)
async def test_the_same_street_is_suggested_silently(town: Town, said: str) -> None:
    """A few houses on they may see the same; and who invents fires in one street rings once."""
    await town.citizen().says(FIRST)
    budi = town.citizen()
    await town.forward(seconds=30)
    await budi.says(said)
    assert "mungkin kejadian yang sama" in town.group("ruang_kendali").card(budi.code).text.lower()
    assert not town.group("damkar").hears(budi.code, loud=True)


@pytest.mark.parametrize(
    "worse", ["kakek saya pingsan di dalam", "ada anak terjebak di lantai dua", "istri saya kena api"]
)
async def test_worse_words_end_the_silence_at_once(any_town: Town, worse: str) -> None:
    await any_town.citizen().says(FIRST)
    budi = any_town.citizen()
    await any_town.forward(seconds=30)
    await budi.says("kebakaran di jl merawan sidomulyo")
    await any_town.forward(seconds=9)
    await budi.says(worse)
    assert any_town.group("damkar").hears(budi.code, loud=True)
    assert any_town.group("psc119").hears(budi.code, loud=True)
    assert budi.hears("Diteruskan ke petugas")


async def test_nobody_is_told_that_it_was_passed_on_while_nobody_was_called(town: Town) -> None:
    await town.citizen().says(FIRST)
    budi = town.citizen()
    await town.forward(seconds=30)
    await budi.says("kebakaran di jl merawan sidomulyo")
    await budi.says("pagarnya warna hijau")
    assert not budi.hears("Diteruskan ke petugas") and budi.hears("Ditambahkan pada laporan")


@pytest.mark.parametrize(
    "said",
    ["anak saya umur 5 tahun hilang di pantai panjang", "anak saya hilang di pantai panjang, tadi berenang"],
)
async def test_who_is_missing_is_not_who_drowns(town: Town, said: str) -> None:
    await town.citizen().says("ada orang tenggelam di pantai panjang")
    budi = town.citizen()
    await town.forward(seconds=30)
    await budi.says(said)
    assert town.group("basarnas").hears(budi.code, loud=True)
