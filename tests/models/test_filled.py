"""A database with history goes back and forward through all migrations: nothing that both versions know is lost."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson
import pytest
import sqlalchemy as sa
from alembic.runtime.migration import HeadMaintainer

from bot.channels.pace import UNLIMITED
from bot.invariants import breaches, check
from bot.wiring import build, prepare
from models import archive, migrate
from models.chain import holds
from models.db import Engine, Tx, connect, metadata
from models.tickets import tickets
from tests.data.test_backup import settings_of
from tests.founding import found_town, services_for
from tests.kept import Kept, keep
from tests.models.lived import EMPTY, lived
from tests.postgres import copied, own_database
from tests.scenarios.stories import finish, fire
from tests.town import CITIZEN, Person, Town

ELSEWHERE = (-3.85, 102.35)
SCHEMA = "kota"
Rows = dict[str, list[dict[str, Any]]]


@dataclass
class City:
    """A database that people have worked with, at rest."""

    folder: Path
    where: dict[str, Any]
    town: Town
    burning: Person

    @property
    def schema(self) -> str:
        return str(self.where.get("schema", ""))

    def connected(self) -> Engine:
        return connect(self.where["database"], schema=self.schema)

    async def wakes(self) -> Town:
        """The same city after a start of the program."""
        town = self.town
        settings = settings_of(self.folder, self.where)
        services = services_for(settings)
        town.app = build(
            settings, clock=town.clock, channels=town.channels, pace=UNLIMITED, services=services
        )
        await prepare(town.app)
        return town


@dataclass(frozen=True)
class Lived:
    """A city that people have worked with, to be copied."""

    folder: Path
    database: str  # "" for SQLite, which is in the folder
    kept: Kept
    burning: str  # whose chat

    @contextmanager
    def again(self, folder: Path) -> Iterator[City]:
        shutil.copytree(self.folder, folder, dirs_exist_ok=True)
        town = self.kept.people()
        burning = Person(town, CITIZEN, self.burning)
        if self.database:
            with copied(self.database) as url:
                yield City(folder, {"database": url, "schema": SCHEMA}, town, burning)
        else:
            yield City(folder, {"database": _file(folder)}, town, burning)


def _file(folder: Path) -> str:
    return f"sqlite:///{folder / 'sigap.db'}"


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def lived_in(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Lived:
    """On each database, made once."""

    async def live() -> Lived:
        folder = tmp_path_factory.mktemp("lived")
        server = own_database() if request.param == "postgresql" else ""
        where = {"database": server, "schema": SCHEMA} if server else {"database": _file(folder)}
        town = await found_town(folder, **where)  # type: ignore[arg-type]
        burning = await lived(town)
        return Lived(folder, server, await keep(town), burning.chat)

    return asyncio.run(live())


@pytest.fixture
def city(lived_in: Lived, tmp_path: Path) -> Iterator[City]:
    with lived_in.again(tmp_path) as copy:
        yield copy


def kept(tx: Tx) -> Rows:
    """Everything that stands in the database."""
    return {
        name: [orjson.loads(line) for line in archive.lines(tx, table)]
        for name, table in archive.tables(tx).items()
    }


def both_know(before: Rows, after: Rows) -> tuple[Rows, Rows]:
    """What the two versions have columns for."""

    def common(rows: Rows) -> Rows:
        return {
            table: [
                {k: v for k, v in row.items() if k in before[table][0] and k in after[table][0]}
                for row in found
            ]
            for table, found in rows.items()
            if before.get(table) and after.get(table)
        }

    return common(before), common(after)


def read(engine: Engine) -> Rows:
    with engine.connect() as tx:
        return kept(tx)


async def unbroken(town: Town) -> None:
    app, now = town.app, town.clock.now()
    found = await town.read(lambda tx: check(tx, app.city, app.services.sealer, now, recent=None))
    assert breaches(found) == []
    numbers = await town.read(lambda tx: tx.execute(sa.select(tickets.c.id)).scalars().all())
    assert numbers
    for number in numbers:
        assert await town.read(lambda tx, number=number: holds(tx, number))


def test_every_table_is_filled(city: City) -> None:
    """So that a migration of any of them is tried on rows."""
    engine = city.connected()
    empty = {name for name, rows in read(engine).items() if not rows}
    engine.dispose()
    assert empty <= EMPTY and set(metadata.tables) >= EMPTY


async def test_back_to_each_earlier_version_and_forward_again(city: City) -> None:
    engine = city.connected()
    for revision in reversed(migrate.revisions()[:-1]):
        before = read(engine)
        migrate.move(engine, city.schema, revision)
        assert migrate.current(engine) == revision
        older = read(engine)
        old, same = both_know(before, older)
        assert old == same and "events" in same and "inbox" in same, revision
        migrate.move(engine, city.schema, "head")
        assert migrate.differences(engine) == [], revision
        old, same = both_know(older, read(engine))
        assert old == same, revision
        town = await city.wakes()
        await unbroken(town)
        await town.app.close()
    engine.dispose()


async def test_after_the_longest_way_the_work_goes_on(city: City) -> None:
    engine = city.connected()
    migrate.move(engine, city.schema, migrate.revisions()[0])
    migrate.move(engine, city.schema, "head")
    engine.dispose()
    town = await city.wakes()
    ani, crew = city.burning, town.chiefs["damkar"]
    code, said = ani.code, len(ani.texts)
    await ani.says("/status")
    assert code in "".join(ani.texts[said:])
    budi = await fire(town, ELSEWHERE)
    assert budi.code > code, "numbering goes on"
    await town.forward(minutes=4)
    assert town.group("ruang_kendali").hears(budi.code, loud=True), "its ladder calls"
    await finish(town, crew, budi.code)
    await crew.types(f"/berangkat {code}")
    assert (await town.ticket(code)).status == "en_route"
    await unbroken(town)
    await town.app.close()


def test_a_migration_that_is_cut_short_changes_nothing(city: City, monkeypatch: pytest.MonkeyPatch) -> None:
    engine, newest = city.connected(), migrate.head()
    migrate.move(engine, city.schema, migrate.revisions()[-2])
    earlier = read(engine)

    def cut(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(HeadMaintainer, "update_to_step", cut)  # all is done, and nothing marked yet
        with pytest.raises(KeyboardInterrupt):
            migrate.move(engine, city.schema, "head")
    assert migrate.current(engine) == migrate.revisions()[-2]
    assert read(engine) == earlier
    migrate.move(engine, city.schema, "head")
    assert migrate.current(engine) == newest
    old, same = both_know(earlier, read(engine))
    assert old == same
    engine.dispose()
