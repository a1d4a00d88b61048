"""Whoever writes English is heard as whoever writes Indonesian: what happened, how grave it is, who must go; and answered in English."""

from __future__ import annotations

import pytest

from domain.lane import Lane
from tests.completeness.english_screen import all_english
from tests.domain import english
from tests.domain.english import Line
from tests.town import PANORAMA, Town


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
