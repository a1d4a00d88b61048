"""What balancers and supervisors of processes ask: alive, and ready."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from functools import partial
from pathlib import Path

import pytest
import sqlalchemy as sa
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from bot import web as product_web
from bot.health.probes import missing
from bot.health.watch import Watch
from bot.loops.elected import Elected
from bot.loops.roles import SWEEPS
from models.db import Tx
from tests.founding import found_town
from tests.postgres import own_schema
from tests.town import Town

Client = TestClient[web.Request, web.Application]


class Asked:
    """A running town, and what its web answers."""

    def __init__(self, town: Town, client: Client) -> None:
        self.town, self._client = town, client

    async def __call__(self, path: str) -> tuple[int, list[str]]:
        answer = await self._client.get(path)
        told = await answer.json()
        assert told["ok"] is (answer.status == 200)
        return answer.status, told["missing"]


@pytest.fixture
async def asked(any_town: Town) -> AsyncIterator[Asked]:
    loops = any_town.app.loops
    running = asyncio.create_task(loops.run(polling=False))
    while not loops.roles.has(SWEEPS):
        await asyncio.sleep(0.01)
    served = product_web.make(any_town.app, "s", Watch(any_town.app))
    async with TestClient(TestServer(served)) as client:
        yield Asked(any_town, client)
    loops.stop()
    await running


async def test_a_city_that_runs_is_alive_and_ready(asked: Asked) -> None:
    assert await asked("/livez") == (200, [])
    assert await asked("/readyz") == (200, [])


async def test_a_loop_that_ended_is_not_alive(asked: Asked, monkeypatch: pytest.MonkeyPatch) -> None:
    ended = asyncio.Event()

    async def ends() -> bool:
        ended.set()
        raise asyncio.CancelledError

    monkeypatch.setattr(asked.town.app.timers, "step", ends)
    await ended.wait()
    await asyncio.sleep(0)
    assert await asked("/livez") == (503, ["timers"])
    assert (await asked("/readyz"))[1] == ["loops"]


async def test_who_is_told_to_stop_takes_no_more_work_but_lives(asked: Asked) -> None:
    asked.town.app.loops.stop()
    assert await asked("/livez") == (200, [])
    assert "loops" in (await asked("/readyz"))[1]


async def test_without_its_database_it_lives_and_is_not_ready(
    asked: Asked, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def gone(_: object) -> bool:
        raise OSError("connection refused")

    for way in ("read", "glance"):
        monkeypatch.setattr(asked.town.app.database, way, gone)
    assert await asked("/livez") == (200, [])
    assert await asked("/readyz") == (503, ["database"])


@pytest.fixture
async def kept(tmp_path: Path) -> AsyncIterator[Town]:
    """A town whose database was brought to its tables step by step, as an installation's."""
    founded = await found_town(tmp_path, **own_schema())
    yield founded
    await founded.app.close()


async def test_tables_of_an_earlier_version_are_not_ready(kept: Town) -> None:
    """Those of a later one are: while workers are renewed one after another, the old ones go on."""
    assert "migrations" not in await missing(kept.app)
    for revision, brought in (("0001", False), ("a later one", True)):
        await kept.app.database.write(partial(_mark, revision=revision))
        assert ("migrations" not in await missing(kept.app)) is brought


def _mark(tx: Tx, revision: str) -> None:
    tx.execute(sa.text("UPDATE alembic_version SET version_num = :revision"), {"revision": revision})


async def test_whoever_would_take_over_is_ready_too(kept: Town) -> None:
    """Of two workers the second holds no role."""
    settings = kept.app.settings
    first, second = (Elected(settings.direct_database, settings.database_schema, [SWEEPS]) for _ in range(2))
    running = []
    for worker in (first, second):
        assert not worker.ready()
        running.append(asyncio.create_task(worker.run(lambda bell: None)))
        while not worker.ready():
            await asyncio.sleep(0.01)
    assert first.has(SWEEPS) and not second.has(SWEEPS)
    for task in running:
        task.cancel()
    await asyncio.gather(*running, return_exceptions=True)
    assert not second.ready()


async def test_before_the_loops_run_it_is_not_ready(town: Town) -> None:
    """While the platform is waited for, or the tables are brought forward."""
    assert await missing(town.app) == ["loops"]
