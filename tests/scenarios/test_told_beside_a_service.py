"""P1: what is told beside the matter of a service, or was answered as a question, stands on the next card; an errand does not."""

from __future__ import annotations

import pytest

from language.answers.errands import tells_more
from tests.town import PANORAMA, Town

TOLD_AND_THEN = [
    ("majikan saya nahan ktp, saya dikunci, tidak dikasih makan 3 hari", "di jalan danau 4"),
    ("baygon segelas sudah masuk, kok belum kerasa apa apa", "tolong"),
    ("saya kira hoaks ternyata rumah pak lurah benar benar terbakar", "kelurahan sumur dewa"),
    (
        "saya dikunci di toko sama bos, kk dan ktp saya diambil, mau kabur takut",
        "dia bilang kalau kabur saya dibunuh",
    ),
    ("bara dari pembakaran sampah terbang ke atap ijuk", "tolong cepat"),
    ("kabel pln jatuh di kolam, anak anak berenang di situ kaku", "jl merapi 5"),
]
BESIDE_A_SERVICE = [
    "bara dari pembakaran sampah terbang ke atap ijuk",
    "majikan saya nahan ktp, saya dikunci, tidak dikasih makan 3 hari",
    "stnk motor dirampas, kunci dilempar ke sungai, saya dikepung tukang tagih",
]
ERRANDS = [
    "sampah menumpuk di kebun tebeng kapan diangkut",
    "cara urus ktp di pagar dewa gimana ya",
    "lampu jalan mati di depan rumah saya pak, kapan diperbaiki?",
    "air pdam di rumah saya mati dari pagi tadi",
    "mau nanya cara perpanjang kk di kelurahan mana ya",
    "jadwal samsat di ratu samban hari ini buka jam berapa",
]


@pytest.mark.parametrize("gap", [2, 20, 45])
@pytest.mark.parametrize(("first", "then"), TOLD_AND_THEN)
async def test_both_messages_stand_on_the_card_in_their_order(
    town: Town, first: str, then: str, gap: int
) -> None:
    ani = town.citizen()
    await ani.says(first)
    await town.forward(seconds=gap)
    await ani.says(then)
    await town.forward(seconds=75)
    told = "\n".join(town.group("ruang_kendali").texts)
    assert first in told and then in told and told.index(first) < told.rindex(then), told


async def test_on_both_databases_the_earlier_words_name_the_kind(any_town: Town) -> None:
    ani = any_town.citizen()
    await ani.says("saya kira hoaks ternyata rumah pak lurah benar benar terbakar")
    await any_town.forward(seconds=15)
    await ani.says("kelurahan sumur dewa")
    await any_town.forward(seconds=75)
    assert any_town.group("damkar").hears("KEBAKARAN", "pak lurah", loud=True)


@pytest.mark.parametrize("told", BESIDE_A_SERVICE)
@pytest.mark.parametrize("order", ["words", "point"])
async def test_with_a_point_it_is_a_card_in_time(town: Town, told: str, order: str) -> None:
    """C4"""
    ani = town.citizen()
    if order == "point":
        await ani.shares(PANORAMA)
        await ani.says(told)
    else:
        await ani.says(told)
        await ani.shares(PANORAMA)
    await town.forward(seconds=75)
    assert town.group("ruang_kendali").hears("26-0001", told), ani.texts


@pytest.mark.parametrize("errand", ERRANDS)
async def test_an_errand_makes_no_word_of_a_card(town: Town, errand: str) -> None:
    """C2"""
    city = town.app.city
    assert not any(
        tells_more(errand, s.words, ["Pagar Dewa", "Ratu Samban"])
        for s in city.not_emergency
        if s.key == town.app.services.lexicon.understand(errand).service
    )
    ani = town.citizen()
    await ani.says(errand)
    await ani.says("anak saya kejang kejang")
    await ani.shares(PANORAMA)
    assert errand not in town.group("ruang_kendali").card(ani.code).text


@pytest.mark.parametrize("place", ["di jalan danau 4", "jl sungai rupat 3", "kelurahan sumur dewa pak"])
async def test_the_name_of_a_street_is_no_kind_of_event(town: Town, place: str) -> None:
    ani = town.citizen()
    await ani.says("saya dikunci di toko sama bos, kk dan ktp saya diambil, mau kabur takut")
    await ani.says(place)
    await town.forward(seconds=75)
    assert not {"tenggelam", "penyelamatan"} & {t.category for t in await town.tickets()}
