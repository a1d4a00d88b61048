"""Whoever first of all asks us to be silent is answered without a sound, listened to, and seen by a human."""

from __future__ import annotations

import pytest

from tests.scenarios.test_hiding import HIDES
from tests.town import PANORAMA, Town

SILENCE = [
    "jangan balas",
    "jgn bales",
    "jgn dibales pak",
    "diam saja pak",
    "gak usah dibalas",
    "jangan chat dulu",
    "jangan ada suara",
    "sst",
    "don't reply",
    "please dont answer",
    "jangan dibaleh",
    "🤫",
]


@pytest.mark.parametrize("words", SILENCE)
async def test_nothing_sounds_or_betrays_and_a_human_looks(town: Town, words: str) -> None:
    ani = town.citizen()
    await ani.says(words)
    assert ani.messages and not any("Kebakaran" in label for label in ani.labels())
    await town.forward(seconds=76)
    await ani.says("halo")
    assert not ani.loud and not ani.hears("112") and not ani.hears("Kebakaran")
    (ticket,) = await town.tickets()
    card = town.group("ruang_kendali").card(ticket.code)
    assert HIDES in card.text and words in card.text


@pytest.mark.parametrize("words", ["rumah kebakaran, api besar", "suami saya mukul saya"])
async def test_what_is_told_then_rings_and_stays_silent_here(any_town: Town, words: str) -> None:
    town = any_town
    ani = town.citizen()
    await ani.says("jangan balas")
    await ani.says(words)
    await ani.shares(PANORAMA)
    assert not ani.loud and town.group("ruang_kendali").hears(ani.code, loud=True)
    assert HIDES in town.group("ruang_kendali").card(ani.code).text
    await ani.says("2")
    assert HIDES not in town.group("ruang_kendali").card(ani.code).text


@pytest.mark.parametrize(
    "words",
    [
        "dia diam saja pak, tidak mau jawab",
        "bapak saya diam saja",
        "anak saya diam saja dari tadi",
        "jangan telepon ya, mau tanya KTP",
        "lampu jalan mati, jangan telepon",
    ],
)
async def test_who_is_silent_or_asks_for_a_service_hides_nobody(town: Town, words: str) -> None:
    ani = town.citizen()
    await ani.says(words)
    assert ani.loud
    await town.forward(seconds=76)
    for ticket in await town.tickets():
        assert HIDES not in town.group("ruang_kendali").card(ticket.code).text


async def test_a_secret_kind_that_was_only_guessed_sounds_no_more_once_it_is_a_card(town: Town) -> None:
    ani = town.citizen()
    await ani.says("suami saya marah")
    before = len(ani.messages)
    await town.forward(seconds=80)
    assert len(ani.messages) > before and all(m.delivery.silent for m in ani.messages[before:])
    assert not any("112" in m.text for m in ani.messages[before:])
