"""The lists of a disaster say where and how far as the queue does: the street that was typed, and that nobody has looked yet."""

from __future__ import annotations

import pytest

from domain.ticket import CONTROL_ROOM
from tests.scenarios.stories import tell
from tests.town import PANORAMA, Town


def line_of(town: Town, agency: str, code: str) -> str:
    board = next(m.text for m in town.group(agency).messages if "MODE BENCANA" in m.text)
    return next(line for line in board.splitlines() if code in line)


@pytest.mark.parametrize("before", [True, False])
async def test_a_typed_street_stands_in_every_list(any_town: Town, before: bool) -> None:
    town = any_town
    ani = town.citizen()
    if not before:
        await town.operator(CONTROL_ROOM).types("/bencana mulai")
    await ani.says("rumah kebakaran api besar di jl bali 3")
    await town.forward(seconds=65)
    if before:
        await town.operator(CONTROL_ROOM).types("/bencana mulai")
    await town.forward(seconds=30)
    for agency in (CONTROL_ROOM, "damkar"):
        told = line_of(town, agency, ani.code)
        assert "bali 3" in told and "belum diketahui" not in told, told


async def test_what_nobody_has_looked_at_says_so(town: Town) -> None:
    ani = await tell(town, "pohon tumbang di halaman sekolah, tidak ada korban")
    control = town.operator(CONTROL_ROOM)
    await control.types("/bencana mulai")
    await town.forward(seconds=5)
    assert "diperiksa" not in line_of(town, CONTROL_ROOM, ani.code)
    assert "belum dilihat" in line_of(town, CONTROL_ROOM, ani.code)


async def test_no_word_of_who_told_it_in_secret(town: Town) -> None:
    ani = town.citizen()
    await ani.says("suami saya pukul saya, saya di jl bali 3, tolong")
    await town.forward(seconds=65)
    await town.operator(CONTROL_ROOM).types("/bencana mulai")
    await ani.shares(PANORAMA)
    await town.forward(seconds=30)
    for agency in town.groups:
        boards = [m.text for m in town.group(agency).messages if "MODE BENCANA" in m.text]
        assert not any("bali 3" in board for board in boards), agency
