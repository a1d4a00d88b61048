"""Who wants to die and needs nobody is not asked whether that ends it; who tells of another may be."""

from __future__ import annotations

import pytest

from domain.message import Kind
from tests.scenarios.stories import tell
from tests.town import Town


@pytest.mark.parametrize("words", ["ga usah dicari", "tidak usah datang", "ga perlu dicari pak"])
async def test_he_is_not_let_go(any_town: Town, words: str) -> None:
    ani = await tell(any_town, "saya sudah minum baygon, jl merapi 5 panorama")
    await ani.says(words)
    await ani.says("takut")
    assert not ani.hears("dibatalkan?") and ani.hears("Kami tetap di sini")
    assert any_town.group("psc119").hears(words)


async def test_a_witness_is_asked(town: Town) -> None:
    ani = await tell(town, "ada orang di atas jembatan mau lompat, jembatan kampung kelawi")
    await ani.says("ga usah datang pak, sudah turun orangnya")
    assert ani.hears("dibatalkan?") and not ani.hears("Kami tetap di sini")


async def test_words_beside_a_picture_that_nobody_could_hand_on_stand_on_a_card(town: Town) -> None:
    ani = town.citizen()
    await ani.does(Kind.UNREADABLE, unread="image")
    await ani.says("itu rumah aku")
    await town.forward(seconds=75)
    assert town.group("ruang_kendali").hears("itu rumah aku")


async def test_a_boat_that_capsizes_rings_beside_one_that_is_overdue(any_town: Town) -> None:
    await tell(any_town, "ada kapal nelayan belum pulang dari kemarin di pulau baai")
    await any_town.forward(seconds=70)
    await tell(any_town, "kapal nelayan tebalik di muara pulau baai, 3 wong masih di laut")
    _, capsized = await any_town.tickets()
    assert any_town.group("basarnas").hears(capsized.code, loud=True)


TAKEN = (
    "aku udah ga kuat hidup lagi. obatnya udah aku minum semua",
    "aku sudah iris tangan aku, darahnya banyak, aku mau mati",
    "aku minum obat tidur sebotol biar mati",
    "saya sudah minum racun tikus, jl merapi 5 panorama",
)
WAVERS = (
    "ga jadi aku mau tidur aja",
    "gak jadi, maaf ganggu",
    "ga jadi deh, aku ngantuk mau tidur",
    "nggak jadi",
    "never mind",
    "udah tenang kok, maaf",
)


@pytest.mark.parametrize("first", TAKEN)
@pytest.mark.parametrize("words", WAVERS)
async def test_who_has_taken_something_and_wavers_is_held_on_to(
    any_town: Town, first: str, words: str
) -> None:
    ani = await tell(any_town, first)
    await any_town.forward(minutes=2)
    await ani.says(words)
    await any_town.forward(seconds=10)
    assert not ani.hears("dibatalkan?") and not ani.hears("dibatalkan.") and ani.hears("Kami tetap di sini")
    assert any_town.group("psc119").hears(words, loud=True)


@pytest.mark.parametrize("words", WAVERS)
async def test_nor_is_what_has_no_place_yet_let_go(any_town: Town, words: str) -> None:
    ani = any_town.citizen()
    await ani.says(TAKEN[0])
    await ani.says(words)
    assert not ani.hears("dibatalkan")
    await any_town.forward(minutes=2)
    assert any_town.group("psc119").hears(words) and any_town.group("psc119").loud


async def test_a_bare_order_is_one_and_whoever_comes_makes_sure(town: Town) -> None:
    ani = await tell(town, TAKEN[0])
    await ani.says("batal")
    assert ani.hears("Petugas memastikan") and (await town.ticket(ani.code)).open
