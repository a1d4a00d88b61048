"""Danger that no word names: heard by the way a message is written, and told so to whoever reads its card."""

from __future__ import annotations

import pytest

from domain.danger import Danger
from domain.message import Kind
from models import reports
from tests.scenarios.stories import JPEG, told_a_minute_ago
from tests.town import PALEMBANG, PANORAMA, Town

WRITTEN = "terdengar gawat dari caranya ditulis, tanpa kata bahaya"
UNNAMED = [
    "ndak gerak lagi badan adek",
    "the baby is blue and floppy",
    "the boat is going down, we are in the sea",
    "bapak wis ora nyaut, ambegane alon",
]


@pytest.mark.parametrize("words", UNNAMED)
async def test_what_no_word_names_rings_without_a_tap_or_a_place(any_town: Town, words: str) -> None:
    ani = any_town.citizen()
    await ani.says(words)
    await any_town.forward(seconds=61)
    assert any_town.group("ruang_kendali").hears(words, loud=True)
    [ticket] = await any_town.tickets()
    assert ticket.danger is Danger.LIFE


async def test_the_card_says_first_that_no_word_names_it(town: Town) -> None:
    """However much weighs more."""
    ani = town.citizen()
    await ani.own_number()
    await ani.says(UNNAMED[0])
    await ani.sends(Kind.PHOTO, JPEG, mime="image/jpeg")
    await ani.shares(PALEMBANG)
    await town.forward(seconds=61)
    [ticket] = await town.tickets()
    card = town.group("ruang_kendali").card(ticket.code).text
    assert f": {WRITTEN}; titik 2" in card and "bahaya disebut" not in card


@pytest.mark.parametrize("then", ["dia kesetrum", "iya pingsan tidak napas"])
async def test_what_a_word_names_later_is_named(town: Town, then: str) -> None:
    ani = town.citizen()
    await ani.says(UNNAMED[0])
    await ani.says(then)
    await ani.shares(PANORAMA)
    [ticket] = await town.tickets()
    card = town.group("ruang_kendali").card(ticket.code).text
    assert "bahaya disebut jelas" in card and WRITTEN not in card
    assert ticket.category != "lainnya"


async def test_what_is_named_on_its_ticket_is_named(town: Town) -> None:
    ani = await told_a_minute_ago(town, UNNAMED[0])
    [ticket] = await town.tickets()
    control = town.group("ruang_kendali")
    assert WRITTEN in control.card(ticket.code).text
    await ani.says("tolong cepat, tidak bernapas")
    [report] = await town.read(lambda tx: reports.of_ticket(tx, ticket.id))
    assert not report.observed.by_pattern
    assert WRITTEN not in control.card(ticket.code).text


async def test_what_a_key_names_is_named(town: Town) -> None:
    ani = town.citizen()
    await ani.says("halo")
    await ani.says("orang itu dari tadi duduk di pinggir atap hotel")
    await ani.press("Krisis mental")
    await ani.shares(PANORAMA)
    await town.forward(minutes=3)
    [ticket] = await town.tickets()
    assert WRITTEN not in town.group("ruang_kendali").card(ticket.code).text


async def test_pieces_are_heard_as_one(town: Town) -> None:
    ani = town.citizen()
    for piece in ("pak", "bapak saya", "tadi mancing di kali", "sampai sekarang", "ndak muncul muncul"):
        await ani.says(piece)
    await town.forward(seconds=61)
    assert town.group("ruang_kendali").hears("ndak muncul muncul", loud=True)


@pytest.mark.parametrize(
    "text",
    [
        "fire sale at the mall, everything 50% off",
        "apa syarat jadi relawan pemadam kebakaran?",
        "hati saya kebakaran lihat dia",
        "besok ada latihan gempa jam 10 di sekolah",
        "wkwkwk ndak gerak lagi dia",
    ],
)
async def test_what_context_speaks_against_rings_nowhere(town: Town, text: str) -> None:
    ani = town.citizen()
    await ani.says(text)
    await town.forward(minutes=4)
    assert not [m.text for agency in town.groups for m in town.group(agency).loud]
