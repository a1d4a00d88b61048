"""A part of a building before the building's name is a place, as the building is; a part without a name is none."""

from __future__ import annotations

import pytest

from language.places.locating import Gazetteer
from tests.town import Town

PLACES = {
    "tolong ada yang tenggelam di kolam renang hotel grage": "kolam renang hotel grage",
    "anak tenggelam di kolam hotel grage": "kolam hotel grage",
    "ada yang tenggelam di waterpark wahana surya": "waterpark wahana surya",
    "anak tenggelam di kolam renang tirta kencana": "kolam renang tirta kencana",
    "kebakaran di dapur hotel grage": "dapur hotel grage",
    "kebakaran dapurnya hotel grage": "dapurnya hotel grage",
    "kebakaran di parkiran mall grage": "parkiran mall grage",
    "orang jatuh di toilet masjid at taqwa": "toilet masjid at taqwa",
    "ada orang pingsan di kamar mandi hotel grage": "kamar mandi hotel grage",
    "kebakaran di lantai 3 hotel grage": "lantai 3 hotel grage",
    "kebakaran di kantin sd 12": "kantin sd 12",
    "kebakaran di dapur warung bu tini": "dapur warung bu tini",
    "ada yang jatuh dari balkon hotel grage": "balkon hotel grage",
    "orang loncat dari atap hotel grage": "atap hotel grage",
    "orang terjebak di lift hotel grage, tolong": "lift hotel grage",
    "fire in the kitchen of hotel grage": "kitchen of hotel grage",
    "kebakaran di hotel grage": "hotel grage",
}
NONE = (
    "anak tenggelam di kolam renang",
    "anak tenggelam di kolam renang umum",
    "anak tenggelam di kolam renang hotel",
    "kebakaran di dapur",
    "kebakaran di dapur saya",
    "kebakaran di dapur rumah makan",
    "kebakaran di dapur hotel, tolong cepat",
    "ada ular di kamar mandi sekolah tadi",
    "ada orang pingsan di toilet kantor",
    "pingsan di halaman masjid depan rumah",
    "kebakaran di mall",
    "kebakaran di gudang toko saya",
)


@pytest.mark.parametrize("said", PLACES)
def test_it_is_the_place(gazetteer: Gazetteer, said: str) -> None:
    assert gazetteer.address(said) == PLACES[said]


@pytest.mark.parametrize("said", NONE)
def test_without_a_name_it_is_none(gazetteer: Gazetteer, said: str) -> None:
    assert gazetteer.address(said) is None


async def test_whoever_drowns_there_is_rung_for_at_once(town: Town) -> None:
    ani = town.citizen()
    await ani.says("tolong ada yang tenggelam di kolam renang hotel grage")
    assert ani.receipt and "Di mana" not in ani.receipt
    card = town.group("basarnas").card(ani.code)
    assert not card.delivery.silent and "kolam renang hotel grage" in card.text
