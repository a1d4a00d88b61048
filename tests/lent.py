"""Databases of PostgreSQL that tests borrow one after the other: given back, each reads as the first one did.

To make one takes the server a third of a second; to put its few rows back takes some milliseconds.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import psycopg
from psycopg import sql

from tests.postgres import copy_of, drop, plain

TABLES = "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename"
FILLED = "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND pg_relation_size(oid) > 0"
SEQUENCES = "SELECT sequencename FROM pg_sequences WHERE schemaname = 'public'"
SHAPE = """
    SELECT (SELECT (count(*), max(oid)) FROM pg_class WHERE relnamespace = 'public'::regnamespace),
           (SELECT (count(*), max(oid)) FROM pg_constraint WHERE connamespace = 'public'::regnamespace),
           (SELECT (count(*), sum(attnum)) FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
             WHERE c.relnamespace = 'public'::regnamespace AND NOT a.attisdropped),
           (SELECT count(*) FROM pg_db_role_setting)
"""
OTHERS = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"


@dataclass(slots=True)
class Loan:
    """Copies of one database that nobody has borrowed now, and what they must read when they are given back."""

    original: str
    rows: dict[str, bytes]
    numbers: dict[str, tuple[int, bool]]  # where each sequence stands, and whether that was given out
    idle: list[tuple[str, str]] = field(default_factory=list)  # URL, shape

    @classmethod
    def of(cls, original: str) -> Loan:
        with psycopg.connect(plain(original)) as there:
            tables = [name for (name,) in there.execute(TABLES)]
            kept = ((name, _read(there, name)) for name in tables)
            sequences = [name for (name,) in there.execute(SEQUENCES)]
            numbers = {name: _stands(there, name) for name in sequences}
            return cls(original, {name: rows for name, rows in kept if rows}, numbers)

    @contextmanager
    def lend(self) -> Iterator[str]:
        """A URL. What a test has altered or broken is given to nobody else."""
        url, shape = self.idle.pop() if self.idle else _made(self.original)
        yield url
        if self._reads_as_before(url, shape):
            self.idle.append((url, shape))
        else:
            drop(url)

    def _reads_as_before(self, url: str, shape: str) -> bool:
        try:
            return self._put_back(url, shape)
        except psycopg.Error:
            return False

    def _put_back(self, url: str, shape: str) -> bool:
        with psycopg.connect(plain(url)) as there:
            there.execute(OTHERS)
            if _shape(there) != shape:
                return False
            there.execute("SET session_replication_role = replica")  # rows come in any order
            filled = [name for (name,) in there.execute(FILLED)]
            emptied = sql.SQL(", ").join(map(sql.Identifier, filled))
            if filled:  # not by DELETE: rows would come in the order of the room that others have left
                there.execute(sql.SQL("TRUNCATE {} CASCADE").format(emptied))
            for name, rows in self.rows.items():
                with there.cursor().copy(sql.SQL("COPY {} FROM STDIN").format(sql.Identifier(name))) as into:
                    into.write(rows)
            for name, (number, given) in self.numbers.items():
                there.execute("SELECT setval(%s::regclass, %s, %s)", (f'"{name}"', number, given))
        return True


def _made(original: str) -> tuple[str, str]:
    url = copy_of(original)
    with psycopg.connect(plain(url)) as there:
        return url, _shape(there)


def _shape(there: psycopg.Connection) -> str:
    return str(there.execute(SHAPE).fetchone())


def _read(there: psycopg.Connection, table: str) -> bytes:
    with there.cursor().copy(sql.SQL("COPY {} TO STDOUT").format(sql.Identifier(table))) as out:
        return b"".join(bytes(part) for part in out)


def _stands(there: psycopg.Connection, sequence: str) -> tuple[int, bool]:
    found = there.execute(
        sql.SQL("SELECT last_value, is_called FROM {}").format(sql.Identifier(sequence))
    ).fetchone()
    assert found is not None
    return int(found[0]), bool(found[1])
