"""Somebody whose open ticket is an ordinary one tells of what is kept secret: until it is known whose these words are, the control
room alone reads them."""

from __future__ import annotations

import pytest

from domain.message import Kind
from tests.scenarios.stories import tell
from tests.town import Person, Town

TREE = "pohon tumbang nutup jalan di jl meranti 30, mobil tidak bisa lewat"
LEAK = "gas bocor di rumah saya jl meranti 30"
FAINT = "bapak saya pingsan di jl meranti 30"
CASES = {  # what was told first, what is told then, the words that nobody else may read
    "another place": (
        TREE,
        "pak tolong suami saya mukulin saya lagi, saya lari sembunyi di rumah bu ani jl cendana 9",
        "cendana",
    ),
    "robbers": (TREE, "ada perampok masuk rumah, saya sembunyi di lemari", "lemari"),
    "somebody else": (TREE, "bapak mukulin ibu saya, kami di kamar belakang", "kamar belakang"),
    "danger to life": (LEAK, "ada maling masuk rumah, saya sembunyi di lemari", "lemari"),
    "a victim": (FAINT, "anak saya dipukuli suami saya, kami sembunyi di kamar", "dipukuli"),
}


def leaks(town: Town, words: str) -> list[str]:
    """Agencies whose group reads them: neither the control room nor the police, who come for it, and read no words either."""
    return [
        agency
        for agency in town.groups
        if agency != "ruang_kendali" and any(words in text.casefold() for text in town.group(agency).texts)
    ]


async def beside(town: Town, first: str, then: str) -> Person:
    wati = await tell(town, first)
    await town.forward(seconds=70)
    await wati.says(then)
    return wati


@pytest.mark.parametrize("case", CASES)
async def test_nobody_on_the_ordinary_ticket_reads_them(town: Town, case: str) -> None:
    first, then, secret = CASES[case]
    wati = await beside(town, first, then)
    assert town.group("ruang_kendali").hears(secret), "the control room reads them at once"
    await town.forward(minutes=6)  # whoever is called later is told the story
    assert leaks(town, secret) == []
    one, other = await town.tickets()
    assert not one.secret and other.secret and town.group("polisi").has_card(other.code)
    assert wati.texts


async def test_nor_does_anybody_find_them_or_hear_them_retold(any_town: Town) -> None:
    town = any_town
    first, then, _ = CASES["another place"]
    await beside(town, first, then)
    code = (await town.tickets())[0].code
    crew, room = town.operator("dlh"), town.operator("ruang_kendali")
    await crew.types("/cari cendana")
    await crew.types("/cari sembunyi")
    await crew.types(f"/tiket {code}")
    await room.types(f"/tambah {code} damkar")
    await town.forward(minutes=1)
    assert leaks(town, "mukulin") == [] and not town.group("dlh").hears("26-0002")


@pytest.mark.parametrize("then", ["di jl cendana 9 dekat masjid", "dia lagi gedor pintu kamar"])
async def test_what_follows_in_the_minute_is_as_secret(town: Town, then: str) -> None:
    wati = await beside(town, TREE, "suami saya mukulin saya")
    await wati.says(then)
    await wati.sends(Kind.VOICE, b"OggS" + bytes(40), mime="audio/ogg")
    await town.forward(minutes=3)
    assert leaks(town, then) == []
    assert not [m for m in town.group("dlh").messages if m.delivery.form.value == "voice"]
    other = (await town.tickets())[1]
    assert other.secret and town.group("ruang_kendali").hears(then)


async def test_what_is_of_the_tree_is_read_by_those_who_cut_it(town: Town) -> None:
    wati = await beside(town, TREE, "suami saya mukulin saya")
    await wati.says("pohon tumbangnya nimpa kabel listrik juga")
    await town.forward(minutes=3)
    assert town.group("dlh").hears("nimpa kabel")
    assert leaks(town, "mukulin") == []


async def test_a_reply_to_the_receipt_is_no_way_around(town: Town) -> None:
    wati = await tell(town, TREE)
    await town.forward(seconds=70)
    receipt = next(m for m in wati.messages if "26-0001" in m.text)
    await wati.says("suami saya mukulin saya, saya sembunyi di lemari", reply_to=receipt.message_id)
    await town.forward(minutes=3)
    assert leaks(town, "lemari") == []


async def test_an_edit_is_none_either(town: Town) -> None:
    wati = await tell(town, TREE)
    await town.forward(seconds=70)
    await wati.says("suami saya mukulin saya", message_id="77001")
    await wati.says("suami saya mukulin saya, saya sembunyi di rumah bu ani", message_id="77001", edited=True)
    await town.forward(minutes=3)
    assert leaks(town, "bu ani") == [] and leaks(town, "mukulin") == []
    assert town.group("ruang_kendali").hears("bu ani")


async def test_with_both_tickets_open_it_goes_to_the_secret_one_alone(town: Town) -> None:
    wati = await beside(town, TREE, "suami saya mukulin saya, saya sembunyi di lemari")
    await town.forward(minutes=2)
    await wati.says("dahannya masih nutup jalan, pohon tumbangnya belum dipotong")
    await wati.says("suami saya mukulin anak saya di dapur")
    await town.forward(minutes=2)
    assert leaks(town, "dapur") == []
    assert town.group("ruang_kendali").hears("dapur")


async def test_who_says_that_it_is_the_same_is_taken_at_her_word(town: Town) -> None:
    wati = await beside(town, LEAK, "ada orang bawa parang ngamuk di depan rumah")
    if any("sama" in label.casefold() for label in wati.labels()):
        await wati.press("sama")
    await town.forward(minutes=2)
    assert town.group("damkar").hears("bawa parang")
