"""A city that worked with the version of commit 1acbd06 goes on with this one: chain, timers, and the cards on its screens."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from domain.status import Status
from models import migrate
from tests.models.of_old import Left, left_by
from tests.models.test_filled import unbroken
from tests.scenarios.stories import finish, fire

ELSEWHERE = (-3.85, 102.35)


@pytest.fixture
async def left(tmp_path: Path) -> AsyncIterator[Left]:
    found = await left_by("1acbd06", tmp_path)
    yield found
    await found.town.app.close()


async def test_its_tables_are_brought_forward_and_its_chains_hold(left: Left) -> None:
    town = left.town
    assert migrate.current(town.app.database.engine) == migrate.head()
    assert migrate.differences(town.app.database.engine) == []
    assert len(await town.tickets()) > 6
    await unbroken(town)


async def test_its_timers_fire(left: Left) -> None:
    """A report half told has a card within the minute, and whoever has taken a fire and does not leave is called."""
    town, before = left.town, len(await left.town.tickets())
    damkar = town.group("damkar")
    loud = len(damkar.loud)
    await town.forward(seconds=61)
    tickets = await town.tickets()
    assert len(tickets) == before + 1 and tickets[-1].loud_at is not None
    assert len(damkar.loud) > loud and "rumah saya" in damkar.card(tickets[-1].code).text
    loud = len(damkar.loud)
    await town.forward(minutes=4)
    assert any(left.burning.code in m.text for m in damkar.loud[loud:])
    await town.forward(minutes=20)
    await unbroken(town)


async def test_its_cards_work_to_the_end(left: Left) -> None:
    """By the buttons that stand there since, pressed by who had taken the ticket and by its reporter."""
    town, ani = left.town, left.burning
    code, crew = ani.code, town.operator("damkar")
    for tap, status in (
        ("Berangkat", Status.EN_ROUTE),
        ("Tiba", Status.ON_SCENE),
        ("Selesai", Status.RESOLVED),
    ):
        await crew.taps(tap, code)
        assert (await town.ticket(code)).status is status
    await town.forward(seconds=31)
    await ani.press("Sudah")
    assert (await town.ticket(code)).status is Status.CLOSED
    await unbroken(town)


async def test_its_receipts_work(left: Left) -> None:
    town, ani = left.town, left.burning
    code = ani.code
    await ani.says("ada anak terjebak di dalam")
    assert town.group("damkar").hears(code, "anak terjebak", loud=True)
    await ani.press("Batalkan")
    assert (await town.ticket(code)).cancel_requested
    await unbroken(town)


async def test_new_work_begins_beside_it(left: Left) -> None:
    town = left.town
    budi = await fire(town, ELSEWHERE)
    assert budi.code > left.burning.code, "numbering goes on"
    await finish(town, town.chiefs["damkar"], budi.code)
    assert (await town.ticket(budi.code)).status is Status.RESOLVED
    await unbroken(town)


async def test_whoever_was_kept_waiting_is_told_after_the_change(left: Left) -> None:
    """It was down for two hours while it was changed: what became due meanwhile is said, late as it is."""
    town = left.town
    await town.down(hours=2)
    await town.forward(minutes=1)
    tickets = await town.tickets()
    assert town.group("damkar").hears(tickets[-1].code, "rumah saya")
    await unbroken(town)
