"""Locks that somebody else holds: how it is known that one kept us from something, and a look that waits for none for long."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

import sqlalchemy as sa

from models.db import Engine, Tx, is_sqlite, reading
from models.prepared import direct

HELD = {"55P03", "57014"}  # PostgreSQL: a lock, or an answer, was not to be had in the time that we give it
BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
GLANCE_MS = 2000
LOW_BYTE = 0xFF  # of a code of SQLite: what it is; the others say why


def held_up(error: BaseException) -> bool:
    """Did the database answer that a lock stands in the way? One that is away, or takes no writes, says something else."""
    cause = error.orig if isinstance(error, sa.exc.DBAPIError) else None
    if isinstance(cause, sqlite3.Error):
        return getattr(cause, "sqlite_errorcode", 0) & LOW_BYTE in BUSY
    return getattr(cause, "sqlstate", None) in HELD


@contextmanager
def glancing(engine: Engine) -> Iterator[Tx]:
    """A transaction that only reads, and gives up soon where a table is locked."""
    with reading(engine) as tx:
        if not is_sqlite(engine):
            direct(tx, f"SET LOCAL lock_timeout TO {GLANCE_MS}")
        yield tx
