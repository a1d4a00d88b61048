"""Somebody hides from whoever is in the house, mostly a child, and writes it in pieces: hushed, and the police at once."""

from __future__ import annotations

import pytest

from tests.scenarios.test_hiding import HIDES
from tests.town import PANORAMA, Person, Town

PIECES = {  # messages, and how many of them nobody could yet know the meaning of
    "in four": (("p", "ada orang", "di dalam rumah saya", "saya di lemari"), 2),
    "bengkulu": (("kak", "ado uwong masuk", "ambo di bawah ranjang"), 1),
    "a stranger": (("om", "ado uwong dak kenal di rumah", "ambo sendirian di balik pintu kamar"), 1),
    "in one": (("ado uwong di dalam rumah ambo, ambo di lemari",), 0),
    "short": (("ada org msk lwt jendela", "aku di kolong ranjang"), 0),
    "the place first": (("saya di kamar mandi", "ada orang masuk rumah"), 1),
    "locked in": (("saya di dalam kamar dikunci", "ado uwong masuk rumah"), 1),
    "steps": (("ada suara langkah di bawah", "aku di balik tirai"), 0),
    "outside the room": (("ada orang di luar kamar", "saya di kolong"), 0),
    "says so": (("ado uwong masuk rumah", "ambo nyumput"), 0),
    "no calls": (("ada orang masuk", "jangan telepon"), 0),
    "through a window": (("ambo sembunyi di lemari, ado uwong naik ke rumah lewat jendela",), 0),
    "at the door": (("jangan berisik ya dia di luar kamar",), 0),
    "still here": (("sstt", "dia masih di sini"), 0),
    "still inside": (("mereka masih di dalam", "saya di bawah tempat tidur"), 1),
    "en": (("there is someone in my house", "im in the closet"), 0),
}


async def told(town: Town, case: str) -> tuple[Person, int]:
    """Who tells it, and how often the phone had rung once it could be known."""
    pieces, unknown = PIECES[case]
    ani, rang = town.citizen(), 0
    for number, words in enumerate(pieces, start=1):
        await ani.says(words)
        rang = len(ani.loud) if number <= unknown else rang
    return ani, rang


@pytest.mark.parametrize("case", PIECES)
async def test_nothing_sounds_and_the_police_come_at_once(any_town: Town, case: str) -> None:
    ani, rang = await told(any_town, case)
    await ani.shares(PANORAMA)
    for agency in ("polisi", "ruang_kendali"):
        assert any_town.group(agency).hears(ani.code, loud=True)
        assert HIDES in any_town.group(agency).card(ani.code).text
    await any_town.forward(minutes=4)
    assert len(ani.loud) == rang and not any("112" in m.text for m in ani.messages[rang:])


@pytest.mark.parametrize("case", ["in four", "bengkulu", "a stranger"])
async def test_said_after_the_card_it_calls_them_as_well(town: Town, case: str) -> None:
    *before, last = PIECES[case][0]
    ani = town.citizen()
    for words in before:
        await ani.says(words)
    await town.forward(seconds=80)
    await ani.says(last)
    rang = len(ani.loud)
    (ticket,) = await town.tickets()
    assert town.group("polisi").hears(ticket.code, loud=True)
    assert HIDES in town.group("ruang_kendali").card(ticket.code).text
    await town.forward(minutes=4)
    assert len(ani.loud) == rang


HARMLESS = [
    ("ada tamu di rumah saya",),
    ("ada orang di dalam rumah saya wkwk", "saya di lemari"),
    ("adik saya main petak umpet di lemari", "ada orang di rumah"),
    ("ada orang di rumah?", "saya di depan pagar"),
    ("ado uwong di rumah samo ambo", "kami sehat"),
    ("ada orang di kamar mandi lama sekali",),
    ("orang di rumah saya sehat semua", "saya di kamar"),
    ("istriku orang bengkulu nda tau", "saya di dalam kamar"),
]
OF_ANOTHER_KIND = {
    ("lemari saya terbakar",): "kebakaran",
    ("kebakaran", "ada orang di dalam rumah", "saya di kamar mandi"): "kebakaran",
    ("ada orang di dalam rumah saya terkunci di kamar mandi",): "penyelamatan",
    ("ada ular masuk rumah", "saya di kamar mandi"): "hewan_berbahaya",
    ("banjir", "saya di loteng", "ada orang di bawah"): "banjir",
    ("ada orang di dalam rumah", "apinya besar"): "kebakaran",
}


@pytest.mark.parametrize("pieces", HARMLESS)
async def test_a_guest_a_joke_and_a_game_call_no_police(town: Town, pieces: tuple[str, ...]) -> None:
    ani = town.citizen()
    for words in pieces:
        await ani.says(words)
    await ani.shares(PANORAMA)
    await town.forward(seconds=80)
    assert not town.group("polisi").loud
    assert not any(ticket.hiding for ticket in await town.tickets())


@pytest.mark.parametrize("pieces", OF_ANOTHER_KIND)
async def test_who_is_inside_in_another_event_hides_from_nobody(town: Town, pieces: tuple[str, ...]) -> None:
    ani = town.citizen()
    for words in pieces:
        await ani.says(words)
    await ani.shares(PANORAMA)
    await town.forward(seconds=80)
    (ticket,) = await town.tickets()
    assert ticket.category == OF_ANOTHER_KIND[pieces] and not ticket.hiding
    assert ani.loud and not town.group("polisi").loud
