"""The hospital that a victim is taken to is never the place of the event, nor asked about as one."""

from __future__ import annotations

import pytest

from tests.scenarios.stories import fire, tell
from tests.scenarios.test_back_after_its_end import ended
from tests.town import PANORAMA, Town

TO = [
    "korban sudah dibawa ke rsud m yunus",
    "bapak dilarikan ke puskesmas sawah lebar, masih sesak",
    "kami menuju rs m yunus bawa ibu",
    "dirujuk ke rs di palembang",
]
CRASH = "tabrakan motor di depan pasar panorama, ada korban"


@pytest.mark.parametrize("words", TO)
async def test_at_an_open_ticket_it_moves_and_asks_nothing(town: Town, words: str) -> None:
    ani = await tell(town, CRASH)
    place = (await town.ticket(ani.code)).place
    await ani.says(words)
    assert (await town.ticket(ani.code)).place == place and len(await town.tickets()) == 1
    assert not any("Kejadian lain" in label for label in ani.labels())
    assert town.group("psc119").hears(ani.code, words)


async def test_told_at_once_it_is_asked_where_it_happened(any_town: Town) -> None:
    town = any_town
    ani = town.citizen()
    await ani.says("bapak saya kecelakaan motor, sedang dibawa ke rs m yunus")
    assert "Di mana" in ani.last.text
    await ani.shares(PANORAMA)
    card = town.group("psc119").card(ani.code).text
    assert "Dusun Besar" in card and "Gading Cempaka" not in card


async def test_beside_two_open_ones_it_is_no_address(town: Town) -> None:
    ani = await fire(town)
    await ani.says("ada juga tabrakan motor di simpang lima, bukan yang kebakaran")
    if any("Kejadian lain" in label for label in ani.labels()):
        await ani.press("Kejadian lain")
    await town.forward(seconds=70)
    places = [t.place for t in await town.tickets()]
    await ani.says("korbannya dibawa ke puskesmas sawah lebar")
    assert [t.place for t in await town.tickets()] == places
    assert ani.last.text.startswith("Diteruskan ke petugas") and "26-0002" in ani.last.text


async def test_once_it_has_ended_it_is_no_other_event(town: Town) -> None:
    ani = await ended(town, "rumah kebakaran api besar", closed=False)
    await ani.says("belum, ibu pingsan dibawa ke puskesmas sawah lebar")
    assert (await town.ticket("26-0001")).open and len(await town.tickets()) == 1
    assert (await town.ticket("26-0001")).place.lat == PANORAMA[0]


async def test_a_hospital_that_burns_is_the_place(town: Town) -> None:
    ani = town.citizen()
    await ani.says("kebakaran di rs m yunus, pasien dibawa ke puskesmas sawah lebar")
    card = town.group("damkar").card(ani.code).text
    assert "rs m yunus" in card and "Gading Cempaka" in card and "Sawah Lebar" not in card
