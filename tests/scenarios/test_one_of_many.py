"""A flood that many have reported is said to be over: all of them have to say so, and any one may say that it is not."""

from __future__ import annotations

import pytest

from domain.status import Status
from domain.ticket import CONTROL_ROOM
from tests.scenarios.stories import north_of, tell
from tests.town import PANORAMA, Person, Town

FLOOD = "banjir masuk rumah, air selutut"


async def asked(town: Town) -> tuple[str, list[Person]]:
    """Three of one cluster, who are asked at the disaster's end whether it is dealt with."""
    room = town.operator(CONTROL_ROOM)
    await room.types("/bencana mulai")
    people = [await tell(town, FLOOD, north_of(PANORAMA, 60 * n)) for n in range(3)]
    (ticket,) = await town.tickets()
    await town.forward(minutes=5)
    for part in (await town.ticket(ticket.code)).assignments:
        await town.operator(part.agency).types(f"/selesai {ticket.code}")
    if (await town.ticket(ticket.code)).open:
        await room.types(f"/selesai {ticket.code}")
    await town.forward(seconds=40)
    await room.types("/bencana selesai")
    await town.forward(minutes=1)
    assert (await town.ticket(ticket.code)).status is Status.RESOLVED
    assert all("sudah tertangani" in one.last.text for one in people)
    return ticket.code, people


@pytest.mark.parametrize("words", ["", "belum pak, air masih sedada, nenek saya terjebak"])
async def test_the_no_of_one_opens_it_again_where_it_is(any_town: Town, words: str) -> None:
    town = any_town
    code, people = await asked(town)
    heard = [len(one.messages) for one in (people[0], people[2])]
    await (people[1].says(words) if words else people[1].press("Belum"))
    (ticket,) = await town.tickets()
    assert ticket.code == code and ticket.open and ticket.place.lat == PANORAMA[0]
    assert town.group("bpbd").hears(code, "dibuka lagi: Saksi 2", words, loud=True)
    assert not words or town.group("bpbd").hears("60 m dari titik", words)
    assert [len(one.messages) for one in (people[0], people[2])] == heard, "only their question is void"
    for one in (people[0], people[2]):
        assert "dibuka lagi" in one.last.text and not one.last.delivery.buttons
    await people[2].says("di sini juga belum")
    assert len(await town.tickets()) == 1 and town.group("bpbd").hears("Saksi 3", "di sini juga belum")


async def test_it_closes_once_all_have_said_yes(town: Town) -> None:
    code, people = await asked(town)
    await people[0].press("Sudah")
    await people[2].says("sudah pak")
    assert (await town.ticket(code)).status is Status.RESOLVED
    assert "ditutup" not in people[0].last.text
    await people[1].press("Sudah")
    assert (await town.ticket(code)).status is Status.CLOSED


async def test_yes_of_one_leaves_no_of_another(town: Town) -> None:
    code, people = await asked(town)
    await people[0].press("Sudah")
    assert (await town.ticket(code)).status is Status.RESOLVED
    await people[1].press("Belum")
    assert (await town.ticket(code)).open and len(await town.tickets()) == 1
