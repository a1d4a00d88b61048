"""Tired people type in other words, other orders and with slips: it is done, or answered with what does it."""

from __future__ import annotations

import pytest

from domain.assignment import Stage
from domain.ticket import CONTROL_ROOM
from tests.scenarios.stories import fire, stage
from tests.town import Town

DONE = [
    ("{} TRIMA", Stage.ACKNOWLEDGED),
    ("terima{}", Stage.ACKNOWLEDGED),
    ("{} sy terima", Stage.ACKNOWLEDGED),
    ("/otw {}", Stage.EN_ROUTE),
    ("/sampai {}", Stage.ON_SCENE),
    ("{} sdh smpai lokasi", Stage.ON_SCENE),
    ("{} slesai", Stage.RESOLVED),
]


@pytest.mark.parametrize(("line", "then"), DONE)
async def test_a_step_is_known_by_its_other_spellings(town: Town, line: str, then: Stage) -> None:
    ani = await fire(town)
    await town.operator("damkar").types(line.format(ani.code))
    assert await stage(town, ani.code, "damkar") is then


@pytest.mark.parametrize(
    "line", ["{} batal otw", "{} gajadi berangkat", "{} salah ketik", "batal otw", "putar balik"]
)
async def test_who_takes_a_step_back_is_shown_the_button_that_does(any_town: Town, line: str) -> None:
    ani, crew = await fire(any_town), any_town.operator("damkar")
    await crew.types(f"{ani.code} otw")
    await crew.types(line.format(ani.code))
    assert await stage(any_town, ani.code, "damkar") is Stage.EN_ROUTE
    assert f"/lepas {ani.code}" in any_town.group("damkar").last.text
    await crew.taps(f"Lepas {ani.code}")
    assert await stage(any_town, ani.code, "damkar") is Stage.DISPATCHED


async def test_nothing_is_offered_that_is_not_there(town: Town) -> None:
    ani = await fire(town)
    before = len(town.group("damkar").messages)
    await town.operator("damkar").types("batal otw")
    assert len(town.group("damkar").messages) == before
    await town.operator("damkar").types(f"{ani.code} batal")
    assert f"/urungkan {ani.code}" in town.group("damkar").last.text and not town.group("damkar").shown_last


@pytest.mark.parametrize(
    "line", ["{} otw 10 menit", "{} otw, 10 menit lagi sampai", "{} sampai 10 menit lagi", "{} 10 menit lagi"]
)
async def test_minutes_are_when_they_come(town: Town, line: str) -> None:
    ani, crew = await fire(town), town.operator("damkar")
    await crew.taps("Terima", ani.code)
    await crew.types(line.format(ani.code))
    assert town.group("damkar").hears("perkiraan tiba 20.54")
    assert not town.group(CONTROL_ROOM).hears("📝", "menit")


@pytest.mark.parametrize(
    ("line", "note"),
    [
        ("{} tiba 2 korban luka", "2 korban luka"),
        ("{} berangkat 2 unit", "2 unit"),
        ("{} terima 1 unit meluncur", "1 unit meluncur"),
        ("{} selesai 2 korban dibawa ke RSUD", "2 korban dibawa ke RSUD"),
    ],
)
async def test_what_is_counted_is_kept_with_its_number(town: Town, line: str, note: str) -> None:
    ani = await fire(town)
    await town.operator("damkar").types(line.format(ani.code))
    assert town.group(CONTROL_ROOM).hears("📝", f": {note}")


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("/status {}", "/tiket {}"),
        ("/batal {}", "/urungkan {}"),
        ("/selesaikan {}", "/selesai {}"),
        ("status {}", "/tiket {}"),
        ("balas {} petugas di jalan", "/balas {} petugas di jalan"),
    ],
)
async def test_another_word_is_answered_with_the_command_of_that_ticket(
    town: Town, line: str, meant: str
) -> None:
    ani = await fire(town)
    await fire(town, (-3.76, 102.275))
    await town.operator("damkar").types(line.format(ani.code))
    assert meant.format(ani.code) in town.group("damkar").last.text


@pytest.mark.parametrize("line", ["{} butuh ambulans", "minta ambulans {}"])
async def test_an_agency_that_is_asked_for_is_one_tap_away(town: Town, line: str) -> None:
    ani, crew = await fire(town), town.operator("damkar")
    await crew.types(line.format(ani.code))
    await crew.taps("PSC 119")
    assert town.group("psc119").has_card(ani.code)


@pytest.mark.parametrize(
    "line",
    ["{} kok belum kami terima?", "{} terima kasih", "{} batal?", "{} info dong", "{} polisi sudah tiba"],
)
async def test_talk_about_a_ticket_is_no_step(town: Town, line: str) -> None:
    ani = await fire(town)
    before = len(town.group("damkar").messages)
    await town.operator("damkar").types(line.format(ani.code))
    assert await stage(town, ani.code, "damkar") is Stage.DISPATCHED
    assert (len(town.group("damkar").messages) == before) is ("kasih" in line)
