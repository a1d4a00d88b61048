"""Crews say several things in one breath: the step and the next one, when they come, and what they want to know."""

from __future__ import annotations

import pytest

from domain.assignment import Stage
from domain.ticket import CONTROL_ROOM
from tests.scenarios.stories import fire, stage, typed_of
from tests.town import KANDANG_LIMUN, Town

GONE = [
    "KODE terima dan berangkat",
    "KODE terima, otw",
    "KODE kami terima, langsung meluncur",
    "KODE diterima, tim sudah jalan",
    "KODE diterima tim sudah jalan",
    "KODE terima kami meluncur",
    "KODE terima lalu berangkat",
    "KODE terima & otw",
    "KODE kami ambil. Meluncur.",
    "terima KODE sekaligus berangkat",
    "/terima KODE dan berangkat",
    "/terima KODE, kami meluncur",
    "/terima KODE otw",
]


async def typed(town: Town, line: str, *, replied: bool = False) -> str:
    code = (await fire(town)).code
    await typed_of(town.operator(), code, line, replied=replied)
    return code


@pytest.mark.parametrize("replied", [False, True])
@pytest.mark.parametrize("line", GONE)
async def test_both_steps_are_done_and_the_last_is_said(town: Town, line: str, *, replied: bool) -> None:
    code = await typed(town, line, replied=replied)
    assert await stage(town, code, "damkar") is Stage.EN_ROUTE
    part = (await town.ticket(code)).part("damkar")
    assert part is not None and part.acknowledged_at is not None
    group = town.group("damkar")
    assert group.hears(f"{code}: Damkar-2 berangkat") and not group.hears(f"{code} diterima Damkar")
    assert not town.group(CONTROL_ROOM).hears("📝")
    loud = len(group.loud)
    await town.forward(minutes=4)
    assert len(group.loud) == loud, "who drives is not called to set out"


async def test_the_reporter_reads_that_they_come(any_town: Town) -> None:
    ani, crew = await fire(any_town), any_town.operator()
    await crew.types(f"{ani.code} terima dan berangkat")
    await any_town.forward(seconds=5)
    assert "Diterima Damkar" in ani.last.text and ani.last.text.endswith(
        "Petugas Damkar berangkat, 20.44 WIB."
    )


async def test_the_third_step_too(town: Town) -> None:
    code = await typed(town, "KODE terima, otw, sudah di lokasi, api di lantai dua")
    assert await stage(town, code, "damkar") is Stage.ON_SCENE
    assert town.group(CONTROL_ROOM).hears("📝", ": api di lantai dua")


@pytest.mark.parametrize(
    ("line", "after"),
    [
        ("KODE terima, polisi sudah jalan", Stage.ACKNOWLEDGED),
        ("KODE terima, 5 menit lagi berangkat", Stage.ACKNOWLEDGED),
        ("KODE terima, beres", Stage.ACKNOWLEDGED),
        ("KODE terima, tiba sekitar 21.30", Stage.ACKNOWLEDGED),
        ("KODE otw, tiba 7 menit lagi", Stage.EN_ROUTE),
    ],
)
async def test_what_is_told_of_others_or_of_later_is_no_step(town: Town, line: str, after: Stage) -> None:
    assert await stage(town, await typed(town, line), "damkar") is after


@pytest.mark.parametrize(
    ("line", "note"),
    [("KODE terima 1 unit meluncur", "1 unit meluncur"), ("terima #1, meluncur dua unit", "dua unit")],
)
async def test_how_many_go_is_kept(town: Town, line: str, note: str) -> None:
    code = await typed(town, line)
    assert await stage(town, code, "damkar") is Stage.EN_ROUTE
    assert town.group(CONTROL_ROOM).hears("📝", f": {note}")


async def test_several_tickets_each_take_both(town: Town) -> None:
    await fire(town)
    await fire(town, KANDANG_LIMUN)
    await town.operator("damkar").types("26-0001 dan 26-0002 terima, otw")
    for code in ("26-0001", "26-0002"):
        assert await stage(town, code, "damkar") is Stage.EN_ROUTE


async def test_who_is_second_is_told_of_the_last_step_alone(town: Town) -> None:
    code = await typed(town, "/terima KODE")
    await town.operator("damkar").types(f"{code} terima, otw")
    assert await stage(town, code, "damkar") is Stage.EN_ROUTE
    assert not town.group("damkar").hears("Sudah diterima")


COMING = [
    ("KODE siap terima, eta 10 menit", "20.54", ""),
    ("KODE terima, eta 7 menit", "20.51", ""),
    ("KODE terima, eta tujuh menit", "20.51", ""),
    ("KODE terima, 7 menit lagi", "20.51", ""),
    ("KODE terima eta 7 menit jalan macet", "20.51", "jalan macet"),
    ("KODE terima, dua unit, eta 7 menit", "20.51", "dua unit"),
    ("KODE terima dan berangkat, eta 7 menit", "20.51", ""),
    ("KODE otw 2 unit, eta 7 menit", "20.51", "2 unit"),
    ("KODE otw 2 unit 7 menit lagi", "20.51", "2 unit"),
    ("KODE berangkat dua unit eta 7 menit lagi", "20.51", "dua unit"),
    ("/terima KODE eta 7 menit", "20.51", ""),
    ("/berangkat KODE 7 menit lagi", "20.51", ""),
]


