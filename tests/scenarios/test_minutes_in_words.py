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
        ("/eta 26-0001 1 jam", "21.44"),
        ("/eta 26-0001 sejam", "21.44"),
        ("/eta 26-0001 1 jam 15 menit", "21.59"),
        ("/eta 26-0001 satu jam lima belas menit lagi", "21.59"),
        ("/eta 26-0001 1,5 jam", "22.14"),
        ("/eta 26-0001 1.5 jam lagi", "22.14"),
        ("/eta 26-0001 satu setengah jam", "22.14"),
        ("/eta 26-0001 dua jam", "22.44"),
        ("/eta 26-0001 10-15 menit", "20.59"),
        ("/eta 26-0001 jam 9", "21.00"),
        ("/eta 26-0001 jam setengah 10", "21.30"),
        ("/eta 26-0001 setengah sepuluh", "21.30"),
        ("/eta 26-0001 pukul 21.30", "21.30"),
        ("/eta 26-0001 21.30", "21.30"),
        ("/eta 26-0001 jam 6 pagi", "06.00"),
        ("/eta 26-0001 sekitar jam sepuluh malam", "22.00"),
        ("/eta 1 1 jam", "21.44"),
        ("/eta 1 jam 9", "21.00"),
        ("/eta 1 setengah jam", "21.14"),
        ("/eta 26-0001 kami tiba 10 menit lagi", "20.54"),
        ("26-0001 tiba 1 jam lagi", "21.44"),
        ("26-0001 nyampe setengah jam lagi", "21.14"),
        ("26-0001 sampai jam 10 malam", "22.00"),
        ("26-0001 eta 1 jam 15 menit", "21.59"),
        ("26-0001 otw, sampai jam setengah 10", "21.30"),
        ("26-0001 otw 1,5 jam lagi", "22.14"),
        ("/tiba 26-0001 10 menit lagi", "20.54"),
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
        ("26-0001 tiba 7 menit lagi, jalan macet", "jalan macet"),
        ("26-0001 tiba tujuh menit lagi jalan macet", "jalan macet"),
        ("/eta 26-0001 7 menit, macet", "macet"),
        ("/eta 1 7 menit, macet", "macet"),
        ("/eta 26-0001 2 unit, 7 menit lagi", "2 unit"),
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


@pytest.mark.parametrize(
    "told",
    [
        "setengah",
        "nanti sore",
        "2 unit",
        "jam 25",
        "jam 6",
        "jam 6 sore",
        "besok jam 7",
        "20.30",
        "0",
        "40 jam",
        "sebentar lagi",
    ],
)
async def test_what_tells_no_time_is_asked_back_with_an_example(town: Town, told: str) -> None:
    """At 20.44 nobody comes at six: it is past, or ten hours off."""
    ani, crew = await fire(town), town.operator("damkar")
    await crew.taps("Terima", ani.code)
    await crew.types(f"/eta 26-0001 {told}")
    assert town.group("damkar").hears("tidak mengerti kapan", "1 jam 15 menit", "/eta 26-0001")
    assert "perkiraan tiba" not in town.group("damkar").card(ani.code).text


@pytest.mark.parametrize(
    "line",
    [
        "26-0001 tiba jam 20.40",
        "26-0001 tiba 5 menit yang lalu",
        "26-0001 nyampe jam setengah 9",
        "26-0001 sudah tiba 5 menit",
    ],
)
async def test_who_arrived_some_minutes_ago_is_there(town: Town, line: str) -> None:
    ani, crew = await fire(town), town.operator("damkar")
    await crew.taps("Terima", ani.code)
    await crew.types(line)
    assert ani.hears("sudah tiba")


@pytest.mark.parametrize(
    ("told", "at"),
    [
        ("20", "21.04"),
        ("1 jam", "21.44"),
        ("setengah jam", "21.14"),
        ("sejam lagi", "21.44"),
        ("1,5 jam", "22.14"),
        ("jam 9", "21.00"),
        ("jam setengah 10", "21.30"),
        ("jam 8 pagi", "08.00"),
        ("jam 7 malam", "19.00"),
    ],
)
async def test_a_promise_has_the_time_that_was_said(town: Town, told: str, at: str) -> None:
    ani, crew = await fire(town), town.operator("damkar")
    await crew.taps("Terima", ani.code)
    await crew.types(f"/janji 26-0001 {told}")
    assert town.group("damkar").hears(f"menelepon pada {at}") or town.group("damkar").hears(
        f"berjanji menelepon pelapor {at}"
    )
