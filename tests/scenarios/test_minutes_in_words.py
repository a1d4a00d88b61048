"""Crews say in how many minutes they come, in figures or words, alone or before more that is told: nothing of it is lost."""

from __future__ import annotations

import pytest

from domain.ticket import CONTROL_ROOM
from tests.scenarios.stories import fire
from tests.town import Town


@pytest.mark.parametrize(
    ("line", "at"),
    [
        ("/eta 26-0001 lima menit", "20.49"),
        ("/eta 1 lima menit lagi", "20.49"),
        ("/eta 1 10 menit", "20.54"),
        ("/eta 26-0001 sebelas menit", "20.55"),
        ("/eta 26-0001 lima belas menit lagi", "20.59"),
        ("/eta 26-0001 dua puluh lima menit", "21.09"),
        ("/eta 26-0001 setengah jam", "21.14"),
        ("26-0001 otw tujuh menit lagi", "20.51"),
        ("0001 otw 7 menit lagi", "20.51"),
        ("26-0001 otw, kira-kira tujuh menit lagi", "20.51"),
        ("26-0001 tujuh menit lagi", "20.51"),
    ],
)
async def test_minutes_in_words_are_when_they_come(town: Town, line: str, at: str) -> None:
    ani, crew = await fire(town), town.operator("damkar")
    await crew.taps("Terima", ani.code)
    await crew.types(line)
    assert town.group("damkar").hears(f"perkiraan tiba {at}")
    assert not town.group(CONTROL_ROOM).hears("📝")


@pytest.mark.parametrize(
    ("line", "note"),
    [
        ("otw 0001 7 menit lagi, jalan macet di suprapto", "jalan macet di suprapto"),
        ("26-0001 otw tujuh menit lagi jalan macet", "jalan macet"),
        ("26-0001 otw 7 menit, macet", "macet"),
    ],
)
async def test_what_is_told_behind_the_minutes_is_kept(town: Town, line: str, note: str) -> None:
    ani, crew = await fire(town), town.operator("damkar")
    await crew.taps("Terima", ani.code)
    await crew.types(line)
    assert town.group("damkar").hears("perkiraan tiba 20.51")
    assert town.group(CONTROL_ROOM).hears("📝", f": {note}")


@pytest.mark.parametrize(
    ("line", "note"),
    [
        ("otw 0001 sama unit 2, jalan macet di suprapto", "sama unit 2, jalan macet di suprapto"),
        ("26-0001 berangkat 2 unit, satu lagi menyusul", "2 unit, satu lagi menyusul"),
    ],
)
async def test_what_is_counted_before_a_comma_is_kept_with_the_rest(town: Town, line: str, note: str) -> None:
    await fire(town)
    await town.operator("damkar").types(line)
    assert town.group(CONTROL_ROOM).hears("📝", f": {note}")
