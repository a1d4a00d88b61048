"""Whoever it befell is with those who care: no event that grows, and no new one."""

from __future__ import annotations

import pytest

from domain.status import Status
from tests.scenarios.stories import tell
from tests.town import Town

CRASH = "suami saya jatuh dari motor berdarah kepalanya, jl merapi 5 panorama"


@pytest.mark.parametrize(
    "words",
    ["sudah sampai rumah sakit", "la sampai rs pak", "bapak sudah sampai rumah sakit", "udah di igd pak"],
)
async def test_it_is_asked_whether_that_ends_it(town: Town, words: str) -> None:
    ani = await tell(town, CRASH)
    await town.forward(seconds=5)
    await ani.says(words)
    assert ani.hears("dibatalkan?")
    assert not town.group("psc119").hears("makin luas")
    assert town.group("psc119").hears(words, loud=False)


@pytest.mark.parametrize("words", ["api sudah sampai rumah sakit", "sudah sampai rumah tetangga"])
async def test_fire_that_reaches_it_is_graver(town: Town, words: str) -> None:
    ani = await tell(town, "kebakaran lahan di jl merapi 5 panorama")
    await town.forward(seconds=5)
    await ani.says(words)
    assert town.group("damkar").hears(words, loud=True) and not ani.hears("dibatalkan?")


@pytest.mark.parametrize(
    "words", ["thank you so much, she is in the ambulance", "sudah sampai rumah sakit makasih"]
)
async def test_thanks_from_the_ambulance_end_it(any_town: Town, words: str) -> None:
    town = any_town
    ani = await tell(town, "bapak saya pingsan di jl merapi 5 panorama")
    crew = town.operator("psc119")
    for key in ("Terima", "Berangkat", "Tiba", "Selesai"):
        await crew.taps(key)
    await town.forward(seconds=40)
    await ani.says(words)
    await town.forward(minutes=4)
    (ticket,) = await town.tickets()
    assert ticket.status is Status.CLOSED
    assert not town.group("psc119").hears("pelaku masih ada")
