"""A place as people here say it is one: half a kelurahan's name, a name alone behind a comma, a beach in English."""

from __future__ import annotations

import pytest

from tests.town import Town

PLACES = [
    ("rumah saya kebakaran di anggut", "damkar", "anggut"),
    ("kecelakaan motor parah di lingkar", "psc119", "lingkar"),
    ("rumah kebakaran di tanjung", "damkar", "tanjung"),
    ("rumah kebakaran api besar, pasar melintang", "damkar", "pasar melintang"),
    ("ada orang pingsan, berkas", "psc119", "berkas"),
    ("ada orang pingsan, sumber jaya pak", "psc119", "sumber jaya"),
    ("rumah kebakaran, penurunan", "damkar", "penurunan"),
    ("rumah kebakaran di hibrida 10", "damkar", "Jl. Hibrida Raya"),
    ("kecelakaan motor parah di suprapto", "psc119", "Jl. Suprapto"),
    ("a man is drowning at Zakat beach", "basarnas", "Pantai Jakat"),
    ("my friend is drowning at Pasir Putih beach", "basarnas", "Pantai Pasir Putih"),
]


@pytest.mark.parametrize(("words", "agency", "place"), PLACES)
async def test_it_rings_at_once_with_the_place(any_town: Town, words: str, agency: str, place: str) -> None:
    ani = any_town.citizen()
    await ani.says(words)
    group = any_town.group(agency)
    assert group.hears(words, place, loud=True)
    assert not group.hears("tempat belum diketahui")
    assert not ani.hears("Di mana? Kirim lokasi")


async def test_one_key_says_that_the_kelurahan_is_meant(any_town: Town) -> None:
    ani = any_town.citizen()
    await ani.says("rumah kebakaran, penurunan")
    await ani.taps("✅ Ya, Penurunan")
    assert (await any_town.ticket("26-0001")).place.kelurahan == "Penurunan"


async def test_the_whole_name_is_the_kelurahan(town: Town) -> None:
    ani = town.citizen()
    await ani.says("rumah kebakaran di anggut atas")
    assert (await town.ticket("26-0001")).place.kelurahan == "Anggut Atas"


async def test_a_name_as_it_is_said_here_falls_nowhere(town: Town) -> None:
    """ "Sumur dewo" is no well, "pagar dewo" no fence."""
    ani, budi = town.citizen(), town.citizen()
    await ani.says("anak jatuh di sumur dewo")
    assert (await town.ticket("26-0001")).category == "medis"
    await budi.says("pagar dewo pak")
    assert "Apa yang terjadi?" in budi.last.text


@pytest.mark.parametrize(
    "words",
    [
        "rumah kebakaran, bawa berkas dulu",
        "ada orang pingsan di kandang ayam",
        "rumah kebakaran di tanjung enim",
        "ada yang jatuh di lingkar pinggangnya",
    ],
)
async def test_other_words_are_no_place(town: Town, words: str) -> None:
    ani = town.citizen()
    await ani.says(words)
    assert not [
        t for t in await town.tickets() if t.place.kelurahan or t.place.words in ("tanjung", "lingkar")
    ]
