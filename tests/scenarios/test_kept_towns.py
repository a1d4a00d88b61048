"""A town that is a copy of one that was founded before is like one that is founded now, and knows nothing of other copies."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from models.db import Tx, metadata
from tests.founding import found_town
from tests.kept import town_in_memory, town_on_postgres
from tests.postgres import own_tables
from tests.town import PANORAMA, Town


def tables(tx: Tx) -> dict[str, Any]:
    """How many rows each table has, and which causes are waiting."""
    counted = {
        name: tx.scalar(sa.select(sa.func.count()).select_from(table))
        for name, table in metadata.tables.items()
        if name != "notes"
    }
    notes = metadata.tables["notes"]
    return counted | {"notes": sorted(row.name for row in tx.execute(sa.select(notes.c.name)))}


async def known(town: Town) -> dict[str, Any]:
    """All that a test can ask a town that has just been founded."""
    messages = {
        (name, chat): [(m.message_id, m.text, m.sent_at, m.delivery.silent) for m in channel.messages(chat)]
        for name, channel in town.channels.items()
        for chat in channel.chats()
    }
    chiefs = {agency: (one.agency, one.person, one.name) for agency, one in town.chiefs.items()}
    return {
        "messages": messages,
        "chiefs": chiefs,
        "groups": town.groups,
        "skip": town.skip,
        "clock": town.clock.now(),
        "number": town.citizen().chat,
        "tables": await town.read(tables),
        "timers": await town._next_due(),
    }


@pytest.fixture(params=["sqlite", "postgresql"])
async def towns(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[tuple[Town, Town, Town]]:
    """One that is founded, and two copies."""
    async with AsyncExitStack() as stack:
        if request.param == "postgresql":
            founded = await found_town(tmp_path / "a", database=stack.enter_context(own_tables()))
            first = await stack.enter_async_context(town_on_postgres(tmp_path / "b"))
            second = await stack.enter_async_context(town_on_postgres(tmp_path / "c"))
        else:
            founded = await found_town(tmp_path / "a")
            first, second = await town_in_memory(tmp_path / "b"), await town_in_memory(tmp_path / "c")
            stack.push_async_callback(first.app.close)
            stack.push_async_callback(second.app.close)
        stack.push_async_callback(founded.app.close)
        yield founded, first, second


async def test_a_copy_is_like_the_first(towns: tuple[Town, Town, Town]) -> None:
    founded, first, second = towns
    expected = await known(founded)
    assert await known(first) == expected
    assert await known(second) == expected


async def test_what_happens_in_a_copy_stays_there(towns: tuple[Town, Town, Town]) -> None:
    founded, first, second = towns
    ani = first.citizen()
    await ani.says("rumah kebakaran, api besar")
    await ani.shares(PANORAMA)
    await first.chiefs["damkar"].taps("Terima", ani.code)
    await first.forward(minutes=2)
    assert len(await first.tickets()) == 1 and not await second.tickets()
    assert await known(second) == await known(founded)


async def test_what_is_given_back_is_lent_again_and_reads_as_before(tmp_path: Path) -> None:
    async with town_on_postgres(tmp_path / "a") as first:
        before, url = await known(first), first.app.settings.database
        await first.citizen().says("rumah kebakaran, api besar")
    async with town_on_postgres(tmp_path / "b") as second:
        assert second.app.settings.database == url and await known(second) == before
        ticket = await reported(second)
    async with town_on_postgres(tmp_path / "c") as third:
        assert await reported(third) == ticket, "codes and numbers begin anew"


async def test_what_was_altered_is_lent_to_nobody_else(tmp_path: Path) -> None:
    async with town_on_postgres(tmp_path / "a") as first:
        url = first.app.settings.database
        with first.app.database.engine.begin() as tx:
            tx.exec_driver_sql("ALTER TABLE inbox DROP CONSTRAINT uq_inbox_channel_update_id")
    async with town_on_postgres(tmp_path / "b") as second:
        assert second.app.settings.database != url


async def reported(town: Town) -> tuple[int, str]:
    """The number and code of a ticket."""
    ani = town.citizen()
    await ani.says("rumah kebakaran, api besar")
    await ani.shares(PANORAMA)
    [ticket] = await town.tickets()
    return ticket.id, ticket.code
