"""One writer for all: whoever hears a crowd lets others write in between."""

from __future__ import annotations

import asyncio
from pathlib import Path
from threading import Event

import pytest

from bot.database import Database
from domain.message import Kind
from models import inbox
from models.db import connect
from tests.town import Town


async def waiting(town: Town) -> int:
    return int(await town.read(inbox.waiting_count))


@pytest.mark.parametrize(("others", "left"), [(True, 4), (False, 0)])
async def test_a_crowd_is_heard_together_unless_others_wait_to_write(
    town: Town, monkeypatch: pytest.MonkeyPatch, others: bool, left: int
) -> None:
    monkeypatch.setattr("bot.loops.inbox.BRIEFLY_SECONDS", -1.0)
    monkeypatch.setattr("bot.loops.inbox.TOGETHER_SECONDS", float("inf"))
    monkeypatch.setattr(Database, "others_wait", others)
    for number in range(5):
        citizen = town.citizen(f"Warga {number}")
        await town.arrive(citizen.inbound(Kind.TEXT, text="halo"))
    await town.app.inbox.step()
    assert await waiting(town) == left
    await town.app.settle()
    assert await waiting(town) == 0


async def test_a_writer_knows_whether_others_wait(tmp_path: Path) -> None:
    """On a file: in memory nobody waits, because every transaction ends where it began."""
    database, begun, may_end = Database(connect(f"sqlite:///{tmp_path / 'sigap.db'}")), Event(), Event()

    def first(_tx: object) -> bool:
        begun.set()
        may_end.wait(10)
        return database.others_wait

    one = asyncio.create_task(database.write(first))
    await asyncio.to_thread(begun.wait, 10)
    assert not database.others_wait
    other = asyncio.create_task(database.write(lambda _tx: database.others_wait))
    await asyncio.sleep(0)
    may_end.set()
    assert await one
    await other
    assert database.writing == 0
    await asyncio.to_thread(database.close)
