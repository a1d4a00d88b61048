"""Whoever chooses on WhatsApp reads whole names, and a medium behind a point is thanked for as what it is."""

from __future__ import annotations

import pytest

from bot.channels.whatsapp.limits import CAPABILITIES
from domain.capabilities import NARROWEST_ROW
from domain.message import Kind
from tests.town import CITIZEN, PANORAMA, Town
from tests.whatsapp.cloud import Phone


async def test_no_kind_of_event_is_cut_off(town: Town, rina: Phone) -> None:
    assert CAPABILITIES.row_label == NARROWEST_ROW
    await rina.says("halo")
    for _ in range(2):
        assert rina.last.kind == "list"
        assert len(rina.last.choices) > 5
        assert not [label for label in rina.last.choices if label.endswith("…") and "Jenis lain" not in label]
        await rina.press("Jenis lain")


@pytest.mark.parametrize("on", ["whatsapp", "telegram"])
async def test_a_voice_after_a_point_is_heard_as_a_voice(town: Town, rina: Phone, on: str) -> None:
    ani = town.citizen("Ani", CITIZEN)
    if on == "telegram":
        await ani.shares(PANORAMA)
        await ani.sends(Kind.VOICE, b"OggS", mime="audio/ogg")
        said = ani.last.text
    else:
        await rina.shares(PANORAMA)
        rina.cloud.files["voice"] = b"OggS" + bytes(300)
        note = {"id": "voice", "mime_type": "audio/ogg", "sha256": "voice", "voice": True}
        await rina.does(rina.message("audio", note))
        said = rina.last.words
    assert "suara diterima" in said
    assert "Lokasi diterima" not in said


async def test_who_wants_the_chat_emptied_is_told_where(town: Town, rina: Phone) -> None:
    await rina.says("tolong, suami saya memukul saya")
    await rina.shares(PANORAMA)
    await rina.says("hapus")
    assert "Bersihkan chat" in rina.last.words
