"""Victims of one's own crash, how long it still takes, and praise: each answered as what it is."""

from __future__ import annotations

import pytest

from tests.scenarios.stories import fire
from tests.town import Town


@pytest.mark.parametrize(
    "said",
    ["pengendara ojek ga sadar", "sopirnya ga sadar", "penumpangnya pingsan", "the driver is unconscious"],
)
async def test_who_is_hurt_in_ones_own_crash_is_of_that_crash(any_town: Town, said: str) -> None:
    ani = any_town.citizen()
    await ani.says("kecelakaan motor di jl salak panorama")
    await ani.says(said)
    assert "Kejadian lain" not in ani.labels() and len(await any_town.tickets()) == 1
    assert any_town.group("psc119").hears(said, loud=True)


async def test_a_neighbour_who_faints_may_still_be_another(town: Town) -> None:
    ani = town.citizen()
    await ani.says("kecelakaan motor di jl salak panorama")
    await ani.says("tetangga saya pingsan")
    assert "Kejadian lain" in ani.labels()


async def test_how_long_names_the_time_that_was_promised(any_town: Town) -> None:
    ani = await fire(any_town)
    damkar = any_town.operator("damkar")
    await damkar.taps("Terima", ani.code)
    await damkar.types(f"/eta {ani.code} 8")
    await any_town.forward(minutes=1)
    await ani.says("kok lama pak")
    assert "memperkirakan tiba 20.52 WIB" in ani.last.text
    await any_town.forward(minutes=9)
    await ani.says("kok lama pak")
    assert "20.52 WIB sudah lewat" in ani.last.text


@pytest.mark.parametrize("done", [False, True])
@pytest.mark.parametrize(
    "said", ["kerja bagus pak damkar", "mantap pak", "hebat damkar, makasih", "good job"]
)
async def test_praise_is_thanks_and_rings_nobody(town: Town, said: str, done: bool) -> None:
    ani = await fire(town)
    await town.operator("damkar").taps("Terima", ani.code)
    if done:
        await town.operator("damkar").taps("Selesai", ani.code)
    before = len(town.group("damkar").loud)
    await ani.says(said)
    assert ani.last.text.startswith("Sama-sama") and len(town.group("damkar").loud) == before
