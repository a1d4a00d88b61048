"""What a reporter leaves of his words, or calls off, is told nobody as more of it."""

from __future__ import annotations

import pytest

from domain.ticket import CONTROL_ROOM
from tests.scenarios.stories import tell
from tests.town import Town

FIRE = "rumah kebakaran api besar"


@pytest.mark.parametrize("left", [".", "-", "…", "...", " . "])
async def test_an_edit_that_leaves_nothing_says_nothing(town: Town, left: str) -> None:
    ani = await tell(town, FIRE)
    await ani.says("anak saya di dalam", message_id="777")
    before, heard = len(ani.messages), len(town.group("damkar").messages)
    await ani.says(left, message_id="777", edited=True)
    await town.forward(seconds=5)
    assert len(ani.messages) == before and len(town.group("damkar").messages) == heard
    assert town.group("damkar").hears("anak saya di dalam"), "what was written stays"
    await ani.says("anak saya di dalam kamar mandi", message_id="777", edited=True)
    await town.forward(seconds=5)
    assert town.group("damkar").hears("kamar mandi")


@pytest.mark.parametrize(
    "answer", ["sudah aman, tidak usah datang", "sudah padam pak", "tidak jadi pak, ularnya pergi"]
)
async def test_an_answer_that_calls_off_speaks_for_nothing(town: Town, answer: str) -> None:
    ani = await tell(town, FIRE)
    damkar, room = town.operator("damkar"), town.group(CONTROL_ROOM)
    await damkar.types(f"/tanya {ani.code} masih ada orang di dalam?")
    await ani.says(answer)
    await town.forward(seconds=5)
    assert "menjawab saat ditanya" not in room.card(ani.code).text
