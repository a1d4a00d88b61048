"""Who may join tickets waits before it holds any: otherwise two causes of one event wait for each other, and for a second nothing is sent."""

from __future__ import annotations

import asyncio
from pathlib import Path
from uuid import uuid4

import sqlalchemy as sa

from models.db import exclusive, transaction
from tests.founding import found_town
from tests.postgres import server_url
from tests.town import PANORAMA, Town

WAITING = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"


async def _until_waiting(town: Town) -> None:
    while not await town.read(lambda tx: tx.exec_driver_sql(WAITING).scalar()):
        await asyncio.sleep(0)


async def test_a_pin_that_waits_to_look_for_its_event_holds_no_ticket(tmp_path: Path) -> None:
    town = await found_town(tmp_path, database=server_url(), schema=f"order_{uuid4().hex[:10]}")
    ani = town.citizen("Ani")
    await ani.says("rumah kebakaran di Kandang Limun, api besar")
    (ticket,) = await town.tickets()
    with transaction(town.app.database.engine) as other:
        exclusive(other, "opening")
        shares = asyncio.create_task(ani.shares(PANORAMA))
        await _until_waiting(town)
        row = sa.text("SELECT id FROM tickets WHERE id = :id FOR UPDATE NOWAIT")
        assert other.execute(row, {"id": ticket.id}).scalar() == ticket.id
    await shares
    assert (await town.ticket(ticket.code)).place.pinned
