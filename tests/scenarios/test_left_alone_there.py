"""Who can flee from nothing - blind, very old, small, and alone - stands on the card and is heard, whenever it is told."""

from __future__ import annotations

import pytest

from tests.people import Person
from tests.scenarios.stories import tell
from tests.town import Town

ALONE = """nenek buta sendirian disana
disitu ada nenek buta tinggal sendirian
ado kakek dewekan di situ
di sebelah ada bayi ditinggal sendiri
ada orang buta di lantai dua
bapaknya sakit terbaring di kasur""".splitlines()
NOT_ALONE = ("saya sendirian di sini", "neneknya sudah di rumah saudara")
LINE = "5021"
CANNOT_FLEE = "❗ ada orang yang tidak bisa lari"


async def burning(town: Town) -> Person:
    return await tell(town, "rumah kebakaran api besar jl salak 5")


@pytest.mark.parametrize("words", ALONE)
async def test_a_later_line_is_heard_and_stands_on_the_card(any_town: Town, words: str) -> None:
    ani, damkar = await burning(any_town), any_town.group("damkar")
    await any_town.operator().taps("Terima", ani.code)
    await ani.says(words)
    assert damkar.hears(ani.code, words, loud=True)
    assert CANNOT_FLEE in damkar.card(ani.code).text


async def test_so_does_an_edit(town: Town) -> None:
    ani, damkar = await burning(town), town.group("damkar")
    await town.operator().taps("Terima", ani.code)
    await ani.says("tetangga no 5 ikut kebakar", message_id=LINE)
    await ani.says("tetangga no 5 ikut kebakar, nenek buta sendirian disana", message_id=LINE, edited=True)
    assert damkar.hears(ani.code, "nenek buta sendirian", loud=True)
    assert CANNOT_FLEE in damkar.card(ani.code).text


@pytest.mark.parametrize("words", NOT_ALONE)
async def test_nobody_of_them_is_there(town: Town, words: str) -> None:
    ani = await burning(town)
    await ani.says(words)
    assert CANNOT_FLEE not in town.group("damkar").card(ani.code).text
