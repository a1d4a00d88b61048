"""What is told in letters that we cannot read is on a human's screen at once."""

from __future__ import annotations

import pytest

from tests.scenarios.stories import tell
from tests.town import PANORAMA, Town

TOLD = [
    "着火了！我家着火了，孩子在里面",
    "着火",
    "النجدة! بيتي يحترق وأطفالي بالداخل",
    "Помогите! Горит дом, внутри дети",
    "ไฟไหม้บ้าน ช่วยด้วย",
    "tolong 我家着火了孩子在里面",
]


@pytest.mark.parametrize("said", TOLD)
async def test_a_silent_card_at_once_and_an_answer_in_two_languages(any_town: Town, said: str) -> None:
    town = any_town
    ani = town.citizen()
    await ani.says(said)
    room = town.group("ruang_kendali")
    card = room.card(ani.code)
    assert said in card.text and "DARURAT LAINNYA" in card.text.upper() and card.delivery.silent
    assert ani.hears("belum bisa kami baca", "cannot read this script", "112")
    await town.forward(minutes=3, seconds=1)
    assert room.hears(ani.code, "belum diputuskan", loud=True), "each of them cries for help, or of fire"


async def test_what_holds_no_known_cry_is_looked_at_within_a_quarter_of_an_hour(town: Town) -> None:
    ani = town.citizen()
    await ani.says("酒店的电梯停了")
    await town.forward(minutes=15, seconds=1)
    assert town.group("ruang_kendali").hears(ani.code, "15 menit tanpa ditinjau")


async def test_behind_a_command_and_with_a_point(town: Town) -> None:
    ani = town.citizen()
    await ani.says(f"/start {TOLD[0]}")
    await ani.shares(PANORAMA)
    assert "Panorama" in town.group("ruang_kendali").card(ani.code).text or "Dusun Besar" in "".join(
        town.group("ruang_kendali").texts
    )
    await ani.says("孩子出不来")
    assert town.group("ruang_kendali").hears("孩子出不来")


@pytest.mark.parametrize("said", ["你好", "Привет!", "السلام عليكم", "👍", "สวัสดีครับ", "café"])
async def test_a_greeting_is_greeted(town: Town, said: str) -> None:
    ani = town.citizen()
    await ani.says(said)
    assert not await town.tickets() and not ani.hears("cannot read")


async def test_danger_that_is_read_rings_as_ever(town: Town) -> None:
    ani = await tell(town, "着火了 tolong rumah saya terbakar api besar ada anak di dalam")
    assert town.group("damkar").hears(ani.code, loud=True)
