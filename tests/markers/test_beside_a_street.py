"""A code beside a street that does not lead to its sign is named to both sides, and a number plate is no code."""

from __future__ import annotations

import pytest

from language.places.place_codes import PlaceCodes
from language.places.place_names import words_of
from tests.town import Town

READS = PlaceCodes(["PP-07", "PP-18", "UN-34"])


@pytest.mark.parametrize(
    "said",
    [
        "tabrak lari mobil BD 1234 UN 34 di simpang lima",
        "plat bd 1234 un 34",
        "bd1234 un 34",
        "B 2345 UN-34 kabur",
        "mobil be 4321 pp 99 kabur",
    ],
)
def test_a_number_plate_is_no_code(said: str) -> None:
    assert list(READS.standing(words_of(said))) == [] and READS.stray(words_of(said)) == ""


@pytest.mark.parametrize(
    "said",
    ["rt 12 pp 07", "km 108 pp 07", "112 pp 07", "jl salak 5 pp 07", "blok b 3 pp 07", "hubungi 112 pp 07"],
)
def test_other_numbers_before_a_code_are_no_plate(said: str) -> None:
    assert [one.code for one in READS.standing(words_of(said))] == ["PP-07"]


@pytest.mark.parametrize(
    ("said", "street"),
    [
        ("kecelakaan travel pp 07 terbalik di jl raya air sebakul, ada korban luka", "air sebakul"),
        ("rumah kebakaran api besar di jalan merapi 3, papan PP-07", "merapi"),
    ],
)
async def test_a_street_beside_a_code_is_named_to_both_sides(any_town: Town, said: str, street: str) -> None:
    town, ani = any_town, any_town.citizen()
    await ani.says(said)
    await town.forward(seconds=61)
    card = town.group("ruang_kendali").card(ani.code).text
    assert "Papan <b>PP-07</b>" in card and "Disebut juga" in card
    assert street in card.casefold().partition("disebut juga")[2]
    assert "PP-07" in ani.receipt and street in ani.receipt.casefold()
    await ani.says(f"bukan pp 07, di {said.partition(' di ')[2].partition(',')[0]}")
    card = town.group("ruang_kendali").card(ani.code).text
    assert "dekat papan" not in card and street in card.casefold()


@pytest.mark.parametrize(
    "said",
    [
        "kebakaran warung di PP-07, api besar",
        "kebakaran warung di jl pariwisata, PP-07, api besar",
        "kebakaran warung depan masjid di PP-07, api besar",
    ],
)
async def test_where_nothing_contradicts_nothing_is_asked(town: Town, said: str) -> None:
    ani = town.citizen()
    await ani.says(said)
    card = town.group("damkar").card(ani.code).text
    assert "Papan <b>PP-07</b>" in card and "Disebut juga" not in card
