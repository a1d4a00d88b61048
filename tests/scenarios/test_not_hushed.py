"""Doubt suggests and does not hush: another address, worse words, somebody missing ring though an event of the kind is open nearby."""

from __future__ import annotations

import pytest

from tests.scenarios.stories import tell
from tests.town import PANORAMA, Town

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


ELSEWHERE = {
    "rumah padang kebakaran jl kalimantan rawa makmur permai": "kebakaran di jl kalimantan kampung kelawi",
    "anak saya hanyut di pantai panjang dekat sport center, umur 8 tahun": "orang tenggelam di pantai panjang depan hotel grage",
    "ada anak tenggelam di pantai panjang sebelah muara": "orang tenggelam di pantai panjang di depan hotel grage",
    "rumah terbakar di panorama depan masjid taqwa": "kebakaran rumah di panorama, dekat spbu",
}


@pytest.mark.parametrize(("said", "first"), [*ELSEWHERE.items(), *((b, a) for a, b in ELSEWHERE.items())])
async def test_another_part_of_the_city_or_another_landmark_is_another_event(
    any_town: Town, said: str, first: str
) -> None:
    await any_town.citizen().says(first)
    budi = any_town.citizen()
    await any_town.forward(seconds=6)
    await budi.says(said)
    ticket = await any_town.ticket(budi.code)
    assert ticket.loud_at is not None, ticket.state.similar


@pytest.mark.parametrize(
    "said",
    [
        "kebakaran di dusun besar jl merapi no 7, api besar",
        "rumah terbakar api besar di dusun besar depan masjid jamik",
    ],
)
async def test_a_street_beside_a_point_in_its_kelurahan_is_no_repeat(town: Town, said: str) -> None:
    ani = await tell(town, "rumah kebakaran, api besar", PANORAMA)
    assert (await town.ticket(ani.code)).place.kelurahan == "Dusun Besar"
    budi = town.citizen()
    await town.forward(seconds=20)
    await budi.says(said)
    assert town.group("damkar").hears(budi.code, loud=True)


@pytest.mark.parametrize(
    "said", ["kebakaran di dusun besar jl merapi no 7", "kebakaran di dusun besar, rumah warga"]
)
async def test_the_same_street_or_no_more_than_the_kelurahan_is_one(town: Town, said: str) -> None:
    ani = town.citizen()
    await ani.says("rumah kebakaran di jl merapi, api besar")
    await ani.shares(PANORAMA)
    budi = town.citizen()
    await town.forward(seconds=20)
    await budi.says(said)
    assert (await town.ticket(budi.code)).state.similar == ani.code
    assert not town.group("damkar").hears(budi.code, loud=True)


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
