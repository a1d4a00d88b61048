"""The administrator gives the city another key between two starts: reports go on, and no number is given twice."""

from __future__ import annotations

from dataclasses import replace

from cities.profile import City
from models import inbox
from tests.people import Person
from tests.town import PANORAMA, SUMBER_JAYA, Town

FIRE, BIRTH = "rumah kebakaran, api besar", "istri saya mau melahirkan, perdarahan banyak"


def renamed(city: City) -> City:
    return replace(city, key="bengkulu")


def as_before(city: City) -> City:
    return replace(city, key="kota-bengkulu")


async def reported(town: Town, words: str, place: tuple[float, float] = PANORAMA) -> Person:
    person = town.citizen()
    await person.says(words)
    await person.shares(place)
    return person


async def test_codes_go_on_where_the_old_key_left_off(any_town: Town) -> None:
    """And again where the key is put back."""
    first = await reported(any_town, FIRE)
    await any_town.down(renamed, hours=1)
    birth = await reported(any_town, BIRTH, SUMBER_JAYA)
    assert any_town.group("psc119").hears(birth.code, loud=True)
    await any_town.chiefs["ruang_kendali"].types("/baru orang hanyut di sungai hitam, jembatan kuning")
    await any_town.down(as_before, hours=1)
    last = await reported(any_town, "gas bocor dari tabung besar, baunya menyengat", (-3.83, 102.30))
    codes = [ticket.code for ticket in await any_town.tickets()]
    assert codes == ["26-0001", "26-0002", "26-0003", "26-0004"]
    assert (first.code, birth.code, last.code) == (codes[0], codes[1], codes[3])
    assert await any_town.read(inbox.dead_letters) == []
