"""A reporter who chose a language reads it from the first question to the last; operators read Indonesian."""

from __future__ import annotations

import pytest

from domain.message import Kind
from locales.text import LANGUAGES, text, typed_words
from tests.completeness.english_screen import all_english
from tests.town import PANORAMA, Person, Town


async def english(town: Town) -> tuple[Person, int]:
    """Somebody who has just pressed [English]."""
    guest = town.citizen()
    await guest.says("/bahasa")
    before = len(guest.messages)
    await guest.press("English")
    return guest, before


async def test_english_from_the_greeting_to_the_end(town: Town) -> None:
    guest, before = await english(town)
    await guest.press("Fire")
    assert guest.hears("🔥 Fire", "Where?", "Keep away from the fire")
    await guest.says("kebakaran, api besar")
    await guest.shares(PANORAMA)
    assert guest.hears("passed to Damkar (fire service)"), guest.texts
    for typed in ("/status", "status", "/help", "any news", "/privacy", "my data?", "/language"):
        await guest.says(typed)
    await guest.says("there is a child inside")
    chief = town.chiefs["damkar"]
    code = guest.code
    for tap in ("Terima", "Berangkat", "Tiba", "Selesai"):
        await chief.taps(tap, code)
    assert guest.hears("says it is done")
    for agency in [a.agency for a in (await town.ticket(code)).assignments if a.open]:
        for tap in ("Terima", "Berangkat", "Tiba", "Selesai"):
            await town.chiefs[agency].taps(tap, code)
    await guest.press("Yes")
    assert guest.hears("is closed")
    all_english(guest, before)
    assert town.group("damkar").hears("KEBAKARAN")
    assert not town.group("damkar").hears("Fire")


@pytest.mark.parametrize(
    "lines",
    [
        ("the street lamp is broken, lampu jalan mati", "cancel"),
        ("hello", "p", "asdf qwer", "/start"),
        ("rumah kebakaran", "cancel", "never mind"),
        ("suami saya memukuli saya", "1", "2", "/status", "/cancel"),
        ("/mydata", "/deletedata", "delete my data"),
        ("hati saya kebakaran wkwk", "/cancel"),
        ("pohon tumbang", "🏠 Another place / I am not there", "jl salak 5"),
    ],
    ids=lambda lines: lines[0].split()[-1],
)
async def test_english_whatever_is_asked(town: Town, lines: tuple[str, ...]) -> None:
    guest, before = await english(town)
    for line in lines:
        said = len(guest.messages)
        await guest.says(line)
        assert len(guest.messages) >= said
    await guest.sends(Kind.PHOTO, b"picture")
    await guest.shares(PANORAMA)
    await guest.own_number()
    await town.down(minutes=21)
    await town.forward(minutes=6)
    all_english(guest, before)


@pytest.mark.parametrize("typed", ["object", "🙋 Object", "I object"])
async def test_an_objection_may_be_typed_in_english(town: Town, typed: str) -> None:
    guest, before = await english(town)
    await guest.says(typed)
    assert guest.hears("Nothing has been decided about your reports")
    all_english(guest, before)


async def test_a_chat_is_cleared_in_english(town: Town) -> None:
    guest, _ = await english(town)
    await guest.says("my husband is hitting me")
    said = len(guest.messages)
    await guest.says("delete chat")
    assert len(guest.messages) < said


@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_language_is_chosen_by_its_own_name(town: Town, language: str) -> None:
    ani = town.citizen()
    await ani.says("/bahasa")
    await ani.press(text(f"bahasa-{language}"))
    assert ani.hears(text("bahasa-diganti", language))
    for name in (language, *typed_words(f"ketik-bahasa-{language}")):
        ani = town.citizen()
        await ani.says(f"/bahasa {name}")
        assert ani.hears(text("bahasa-diganti", language)), name


async def test_bengkulu_falls_back_to_indonesian(town: Town) -> None:
    ani = town.citizen()
    await ani.says("/bahasa bengkulu")
    await ani.says("umah kebakaran")
    assert ani.hears("Di mano?")
    await ani.shares(PANORAMA)
    assert ani.hears("diteruskan ke Damkar")
