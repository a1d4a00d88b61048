"""An end is taken back before its reporter was asked about it: nobody asks, and nothing is amiss."""

from __future__ import annotations

import pytest

from bot.channels.port import Unsure
from domain.message import Channel
from tests.scenarios.stories import reporter_on
from tests.town import CITIZEN, PANORAMA, Town


@pytest.mark.parametrize("on", [CITIZEN, Channel.WHATSAPP])
async def test_what_waited_was_replaced_by_what_takes_it_back(any_town: Town, on: Channel) -> None:
    town = any_town
    ani = await reporter_on(town, on)
    await ani.says("rumah kebakaran, api besar")
    await ani.shares(PANORAMA)
    damkar = town.operator("damkar")
    await damkar.taps("Terima", ani.code)
    town.channels[on].fail(Unsure("Bad Gateway"), chat=ani.chat, times=6)
    await damkar.taps("Selesai", ani.code)
    await damkar.types(f"/urungkan {ani.code}")
    assert not await town.breaches()
    await town.forward(minutes=2)
    assert not await town.breaches() and not ani.hears("Apakah kejadian ini sudah selesai")
