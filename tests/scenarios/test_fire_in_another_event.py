"""A fire beside another event, and *Masih*: it is of that one, and as loud as it would have been alone."""

from __future__ import annotations

import pytest

from tests.scenarios.stories import tell
from tests.town import Town


@pytest.mark.parametrize("first", ["ibu saya pingsan tidak sadar", "ada orang mabuk bikin ribut"])
async def test_masih_calls_the_fire_brigade_at_once(any_town: Town, first: str) -> None:
    town = any_town
    ani = await tell(town, first)
    await ani.says("rumah kebakaran api besar")
    await ani.press("Masih")
    (ticket,) = await town.tickets()
    assert ticket.loud_at is not None and {"damkar"} < {part.agency for part in ticket.assignments}
    assert town.group("damkar").hears("26-0001", loud=True)
    assert town.group("damkar").hears("26-0001", "rumah kebakaran api besar")
    assert not town.group("ruang_kendali").hears("sampai tenggat")
