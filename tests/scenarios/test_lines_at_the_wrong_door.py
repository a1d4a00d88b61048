"""What is told at the wrong door in several lines, or by changing a line, is one event with all its words and its place."""

from __future__ import annotations

from dataclasses import replace

import pytest

from domain.message import Channel, Kind, Pin
from tests.scenarios.stories import dead_rows
from tests.scenarios.test_wrong_door import enrolled, in_street, stranger
from tests.town import CITIZEN, OPERATOR, PANORAMA, Chat, Person, Town

EDITED = "rumah saya kebakaran jl salak 5, ibu di dalam"
LINES = [
    ("kebakaran", "rumah saya", "jl salak 5 lingkar timur"),
    ("tolong kebakaran", "jl salak 5 lingkar timur", "ibu saya di dalam"),
    ("rumah saya", "kebakaran besar", "jl salak 5 lingkar timur"),
    ("ada orang pingsan", "tidak bernapas", "jl salak 5 lingkar timur"),
]


async def writer(town: Town, who: str) -> Person:
    return stranger(town) if who == "stranger" else await enrolled(town, who)


async def edits(person: Person, number: str, words: str) -> None:
    await person.says(words, message_id=number, edited=True)


@pytest.mark.parametrize("who", ["stranger", "damkar", "ruang_kendali"])
@pytest.mark.parametrize("first", ["p", "pak", "halo"])
async def test_a_line_that_is_changed_into_danger_is_heard(any_town: Town, who: str, first: str) -> None:
    town, room = any_town, any_town.group("ruang_kendali")
    ani = await writer(town, who)
    await ani.says(first, message_id="77")
    await town.forward(seconds=20)
    await edits(ani, "77", EDITED)
    assert "@sigap_lapor_bot" in ani.last.text and "112" in ani.last.text
    assert room.hears("🚪", "jl salak 5", "ibu di dalam", loud=False)
    shown = len(room.messages)
    await edits(ani, "77", EDITED)
    assert len(room.messages) == shown, "a preview changes nothing"
    await town.operator("ruang_kendali").taps("Jadikan tiket")
    assert "jl salak 5" in room.card("26-0001").text
    await town.forward(seconds=61)
    assert any("26-0001" in m.text for m in town.group("damkar").loud)
    assert await dead_rows(town) == 0 and await town.breaches() == []


@pytest.mark.parametrize("bot", [CITIZEN, OPERATOR])
async def test_so_it_is_in_a_group(town: Town, bot: Channel) -> None:
    room, street = town.group("ruang_kendali"), Chat(town, bot, "-5001")
    written = in_street(town, "p", on=bot)
    await town.offer(written)
    for _ in range(2):
        await town.offer(replace(written, text=EDITED, edited=True))
    assert "112" in street.last.text and len(street.messages) == 1
    assert sum("jl salak 5" in text for text in room.texts) == 1


async def test_what_is_changed_at_the_door_rings_no_ticket_and_repeats_nothing(town: Town) -> None:
    budi, room = await enrolled(town, "damkar"), town.group("ruang_kendali")
    await town.citizen().says("ada pohon tumbang di jl salak 5 panorama")
    before = len(budi.messages)
    await budi.says("siap pak", message_id="77")
    await edits(budi, "77", "siap pak, otw")
    await edits(budi, "77", "26-0001 rumahnya kebakaran besar")
    assert not room.hears("🚪") and not [m for m in budi.messages[before:] if "@sigap_lapor_bot" in m.text]


@pytest.mark.parametrize("who", ["stranger", "damkar"])
@pytest.mark.parametrize("lines", LINES)
async def test_lines_of_one_person_are_one_event(any_town: Town, who: str, lines: tuple[str, ...]) -> None:
    town, room = any_town, any_town.group("ruang_kendali")
    ani = await writer(town, who)
    for line in lines:
        await ani.says(line)
        await town.forward(seconds=15)
    told = [line for line in lines if who == "stranger" or lines.index(line) or line != "rumah saya"]
    assert room.hears("🚪", *told, loud=False)
    await town.operator("ruang_kendali").taps("Jadikan tiket")
    card = room.card("26-0001").text
    assert "Lingkar Timur" in card and "jl salak 5" in card.casefold()
    await town.operator("ruang_kendali").types("/rangkuman")
    assert "laporan meragukan" not in room.last.text, "nothing of it is left there"
    assert await dead_rows(town) == 0 and await town.breaches() == []


@pytest.mark.parametrize("bot", [CITIZEN, OPERATOR])
async def test_so_they_are_in_a_group_beside_what_others_write(town: Town, bot: Channel) -> None:
    room, street = town.group("ruang_kendali"), Chat(town, bot, "-5001")
    for words, person in (
        ("kebakaran, tolong", "9001"),
        ("besok kerja bakti jam 7 ya", "9002"),
        ("rumah saya", "9001"),
        ("jl salak 5 lingkar timur", "9001"),
    ):
        await town.offer(in_street(town, words, person, bot))
        await town.forward(seconds=10)
    assert len(street.messages) == 1
    await town.operator("ruang_kendali").taps("Jadikan tiket")
    card = room.card("26-0001").text
    assert "Lingkar Timur" in card and "rumah saya" in card and "kerja bakti" not in card


@pytest.mark.parametrize("who", ["stranger", "damkar"])
@pytest.mark.parametrize("point", [False, True])
async def test_a_later_line_says_where_a_ticket_is(any_town: Town, who: str, point: bool) -> None:
    """Somebody was quick and made a ticket of the first line."""
    town, room = any_town, any_town.group("ruang_kendali")
    ani = await writer(town, who)
    await ani.says("kebakaran, tolong")
    await town.operator("ruang_kendali").taps("Jadikan tiket")
    await town.forward(seconds=70)
    before = len(room.messages)
    if point:
        await ani.does(Kind.LOCATION, pin=Pin(*PANORAMA))
    else:
        await ani.says("jl salak 5 lingkar timur")
    area = "Singaran Pati" if point else "Lingkar Timur"
    assert area in room.card("26-0001").text
    assert area in town.group("damkar").card("26-0001").text
    assert not any("🚪" in text for text in room.texts[before:]), "it belongs to the ticket"
    await ani.says("ibu saya di dalam")
    assert town.group("damkar").hears("ibu saya di dalam")
    assert await dead_rows(town) == 0 and await town.breaches() == []


async def test_two_fires_with_an_address_each_stay_two(town: Town) -> None:
    ani, room = stranger(town), town.group("ruang_kendali")
    await ani.says("kebakaran di jl salak 5 lingkar timur")
    await town.forward(seconds=30)
    await ani.says("kebakaran juga di jl jati 9 sawah lebar")
    await town.operator("ruang_kendali").types("/rangkuman")
    assert room.hears("2 laporan meragukan")


async def test_a_line_long_after_is_no_more_of_it(town: Town) -> None:
    budi, room = await enrolled(town, "damkar"), town.group("ruang_kendali")
    await budi.says("kebakaran, tolong")
    await town.forward(minutes=6)
    shown = len(room.messages)
    await budi.says("siap pak besok")
    assert not any("siap pak besok" in text for text in room.texts[shown:])
