"""The limit of the one door: what it has asked of the driver, asked again by the driver alone, with none of our Python between.

What was asked is recorded with its values, commits and pipelines, from a copy of the database on; on that copy the same is done once
more. Afterwards both databases hold the same. What is lost between the two is ours.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psycopg

from bench.asked import Act, listening
from bench.door import Door, opened
from bench.figures import Figures
from models.db import PRAGMAS
from tests.postgres import copy_of, own_database, plain

Connect = Callable[[], Any]


@dataclass
class Recorded:
    """All acts in order, in parts: those of the door, whose time counts, and what only brings the causes there."""

    parts: list[tuple[bool, list[Act]]] = field(default_factory=list)
    causes: int = 0

    def begin(self, counts: bool) -> None:
        self.parts.append((counts, []))

    def hear(self, act: Act) -> None:
        self.parts[-1][1].append(act)

    @property
    def statements(self) -> int:
        """Of the door alone."""
        return sum(act.statement for counts, acts in self.parts if counts for act in acts)


@contextmanager
def recording(door: Door) -> Iterator[Recorded]:
    """What the door's database is asked while the block runs."""
    recorded, plain_through = Recorded(), door._through
    recorded.begin(False)

    def through(causes: Any) -> None:
        recorded.begin(True)
        plain_through(causes)
        recorded.causes += len(causes)
        recorded.begin(False)

    door._through = through  # type: ignore[method-assign]
    try:
        with listening(door.app.database.engine, recorded.hear):
            yield recorded
    finally:
        door._through = plain_through  # type: ignore[method-assign]


def replay(database: Any, recorded: Recorded) -> float:
    """Causes per second of the driver alone, on a connection to a copy of what the recording began with."""
    spent, cursors = 0.0, {}
    pipeline: Any = None
    for counts, acts in recorded.parts:
        began = time.perf_counter()
        for act in acts:
            match act.what:
                case "execute" | "executemany":
                    cursor = cursors[act.cursor] = database.cursor()
                    given = () if act.values is None else (act.values,)
                    getattr(cursor, act.what)(act.sql, *given)
                case "fetchall":
                    cursor = cursors[act.cursor]
                    if cursor.description:
                        cursor.fetchall()
                case "__enter__":
                    pipeline = database.pipeline()
                    pipeline.__enter__()
                case "__exit__":
                    pipeline.__exit__(None, None, None)
                case "commit":
                    database.commit()
                case "rollback":
                    database.rollback()
        spent += (time.perf_counter() - began) * counts
    return recorded.causes / spent


def on_sqlite(folder: Path, causes: int) -> tuple[Recorded, Path, Path]:
    """A recording, the file that it was made on, and a copy of that from before."""
    before = folder / "before.db"
    with opened(folder / "recorded") as door:
        file = Path(str(door.app.database.engine.url.database))
        with closing(sqlite3.connect(file)) as now, closing(sqlite3.connect(before)) as copy:
            now.backup(copy)
        with recording(door) as recorded:
            door.measure(causes)
    return recorded, file, before


def replay_sqlite(recorded: Recorded, file: Path) -> float:
    """With the product's own pragmas."""
    with closing(sqlite3.connect(file, isolation_level=None, cached_statements=512)) as database:
        for pragma in PRAGMAS:
            database.execute(f"PRAGMA {pragma}")
        return replay(database, recorded)


def on_postgresql(folder: Path, causes: int) -> tuple[Recorded, str, str]:
    """The same in databases of their own: `own_database` is on the tests' server."""
    url = own_database()
    with opened(folder / "recorded_pg", url) as door:
        door.app.database.engine.dispose()  # nobody may be there while it is copied
        before = copy_of(url)
        with recording(door) as recorded:
            door.measure(causes)
    return recorded, url, before


def replay_postgresql(recorded: Recorded, url: str) -> float:
    with psycopg.connect(plain(url)) as database:
        return replay(database, recorded)


def limits(folder: Path, causes: int) -> Figures:
    """Causes per second of the drivers alone, and how many statements a cause makes."""
    recorded, _, file = on_sqlite(folder, causes)
    on_server, _, url = on_postgresql(folder, causes)
    return {
        "replay_sqlite": replay_sqlite(recorded, file),
        "replay_postgresql": replay_postgresql(on_server, url),
        "statements_a_cause": recorded.statements / recorded.causes,
    }
