"""Thanks wake nobody; what is told beside them does."""

from __future__ import annotations

import pytest

from tests.scenarios.stories import fire
from tests.scenarios.test_happening import rung
from tests.town import Town


@pytest.mark.parametrize(
    "words",
    [
        "makasih min kemarin ambulansnya cepat datang",
        "terima kasih pak damkar udah madamin api di rumah saya kemarin sore",
        "mokasih pak polisi lah nangkep maling motor ambo patang",
        "terima kasih psc 119 bapak saya yang pingsan tadi pagi sudah di rumah sakit",
    ],
)
async def test_thanks_for_what_was_done_make_no_card(town: Town, words: str) -> None:
    ani = town.citizen()
    await ani.says(words)
    await town.forward(minutes=10)
    assert rung(town) == [] and not await town.tickets()
    assert ani.texts


@pytest.mark.parametrize(
    "words",
    [
        "makasih pak damkarnya udah datang",
        "terimo kasih pak damkarnyo lah sampai",
        "makasih banyak pak sudah dibantu",
    ],
)
async def test_thanks_after_the_arrival_call_nobody(any_town: Town, words: str) -> None:
    ani = await fire(any_town)
    for tap in ("Terima", "Berangkat", "Tiba"):
        await any_town.operator().taps(tap, ani.code)
    loud = len(rung(any_town))
    await ani.says(words)
    await any_town.forward(minutes=2)
    assert len(rung(any_town)) == loud
    assert any_town.group("damkar").hears(words)


@pytest.mark.parametrize("words", ["makasih pak, apinya masih besar", "makasih pak, anak saya ga napas"])
async def test_what_is_told_beside_thanks_calls(town: Town, words: str) -> None:
    ani = await fire(town)
    for tap in ("Terima", "Berangkat", "Tiba"):
        await town.operator().taps(tap, ani.code)
    loud = len(rung(town))
    await ani.says(words)
    assert len(rung(town)) > loud
