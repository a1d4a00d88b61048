"""Selesai of danger to life that its agency has never taken may be the slip of a digit: the control room hears it."""

from __future__ import annotations

import pytest

from domain.ticket import CONTROL_ROOM
from tests.scenarios.stories import fire, tell
from tests.town import Town

HEARD = "belum pernah menerimanya"


@pytest.mark.parametrize("line", ["/selesai {}", "{} selesai", "selesai {} pasien stabil"])
async def test_the_control_room_hears_it_and_it_can_be_opened_again(any_town: Town, line: str) -> None:
    town = any_town
    ani = await tell(town, "orang terkapar pingsan di jl seruni 3")
    psc = town.operator("psc119")
    await psc.types(line.format(ani.code))
    assert town.group(CONTROL_ROOM).hears(ani.code, HEARD, loud=True)
    assert town.group("psc119").hears("walau belum pernah diterima")
    await town.operator(CONTROL_ROOM).types(f"/buka {ani.code} psc119")
    part = (await town.ticket(ani.code)).part("psc119")
    assert part is not None and part.open


async def test_whoever_took_it_ends_it_quietly(town: Town) -> None:
    ani = await fire(town)
    for step in ("Terima", "Selesai"):
        await town.operator("damkar").taps(step, ani.code)
    assert not town.group(CONTROL_ROOM).hears(HEARD)


async def test_where_no_life_is_in_danger_nothing_sounds(town: Town) -> None:
    ani = await tell(town, "pohon tumbang menutup jalan")
    await town.forward(minutes=4)
    agency = (await town.ticket(ani.code)).assignments[0].agency
    await town.operator(agency).types(f"/selesai {ani.code}")
    assert not town.group(CONTROL_ROOM).hears(HEARD)


async def test_its_reporter_reads_who_says_so(town: Town) -> None:
    ani = await fire(town)
    await town.forward(minutes=3)
    assert any("Belum ada yang menjawab" in line for line in ani.texts)
    await town.operator("damkar").types(f"/selesai {ani.code}")
    assert not any("Ditangani ruang kendali" in line for line in ani.texts)
    assert any("Damkar menyatakan selesai" in line for line in ani.texts)
