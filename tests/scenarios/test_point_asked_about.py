"""While it is asked whether it happens at a point, nobody is joined by it; and an answer means what it says, however many points
came before it."""

from __future__ import annotations

import pytest

from domain.message import Channel
from domain.status import Status
from tests.scenarios.stories import north_of, reporter_on
from tests.town import PANORAMA, Person, Town

ASKED = "Kejadiannya di titik itu?"
BABY = "ada kebakaran rumah di bentiring, bayi terjebak di dalam"
SHOP = "kebakaran toko di jl kemiling, ada orang di dalam"
CHANNELS = [Channel.TELEGRAM_CITIZEN, Channel.WHATSAPP]
MINE = ["Bukan, itu titik saya"]


def where(town: Town, reporter: Person) -> str:
    return "\n".join(town.group("damkar").card(reporter.code).text.split("\n")[:5])


async def asked(town: Town, on: Channel = Channel.TELEGRAM_CITIZEN, *, live: bool = False) -> Person:
    """Who told of Bentiring, and stands elsewhere."""
    ani = await reporter_on(town, on)
    await ani.says(BABY)
    await ani.shares(PANORAMA, live=live, message_id="first")
    assert any(ASKED in text for text in ani.texts)
    return ani


def gone_back(town: Town, reporter: Person) -> None:
    """To where it was told, aloud."""
    assert "Tempat diganti: sekitar Bentiring" in reporter.last.text, reporter.texts
    assert "Bentiring" in where(town, reporter).split("\n")[1]
    assert town.group("damkar").hears("📍", "diralat", "Bentiring", "bukan", "Dusun Besar", loud=True)


async def test_a_live_location_that_moved(any_town: Town) -> None:
    town = any_town
    ani = await asked(town, live=True)
    for metres in (220, 900):
        await ani.shares(north_of(PANORAMA, metres), live=True, message_id="first", edited=True)
    await ani.press("Bukan, itu titik saya")
    gone_back(town, ani)
    await ani.shares(north_of(PANORAMA, 1500), live=True, message_id="first", edited=True)
    assert "Bentiring" in where(town, ani).split("\n")[1] and "Pelapor sekarang" in where(town, ani)


@pytest.mark.parametrize("metres", [60, 200, 900])
@pytest.mark.parametrize("on", CHANNELS)
async def test_a_second_point(town: Town, on: Channel, metres: int) -> None:
    ani = await asked(town, on)
    await ani.shares(north_of(PANORAMA, metres))
    await ani.press("Bukan, itu titik saya")
    gone_back(town, ani)
    assert sum(ASKED in text for text in ani.texts) == 1


@pytest.mark.parametrize("on", CHANNELS)
async def test_yes_is_the_point_that_was_asked_about(town: Town, on: Channel) -> None:
    ani = await asked(town, on)
    await ani.shares(north_of(PANORAMA, 900))
    await ani.press("Ya, di titik itu")
    [ticket] = await town.tickets()
    assert (ticket.place.lat, ticket.place.lon) == PANORAMA and "Dusun Besar" in ani.last.text


async def test_a_point_in_the_place_told_is_the_place(town: Town) -> None:
    ani = await asked(town)
    await ani.shares((-3.77425, 102.30666))
    assert "Tempat diganti: sekitar Bentiring" in ani.last.text
    assert town.group("damkar").hears("📍", "Bentiring", "bukan Dusun Besar", loud=True)
    [ticket] = await town.tickets()
    assert ticket.place.pinned and ticket.state.away is None


@pytest.mark.parametrize(
    "words", ["bukan, itu titik saya", "bukan pak itu lokasi saya", "itu bukan lokasi kejadian"]
)
@pytest.mark.parametrize("on", CHANNELS)
async def test_typed(town: Town, on: Channel, words: str) -> None:
    ani = await asked(town, on, live=True)
    await ani.shares(north_of(PANORAMA, 220), live=True, message_id="first", edited=True)
    await ani.says(words)
    gone_back(town, ani)
    await ani.shares(north_of(PANORAMA, 1500), live=True, message_id="first", edited=True)
    assert "Bentiring" in where(town, ani).split("\n")[1]


