"""A fault of ours keeps from being handled what is written on WhatsApp: the control room reads it, and the writer where to telephone."""

from __future__ import annotations

import pytest

import handlers.process
from domain.message import Inbound
from handlers.citizen.entry import citizen
from handlers.turn import Turn
from models import inbox
from tests.town import Town
from tests.whatsapp.cloud import Cloud, Phone


@pytest.mark.faulty
async def test_its_words_ring_and_go_through_later(
    town: Town, cloud: Cloud, rina: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = [True]

    def breaks(turn: Turn, inbound: Inbound) -> None:
        if broken:
            raise ZeroDivisionError("planted")
        citizen(turn, inbound)

    monkeypatch.setattr(handlers.process, "citizen", breaks)
    await rina.says("ada orang hanyut di sungai hitam, tolong")
    room = town.group("ruang_kendali")
    [line] = [m.text for m in room.loud if "orang hanyut di sungai hitam" in m.text]
    assert "WhatsApp" in line
    assert [words for words in rina.texts if "Telepon 112" in words]
    broken.clear()
    await town.down(minutes=2)
    assert await town.read(inbox.dead_letters) == []
    assert "Laporan" in rina.texts[1] and len(await town.tickets()) == 1
