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
