"""A fire that several told of ends while disaster mode is on: what each of them answers is about that very ticket."""

from __future__ import annotations

import pytest

from bot.channels.fake_few import FewChannel
from domain.message import Channel
from domain.status import Status
from domain.ticket import CONTROL_ROOM
from tests.scenarios.stories import north_of, tell
from tests.town import CITIZEN, PANORAMA, Person, Town

FIRE = "rumah kebakaran api besar di panorama"


async def asked(
    town: Town, *, began: str = "after", over: bool = False, on: Channel = CITIZEN
) -> tuple[str, list[Person]]:
    """Three of one fire, the last of them by words alone and put to it by hand; it is dealt with, and they are asked."""
    room = town.operator(CONTROL_ROOM)
    if began == "before":
        await room.types("/bencana mulai")
    ani = await tell(town, FIRE)
    budi = await tell(town, "kebakaran rumah pak", north_of(PANORAMA, 40))
    if on is Channel.WHATSAPP:
        await town.takes_up(FewChannel(town.clock))
    hendra = town.citizen(on=on)
    await hendra.says("kebakaran di jl salak panorama bang, ada anak terjebak di lantai 2")
    await town.forward(minutes=2)
    if hendra.code != ani.code:
        await room.types(f"/gabung {hendra.code} {ani.code}")
    if began == "after":
        await room.types("/bencana mulai")
    for part in (await town.ticket(ani.code)).assignments:
        crew = town.operator(part.agency)
        await crew.types(f"/terima {ani.code}")
        await crew.types(f"/selesai {ani.code}")
    await town.forward(seconds=40)
    if over:
        await room.types("/bencana selesai")
        await town.forward(minutes=2)
    ticket = await town.ticket(ani.code)
    assert ticket.status is Status.RESOLVED and ticket.state.cluster
    return ani.code, [ani, budi, hendra]


@pytest.mark.parametrize("began", ["after", "before"])
@pytest.mark.parametrize("over", [False, True])
@pytest.mark.parametrize("who", [0, 1, 2])
async def test_belum_opens_that_ticket_at_its_place(any_town: Town, who: int, over: bool, began: str) -> None:
    town = any_town
    code, people = await asked(town, began=began, over=over)
    before, loud = await town.ticket(code), len(town.group("damkar").loud)
    many = len(await town.tickets())
    await people[who].says("blm pak anaknya masih di dalam")
    ticket = await town.ticket(code)
    assert ticket.open and ticket.place == before.place and len(await town.tickets()) == many
    assert town.group("damkar").hears(code, "anaknya masih di dalam", loud=True)
    assert len(town.group("damkar").loud) > loud
    assert people[who].hears(code, "dibuka lagi")
    named = ["pelapor", "Saksi 2 (40 m dari titik)", "Saksi 3"][who]
    assert town.group("damkar").hears(f"{named} menulis" if who else "Pelapor menulis")


@pytest.mark.parametrize("said", ["", "blm pak anaknya masih di dalam", "api msh nyala di belakang"])
@pytest.mark.parametrize("on", [CITIZEN, Channel.WHATSAPP])
async def test_so_does_its_key_and_so_on_whatsapp(any_town: Town, on: Channel, said: str) -> None:
    code, people = await asked(any_town, on=on)
    place, many = (await any_town.ticket(code)).place, len(await any_town.tickets())
    await (people[2].says(said) if said else people[2].press("Belum"))
    ticket = await any_town.ticket(code)
    assert ticket.open and ticket.place == place and len(await any_town.tickets()) == many
    assert any_town.group("psc119").hears(code, "dibuka lagi: Saksi 3", said, loud=True)


async def test_sudah_of_each_closes_it(any_town: Town) -> None:
    code, people = await asked(any_town)
    many = len(await any_town.tickets())
    await people[2].says("sdh pak")
    await people[1].says("sudah pak terima kasih")
    assert (await any_town.ticket(code)).status is Status.RESOLVED
    await people[0].press("Sudah")
    assert (await any_town.ticket(code)).status is Status.CLOSED
    await people[1].says("belum padam pak, nyala lagi")
    assert (await any_town.ticket(code)).open and len(await any_town.tickets()) == many
