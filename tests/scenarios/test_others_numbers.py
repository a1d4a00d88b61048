"""An operator types somebody else's number: it stands before those who act, and nobody takes it for the caller's."""

from __future__ import annotations

import pytest

from domain.ticket import CONTROL_ROOM
from tests.scenarios.stories import fire
from tests.town import Town

SHOWN = "+62 812-7390-1111"


@pytest.mark.parametrize(
    "line",
    [
        "kebakaran di Rawa Makmur, kata Bu Rina 0812 7390 1111",
        "orang pingsan di jl salak 5, hubungi anaknya 081273901111",
        "kecelakaan di jl salak 5, saksi 0812-7390-1111, korban tidak sadar",
    ],
)
async def test_it_stands_on_the_card_and_is_not_the_callers(any_town: Town, line: str) -> None:
    kendali = any_town.operator(CONTROL_ROOM)
    await kendali.starts()
    await kendali.types(f"/baru {line}")
    [ticket] = await any_town.tickets()
    for part in ticket.assignments:
        assert SHOWN in any_town.group(part.agency).card(ticket.code).text
    said = any_town.group(CONTROL_ROOM).last
    assert "milik orang lain" in said.text and "dihapus" not in said.text
    await kendali.types(f"/nomor {ticket.code}")
    assert SHOWN not in kendali.private.last.text
    await kendali.types("penelepon 0812 3456 7890", reply_to=said.message_id)
    await kendali.types(f"/nomor {ticket.code}")
    assert "+62 812-3456-7890" in kendali.private.last.text and SHOWN not in kendali.private.last.text
    assert "812-3456" not in "".join(any_town.group(CONTROL_ROOM).texts)


async def test_the_number_of_who_did_it_is_never_given_out_as_the_victims(town: Town) -> None:
    kendali = town.operator(CONTROL_ROOM)
    await kendali.starts()
    await kendali.types("/baru suami memukul istri di jl salak 5, nomor pelaku 081273901111")
    [ticket] = await town.tickets()
    await kendali.types(f"/nomor {ticket.code}")
    assert SHOWN not in kendali.private.last.text


@pytest.mark.parametrize(
    "line", ["/catat {} hubungi pak RT 0812 7390 1111", "{} terima, hubungi pak RT 081273901111"]
)
async def test_a_note_calls_it_as_it_can_be_touched(town: Town, line: str) -> None:
    ani = await fire(town)
    await town.operator("damkar").types(line.format(ani.code))
    assert town.group(CONTROL_ROOM).hears("hubungi pak RT", SHOWN)
