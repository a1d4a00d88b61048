"""How far they are: a crew shares its live location in a ticket's thread, its reporters hear it twice at most, and nobody sees where."""

from __future__ import annotations

from dataclasses import replace

import pytest

from domain.message import Kind, Pin
from tests.scenarios.stories import fire, north_of, tell
from tests.town import PANORAMA, Operator, Person, Town


async def goes(town: Town, ani: Person) -> Operator:
    crew = town.operator("damkar")
    await crew.taps("Terima", ani.code)
    await crew.taps("Berangkat", ani.code)
    return crew


async def shares(
    town: Town, crew: Operator, code: str, metres: float, *, first: bool = False, **more: object
) -> None:
    """At so many metres north of the fire, in reply to the card; a move is an edit, as the platform tells it."""
    card = town.group(crew.agency).card(code)
    at = Pin(*north_of(PANORAMA, metres), live=True)
    known = {"message_id": f"live{crew.person}", "reply_to": card.message_id, "edited": not first, **more}
    await town.offer(crew.inbound(Kind.LOCATION, pin=at, **known))


def heard(ani: Person) -> list[str]:
    return [text for text in ani.texts if "menit lagi," in text]


async def test_its_reporter_hears_it_twice_and_when_she_asks(any_town: Town) -> None:
    town = any_town
    ani = await fire(town, PANORAMA)
    crew = await goes(town, ani)
    await shares(town, crew, ani.code, 2100, first=True)
    assert heard(ani) == [f"🚒 Petugas Damkar ± 6 menit lagi, 2,1 km dari sana (<b>{ani.code}</b>)."]
    assert town.group("damkar").hears("paling banyak dua kali")
    for metres in (1800, 1500, 900, 700, 400):
        await town.forward(seconds=40)
        await shares(town, crew, ani.code, metres)
    assert len(heard(ani)) == 2 and "± 3 menit lagi, 900 m" in heard(ani)[1]
    await ani.says("berapa lama lagi?")
    assert "400 m" in ani.last.text and "menit lagi" in ani.last.text
    assert "kira-kira tiba" in town.group("damkar").card(ani.code).text


async def test_near_the_place_tiba_is_offered_once(town: Town) -> None:
    ani = await fire(town, PANORAMA)
    crew = await goes(town, ani)
    await shares(town, crew, ani.code, 1200, first=True)
    await shares(town, crew, ani.code, 120)
    await shares(town, crew, ani.code, 90)
    offered = [m for m in town.group("damkar").messages if "Sudah sampai" in m.text]
    assert len(offered) == 1 and offered[0].delivery.silent
    await crew.taps("Tiba", "Sudah sampai")
    assert ani.hears("sudah tiba")
    before = len(ani.texts)
    await town.forward(minutes=1)
    await shares(town, crew, ani.code, 10)
    assert len(ani.texts) == before


async def test_never_to_somebody_who_hides(town: Town) -> None:
    ani = await tell(town, "suami saya mukul saya, saya sembunyi di kamar, jangan telepon", PANORAMA)
    crew = town.operator("polisi")
    await crew.taps("Terima", ani.code)
    await crew.taps("Berangkat", ani.code)
    before = list(ani.texts)
    await shares(town, crew, ani.code, 2100, first=True)
    await shares(town, crew, ani.code, 100)
    assert not heard(ani) and not [t for t in ani.texts if t not in before and "km" in t]


async def test_where_they_are_stands_nowhere(town: Town) -> None:
    ani = await fire(town, PANORAMA)
    crew = await goes(town, ani)
    await shares(town, crew, ani.code, 2100, first=True)
    state = (await town.ticket(ani.code)).state
    assert state.crews["damkar"].metres == pytest.approx(2100, abs=5)
    assert not hasattr(state.crews["damkar"], "lat")
    assert (await town.ticket(ani.code)).place.lat == pytest.approx(PANORAMA[0])


async def test_who_is_not_on_the_way_is_told_why_and_moves_ask_nothing(town: Town) -> None:
    ani = await fire(town, PANORAMA)
    crew = town.operator("damkar")
    await shares(town, crew, ani.code, 2100, first=True)
    assert town.group("damkar").hears("belum diterima") or town.group("damkar").hears("Terima")
    said = len(town.group("damkar").messages)
    await shares(town, crew, ani.code, 2000)
    assert len(town.group("damkar").messages) == said and not heard(ani)


async def test_a_fixed_pin_still_corrects_the_place(town: Town) -> None:
    ani = await fire(town, PANORAMA)
    crew = await goes(town, ani)
    card = town.group("damkar").card(ani.code)
    at = north_of(PANORAMA, 300)
    await town.offer(crew.inbound(Kind.LOCATION, pin=Pin(*at), reply_to=card.message_id))
    assert (await town.ticket(ani.code)).place.lat == pytest.approx(at[0])


async def test_switched_off_it_says_nothing(town: Town) -> None:
    await town.start_again(lambda city: replace(city, travel=replace(city.travel, on=False)))
    ani = await fire(town, PANORAMA)
    crew = await goes(town, ani)
    await shares(town, crew, ani.code, 2100, first=True)
    assert not heard(ani)
