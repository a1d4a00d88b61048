"""Who has asked to cancel, or called it off before it rang, tells of the danger again: it rings."""

from __future__ import annotations

import pytest

from tests.town import PANORAMA, Person, Town

AGAIN = "kebakaran beneran api besar tolong"


async def tells(ani: Person, words: str, *, edited: str) -> None:
    if edited:
        await ani.says(words, message_id=edited, edited=True)
    else:
        await ani.says(words)


@pytest.mark.parametrize("edited", ["", "77", "78"])
@pytest.mark.parametrize("pinned", [True, False])
@pytest.mark.parametrize("taken", [True, False])
async def test_it_rings(any_town: Town, edited: str, pinned: bool, taken: bool) -> None:
    town = any_town
    ani = town.citizen()
    await ani.says("rumah kebakaran", message_id="77")
    if pinned:
        await ani.shares(PANORAMA)
    if pinned and taken:
        await town.operator("damkar").taps("Terima", ani.code)
    await ani.says("batal", message_id="78")
    code = ani.code
    await town.forward(seconds=20)
    loud = len(town.group("damkar").loud)
    await tells(ani, AGAIN, edited=edited)
    await town.forward(seconds=3)
    ticket = await town.ticket(code)
    assert not ticket.cancel_requested
    assert len(town.group("damkar").loud) > loud, [m.text for m in town.group("damkar").messages]
    assert town.group("damkar").hears(AGAIN)
    assert len(await town.tickets()) == 1
