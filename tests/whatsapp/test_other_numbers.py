"""What is pushed for another number than ours is noticed; what names none is ours."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.commands.whatsapp_doctor import examine_elsewhere
from bot.settings import Settings
from models import notes
from tests.founding import settings_of
from tests.scenarios.stories import dead_rows
from tests.town import OPERATOR, Town
from tests.whatsapp.cloud import Json, Phone, payload
from tests.whatsapp.door import Meta, words
from tests.whatsapp.facts import NUMBER

OTHER = "999888777"
ADMIN = "112112"


def to(number: str | None, phone: Phone, said: str) -> Json:
    push = payload([phone], [words(phone, said)[1]])
    value = push["entry"][0]["changes"][0]["value"]
    if number is None:
        del value["metadata"]
    else:
        value["metadata"]["phone_number_id"] = number
    return push


def settings(folder: Path, number: str) -> Settings:
    given = {"WHATSAPP_TOKEN": "t", "WHATSAPP_PHONE_NUMBER_ID": number}
    return settings_of(folder, "sqlite://", **given)


async def doctor(town: Town, folder: Path, number: str = NUMBER) -> str:
    now = town.clock.now()
    found = await town.read(lambda tx: examine_elsewhere(tx, settings(folder, number), now))
    return found.remedy if found else ""


def told(town: Town) -> list[str]:
    return [m.text for m in town.channels[OPERATOR].messages(ADMIN) if OTHER in m.text]


async def test_the_administrator_reads_the_first_and_then_the_tenth(
    town: Town, meta: Meta, rina: Phone, tmp_path: Path
) -> None:
    town.app.notices._admin = ADMIN
    assert await doctor(town, tmp_path) == ""
    for number in range(12):
        assert await meta.pushes(to(OTHER, rina, f"kebakaran {number}")) == 200
    await town.forward(minutes=4)
    assert not rina.messages, "she has not written to us"
    assert await town.tickets() == []
    first, tenth = told(town)
    assert "WHATSAPP_PHONE_NUMBER_ID" in first
    assert "ke-10" in tenth
    remedy = await doctor(town, tmp_path)
    assert OTHER in remedy and NUMBER in remedy and "WHATSAPP_PHONE_NUMBER_ID" in remedy
    assert await doctor(town, tmp_path, OTHER) == "", "once it is put right"
    await town.forward(hours=25)
    assert await doctor(town, tmp_path) == ""
    assert await dead_rows(town) == 0


async def test_a_repetition_counts_once(town: Town, meta: Meta, rina: Phone) -> None:
    push = to(OTHER, rina, "kebakaran")
    for _ in range(3):
        assert await meta.pushes(push) == 200
    series = await town.read(lambda tx: notes.read(tx, "notice:series:elsewhere"))
    assert series.endswith(" 1")


@pytest.mark.parametrize("number", [None, ""])
async def test_what_names_no_number_is_heard(
    town: Town, meta: Meta, rina: Phone, number: str | None, tmp_path: Path
) -> None:
    assert await meta.pushes(to(number, rina, "rumah kebakaran, nenek terjebak")) == 200
    assert rina.messages
    await town.forward(minutes=4)
    assert town.group("damkar").hears("nenek terjebak")
    assert await doctor(town, tmp_path) == ""
