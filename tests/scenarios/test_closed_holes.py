"""Who faints in a closed hole: nobody climbs after him, whatever the words and their order."""

from __future__ import annotations

import pytest

from tests.scenarios.stories import tell
from tests.town import Town

HOLES = (
    "2 org tukang pingsan di dalam septic tank pak, yg 1 mau turun nolong",
    "tukang pingsan di dalam septic tank",
    "pingsan di dalam sumur pak gara2 gas beracun",
    "pingsan dalam palka kapal gas beracun",
    "pingsan di dalam sumur bau gas",
    "ada yang pingsan di gorong-gorong",
    "pekerja ga sadar di dalam tandon air",
    "kena gas racun di dalam silo, 1 orang lemas",
    "tukang lemes di dlm sumur krn gas racun",
    "a worker is unconscious in the septic tank",
)


@pytest.mark.parametrize("words", HOLES)
async def test_nobody_climbs_in(town: Town, words: str) -> None:
    ani = await tell(town, words)
    assert ani.hears("Jangan turun") or ani.hears("Do not climb in")
    assert not ani.hears("Jangan ditarik") and not ani.hears("Panggil orang terdekat")


async def test_no_breath_in_gas_is_first_out_of_it(town: Town) -> None:
    ani = await tell(town, "tabung gas bocor di dapur, bau gas menyengat")
    await ani.says("ibu saya udah ga napas")
    assert "menjauh dari gas" in ani.texts[-1] or ani.hears("menjauh dari gas")


async def test_beside_one_he_is_helped_as_anywhere(town: Town) -> None:
    ani = await tell(town, "bapak saya pingsan di dekat sumur tua")
    assert not ani.hears("Jangan turun")