@pytest.mark.parametrize("mine", [True, False])
async def test_it_is_asked_of_one_of_several_too(town: Town, mine: bool) -> None:
    """Where one tap has said of which report the point is."""
    ani = town.citizen()
    await ani.says(BABY)
    burning = ani.code
    await ani.says("adik saya tabrakan motor di simpang empat nakau, luka parah tidak sadar")
    await ani.shares(PANORAMA)
    await ani.press(burning)
    assert ASKED in ani.last.text
    await ani.press("Bukan, itu titik saya" if mine else "Ya, di titik itu")
    place = (await town.ticket(burning)).place
    assert ("Bentiring" if mine else "Dusun Besar") in place.kelurahan and place.pinned is not mine


async def test_nobody_is_joined_by_it(any_town: Town) -> None:
    """Neither this report with the one that stands there, nor the next one there with this."""
    town = any_town
    ani, budi, cici = (town.citizen() for _ in range(3))
    await ani.says(BABY)
    await budi.says(SHOP)
    await budi.shares(PANORAMA)
    await ani.shares(north_of(PANORAMA, 20))
    await cici.says("kebakaran warung, api besar")
    await cici.shares(north_of(PANORAMA, -30))
    assert ani.code not in {budi.code, cici.code} and cici.code == budi.code
    await ani.press("Bukan, itu titik saya")
    gone_back(town, ani)
    assert "Dusun Besar" in where(town, budi)
    assert len([t for t in await town.tickets() if t.open]) == 2


async def test_the_point_before_the_words(town: Town) -> None:
    ani, budi = town.citizen(), town.citizen()
    await budi.says(SHOP)
    await budi.shares(PANORAMA)
    await ani.shares(north_of(PANORAMA, 20))
    await ani.says(BABY)
    assert ani.code != budi.code and "🔴 Merah" in town.group("damkar").card(ani.code).text
    await ani.press("Bukan, itu titik saya")
    gone_back(town, ani)


async def test_who_comes_there_later_rings(town: Town) -> None:
    ani, budi = await asked(town), town.citizen()
    await budi.says(SHOP)
    await budi.shares(north_of(PANORAMA, 20))
    assert ani.code != budi.code and "🔴 Merah" in town.group("damkar").card(budi.code).text


async def test_once_it_is_said_they_are_one(town: Town) -> None:
    budi = town.citizen()
    await budi.says(SHOP)
    await budi.shares(PANORAMA)
    ani = town.citizen()
    await ani.says(BABY)
    await ani.shares(north_of(PANORAMA, 20))
    assert len([t for t in await town.tickets() if t.open]) == 2
    await ani.press("Ya, di titik itu")
    [left] = [t for t in await town.tickets() if t.open]
    assert left.code == budi.code


@pytest.mark.parametrize("older", [True, False])
async def test_what_was_joined_by_hand_parts_again(town: Town, older: bool) -> None:
    ani, budi = town.citizen(), town.citizen()
    if older:
        await ani.says(BABY)
    await budi.says(SHOP)
    await budi.shares(PANORAMA)
    if not older:
        await ani.says(BABY)
    await ani.shares(north_of(PANORAMA, 20))
    gone, into = (budi.code, ani.code) if older else (ani.code, budi.code)
    room = town.operator("ruang_kendali")
    await room.types(f"/gabung {gone} {into}")
    await ani.press("Bukan, itu titik saya")
    both = {t.code: t for t in await town.tickets()}
    assert all(t.status is not Status.DUPLICATE for t in both.values())
    assert "Bentiring" in both[gone if not older else into].place.kelurahan
    assert "Dusun Besar" in both[gone if older else into].place.kelurahan
    assert "Tempat diganti: sekitar Bentiring" in ani.last.text
    assert town.group("damkar").hears("✂️", into, gone)
    assert town.group("damkar").hears("berdiri sendiri lagi", gone, loud=True)
