"""Whoever writes English is heard as whoever writes Indonesian: what happened, how grave it is, who must go; and answered in English."""

from __future__ import annotations

import pytest

from domain.lane import Lane
from tests.completeness.english_screen import all_english
from tests.language import english
from tests.language.english import Line
from tests.town import PANORAMA, SUMBER_JAYA, Town


@pytest.mark.parametrize("line", english.genuine(), ids=lambda line: line.text)
async def test_an_emergency_in_english_calls_whom_it_needs(town: Town, line: Line) -> None:
    guest = town.citizen()
    await guest.says(line.text)
    await guest.shares(PANORAMA)
    [ticket] = await town.tickets()
    assert ticket.category in line.categories
    if line.red is not None:
        assert (ticket.lane is Lane.RED) == line.red
    if ticket.lane is not Lane.RED:
        await town.forward(minutes=3)
        [ticket] = await town.tickets()
    called = {a.agency for a in ticket.assignments if a.open}
    assert line.agencies <= called, called
    all_english(guest)


@pytest.mark.parametrize("text", english.harmless())
async def test_what_is_no_emergency_rings_nowhere(town: Town, text: str) -> None:
    guest = town.citizen()
    await guest.says(text)
    await town.forward(minutes=4)
    assert not [m.text for agency in town.groups for m in town.group(agency).loud]
    all_english(guest)


async def test_what_is_added_in_english_calls_the_same_agencies(town: Town) -> None:
    """C21: with a fire, people inside bring the ambulance in either language."""
    called: list[set[str]] = []
    for first, added in (
        ("rumah kebakaran, api besar", "masih ada dua orang di dalam, di lantai atas"),
        ("the house is on fire", "two people still inside upstairs"),
    ):
        guest = town.citizen()
        await guest.says(first)
        await guest.shares(PANORAMA if not called else SUMBER_JAYA)
        await guest.says(added)
        ticket = await town.ticket(guest.code)
        called.append({a.agency for a in ticket.assignments if a.open})
        assert town.group("psc119").hears(ticket.code, added)
    assert called[0] == called[1]


async def test_a_witness_in_english_adds_what_the_first_did_not_know(town: Town) -> None:
    """C20"""
    first, second = town.citizen(), town.citizen()
    await first.says("rumah kebakaran, api besar")
    await first.shares(PANORAMA)
    await second.says("the house is on fire, two people still inside upstairs")
    await second.shares(PANORAMA)
    assert town.group("psc119").hears(first.code, "two people still inside upstairs")
    all_english(second)


async def test_that_it_is_over_is_asked_about_in_english(town: Town) -> None:
    guest = town.citizen()
    await guest.says("hi im at long beach, my wife got pulled out by the waves and i cant see her")
    await guest.shares(PANORAMA)
    for typed in (
        "where are they",
        "what is the number of the police?",
        "pantai panjang, gedung sport center",
    ):
        await guest.says(typed)
    await guest.says("she is out now, lifeguard got her")
    await guest.press("Yes, cancel")
    all_english(guest)
    assert (await town.ticket(guest.code)).cancel_requested
