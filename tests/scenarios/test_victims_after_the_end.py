"""A victim who is told soon after a report has ended does not wait for his place: it is most likely that one."""

from __future__ import annotations

import pytest

from tests.scenarios.test_back_after_its_end import FIRE, ended
from tests.town import CODE, Town

VICTIMS = {
    "sekarang ibu saya juga pingsan": "psc119",
    "bapak saya sesak napas": "psc119",
    "kakek ambo idak sadar": "psc119",
}


@pytest.mark.parametrize("words", VICTIMS)
@pytest.mark.parametrize("closed", [True, False])
async def test_a_victim_told_after_it_rings_at_once_at_its_place(
    town: Town, words: str, closed: bool
) -> None:
    ani = await ended(town, FIRE, closed=closed)
    await ani.says(words)
    card = next(t for t in town.group(VICTIMS[words]).texts if CODE.search(t) and words in t)
    assert "26-0001" in card and "Dusun Besar" in card
    assert town.group(VICTIMS[words]).hears(words, loud=True)


@pytest.mark.parametrize(
    ("words", "wait"),
    [
        ("ibu saya pingsan di jl kapuas 7", 0),
        ("ibu saya pingsan", 61),
        ("saya tidak di rumah, ibu saya pingsan", 0),
    ],
)
async def test_another_place_or_an_hour_later_it_is_asked_where(town: Town, words: str, wait: int) -> None:
    ani = await ended(town, FIRE)
    await town.forward(minutes=wait)
    await ani.says(words)
    await town.forward(seconds=61)
    assert not any("sama dengan 26-0001" in t for t in town.group("psc119").texts)
