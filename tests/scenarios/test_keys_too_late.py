"""A key that was on the screen when the ticket ended says that it has ended, and never that something was done."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import pytest

from domain.message import Kind, Press
from domain.ticket import OPEN
from tests.scenarios.stories import finish, fire, quiet_card
from tests.town import OPERATOR, Operator, Person, Town

CLAIMS = ("diteruskan", "tahu", "diterima", "berangkat", "tiba", "dilepas", "dicatat", "ditambahkan")
STEPS = ("Tinjau", "Teruskan", "Terima", "Berangkat", "Tiba", "Selesai", "Lepas", "Tanya", "Palsu")


async def _cancelled(town: Town, code: str, room: list[Operator]) -> None:
    for one in room:
        if (await town.ticket(code)).open:
            await one.types(f"/setujubatal {code}")


async def _false(town: Town, code: str, room: list[Operator]) -> None:
    for one in room:
        if (await town.ticket(code)).open:
            await one.types(f"/palsu {code} salah_kirim")


async def _resolved(town: Town, code: str, room: list[Operator]) -> None:
    parts = (await town.ticket(code)).assignments
    if parts:
        await finish(town, town.operator(parts[0].agency), code)
    else:
        await room[0].types(f"/selesai {code}")


ENDS = {"cancelled": _cancelled, "false": _false, "resolved": _resolved}
TOLD: dict[str, Callable[[Town], Awaitable[Person]]] = {"amber": quiet_card, "red": fire}


@pytest.mark.parametrize("told", TOLD)
@pytest.mark.parametrize("ended", ENDS)
async def test_what_is_pressed_too_late_says_so(town: Town, ended: str, told: str) -> None:
    ani = await TOLD[told](town)
    code, room = ani.code, [town.operator("ruang_kendali") for _ in range(2)]
    people = {"ruang_kendali": room[0], "damkar": town.operator("damkar")}
    keys = [
        (people[agency], card.message_id, button)
        for agency in people
        if town.group(agency).has_card(code)
        for card in [town.group(agency).card(code)]
        for row in card.delivery.buttons
        for button in row
        if any(step in button.label for step in STEPS)
    ]
    assert keys
    if ended == "cancelled":
        await ani.press("Batalkan")
    await ENDS[ended](town, code, room)
    after = await town.ticket(code)
    assert after.status not in OPEN
    for who, message, button in keys:
        press = Press(f"p{next(town.numbers)}", button.data, message)
        await town.offer(who.inbound(Kind.PRESS, press=press))
        toast = town.toast(OPERATOR, press)
        assert f"{code} sudah berakhir" in toast, (button.label, toast)
        assert not any(claim in toast for claim in CLAIMS), (button.label, toast)
    assert (await town.ticket(code)).assignments == after.assignments


@pytest.mark.parametrize("step", ["terima", "berangkat", "tiba", "selesai", "lepas"])
async def test_what_is_typed_too_late_says_so(town: Town, step: str) -> None:
    ani = await quiet_card(town)
    room = [town.operator("ruang_kendali") for _ in range(2)]
    await _false(town, ani.code, room)
    await room[0].types(f"/{step} {ani.code}")
    assert f"{ani.code} sudah berakhir" in town.group("ruang_kendali").last.text
