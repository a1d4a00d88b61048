"""However much a reporter writes, in one message or in many: all of it is read by those who act, and the card quotes the danger."""

from __future__ import annotations

import pytest

from domain.message import Kind
from tests.media.scenes import encoded, scene
from tests.scenarios.stories import north_of
from tests.town import PANORAMA, Chat, Person, Town

GREETING = "selamat malam bapak ibu petugas yang kami hormati semoga sehat selalu dan dalam lindungan Tuhan "
DANGER = "dapur tetangga terbakar, tabung gas dua di dekat kompor, pintu belakang terkunci, anjing galak di halaman"
LATER = "anaknya masih di dalam kamar belakang"


def long(words: str, most: int = 600) -> str:
    return (GREETING * 50)[:most].rsplit(" ", 1)[0] + " " + words


def all_of(chat: Chat, words: str) -> bool:
    """Does every word of them stand there, in their order?"""
    read = " ".join("\n".join(chat.texts).replace("“", " ").replace("”", " ").split())
    return all(word in read for word in words.split()) and DANGER in read


async def told(town: Town, words: str, place: tuple[float, float] = PANORAMA) -> Person:
    who = town.citizen()
    await who.says(words)
    await who.shares(place)
    return who


@pytest.mark.parametrize("most", [600, 3900])
async def test_a_long_report_is_read_whole_and_its_danger_quoted(any_town: Town, most: int) -> None:
    town, crew = any_town, any_town.operator("damkar")
    ani = await told(town, long(DANGER, most))
    own = town.group("damkar")
    card = own.card(ani.code).text
    assert "dapur tetangga terbakar" in card
    assert "selamat malam" not in card
    assert all_of(own, DANGER)
    before = len(own.messages)
    await crew.types(f"/tiket {ani.code}")
    story = own.messages[before:]
    assert any("anjing galak di halaman”" in m.text for m in story)
    assert not any(m.text.endswith("…") for m in own.messages)


async def test_later_words_of_any_length_are_read_whole(any_town: Town) -> None:
    town = any_town
    ani = await told(town, "kebakaran rumah, api besar")
    own = town.group("damkar")
    await ani.says(long(LATER, 1800))
    await ani.says(long("pagarnya dikunci rantai", 3900))
    await ani.sends(Kind.PHOTO, encoded(scene(3)), caption=long("ini rumahnya", 900))
    for words in (LATER, "pagarnya dikunci rantai", "ini rumahnya"):
        assert own.hears(f"{words}”"), words
    assert f"{LATER}”" in own.card(ani.code).text  # what makes it graver, not how it greets
    await town.operator("damkar").types(f"/tambah {ani.code} polisi")
    late = town.group("polisi")
    for words in (LATER, "pagarnya dikunci rantai", "ini rumahnya"):
        assert late.hears(f"{words}”"), words


async def test_a_long_witness_and_a_merged_report_are_read_whole(any_town: Town) -> None:
    town, room = any_town, any_town.operator("ruang_kendali")
    ani = await told(town, "kebakaran rumah, api besar")
    budi = await told(town, long(DANGER, 3900), north_of(PANORAMA, 30))
    assert budi.code == ani.code
    own = town.group("damkar")
    assert own.hears("Saksi 2", "anjing galak di halaman”")
    citra = await told(town, long(LATER + ", kebakaran gudang", 2000), north_of(PANORAMA, 2000))
    await room.types(f"/gabung {citra.code} {ani.code}")
    await room.types("ya")
    before = len(own.messages)
    await town.operator("damkar").types(f"/tiket {ani.code}")
    story = "\n".join(m.text for m in own.messages[before:])
    assert "anjing galak di halaman”" in story


async def test_of_a_secret_ticket_the_control_room_reads_all(any_town: Town) -> None:
    town = any_town
    await told(town, long("suami saya memukul saya, kunci pintu dibawanya, anak di kamar", 3000))
    room = town.group("ruang_kendali")
    code = (await town.tickets())[0].code
    assert "memukul" in room.card(code).text
    assert room.hears("anak di kamar”")


async def test_words_written_to_the_wrong_bot_are_read_whole(town: Town) -> None:
    stranger = Person(town, town.operator("damkar").private.channel, "4711", name="Orang")
    await stranger.says(long(DANGER, 3985))
    assert town.group("ruang_kendali").hears("anjing galak di halaman”")