@pytest.mark.parametrize("replied", [False, True])
@pytest.mark.parametrize(("line", "at", "note"), COMING)
async def test_when_they_come_reaches_the_reporter(
    town: Town, line: str, at: str, note: str, *, replied: bool
) -> None:
    code = await typed(town, line, replied=replied)
    assert town.group("damkar").hears(f"perkiraan tiba {at}")
    room = town.group(CONTROL_ROOM)
    assert room.hears("📝", f": {note}") if note else not room.hears("📝"), code


async def test_the_reporter_reads_when(any_town: Town) -> None:
    ani, crew = await fire(any_town), any_town.operator()
    await crew.types(f"{ani.code} terima, eta 7 menit")
    await any_town.forward(seconds=5)
    assert "memperkirakan tiba 20.51 WIB, 7 menit lagi" in ani.last.text


@pytest.mark.parametrize(
    "line", ["KODE terima, 5 menit lagi berangkat", "KODE terima, perkiraan 5 orang di dalam"]
)
async def test_other_figures_are_no_arrival(town: Town, line: str) -> None:
    await typed(town, line)
    assert not town.group("damkar").hears("perkiraan tiba")
    assert town.group(CONTROL_ROOM).hears("📝")


ASKED = [
    ("KODE berangkat, ada pisau katanya?", Stage.EN_ROUTE, "ada pisau katanya?"),
    ("KODE berangkat, lokasi persisnya dimana?", Stage.EN_ROUTE, "lokasi persisnya dimana?"),
    ("KODE otw, korban berapa orang ya?", Stage.EN_ROUTE, "korban berapa orang ya?"),
    ("KODE otw. Lokasi persisnya di mana", Stage.EN_ROUTE, "Lokasi persisnya di mana"),
    ("otw KODE, siapa yang bisa dihubungi di sana?", Stage.EN_ROUTE, "siapa yang bisa dihubungi di sana?"),
    ("KODE terima, otw, lokasi dimana?", Stage.EN_ROUTE, "lokasi dimana?"),
    ("KODE terima, apakah ada korban?", Stage.ACKNOWLEDGED, "apakah ada korban?"),
    ("KODE tiba, rumah yang mana pak?", Stage.ON_SCENE, "rumah yang mana pak?"),
    ("/berangkat KODE, korban berapa orang ya?", Stage.EN_ROUTE, "korban berapa orang ya?"),
]


@pytest.mark.parametrize("replied", [False, True])
@pytest.mark.parametrize(("line", "after", "question"), ASKED)
async def test_a_question_behind_a_step(
    town: Town, line: str, after: Stage, question: str, *, replied: bool
) -> None:
    code = await typed(town, line, replied=replied)
    assert await stage(town, code, "damkar") is after
    assert town.group(CONTROL_ROOM).hears("📝", question)
    assert town.group("damkar").hears("belum dikirim", f"/tanya {code} {question}")


async def test_the_line_that_it_offers_asks_the_reporter(any_town: Town) -> None:
    ani, crew = await fire(any_town), any_town.operator()
    await crew.types(f"{ani.code} otw, korban berapa orang ya?")
    (line,) = (m.text for m in any_town.group("damkar").messages if "belum dikirim" in m.text)
    await crew.types(line.partition("<code>")[2].partition("</code>")[0])
    assert "korban berapa orang ya?" in ani.last.text


UNSURE = [
    "otw KODE, benar?",
    "KODE tiba satu korban tidak sadar?",
    "KODE otw, berapa menit lagi?",
    "KODE selesai, masih ada api?",
    "KODE berangkat, jadi?",
    "KODE terima, otw?",
]


@pytest.mark.parametrize("line", UNSURE)
async def test_where_the_step_itself_is_asked_it_is_not_done_and_said_so(town: Town, line: str) -> None:
    code = await typed(town, line)
    assert await stage(town, code, "damkar") is Stage.DISPATCHED
    assert "Belum dikirim" in town.group("damkar").last.text


@pytest.mark.parametrize("line", ["KODE sudah selesai?", "KODE tiba jam berapa?"])
async def test_what_is_asked_of_a_ticket_is_a_note_and_no_step(town: Town, line: str) -> None:
    code = await typed(town, line)
    assert await stage(town, code, "damkar") is Stage.DISPATCHED
    assert "Dicatat" in town.group("damkar").last.text


async def test_who_asks_a_colleague_is_not_answered(town: Town) -> None:
    await fire(town)
    said = len(town.group("damkar").messages)
    await town.operator("damkar").types("otw?")
    assert len(town.group("damkar").messages) == said
