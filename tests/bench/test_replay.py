"""What the one door asked of its database, asked once more by the driver alone, leaves the same behind."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import psycopg

from bench import replay
from tests.postgres import plain


def lines(file: Path) -> list[str]:
    with closing(sqlite3.connect(file)) as database:
        return list(database.iterdump())


def test_replayed_on_sqlite_it_is_the_same_database(tmp_path: Path) -> None:
    recorded, file, before = replay.on_sqlite(tmp_path, 80)
    was = lines(before)
    assert replay.replay_sqlite(recorded, before) > 0
    assert lines(before) == lines(file) != was
    assert recorded.causes >= 80 and recorded.statements > recorded.causes


def test_replayed_on_postgresql_it_is_the_same_database(tmp_path: Path) -> None:
    recorded, url, before = replay.on_postgresql(tmp_path, 80)
    assert replay.replay_postgresql(recorded, before) > 0
    found = []
    for one in (url, before):
        with psycopg.connect(plain(one)) as database:
            found.append(database.execute("SELECT * FROM outbox ORDER BY id").fetchall())
    assert found[0] == found[1] and len(found[0]) > 80
