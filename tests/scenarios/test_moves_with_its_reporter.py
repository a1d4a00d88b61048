"""Who is in a boat adrift, or in a car that is chased: where he is by now is where it happens, and water in the boat is no flood."""

from __future__ import annotations

import pytest

from domain.danger import Danger
from domain.message import Channel
from tests.scenarios.stories import reporter_on
from tests.town import Person, Town

BOAT = "tolong perahu kami mati mesin, terombang ambing, 3 orang, bentiring"
AT_SEA = [
    ("posisi -3.95, 102.25 air sudah masuk perahu", (-3.95, 102.25)),
    ("posisi -3.93, 102.20 air sudah masuk kapal", (-3.93, 102.20)),
    ("posisi -3.90, 102.05", (-3.90, 102.05)),
    ("sekarang di -3.91,102.22 pak, ombak makin besar", (-3.91, 102.22)),
]
WORSE = [
    "kami pake baju merah, air udah selutut",
    "air sudah masuk kapal",
    "air makin naik, sudah sepinggang, tolong",
]


async def adrift(town: Town, on: Channel = Channel.TELEGRAM_CITIZEN) -> Person:
    ani = await reporter_on(town, on)
    await ani.says(BOAT)
    [ticket] = await town.tickets()
    assert ticket.category == "tenggelam" and ticket.place.kelurahan == "Bentiring"
    return ani


def unasked(ani: Person) -> bool:
    return not any("kejadian lain" in text.casefold() or "di titik itu" in text for text in ani.texts)


@pytest.mark.parametrize(("line", "at"), AT_SEA)
@pytest.mark.parametrize("on", [Channel.TELEGRAM_CITIZEN, Channel.WHATSAPP])
async def test_the_newest_point_is_where_it_happens(
    town: Town, on: Channel, line: str, at: tuple[float, float]
) -> None:
    ani = await adrift(town, on)
    await ani.says(line)
    await town.forward(seconds=61)
    [ticket] = await town.tickets()
    assert (ticket.place.lat, ticket.place.lon) == at and unasked(ani)
    assert town.group("basarnas").hears("📍", ani.code, loud=True)
    assert town.group("basarnas").hears(line.split("102.")[1][3:].strip(" ,") or "Bentiring")


async def test_and_again(any_town: Town) -> None:
    town = any_town
    ani = await adrift(town)
    for line, _ in AT_SEA:
        await ani.says(line)
        await town.forward(minutes=3)
    await ani.shares((-3.92, 102.24))
    [ticket] = await town.tickets()
    assert (ticket.place.lat, ticket.place.lon) == (-3.92, 102.24) and unasked(ani)


@pytest.mark.parametrize("line", WORSE)
async def test_water_in_the_boat_is_the_same_event(town: Town, line: str) -> None:
    ani = await adrift(town)
    await town.forward(seconds=90)
    await ani.says(line)
    await town.forward(seconds=61)
    [ticket] = await town.tickets()
    assert ticket.danger is Danger.LIFE and unasked(ani)
    assert town.group("basarnas").hears(line, loud=True)


async def test_who_sees_it_from_the_shore_tells_of_a_flood(town: Town) -> None:
    ani = town.citizen()
    await ani.says("saya lihat perahu terbalik dari pantai, orangnya hanyut di bentiring")
    await ani.says("air sudah masuk rumah saya setinggi dada di kandang limun")
    assert len(await town.tickets()) == 2 or "ejadian" in ani.last.text


async def test_a_chased_car(town: Town) -> None:
    ani = town.citizen()
    await ani.says("tolong mobil saya dikejar orang bawa parang di bentiring")
    await ani.says("-3.8165, 102.3005 masih dikejar")
    [ticket] = await town.tickets()
    assert (ticket.place.lat, ticket.place.lon) == (-3.8165, 102.3005) and unasked(ani)
