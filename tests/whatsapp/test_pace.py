"""To one person eight messages may go at once; whoever presses then is answered at once all the same."""

from __future__ import annotations

from bot.channels.whatsapp.limits import PACE
from bot.loops.limits import Limits
from domain.message import Channel
from tests.town import PANORAMA, Town
from tests.whatsapp.cloud import Phone


async def test_who_says_sudah_is_thanked_at_once(town: Town, rina: Phone) -> None:
    limits = Limits(PACE, town.clock.now)
    town.app.sender._limits[Channel.WHATSAPP] = limits  # type: ignore[index]
    await rina.says("rumah kebakaran, api besar")
    await rina.shares(PANORAMA)
    [ticket] = await town.tickets()
    crew = town.operator("damkar")
    for step in ("Terima", "Berangkat", "Tiba"):
        await crew.taps(step, ticket.code)
    await rina.says("status")
    await rina.says("status")
    await crew.taps("Selesai", ticket.code)
    await town.app.settle()
    assert len(rina.messages) == 8, "as many as go at once"
    await rina.press("Sudah")
    assert "ditutup" in rina.last.words


async def test_a_flood_is_not_answered_without_end(town: Town, rina: Phone) -> None:
    town.app.sender._limits[Channel.WHATSAPP] = Limits(PACE, town.clock.now)  # type: ignore[index]
    for _ in range(40):
        await rina.says("halo")
        await town.forward(seconds=1)
    assert len(rina.messages) <= 8 + 6 + 1
