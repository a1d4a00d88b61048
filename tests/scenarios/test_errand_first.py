"""An errand that was answered is over: none of its words or places belong to the danger that comes after it."""

from __future__ import annotations

import pytest

from tests.scenarios.stories import digest
from tests.town import PANORAMA, Town

ERRANDS = [
    ("lampu jalan mati di depan rumah saya pak, kapan diperbaiki?", "tolong, ibu saya pingsan tidak sadar", "lampu"),
    ("cara urus ktp di pagar dewa gimana ya", "anak saya kejang kejang", "pagar dewa"),
    ("lampu jalan mati, tolong diperbaiki", "tolong dapur saya kebakaran", "lampu"),
    ("jalan rusak di pagar dewa kapan diperbaiki", "anak saya kejang kejang", "pagar dewa"),
    ("jadwal samsat di ratu samban hari ini buka jam berapa", "ada orang tenggelam", "ratu samban"),
    ("halo pak saya warga baru di pagar dewa", "rumah kebakaran api besar", "dewa, selebar"),
    ("hati saya kebakaran 🤣 di pagar dewa", "ada ular kobra di dapur", "kebakaran"),
]  # fmt: skip


@pytest.mark.parametrize(("errand", "emergency", "strange"), ERRANDS)
async def test_an_errand_is_over_when_danger_comes(
    town: Town, errand: str, emergency: str, strange: str
) -> None:
    """C2"""
    ani = town.citizen()
    await ani.says(errand)
    await ani.says(emergency)
    assert not await town.tickets(), "asked where first"
    await ani.shares(PANORAMA)
    card = town.group("ruang_kendali").card(ani.code).text
    assert emergency in card and strange not in card.casefold()
    kept = [r.words for r in await digest(town)]
    assert errand in kept or errand in card, "nothing unseen is lost"


async def test_a_place_that_was_typed_for_nothing_else_counts(town: Town) -> None:
    ani = town.citizen()
    await ani.says("jl salak 5")
    await ani.says("rumah kebakaran api besar")
    assert "salak" in town.group("damkar").card(ani.code).text


async def test_a_figure_told_again_in_earnest_keeps_its_words(town: Town) -> None:
    ani = town.citizen()
    await ani.says("hati saya kebakaran di jl salak 5")
    await ani.says("eh sungguh, rumah saya kebakaran")
    await ani.shares(PANORAMA)
    assert "hati saya" in town.group("damkar").card(ani.code).text
