"""Words that a message shows without being typed into it are words of the reporter."""

from __future__ import annotations

import pytest

from domain.message import Contact, Kind, Pin
from tests.scenarios.stories import fire
from tests.town import OPERATOR, PANORAMA, Person, Town

QUOTED = "rumah mak terbakar di jalan hibrida 10 ada adik di dalam"


@pytest.mark.parametrize("kind", [Kind.TEXT, Kind.OTHER])
async def test_a_quotation_and_a_poll_ring(any_town: Town, kind: Kind) -> None:
    town = any_town
    ani = town.citizen()
    typed = "tolong cepat pak" if kind is Kind.TEXT else ""
    await ani.does(kind, text=typed, shown=QUOTED)
    await town.forward(seconds=61)
    assert town.group("damkar").hears(QUOTED, loud=True)
    assert town.group("damkar").hears("hibrida")


async def test_they_stand_in_the_thread_of_an_open_ticket(town: Town) -> None:
    ani = await fire(town)
    await ani.does(Kind.OTHER, shown="siapa di dalam?\nnenek di kamar belakang")
    assert town.group("damkar").hears(ani.code, "nenek di kamar belakang")
    await ani.does(Kind.CONTACT, contact=Contact("+62812000", own=False), shown="Pak RT Hibrida")
    assert town.group("damkar").hears("Pak RT Hibrida")


async def test_the_name_of_a_place_tells_of_danger_or_says_where(town: Town) -> None:
    ani, budi = town.citizen(), town.citizen()
    place = "Pasar Panorama, Jl. Salak"
    await ani.does(Kind.LOCATION, pin=Pin(*PANORAMA, venue=place), shown="Pasar Panorama\nJl. Salak")
    assert not await town.tickets()
    await ani.says("kebakaran api besar")
    assert town.group("damkar").hears(ani.code, place)
    spot = Pin(-3.76, 102.275, venue="RUMAH TERBAKAR ADA ANAK TERJEBAK")
    await budi.does(Kind.LOCATION, pin=spot, shown=spot.venue)
    assert town.group("damkar").hears(budi.code, loud=True)


async def test_the_own_name_is_no_word(town: Town) -> None:
    ani = await fire(town)
    await ani.does(Kind.CONTACT, contact=Contact("+62812000", own=True), shown="Warga Api Besar")
    assert not town.group("damkar").hears("Warga Api")


async def test_a_stranger_at_the_operators_bot_is_heard(town: Town) -> None:
    budi = Person(town, OPERATOR, "4711")
    await budi.says("tolong cepat pak", shown=QUOTED)
    await town.forward(minutes=1)
    assert town.group("ruang_kendali").hears("hibrida")


@pytest.mark.parametrize("what", ["words", "point", "picture"])
async def test_a_message_that_is_delivered_again_says_nothing_new(any_town: Town, what: str) -> None:
    """The same message of the same chat under three numbers of updates."""
    town = any_town
    ani = await fire(town)
    said = {
        "words": ani.inbound(Kind.TEXT, text="ada nenek di kamar belakang"),
        "point": ani.inbound(Kind.LOCATION, pin=Pin(-3.8166, 102.3006)),
        "picture": ani.inbound(Kind.OTHER, shown="lewat gang sebelah masjid"),
    }[what]
    await town.offer(said)
    once = len(town.group("damkar").messages), len(ani.messages)
    for _ in range(2):
        await town.offer(said)
    assert (len(town.group("damkar").messages), len(ani.messages)) == once


async def test_nor_does_an_operator_s(any_town: Town) -> None:
    town = any_town
    ani = await fire(town)
    crew = town.operator("damkar")
    said = crew.inbound(Kind.TEXT, text=f"/balas {ani.code} kami di gang mana?")
    await town.offer(said)
    once = len(ani.messages)
    await town.offer(said)
    assert len(ani.messages) == once
