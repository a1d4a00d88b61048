"""Towns that are founded once in a process and kept as they were: every test gets a copy.

What the database's dialect has compiled is shared by all copies as well, so that a statement is written once in a process.
"""

from __future__ import annotations

import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, closing
from copy import copy
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from bot.channels.fake_chat import Memory
from bot.channels.pace import UNLIMITED
from bot.data_folder import prepare_folder
from bot.database import Database
from bot.keys import keep_keys, secret_keys
from bot.wiring import build
from cities.profile import City
from domain.clock import VirtualClock
from domain.message import Channel
from models.db import Engine, connect
from tests.founding import found_town, platforms, sealing, settings_of
from tests.lent import Loan
from tests.postgres import copy_of, migrated
from tests.town import Town

Reshape = Callable[[City], City]
IN_MEMORY = "sqlite://"


@dataclass(frozen=True)
class Kept:
    """A town as it was when its application ended."""

    town: Town
    keys: list[bytes]
    platforms: dict[Channel, Memory]

    @property
    def engine(self) -> Engine:
        """Closed; its dialect knows what it has compiled."""
        return self.town.app.database.engine

    def again(self, folder: Path, database: str, engine: Engine) -> Town:
        """The same town in another folder, on a copy of its database."""
        settings = settings_of(folder, database)
        prepare_folder(settings)
        keep_keys(settings, self.keys)
        _share_compiled(self.engine, engine)
        town = self.people()
        town.app = build(
            settings,
            clock=town.clock,
            channels=town.channels,
            pace=UNLIMITED,
            services=sealing(self.town.app.services, settings),
            database=Database(engine),
        )
        return town

    def people(self) -> Town:
        """Everybody and all that they have on their screens; the application is the first town's, which has ended."""
        first, clock = self.town, VirtualClock(self.town.clock.now())
        channels = platforms(clock)
        for name, memory in self.platforms.items():
            channels[name].recall(memory)
        town = Town(first.app, clock, channels, dict(first.groups), copy(first.numbers))
        town.chiefs.update({agency: replace(one, town=town) for agency, one in first.chiefs.items()})
        town.skip.update(first.skip)
        return town


def _share_compiled(engine: Engine, other: Engine) -> None:
    other.dialect = engine.dialect
    other._compiled_cache = engine._compiled_cache


_in_memory: dict[Reshape | None, tuple[Kept, sqlite3.Connection]] = {}
_on_postgres: dict[Reshape | None, tuple[Kept, Loan]] = {}


async def town_in_memory(folder: Path, reshape: Reshape | None = None) -> Town:
    """On a database of SQLite in memory. `reshape` changes the city."""
    if reshape not in _in_memory:
        with TemporaryDirectory() as first:
            town = await found_town(Path(first), reshape=reshape)
            memory = sqlite3.connect(":memory:", check_same_thread=False)
            _copy_memory(town.app.database.engine, memory)
            _in_memory[reshape] = await keep(town), memory
    kept, memory = _in_memory[reshape]
    engine = connect(IN_MEMORY)
    with closing(engine.raw_connection()) as into:
        memory.backup(into.driver_connection)  # type: ignore[arg-type]
    return kept.again(folder, IN_MEMORY, engine)


def _copy_memory(engine: Engine, into: sqlite3.Connection) -> None:
    with closing(engine.raw_connection()) as source:
        driver: Any = source.driver_connection
        driver.backup(into)


@asynccontextmanager
async def town_on(kind: str, folder: Path, reshape: Reshape | None = None) -> AsyncIterator[Town]:
    """On a database of this kind: "sqlite" or "postgresql"."""
    if kind == "postgresql":
        async with town_on_postgres(folder, reshape) as town:
            yield town
    else:
        town = await town_in_memory(folder, reshape)
        yield town
        await town.app.close()


@asynccontextmanager
async def town_on_postgres(folder: Path, reshape: Reshape | None = None) -> AsyncIterator[Town]:
    """On a database of PostgreSQL that is lent for so long. `reshape` changes the city."""
    if reshape not in _on_postgres:
        database = copy_of(migrated())
        with TemporaryDirectory() as first:
            town = await found_town(Path(first), database=database, reshape=reshape)
            _on_postgres[reshape] = await keep(town), Loan.of(database)
    kept, loan = _on_postgres[reshape]
    with loan.lend() as url:
        town = kept.again(folder, url, connect(url))
        yield town
        await town.app.close()


async def keep(town: Town) -> Kept:
    """It ends with this."""
    memories = {name: channel.remembered() for name, channel in town.channels.items()}
    keys = secret_keys(town.app.settings)
    await town.app.close()
    return Kept(town, keys, memories)
