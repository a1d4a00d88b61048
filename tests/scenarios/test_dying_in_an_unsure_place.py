"""Where people are harmed in a kelurahan whose name means more, the card goes out at once and the name is confirmed behind it."""

from __future__ import annotations

import pytest

from tests.town import Town

UNSURE = {
    "my dad stopped breathing at pantai berkas": ("psc119", "Berkas"),
    "orang ditusuk di berkas darahnya banyak": ("polisi", "Berkas"),
    "bapak saya pingsan di penurunan": ("psc119", "Penurunan"),
}


@pytest.mark.parametrize("told", UNSURE)
async def test_the_card_does_not_wait_for_the_answer(town: Town, told: str) -> None:
    ani = town.citizen()
    await ani.says(told)
    assert town.group(UNSURE[told][0]).has_card(ani.code)
    await ani.press(UNSURE[told][1])
    ticket = await town.ticket(ani.code)
    assert ticket.place.kelurahan == UNSURE[told][1]
