""" "Ga jadi naik becak": a plan is given up, and not the report. What is told beside it counts as ever."""

from __future__ import annotations

import pytest

from tests.scenarios.stories import tell
from tests.town import Town

SICK = "istri saya sesak napas berat di penurunan jl kenanga 4, tolong"
PLANS = [
    "ga jadi mobilnya mogok di simpang lima tolong",
    "gak jadi naik becak, tolong cepat istri saya diem aja sekarang",
    "ga jadi ke puskesmas tutup, kami balik ke rumah",
    "grabnya dicancel, tolong cepat",
    "batal naik grab, drivernya nolak, tolong ambulans",
    "tdk jadi berangkat, ban kempes",
]
BACK = [
    "tidak jadi pak, istri saya sudah sembuh",
    "ga jadi pak",
    "ga jadi pakai ambulans, sudah dibawa sendiri",
    "batal, sudah naik taksi ke rs",
]


@pytest.mark.parametrize("line", PLANS)
async def test_the_report_goes_on(town: Town, line: str) -> None:
    ani = town.citizen()
    await ani.says(SICK)
    await town.forward(seconds=61)
    await ani.says(line)
    [ticket] = await town.tickets()
    assert not ticket.cancel_requested and not any("dibatalkan?" in text for text in ani.texts)
    assert town.group("psc119").hears(line, loud=True)


async def test_where_they_are_stuck_is_the_place(any_town: Town) -> None:
    town = any_town
    ani = town.citizen()
    await ani.says(SICK)
    await ani.says(PLANS[0])
    [ticket] = await town.tickets()
    assert "simpang lima" in ticket.place.words.casefold(), ticket.place
    assert town.group("psc119").hears("📍", "diralat", "simpang lima", loud=True)
    assert "Tempat diganti" in ani.last.text


@pytest.mark.parametrize(
    "line", ["ga jadi naik becak, istri saya ga sadar", "ga jadi ke rs, istri saya kejang"]
)
async def test_what_is_worse_rings(town: Town, line: str) -> None:
    ani = await tell(town, "istri saya sesak napas, tolong")
    await town.operator("psc119").taps("Terima", ani.code)
    await ani.says(line)
    assert town.group("psc119").hears("❗", ani.code, loud=True)


@pytest.mark.parametrize("line", BACK)
async def test_a_report_is_taken_back_as_ever(town: Town, line: str) -> None:
    ani = town.citizen()
    await ani.says(SICK)
    await ani.says(line)
    [ticket] = await town.tickets()
    assert ticket.cancel_requested or "dibatalkan?" in ani.last.text, ani.texts
