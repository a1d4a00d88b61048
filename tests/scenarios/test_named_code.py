"""Somebody names the code of a report that is not his own: operators are offered to join the two, and he learns nothing of it."""

from __future__ import annotations

import pytest

from domain.message import Channel
from domain.status import Status
from domain.ticket import CONTROL_ROOM
from tests.scenarios.stories import dead_rows, finish, fire, north_of, tell
from tests.town import PANORAMA, Person, Town
from tests.whatsapp.cloud import Phone, with_whatsapp

AT = "jl ciliwung 30 padang harapan"
OF_THE_OTHER = ("ciliwung", "padang harapan", "gading cempaka")
NAMING = [
    "suami saya tadi lapor kebakaran lewat WA nomor {}, sekarang dia pingsan kena asap, saya di kamar belakang",
    "{} saya pinjam hp tetangga, apinya sudah di kamar anak saya",
    "tolong #{}, apinya sudah sampai dapur, anak saya terjebak",
    "ini soal laporan {} pak, ibu saya tidak bernapas",
]


async def burning(town: Town) -> Person:
    """The husband's report, by words alone; and another fire, which rang later."""
    ani = town.citizen()
    await ani.says(f"rumah saya kebakaran di {AT}")
    await town.forward(seconds=61)
    return ani


@pytest.mark.parametrize("words", NAMING)
async def test_it_rings_at_once_near_the_named_one(any_town: Town, words: str) -> None:
    town, room = any_town, any_town.group(CONTROL_ROOM)
    ani = await burning(town)
    await fire(town, north_of(PANORAMA, 4000))
    wife = town.citizen()
    await wife.says(words.format(ani.code))
    code, card = wife.code, room.card(wife.code)
    assert code != ani.code and any(code in m.text for m in room.loud), "nobody waits for the place"
    assert f"Pelapor menyebut {ani.code}" in card.text
    assert f"dekat {ani.code}" in card.text and "ciliwung" in card.text and "menurut pelapor" in card.text
    kendali = town.operator(CONTROL_ROOM)
    await kendali.taps("Gabung", code)
    assert (await town.ticket(code)).status is Status.DUPLICATE
    assert await dead_rows(town) == 0


@pytest.mark.parametrize("words", NAMING)
async def test_nothing_of_it_is_told_to_who_names_it(town: Town, words: str) -> None:
    """Until operators put them together: codes can be guessed."""
    ani = await burning(town)
    wife = town.citizen()
    await wife.says(words.format(ani.code))
    own = wife.code
    for more in ("status", "sampai mana petugasnya", "salah lokasi", "datasaya"):
        await wife.says(more)
        await town.forward(seconds=5)
    agency = (await town.ticket(own)).assignments[0].agency
    await finish(town, town.operator(agency), own)
    assert not [text for text in wife.texts for known in OF_THE_OTHER if known in text.casefold()]
    assert (await town.ticket(ani.code)).status is not Status.DUPLICATE
    assert not [text for text in ani.texts if own in text], "nor to whose it is"


async def test_the_place_that_is_told_then_takes_the_estimates_place(town: Town) -> None:
    ani, room = await burning(town), town.group(CONTROL_ROOM)
    wife = town.citizen()
    await wife.says(NAMING[1].format(ani.code))
    await wife.shares(PANORAMA)
    await town.forward(seconds=5)
    card = room.card(wife.code).text
    assert "Singaran Pati" in card and "ciliwung" not in card
    assert f"Pelapor menyebut {ani.code}" in card


async def test_the_named_one_stands_before_the_one_that_is_near(town: Town) -> None:
    ani, other = await burning(town), await fire(town)
    room = town.group(CONTROL_ROOM)
    wife = town.citizen()
    await wife.says(f"{NAMING[1].format(ani.code)} di panorama")
    await town.forward(seconds=5)
    card = room.card(wife.code).text
    assert f"Pelapor menyebut {ani.code}" in card and f"sama dengan {other.code}" not in card
    assert any(wife.code in m.text for m in room.loud)


async def test_who_has_reported_already_may_name_one_too(town: Town) -> None:
    ani, room = await burning(town), town.group(CONTROL_ROOM)
    wife = await tell(town, "rumah kebakaran, api besar", north_of(PANORAMA, 4000))
    await wife.says(f"suami saya sudah lapor {ani.code}")
    await town.forward(seconds=5)
    assert f"Pelapor menyebut {ani.code}" in room.card(wife.code).text


@pytest.mark.parametrize("words", ["26-0999", "tanggal 26-11", "26-0001", "L26-0001", "0812-26-0001-77"])
async def test_what_is_no_open_report_of_others_changes_nothing(town: Town, words: str) -> None:
    ani, room = await burning(town), town.group(CONTROL_ROOM)
    await finish(town, town.operator("damkar"), ani.code)
    wife = town.citizen()
    await wife.says(f"{words} apinya sudah di kamar anak saya")
    await town.forward(seconds=61)
    assert "Pelapor menyebut" not in room.card(wife.code).text


async def test_of_a_secret_one_no_more_than_the_kelurahan_is_read(town: Town) -> None:
    victim = town.citizen()
    await victim.says(f"saya dipukuli suami saya di {AT}, tolong")
    await town.forward(seconds=61)
    other = town.citizen()
    await other.says(f"{victim.code} anak saya pingsan tidak bernapas")
    await town.forward(seconds=2)
    shown = [m.text for m in town.group("psc119").messages if other.code in m.text]
    assert shown and not [text for text in shown if "ciliwung" in text.casefold()]


async def test_across_platforms(any_town: Town) -> None:
    town = any_town
    rina = Phone(town, await with_whatsapp(town))
    await rina.says(f"rumah saya kebakaran di {AT}")
    await town.forward(seconds=61)
    (first,) = await town.tickets()
    wife = town.citizen()
    await wife.says(NAMING[0].format(first.code))
    assert f"Pelapor menyebut {first.code}" in town.group(CONTROL_ROOM).card(wife.code).text
    assert wife.channel is Channel.TELEGRAM_CITIZEN
