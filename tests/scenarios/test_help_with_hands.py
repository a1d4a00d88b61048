"""What a family did for its patient makes no secret matter of the police's of it."""

from __future__ import annotations

import pytest

from domain.message import Channel
from tests.scenarios.stories import reporter_on
from tests.town import CITIZEN, PANORAMA, Town


@pytest.mark.parametrize("on", [CITIZEN, Channel.WHATSAPP])
@pytest.mark.parametrize(
    "lines",
    [
        ("bayi keselek susu", "udah dipukul pelan punggungnya masih biru"),
        ("bayi tersedak", "sudah dipukul2 punggungnya belum keluar"),
        ("ibu saya pingsan", "udah ditampar2 pipinya ga sadar"),
        ("pintu sudah didobrak bapak tergeletak",),
    ],
)
async def test_the_ambulance_comes_and_it_is_no_secret(
    any_town: Town, lines: tuple[str, ...], on: Channel
) -> None:
    ani = await reporter_on(any_town, on)
    for line in lines:
        await ani.says(line)
    await ani.shares(PANORAMA)
    await any_town.forward(seconds=61)
    (ticket,) = await any_town.tickets()
    assert not ticket.secret and "polisi" not in [part.agency for part in ticket.assignments]
    assert any_town.group("psc119").hears(ticket.code, loud=True)
    assert lines[-1] in any_town.group("psc119").card(ticket.code).text


async def test_a_beaten_mother_stays_secret(town: Town) -> None:
    ani = town.citizen()
    await ani.says("ibu dipukul bapak, tidak sadar")
    await ani.shares(PANORAMA)
    await town.forward(seconds=61)
    (ticket,) = await town.tickets()
    assert ticket.secret and town.group("polisi").hears(ticket.code, loud=True)
