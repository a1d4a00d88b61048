"""A report has one receipt on its reporter's screen, as far as the platform tells what stands there."""

from __future__ import annotations

from bot.channels.port import Unsure
from tests.town import CITIZEN, PANORAMA, Town


async def test_a_receipt_that_arrived_though_nobody_answered_stands_once_more_and_no_longer(
    any_town: Town,
) -> None:
    """The platform tells nothing of the first copy until it is pressed; from then on the one that changes is alone."""
    town, ani = any_town, any_town.citizen()
    await ani.says("rumah kebakaran, api besar")
    town.channels[CITIZEN].fail_after(Unsure("no answer"), ani.chat)
    await ani.shares(PANORAMA)
    await town.forward(seconds=10)
    receipts = [m for m in ani.messages if "diteruskan ke Damkar" in m.text]
    first, newest = receipts[0], receipts[-1]
    assert len(receipts) == 2, "both arrived"
    data = next(b.data for row in first.delivery.buttons for b in row if "keterangan" in b.label)
    await ani.presses(first.message_id, data)
    assert [m.message_id for m in ani.messages if "diteruskan ke Damkar" in m.text] == [newest.message_id]
    await town.operator().taps("Terima", ani.code)
    assert [m.message_id for m in ani.messages if "Diterima Damkar" in m.text] == [newest.message_id]
    await ani.presses(newest.message_id, data)
    assert any("Diterima Damkar" in m.text for m in ani.messages)
