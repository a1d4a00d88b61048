"""Operators name tickets among themselves by four digits; nobody is given two real events to put together."""

from __future__ import annotations

import pytest

from domain.status import Status
from domain.ticket import CONTROL_ROOM
from tests.scenarios.stories import fire
from tests.town import KANDANG_LIMUN, PANORAMA, Town


@pytest.mark.parametrize("line", ["/terima {}", "/terima #{}", "/terima {} ", "/TERIMA {}, api besar"])
async def test_a_step_is_taken_by_the_four_digits(any_town: Town, line: str) -> None:
    ani = await fire(any_town)
    await any_town.operator("damkar").types(line.format(ani.code.partition("-")[2]))
    assert (await any_town.ticket(ani.code)).status is Status.ACKNOWLEDGED


@pytest.mark.parametrize(
    "line",
    [
        "terima 0001",
        "terima #1",
        "#1 kami terima",
        "# 0001 terima",
        "0001 terima",
        "kami terima tiket 0001",
        "terima #1, api besar",
        "/terima 1",
        "/terima #1",
        "/terima_26_0001",
    ],
)
async def test_a_line_or_a_command_takes_the_number_alone(town: Town, line: str) -> None:
    ani = await fire(town)
    await fire(town, KANDANG_LIMUN)
    await town.operator("damkar").types(line)
    assert (await town.ticket(ani.code)).status is Status.ACKNOWLEDGED
    assert (await town.ticket("26-0002")).status is Status.DISPATCHED


@pytest.mark.parametrize("line", ["terima 0077", "#77 terima"])
async def test_a_number_that_no_ticket_has_is_answered(town: Town, line: str) -> None:
    await fire(town)
    await town.operator("damkar").types(line)
    assert "Tiket 26-0077 tidak ada" in town.group("damkar").last.text


@pytest.mark.parametrize("line", ["selesai 1", "1 selesai", "selesai tiket 1", "selesai 26-1"])
async def test_few_digits_are_asked_about_with_one_tap(any_town: Town, line: str) -> None:
    ani, operator = await fire(any_town), any_town.operator("damkar")
    await fire(any_town, KANDANG_LIMUN)
    await operator.taps("Terima", ani.code)
    await operator.types(line)
    assert (await any_town.ticket(ani.code)).status is Status.ACKNOWLEDGED
    assert any_town.group("damkar").shown_last == ["🏁 Selesai 26-0001"]
    await operator.taps("🏁 Selesai 26-0001")
    assert (await any_town.ticket(ani.code)).status is Status.RESOLVED


@pytest.mark.parametrize(
    "line", ["5 orang selesai diperiksa", "minta 2 unit", "otw 5 menit?", "/balas 1 menit lagi"]
)
async def test_a_number_of_something_else_is_no_code(town: Town, line: str) -> None:
    ani = await fire(town)
    await town.operator("damkar").types("/terima 1")
    before = len(ani.messages)
    await town.operator("damkar").types(line)
    assert (await town.ticket(ani.code)).status is Status.ACKNOWLEDGED
    assert len(ani.messages) == before


async def test_an_open_ticket_of_the_old_year_is_found(town: Town) -> None:
    await town.forward(days=37, hours=3)
    ani = await fire(town)
    await town.forward(hours=1)
    assert ani.code == "26-0001" and town.clock.now().astimezone(town.app.city.zone).year == 2027
    await town.operator("damkar").types("terima 0001")
    assert (await town.ticket(ani.code)).status is Status.ACKNOWLEDGED


async def test_several_at_once_and_none_where_one_is_not_there(town: Town) -> None:
    ani, budi = await fire(town, PANORAMA), await fire(town, KANDANG_LIMUN)
    operator = town.operator("damkar")
    await operator.types("/terima 0001 0077")
    assert (await town.ticket(ani.code)).status is not Status.ACKNOWLEDGED
    await operator.types("/terima 0001 dan 0002")
    for person in (ani, budi):
        assert (await town.ticket(person.code)).status is Status.ACKNOWLEDGED


@pytest.mark.parametrize(
    "line",
    [
        "/gabung 0001 0002",
        "/gabung 26-0001 0002",
        "/gabung 0001 26-0002",
        "/gabung 26-0001 ke 26-0002",
        "/gabung 26-0001 sama dengan 26-0002",
        "/gabung 26-0001 -> 26-0002",
        "/gabung #1 ke #2",
        "/gabung 1 ke 2",
    ],
)
async def test_two_are_put_together(town: Town, line: str) -> None:
    await fire(town, PANORAMA)
    await fire(town, KANDANG_LIMUN)
    await town.operator(CONTROL_ROOM).types(line)
    assert town.group(CONTROL_ROOM).hears("26-0001 digabung ke 26-0002")


async def test_a_time_in_a_reply_is_no_code(town: Town) -> None:
    ani, budi = await fire(town, PANORAMA), await fire(town, KANDANG_LIMUN)
    card = town.group("damkar").card(budi.code)
    before = len(ani.messages)
    await town.operator("damkar").types("/eta 0001", reply_to=card.message_id)
    assert len(ani.messages) == before and ani.code not in town.group("damkar").last.text


@pytest.mark.parametrize(
    "line", ["/gabung", "/gabung 26-0001", "/gabung 26-0001 26-0001", "/gabung 26-0001 9999"]
)
async def test_the_example_of_a_merge_names_no_two_real_fires(town: Town, line: str) -> None:
    await fire(town, PANORAMA)
    await fire(town, KANDANG_LIMUN)
    await town.operator(CONTROL_ROOM).types(line)
    said = town.group(CONTROL_ROOM).last.text
    assert "/gabung 26-0002 26-…" in said or "/gabung 26-0001 26-…" in said, said
    assert "26-0001 26-0002" not in said and "26-0002 26-0001" not in said


@pytest.mark.parametrize("code", ["0001", "#0001", "26-0001"])
async def test_it_is_read_and_answered_by_the_four_digits(any_town: Town, code: str) -> None:
    ani = await fire(any_town)
    operator = any_town.operator("damkar")
    await operator.types(f"/tiket {code}")
    assert "<b>26-0001</b> selengkapnya" in any_town.group("damkar").last.text
    await operator.types(f"/balas {code} petugas di jalan")
    assert ani.last.text.endswith(": petugas di jalan")


async def test_four_digits_of_no_ticket_are_said_to_nobody(town: Town) -> None:
    ani = await fire(town)
    before = len(ani.messages)
    await town.operator("damkar").types("/balas 0077 petugas di jalan")
    assert len(ani.messages) == before and "Sebut kodenya" in town.group("damkar").last.text


async def test_four_digits_of_a_reply_are_words(town: Town) -> None:
    ani = await fire(town)
    card = town.group("damkar").card(ani.code)
    await town.operator("damkar").types("/balas 0001 itu nomor rumahnya?", reply_to=card.message_id)
    assert "0001 itu nomor rumahnya?" in ani.last.text


@pytest.mark.parametrize("line", ["terima 26 0001", "26 0001 terima", "kami terima 26 0001"])
async def test_a_plain_line_takes_a_space_for_the_dash(town: Town, line: str) -> None:
    ani = await fire(town)
    await town.operator("damkar").types(line)
    assert (await town.ticket(ani.code)).status is Status.ACKNOWLEDGED
