"""A day after their last message only approved words reach people, and where those do not, somebody telephones."""

from __future__ import annotations

import pytest

from bot.channels.whatsapp.templates import wanted
from domain.status import Status
from tests.scenarios.stories import dead_rows
from tests.town import PANORAMA, Operator, Town
from tests.whatsapp.cloud import Cloud, Phone, payload, pushes, refused, status


async def reports_fire(town: Town, phone: Phone) -> tuple[str, Operator]:
    await phone.says("rumah kebakaran, api besar")
    await phone.shares(PANORAMA)
    [ticket] = await town.tickets()
    crew = town.operator("damkar")
    for press in ("Terima", "Berangkat", "Tiba"):
        await crew.taps(press, ticket.code)
    return ticket.code, crew


async def test_the_last_question_a_day_later_is_answered_by_its_own_buttons(town: Town, rina: Phone) -> None:
    code, crew = await reports_fire(town, rina)
    town.clock.forward(hours=30)
    await crew.taps("Selesai", code)
    await town.forward(minutes=1)
    asked = rina.last.body["template"]
    assert asked["name"] == "laporan_selesai"
    payloads = [c["parameters"][0]["payload"] for c in asked["components"] if c["type"] == "button"]
    assert len(payloads) == 2
    pressed = {"payload": payloads[0], "text": "Sudah"}
    await rina.does(rina.message("button", pressed, context={"id": rina.last.wamid}))
    assert (await town.ticket(code)).status is Status.CLOSED


async def test_within_the_day_it_is_free_words(town: Town, rina: Phone) -> None:
    code, crew = await reports_fire(town, rina)
    town.clock.forward(hours=23)
    await crew.taps("Selesai", code)
    await town.forward(minutes=1)
    assert "template" not in [one.kind for one in rina.messages]


async def test_what_was_held_back_is_told_to_who_can_telephone(town: Town, cloud: Cloud, rina: Phone) -> None:
    code, crew = await reports_fire(town, rina)
    town.clock.forward(hours=30)
    cloud.refuses += [refused(132015)] * 4
    await crew.taps("Selesai", code)
    await town.forward(minutes=5)
    assert town.group("damkar").hears(code, "tak terkirim")


async def test_of_a_secret_report_no_approved_word_is_said(town: Town, rina: Phone) -> None:
    await rina.says("tolong, suami saya memukul saya")
    await rina.shares(PANORAMA)
    [ticket] = await town.tickets()
    before = len(rina.messages)
    town.clock.forward(hours=30)
    crew = town.operator(ticket.assignments[0].agency)
    for press in ("Terima", "Berangkat"):
        await crew.taps(press, ticket.code)
    await town.forward(hours=1)
    assert len(rina.messages) == before


async def test_whoever_writes_again_reads_free_words_again(town: Town, rina: Phone) -> None:
    await reports_fire(town, rina)
    town.clock.forward(hours=30)
    await rina.says("masih ada asap")
    assert rina.last.kind != "template"


@pytest.mark.parametrize("later", [False, True])
async def test_a_window_that_meta_sees_closed_is_tried_once_more_and_then_closed(
    town: Town, cloud: Cloud, rina: Phone, later: bool
) -> None:
    code, crew = await reports_fire(town, rina)
    before = len(rina.messages)
    if not later:
        cloud.refuses += [refused(131047)] * 2
    await crew.taps("Selesai", code)
    if later:
        for _ in range(2):
            await town.forward(minutes=2)
            await pushes(town, payload([], [], [status(rina.last, "failed", code=131047)]))
    await town.forward(minutes=5)
    assert rina.messages[-1].kind == "template"
    assert len(rina.messages) == before + (3 if later else 1)
    assert await dead_rows(town) == 0


def test_every_approved_word_has_one_open_place() -> None:
    for one in wanted():
        assert one["components"][0]["text"].count("{{1}}") == 1
        assert not one["components"][0]["text"].endswith("}}"), "Meta refuses a place at the end"
