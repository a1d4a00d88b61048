"""A house fire, from the first words to "Sudah"."""

from __future__ import annotations

import pytest

from domain.lane import Lane
from domain.status import Status
from tests.scenarios.stories import told_a_minute_ago
from tests.town import KANDANG_LIMUN, PANORAMA, Town


@pytest.fixture
def town(any_town: Town) -> Town:
    """Each of these on both databases."""
    return any_town


async def test_from_words_to_done(town: Town) -> None:
    ani = town.citizen()
    await ani.says("TOLONG rumah sebelah kebakaran, api besar!!")
    assert "Di mana?" in ani.last.text and ani.last.delivery.keyboard
    await ani.shares(PANORAMA)
    code = ani.code
    damkar, control = town.group("damkar"), town.group("ruang_kendali")
    assert not damkar.card(code).delivery.silent and not control.card(code).delivery.silent
    budi = town.operator("damkar")
    for tap, heard in (
        ("Terima", "diterima"),
        ("Berangkat", "berangkat"),
        ("Tiba", "tiba"),
        ("Selesai", "selesai"),
    ):
        await budi.taps(tap, code)
        await town.forward(seconds=5)
        assert heard in ani.receipt.casefold()
    await ani.press("Sudah")
    ticket = await town.ticket(code)
    assert ticket.status is Status.CLOSED
    assert "ditutup" in damkar.card(code).text
    assert len(ani.messages) == 5
    assert len([m for m in damkar.messages if m.delivery.buttons]) <= 1


async def test_nobody_answers_and_the_ladder_climbs(town: Town) -> None:
    ani = await told_a_minute_ago(town, "rumah kebakaran, api besar")
    assert town.group("damkar").hears("</b> belum diterima", loud=True)
    assert "Belum ada yang menjawab" in ani.last.text
    await town.forward(seconds=60)
    assert town.group("ruang_kendali").hears("</b> belum diterima", loud=True)


async def test_a_button_rings_by_the_deadline(town: Town) -> None:
    ani = town.citizen()
    await ani.says("/start")
    await ani.press("Kebakaran")
    await ani.shares(KANDANG_LIMUN)
    code = ani.code
    assert (await town.ticket(code)).lane is Lane.AMBER
    assert town.group("ruang_kendali").card(code).delivery.silent
    assert not town.group("damkar").has_card(code)
    await town.forward(seconds=61)
    assert town.group("damkar").has_card(code)
    assert town.group("ruang_kendali").hears(code, loud=True)


async def test_danger_to_life_does_not_wait_for_a_place(town: Town) -> None:
    ani = town.citizen()
    await ani.says("tolong kebakaran ada anak di dalam")
    await town.forward(seconds=61)
    assert town.group("damkar").hears("KEBAKARAN", loud=True)
    assert "belum diketahui" in ani.receipt
