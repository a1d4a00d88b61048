"""Whoever hides in one event hides in all that are open, for it is one telephone; and in none of them any more once that one is
over."""

from __future__ import annotations

from tests.town import KANDANG_LIMUN, PANORAMA, Person, Town

HIDES = "ada maling masuk rumah, saya sembunyi di kamar mandi jangan telepon"
OTHER = "sekarang ada kecelakaan motor di jalan, korban luka"
MARK = "BERSEMBUNYI"


async def two_events(town: Town, second: str = OTHER) -> Person:
    ani = town.citizen()
    for words, at in ((HIDES, PANORAMA), (second, KANDANG_LIMUN)):
        await ani.says(words)
        await ani.shares(at)
        await town.forward(seconds=70)
    assert [t.code for t in await town.tickets()] == ["26-0001", "26-0002"]
    return ani


def card(town: Town, code: str = "26-0002", agency: str = "psc119") -> str:
    return town.group(agency).card(code).text


async def test_the_mark_of_the_second_goes_with_the_event_that_it_is_of(any_town: Town) -> None:
    ani = await two_events(any_town)
    assert MARK in card(any_town), "nobody rings the telephone of who hides, whatever for"
    await any_town.operator("polisi").types("/selesai 26-0001")
    await any_town.forward(minutes=1)
    assert MARK not in card(any_town)
    await ani.says("sudah pak")
    assert not (await any_town.ticket("26-0002")).quiet
    assert "aman dan bisa mengetik" not in card(any_town), "he has not said so"
    assert not await any_town.breaches()


async def test_it_comes_back_where_that_event_goes_on(town: Town) -> None:
    await two_events(town)
    police = town.operator("polisi")
    await police.types("/selesai 26-0001")
    await town.forward(seconds=5)
    assert MARK not in card(town)
    await police.types("/urungkan 26-0001")
    await town.forward(seconds=5)
    assert MARK in card(town)


async def test_what_he_says_in_the_second_stays_there(town: Town) -> None:
    await two_events(town, "sekarang juga ada kebakaran di rumah tetangga, saya sembunyi jangan telepon")
    await town.operator("polisi").types("/selesai 26-0001")
    await town.forward(minutes=1)
    assert MARK in card(town, agency="damkar")


async def test_what_an_operator_says_of_the_second_stays_there(town: Town) -> None:
    ani = town.citizen()
    await ani.says("ada kecelakaan motor di jalan, korban luka")
    await ani.shares(PANORAMA)
    await town.operator("psc119").types("/catat 26-0001 pelapor sekarang sembunyi, jangan ditelepon")
    await ani.says("ada maling masuk rumah tetangga, saya sembunyi di kamar mandi")
    await ani.shares(KANDANG_LIMUN)
    await town.forward(seconds=70)
    await town.operator("polisi").types("/selesai 26-0002")
    await town.forward(minutes=1)
    assert MARK in card(town, "26-0001")
