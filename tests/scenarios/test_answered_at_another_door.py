"""Who wrote in a group, or to the operators' bot, is not written to there: neighbours read along, and the answer comes to nobody."""

from __future__ import annotations

import pytest

from tests.people import Chat, Person
from tests.scenarios.test_wrong_door import FIRE, in_street, stranger
from tests.town import CITIZEN, Town

BEATEN = "suami saya mukul saya, dia bawa pisau, saya sembunyi di kamar mandi"


@pytest.mark.parametrize("command", ["/balas", "/tanya", "/eta"])
@pytest.mark.parametrize("words", [FIRE, BEATEN])
async def test_nothing_is_posted_among_neighbours(any_town: Town, command: str, words: str) -> None:
    town, street = any_town, Chat(any_town, CITIZEN, "-5001")
    await town.offer(in_street(town, words))
    read = len(street.messages)
    kendali = town.operator("ruang_kendali")
    await kendali.taps("Jadikan tiket")
    await kendali.types(f"{command} 26-0001 5 menit lagi polisi datang, tetap sembunyi")
    assert len(street.messages) == read
    said = town.group("ruang_kendali").last.text
    assert "Tidak dikirim" in said or "belum" in said or "tidak diberi tahu" in said, said


@pytest.mark.parametrize("command", ["/balas", "/tanya"])
async def test_what_is_written_to_the_operators_bot_stands_on_its_ticket(
    any_town: Town, command: str
) -> None:
    town, ani = any_town, stranger(any_town)
    await ani.says(FIRE)
    kendali, room = town.operator("ruang_kendali"), town.group("ruang_kendali")
    await kendali.taps("Jadikan tiket")
    read = len(ani.messages)
    await kendali.types(f"{command} 26-0001 jl apa pak?")
    assert "Tidak dikirim" in room.last.text and len(ani.messages) == read
    await ani.says("di jl cendana nomor 7")
    assert room.hears("26-0001", "di jl cendana nomor 7")
    await ani.says("cepat pak, nenek saya terjebak di dalam")
    await town.forward(seconds=61)
    assert town.group("damkar").hears("26-0001", "nenek saya terjebak")


async def test_who_has_found_the_right_bot_is_written_to_there(any_town: Town) -> None:
    town, street = any_town, Chat(any_town, CITIZEN, "-5001")
    await town.offer(in_street(town, FIRE, person="9001"))
    kendali = town.operator("ruang_kendali")
    await kendali.taps("Jadikan tiket")
    ani, read = Person(town, CITIZEN, "9001"), len(street.messages)
    await ani.says("/start")
    await kendali.types("/balas 26-0001 tim sedang ke sana")
    assert ani.hears("tim sedang ke sana") and len(street.messages) == read
