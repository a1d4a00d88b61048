"""Who has answered "2" – safe, and able to type – is told on WhatsApp how it goes on, in words that betray nothing."""

from __future__ import annotations

import pytest

from tests.town import PANORAMA, Town
from tests.whatsapp.cloud import Phone

CALLS = (("motor saya dicuri barusan", "kejahatan"), ("suami saya pukul saya terus, tolong", "kekerasan"))


@pytest.mark.parametrize(("call", "category"), CALLS)
async def test_questions_steps_and_the_end_reach_her(
    town: Town, rina: Phone, call: str, category: str
) -> None:
    await rina.says(call)
    await rina.shares(PANORAMA)
    [ticket] = await town.tickets()
    assert ticket.category == category
    await rina.says("2")
    room, polisi = town.operator("ruang_kendali"), town.operator("polisi")
    await room.types(f"/balas {ticket.code} ada CCTV?")
    assert "ada CCTV?" in rina.last.words
    await polisi.taps("Terima", ticket.code)
    before = len(rina.messages)
    await polisi.taps("Berangkat", ticket.code)
    assert "Di jalan" in rina.last.words
    await polisi.taps("Tiba", ticket.code)
    assert len(rina.messages) == before + 2
    await polisi.taps("Selesai", ticket.code)
    assert len(rina.last.choices) == 2, rina.last.words
    for said in rina.texts:
        assert "ekerasan" not in said
        assert "Polisi" not in said


@pytest.mark.parametrize("again", ["dia balik lagi", "dia mau bunuh saya", "1"])
async def test_until_it_comes_again(town: Town, rina: Phone, again: str) -> None:
    await rina.says("suami saya pukul saya terus, tolong")
    await rina.shares(PANORAMA)
    [ticket] = await town.tickets()
    await rina.says("2")
    await rina.says(again)
    before = len(rina.messages)
    await town.operator("polisi").taps("Terima", ticket.code)
    await town.operator("polisi").taps("Berangkat", ticket.code)
    await town.operator("ruang_kendali").types(f"/balas {ticket.code} ada CCTV?")
    assert len(rina.messages) == before


async def test_said_while_the_report_is_being_told(town: Town, rina: Phone) -> None:
    await rina.says("suami saya pukul saya terus, tolong")
    await rina.says("2")
    await rina.shares(PANORAMA)
    [ticket] = await town.tickets()
    await town.operator("ruang_kendali").types(f"/balas {ticket.code} lantai berapa?")
    assert "lantai berapa?" in rina.last.words
