"""A choice that leads nowhere is heard by what stood on it: it is what the person pressed."""

from __future__ import annotations

import pytest

from tests.scenarios.stories import dead_rows
from tests.town import PANORAMA, Town
from tests.whatsapp.cloud import Json, Phone, payload
from tests.whatsapp.door import Meta

FIRE = "🔥 Kebakaran"


def pressed(phone: Phone, kind: str, carried: str, title: str) -> Json:
    """As the platform says it of a message that stands on no phone here."""
    if kind == "button":
        answer: Json = {"payload": carried, "text": title} if carried else {"text": title}
    else:
        answer = {"type": kind, kind: {"id": carried, "title": title}}
    name = "button" if kind == "button" else "interactive"
    return payload([phone], [phone.message(name, answer, context={"from": "6273612345", "id": "wamid.old"})])


@pytest.mark.parametrize("kind", ["list_reply", "button_reply", "button"])
@pytest.mark.parametrize(
    "carried", ["", "apa saja", "k:kebakaran", "abc123.category.kebakaran", "abc123.x", ".", "\ufffd"]
)
async def test_an_unknown_choice_is_heard_by_its_title(
    town: Town, meta: Meta, rina: Phone, kind: str, carried: str
) -> None:
    assert await meta.pushes(pressed(rina, kind, carried, FIRE)) == 200
    assert rina.messages, "never nothing"
    await rina.shares(PANORAMA)
    assert town.group("damkar").hears("kebakaran")
    assert await dead_rows(town) == 0


async def test_one_that_says_nothing_is_answered_all_the_same(town: Town, meta: Meta, rina: Phone) -> None:
    assert await meta.pushes(pressed(rina, "list_reply", "apa saja", "")) == 200
    await town.forward(seconds=2)
    assert "Tombol ini sudah tidak berlaku" in rina.last.words


async def test_who_hides_reads_nothing_of_it(town: Town, meta: Meta, rina: Phone) -> None:
    await rina.says("tolong, suami saya memukul saya, dia bawa pisau")
    said = len(rina.messages)
    assert await meta.pushes(pressed(rina, "list_reply", "apa saja", "")) == 200
    await town.forward(seconds=2)
    assert len(rina.messages) == said


async def test_what_leads_somewhere_is_a_press_as_ever(town: Town, rina: Phone) -> None:
    await rina.says("halo")
    await rina.press("ebakaran")
    await rina.shares(PANORAMA)
    [ticket] = await town.tickets()
    assert ticket.category == "kebakaran"
