"""What a platform or a telephone leaves out: when it was sent, where it is. It is now, and nowhere."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from domain.message import Kind, Pin
from domain.ticket import CONTROL_ROOM
from tests.scenarios.stories import north_of, tell
from tests.town import PALEMBANG, PANORAMA, Town
from tests.whatsapp.cloud import Phone, with_whatsapp

FIRE = "rumah kebakaran api besar"


@pytest.mark.parametrize("stamp", [None, "", "0", 0, -5, "-1764000000", "kemarin", {}, "missing"])
async def test_a_message_without_a_time_is_of_now(any_town: Town, stamp: object) -> None:
    town = any_town
    rina = Phone(town, await with_whatsapp(town))
    message = rina.message("text", {"body": f"{FIRE} di padang harapan, ada anak terjebak"}) | {
        "timestamp": stamp
    }
    if stamp == "missing":
        del message["timestamp"]
    await rina.does(message)
    await town.forward(seconds=61)
    (ticket,) = await town.tickets()
    assert not ticket.state.late
    assert town.group("damkar").loud
    assert "erlambat" not in "".join(town.group(CONTROL_ROOM).texts)


async def test_so_is_one_of_telegram(town: Town) -> None:
    ani = town.citizen()
    await ani.says(FIRE, sent_at=datetime.fromtimestamp(0, UTC))
    await ani.shares(PANORAMA)
    assert town.group("damkar").hears(ani.code, loud=True)
    assert not (await town.ticket(ani.code)).state.late


async def test_the_point_of_a_telephone_that_knows_none_is_no_place(any_town: Town) -> None:
    town = any_town
    await tell(town, FIRE)
    ani = town.citizen()
    await ani.says(FIRE)
    await ani.does(Kind.LOCATION, pin=Pin(0.0, 0.0))
    assert "luar wilayah" not in ani.last.text and "lokasi" in ani.last.text.casefold()
    await ani.shares(north_of(PANORAMA, 4000))
    assert "LUAR" not in town.group(CONTROL_ROOM).card(ani.code).text


@pytest.mark.parametrize("first", ["rumah kebakaran api besar di padang harapan", FIRE])
async def test_what_is_far_outside_is_no_event_of_the_city(any_town: Town, first: str) -> None:
    town = any_town
    ani = town.citizen()
    await ani.says(first)
    if first == FIRE:
        await ani.shares(PANORAMA)
    await town.forward(minutes=1)
    far = await tell(town, FIRE, PALEMBANG)
    await town.forward(seconds=61)
    assert "kejadian yang sama" not in town.group(CONTROL_ROOM).card(far.code).text
