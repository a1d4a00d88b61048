"""What is refused says what to type instead, and that does it."""

from __future__ import annotations

import re

import pytest

from domain.lane import Lane
from domain.status import Status
from domain.ticket import CONTROL_ROOM
from tests.scenarios.stories import button, north_of, quiet_card, tell
from tests.town import PANORAMA, Town


@pytest.mark.parametrize("joined", ["by himself", "with a ticket"])
async def test_a_witness_who_was_split_is_named_by_his_own_ticket(any_town: Town, joined: str) -> None:
    town, room = any_town, any_town.operator(CONTROL_ROOM)
    ani = await tell(town, "rumah kebakaran, api besar")
    budi = await tell(
        town, "rumah saya kebakaran", north_of(PANORAMA, 30 if joined == "by himself" else 3000)
    )
    if joined == "with a ticket":
        await room.types(f"/gabung {budi.code} {ani.code}")
    cici = await tell(town, "kebakaran pak tolong", north_of(PANORAMA, 20))
    assert cici.code == ani.code
    await room.types(f"/pisah {ani.code} 2")
    own = next(t.code for t in await town.tickets() if t.code != ani.code)
    for typed in (f"/balas {ani.code} saksi 2 lewat mana", f"/pisah {ani.code} 2"):
        await room.types(typed)
        assert (
            town.group(CONTROL_ROOM).last.text.count(own) and "Saksi 2" in town.group(CONTROL_ROOM).last.text
        )
    assert len([t for t in await town.tickets() if t.open]) == 2
    await room.types(f"/balas {own} lewat mana")
    assert budi.hears("lewat mana") and not ani.hears("lewat mana")
    await room.types(f"/balas {ani.code} saksi 9 halo")
    assert town.group(CONTROL_ROOM).hears("tidak punya Saksi 9")


@pytest.mark.parametrize("command", ["terima", "berangkat", "tiba"])
@pytest.mark.parametrize("card", ["a picture", "a button"])
async def test_what_was_forwarded_to_nobody_says_how(any_town: Town, command: str, card: str) -> None:
    town, room = any_town, any_town.operator(CONTROL_ROOM)
    ani = await (quiet_card(town) if card == "a picture" else button(town, "Pohon tumbang"))
    assert (await town.ticket(ani.code)).lane is Lane.AMBER
    await room.types(f"/{command} {ani.code}")
    found = re.search(r"/teruskan .*", town.group(CONTROL_ROOM).last.text)
    assert found is not None, town.group(CONTROL_ROOM).texts[-2:]
    await room.types(re.sub(r"<[^>]*>", "", found[0]))
    assert (await town.ticket(ani.code)).status is not Status.RECEIVED
