"""In a disaster the control room takes a call while hundreds write: the answer, with the link and the code to read out, goes
before silent cards and edits, and the caller's number is out of the group at once."""

from __future__ import annotations

import pytest

from domain.message import Form
from domain.ticket import CONTROL_ROOM
from models import sending
from tests.pacing import paced
from tests.scenarios.stories import north_of, tell
from tests.town import SUMBER_JAYA, Town

LINES = (
    "/baru kebakaran rumah di jl danau 9, 081273900001",
    "/baru pohon tumbang di jl jati 3, 081273900001",
    "/baru PP-99 banjir selutut, 081273900001",
)


async def flooded(town: Town) -> None:
    """Sixty silent cards wait, and their number grows."""
    await town.chiefs[CONTROL_ROOM].types("/bencana mulai")
    paced(town)
    for number in range(60):
        await tell(town, "pohon tumbang menutup jalan", north_of(SUMBER_JAYA, 700 * number))
    await town.forward(seconds=30)


@pytest.mark.parametrize("line", LINES)
async def test_who_has_a_caller_on_the_line_is_answered_first(town: Town, line: str) -> None:
    await flooded(town)
    before = len(town.group(CONTROL_ROOM).messages)
    await town.chiefs[CONTROL_ROOM].types(line)
    waiting = await town.read(lambda tx: sending.unsent(tx, 500))
    assert not [row for row in waiting if row.message.form is Form.DELETE], "the number is gone at once"
    for _ in range(10):
        await town.forward(seconds=1)
    said = town.group(CONTROL_ROOM).messages[before:]
    assert any("☎️" in m.text for m in said), [m.text[:60] for m in said]


async def test_so_is_any_command(town: Town) -> None:
    await flooded(town)
    await town.chiefs[CONTROL_ROOM].types("/piket")
    for _ in range(10):
        await town.forward(seconds=1)
    assert any("piket" in m.text.casefold() for m in town.group(CONTROL_ROOM).messages[-12:])
