"""Several tickets in one message of an operator: the step is done on each, whatever joins them, and each is answered."""

from __future__ import annotations

import pytest

from domain.assignment import Stage
from domain.ticket import CONTROL_ROOM
from tests.scenarios.stories import fire, stage
from tests.town import KANDANG_LIMUN, PANORAMA, Town

FAR = (-3.83, 102.33)
TAKEN = [
    "26-0001 sama 26-0002 kami ambil",
    "26-0001 terus 26-0002 kami terima",
    "/terima 26-0001 lalu 26-0002",
    "/terima 26-0001 & 26-0002",
    "/terima 26-0001+26-0002",
    "terima 26-0001+26-0002",
    "terima 26-0001; 26-0002",
    "/terima 26-0001, 26-0002",
    "/terima 26-0001 sama 0002",
    "/terima 26-0001 0002",
    "terima 26-0001 dan 0002",
    "0001 sama 0002 kami terima",
    "terima 0001 terus 0002",
    "terima #1 lalu #2",
    "/terima 26-0001; /terima 26-0002",
    "/terima 26-0001 /terima 26-0002",
    "/terima 26-0001\n/terima 26-0002",
    "26-0001 terima\n26-0002 terima",
    "0001 terima\n0002 terima",
    "26-0001 terima, 26-0002 juga",
    "0001 terima, 0002 juga",
]


async def three_fires(town: Town) -> None:
    for place in (PANORAMA, KANDANG_LIMUN, FAR):
        await fire(town, place)


async def stages(town: Town) -> list[Stage]:
    return [await stage(town, f"26-000{number}", "damkar") for number in (1, 2, 3)]


@pytest.mark.parametrize("line", TAKEN)
async def test_each_is_taken_and_answered(town: Town, line: str) -> None:
    await three_fires(town)
    await town.operator("damkar").types(line)
    assert await stages(town) == [Stage.ACKNOWLEDGED, Stage.ACKNOWLEDGED, Stage.DISPATCHED]
    for code in ("26-0001", "26-0002"):
        assert town.group("damkar").hears(f"{code} diterima")
    assert not town.group(CONTROL_ROOM).hears("📝")


@pytest.mark.parametrize(
    "line",
    [
        "26-0001 tiba, 26-0002 otw",
        "26-0001 tiba; 26-0002 otw",
        "/tiba 26-0001; /berangkat 26-0002",
        "/tiba 26-0001 lalu /otw 26-0002",
        "/catat 26-0003 belum bisa\n/tiba 26-0001\n/berangkat 26-0002",
    ],
)
async def test_each_has_its_own_step(town: Town, line: str) -> None:
    await three_fires(town)
    crew = town.operator("damkar")
    await crew.types("/terima 26-0001 26-0002")
    await crew.types(line)
    assert await stages(town) == [Stage.ON_SCENE, Stage.EN_ROUTE, Stage.DISPATCHED]


async def test_one_that_is_not_there_does_not_stop_the_others(town: Town) -> None:
    await three_fires(town)
    await town.operator("damkar").types("/terima 26-0077; /terima 26-0002")
    assert await stages(town) == [Stage.DISPATCHED, Stage.ACKNOWLEDGED, Stage.DISPATCHED]
    assert town.group("damkar").hears("Tiket 26-0077 tidak ada")


@pytest.mark.parametrize(
    ("line", "note"),
    [
        ("/catat 26-0001 sama 26-0002 satu kejadian", "sama 26-0002 satu kejadian"),
        ("/catat 26-0001 ketik /terima 26-0002 saja", "ketik /terima 26-0002 saja"),
        ("/terima 26-0001 sama 2 unit", "sama 2 unit"),
        ("26-0001 terima, 26-0002 belum", "26-0002 belum"),
    ],
)
async def test_what_is_told_of_another_stays_told(town: Town, line: str, note: str) -> None:
    await three_fires(town)
    await town.operator("damkar").types(line)
    assert town.group(CONTROL_ROOM).hears("📝", "26-0001", note)
    assert (await stages(town))[1] is Stage.DISPATCHED


@pytest.mark.parametrize("line", ["/terima 1 2 3", "26-0001, 26-0002 dan 26-0003 terima"])
async def test_one_line_on_several_tickets_has_one_answer(any_town: Town, line: str) -> None:
    await three_fires(any_town)
    crew, group = any_town.operator("damkar"), any_town.group("damkar")
    await crew.types(line)
    (answer,) = (m.text for m in group.messages if m.text.startswith("26-000"))
    assert all(f"26-000{number} diterima" in answer for number in (1, 2, 3))
    await crew.types("otw", reply_to=group.last.message_id)
    assert await stages(any_town) == [Stage.ACKNOWLEDGED] * 3
    assert len(group.shown_last) == 3, "asked on which of them"
