"""Who was caught and has come out: crews read it on the card, beside what was told before, and go into no fire for nobody."""

from __future__ import annotations

import pytest

from tests.people import Person
from tests.scenarios.stories import tell
from tests.town import Town

OUT = """udah keluar adeknya alhamdulillah, tapi api masih besar nyamber rumah sebelah
orgnya udah keluar sndiri, ga ada yg luka pak
kakek udah keluar selamat
they got out but the house is still burning""".splitlines()
NOT_OUT = (
    "api sudah keluar dari jendela",
    "belum keluar pak",
    "udah keluar belum ya orangnya?",
    "udah ga bisa keluar",
)
LATER = "kemudian: “"


async def trapped(town: Town) -> Person:
    ani = await tell(town, "rumah kebakaran, anak saya terjebak di dalam")
    assert "❗ ada yang terjebak" in town.group("damkar").card(ani.code).text
    await town.operator().taps("Terima", ani.code)
    return ani


@pytest.mark.parametrize("words", OUT)
async def test_both_stand_on_the_card(any_town: Town, words: str) -> None:
    ani, damkar = await trapped(any_town), any_town.group("damkar")
    await ani.says(words)
    card = damkar.card(ani.code).text
    assert LATER + words[:30] in card and "❗ ada yang terjebak" in card
    assert damkar.hears(ani.code, words[:30])
    assert (await any_town.ticket(ani.code)).open


@pytest.mark.parametrize("words", NOT_OUT)
async def test_nobody_has_come_out(town: Town, words: str) -> None:
    ani, damkar = await trapped(town), town.group("damkar")
    await ani.says(words)
    assert LATER not in damkar.card(ani.code).text
    assert damkar.hears(ani.code, words)


async def test_in_again_stands_there_as_the_newest(town: Town) -> None:
    ani, damkar = await trapped(town), town.group("damkar")
    await ani.says("udah keluar adeknya, tapi api masih besar")
    await ani.says("dia masuk lagi pak, terjebak di dalam")
    assert damkar.hears(ani.code, "masuk lagi", loud=True)
    assert "kemudian: “dia masuk lagi" in damkar.card(ani.code).text
