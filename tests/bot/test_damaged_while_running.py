"""B13: a page of the database that is found damaged only while the city runs: it is rung, and the road goes on where it can."""

from __future__ import annotations

import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest
from aiohttp.test_utils import TestClient, TestServer

from bot import web as product_web
from bot.health.watch import Watch
from bot.loops.inbox import PUT_OFF
from models import inbox
from models.inbox import waiting_count
from tests.founding import found_town
from tests.ringing import Rung
from tests.town import Town

PAGE = 4096
FIRE = "rumah kebakaran, api besar, ada orang terjebak di Jl. Salak Raya"


@dataclass
class Disk:
    """The file of a town's database, whose pages can be spoilt and put back."""

    town: Town
    file: Path

    def spoil(self, table: str) -> bytes:
        """Overwrite the root of a table; answers what stood there."""
        with closing(sqlite3.connect(self.file)) as asked:
            asked.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            found = asked.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)).fetchone()
        self._place = (found[0] - 1) * PAGE
        return self.write(b"\xa5" * PAGE)

    def write(self, page: bytes) -> bytes:
        self.town.app.database.engine.dispose()  # what its connections remember of the file
        with self.file.open("r+b") as opened:
            opened.seek(self._place)
            before = opened.read(PAGE)
            opened.seek(self._place)
            opened.write(page)
        return before


@pytest.fixture
async def disk(tmp_path: Path) -> AsyncIterator[Disk]:
    file = tmp_path / "sigap.db"
    town = await found_town(tmp_path, database=f"sqlite:///{file}", administrator="77000001")
    yield Disk(town, file)
    await town.app.close()


async def rung(town: Town, watch: Rung) -> list[str]:
    looking = Watch(town.app, watch)
    await looking.look()
    async with TestClient(TestServer(product_web.make(town.app, "s", looking))) as client:
        answer = await client.get("/healthz")
        assert (answer.status == 503) is bool(looking.alarms)
        assert "sigap_database_damaged 1.0" in await (await client.get("/metrics")).text()
    return [one.key for one in watch]


@pytest.mark.faulty
async def test_what_cannot_be_handled_is_kept_and_rung(disk: Disk) -> None:
    """Where tickets cannot be read: the report is a dead row with its bytes, not a word that is gone."""
    town = disk.town
    disk.spoil("tickets")
    await town.citizen().says(FIRE)
    assert [reason for _, _, reason, _ in await town.read(inbox.dead_letters)]
    told = Rung()
    assert "damage" in await rung(town, told)
    assert "cadangan pulihkan" in told[0].words


async def test_what_does_not_need_that_page_goes_on(disk: Disk) -> None:
    town = disk.town
    disk.spoil("files")
    await town.app.database.look_through()
    ani = town.citizen()
    await ani.says(FIRE)
    assert town.group("damkar").has_card(ani.code)
    assert "damage" in await rung(town, Rung())


@pytest.mark.faulty
async def test_what_cannot_even_be_given_up_is_tried_again_and_holds_nobody_up(disk: Disk) -> None:
    town = disk.town
    before = disk.spoil("outbox")
    ani, budi = town.citizen(), town.citizen()
    for person in (ani, budi):
        await person.says(FIRE)
    assert await town.read(waiting_count) == 2 and town.app.database.damaged
    assert not await town.app.inbox.step(), "there is nothing to do until later"
    disk.write(before)
    await town.forward(seconds=PUT_OFF.total_seconds() + 1)
    assert ani.receipt and budi.receipt


async def test_a_page_that_nobody_reads_is_found(disk: Disk) -> None:
    """By reading the file from end to end; also that it is well again."""
    database = disk.town.app.database
    await database.look_through()
    assert not database.damaged
    before = disk.spoil("sanctions")
    await database.look_through()
    assert database.damaged
    disk.write(before)
    await database.look_through()
    assert not database.damaged
