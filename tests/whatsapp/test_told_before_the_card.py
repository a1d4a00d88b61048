"""What was answered as a service's matter stands on the next card of a WhatsApp chat too, with a point at once."""

from __future__ import annotations

from tests.town import PANORAMA, Town
from tests.whatsapp.cloud import Phone

TOLD = "bara dari pembakaran sampah terbang ke atap ijuk"


async def test_it_stands_before_what_is_told_after_it(town: Town, rina: Phone) -> None:
    await rina.says(TOLD)
    await town.forward(seconds=20)
    await rina.says("rumah tetangga kebakaran di jl merapi 5")
    assert town.group("damkar").hears(f"{TOLD} / rumah tetangga kebakaran", loud=True)


async def test_with_a_point_it_is_a_card(town: Town, rina: Phone) -> None:
    await rina.says(TOLD)
    await rina.shares(PANORAMA)
    await town.forward(seconds=75)
    assert town.group("ruang_kendali").hears("26-0001", TOLD)
