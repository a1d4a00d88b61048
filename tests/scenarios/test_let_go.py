"""Words of another event, that were taken for more of an open one: whom they alone had called there goes to the other."""

from __future__ import annotations

import pytest

from domain.status import Status
from tests.scenarios.stories import tell
from tests.town import Person, Town

THEFT = "ada maling di rumah saya bawa motor"


async def _theft(town: Town) -> Person:
    ani = await tell(town, THEFT)
    await town.forward(minutes=4)
    [ticket] = await town.tickets()
    assert ticket.loud_at is not None and "damkar" not in [p.agency for p in ticket.assignments]
    return ani


def _open(ticket: object) -> list[str]:
    return [p.agency for p in ticket.assignments if p.open]  # type: ignore[attr-defined]


@pytest.mark.parametrize("waits", [False, True])
async def test_another_event_takes_them_along(any_town: Town, waits: bool) -> None:
    town = any_town
    ani = await _theft(town)
    theft = ani.code
    await ani.says("sekarang ada kebakaran")
    if waits:
        await town.forward(seconds=61)
    await ani.press("Kejadian lain")
    await town.forward(seconds=61)
    assert "damkar" not in _open(await town.ticket(theft))
    fire = next(t for t in await town.tickets() if t.code != theft)
    assert "damkar" in _open(fire) and town.group("damkar").loud


async def test_whoever_has_taken_it_stays(town: Town) -> None:
    ani = await _theft(town)
    theft = ani.code
    await ani.says("sekarang ada kebakaran")
    if not town.group("damkar").has_card(theft):
        pytest.skip("not called before it is known whose it is")
    await town.operator("damkar").taps("Terima", theft)
    await ani.press("Kejadian lain")
    assert "damkar" in _open(await town.ticket(theft))


async def test_the_same_event_keeps_them(town: Town) -> None:
    ani = await _theft(town)
    await ani.says("sekarang ada kebakaran")
    await ani.press("Masih")
    await town.forward(seconds=61)
    assert "damkar" in _open(await town.ticket(ani.code))


async def test_where_the_others_had_done_it_ends_as_by_the_last_of_them(any_town: Town) -> None:
    town = any_town
    ani = await _theft(town)
    theft = ani.code
    await ani.says("sekarang ada kebakaran")
    await town.forward(seconds=61)
    polisi = town.operator("polisi")
    await polisi.taps("Terima", theft)
    await polisi.types(f"/selesai {theft}")
    await ani.press("Kejadian lain")
    ended = await town.ticket(theft)
    assert ended.status is Status.RESOLVED and ended.resolved_at is not None
    assert await town.breaches() == []
