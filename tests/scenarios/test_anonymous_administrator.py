"""An administrator who hides behind the group: answered, never taken for somebody."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from domain.message import Kind
from tests.scenarios.stories import dead_rows, fire
from tests.scenarios.test_wrong_door import in_street
from tests.town import CITIZEN, Town

TOLD = "Matikan mode admin anonim"


async def hides_and_types(town: Town, text: str, **more: Any) -> None:
    """As the platform tells it: the group speaks, nobody's number, nobody's name."""
    seen = town.chiefs["damkar"].inbound(Kind.TEXT, text=text, **more)
    await town.offer(replace(seen, person="", person_name="", username="", anonymous=True))


@pytest.mark.parametrize(
    "text",
    [
        "/terima {code}",
        "/antrian",
        "/bantuan",
        "/daftar ABCDEFGHJK",
        "{code} otw",
        "terima {code}",
        "/latihan",
    ],
)
async def test_commands_and_lines_say_what_to_switch_off(any_town: Town, text: str) -> None:
    town, group = any_town, any_town.group("damkar")
    code = (await fire(town)).code
    await hides_and_types(town, text.format(code=code))
    assert TOLD in group.last.text
    assert not (await town.ticket(code)).assignments[0].acknowledged_at


async def test_a_reply_to_a_card_says_it_too(any_town: Town) -> None:
    town, group = any_town, any_town.group("damkar")
    code = (await fire(town)).code
    await hides_and_types(town, "otw", reply_to=group.card(code).message_id)
    assert TOLD in group.last.text
    assert not (await town.ticket(code)).assignments[0].acknowledged_at


async def test_his_press_names_him_and_counts(any_town: Town) -> None:
    town, chief = any_town, any_town.chiefs["damkar"]
    code = (await fire(town)).code
    await hides_and_types(town, f"/terima {code}")
    await chief.taps("Terima", code)
    assert (await town.ticket(code)).assignments[0].acknowledged_at


async def test_an_emergency_that_he_writes_in_a_street_group_is_seen(any_town: Town) -> None:
    """As that of anybody else there: the right door is named, the control room reads it."""
    town = any_town
    seen = in_street(town, "rumah saya kebakaran, tolong")
    await town.offer(replace(seen, person="", person_name="", username="", anonymous=True))
    assert town.group("ruang_kendali").messages
    assert "112" in town.channels[CITIZEN].messages(seen.chat)[-1].text
    assert await dead_rows(town) == 0
