"""The floor: durable transactions of six statements by the bare drivers. Nothing that keeps its word is faster."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import psycopg

TABLE = "create table floor_{n} (id integer primary key, name text, body text, at text)"
SHORT, LONG = "x" * 200, "x" * 400
STATEMENTS: tuple[tuple[str, Callable[[int], tuple[Any, ...]]], ...] = (
    ("select body from floor_1 where id = ?", lambda n: (n - 1,)),
    ("insert into floor_1 values (?, ?, ?, ?)", lambda n: (n, f"a{n}", SHORT, "2026-01-01")),
    ("insert into floor_2 values (?, ?, ?, ?)", lambda n: (n, f"b{n}", LONG, "2026-01-01")),
    ("insert into floor_3 values (?, ?, ?, ?)", lambda n: (n, f"c{n}", LONG, "2026-01-01")),
    ("update floor_1 set body = ? where id = ?", lambda n: ("y" * 200, n)),
    ("delete from floor_2 where id = ?", lambda n: (n - 3,)),
)


def floor_sqlite(folder: Path, count: int, batch: int = 1) -> float:
    """Transactions' worth of statements per second, `batch` of them in one commit, with the product's own pragmas."""
    with closing(sqlite3.connect(folder / f"floor{batch}.db", isolation_level=None)) as database:
        database.execute("pragma journal_mode=wal")
        database.execute("pragma synchronous=full")
        for number in (1, 2, 3):
            database.execute(TABLE.format(n=number))
        began = time.perf_counter()
        for first in range(1, count + 1, batch):
            database.execute("begin immediate")
            for number in range(first, first + batch):
                for words, values in STATEMENTS:
                    database.execute(words, values(number)).fetchone()
            database.execute("commit")
        return count / (time.perf_counter() - began)


def floor_postgresql(url: str, count: int) -> float:
    """The same by psycopg, one transaction after the other, in a schema that goes again."""
    spoken = [(words.replace("?", "%s"), values) for words, values in STATEMENTS]
    with psycopg.connect(url.replace("+psycopg", "")) as database:
        database.execute("create schema bench_floor")
        database.execute("set search_path to bench_floor")
        for number in (1, 2, 3):
            database.execute(TABLE.format(n=number))
        database.commit()
        began = time.perf_counter()
        for number in range(1, count + 1):
            for words, values in spoken:
                database.execute(words, values(number))
            database.commit()
        per_second = count / (time.perf_counter() - began)
        database.execute("drop schema bench_floor cascade")
        return per_second
