"""Whether a file is a database of ours, before anything is done with it."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from enum import StrEnum
from pathlib import Path

from models.db import Engine
from models.prepared import direct

MAGIC = b"SQLite format 3\0"
SOON = (
    256 << 20
)  # bytes that are looked at from end to end within a second or two; larger ones while the bots run
BROKEN = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}


class Found(StrEnum):
    OURS = "ours"
    DAMAGED = "damaged"
    FOREIGN = "foreign"


def to_look_at(file: Path) -> sqlite3.Connection:
    """Only to read. Where nobody has it open, nothing is made beside it either."""
    beside = any(file.with_name(file.name + end).exists() for end in ("-wal", "-shm"))
    how = "mode=ro" if beside else "immutable=1"
    return sqlite3.connect(f"{file.absolute().as_uri()}?{how}", uri=True)


def looked_at(file: Path) -> Found:
    """What a file of SQLite is; nothing is written."""
    with file.open("rb") as opened:
        if opened.read(len(MAGIC)) != MAGIC:
            return Found.DAMAGED
    try:
        with closing(to_look_at(file)) as asked:
            names = {r[0] for r in asked.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
            if names and "alembic_version" not in names:
                return Found.FOREIGN
            good = file.stat().st_size > SOON or _whole(asked)
    except sqlite3.OperationalError:  # busy, or may not be read: whoever opens it is told
        return Found.OURS
    except sqlite3.DatabaseError:
        return Found.DAMAGED
    return Found.OURS if good else Found.DAMAGED


def copy_of(engine: Engine, empty: Path) -> None:
    """Write what an open database holds to an empty file, whether or not its own still has a name. Raises UNUSABLE."""
    place = str(empty).replace("'", "''")
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        direct(
            connection, "SELECT 1 FROM alembic_version"
        )  # a connection made meanwhile has opened another file
        direct(connection, f"VACUUM INTO '{place}'")
    with empty.open("rb") as written:
        os.fsync(written.fileno())


def sound(file: Path) -> bool:
    """Is every page in order? However large the file; it may be in use meanwhile. Raises sqlite3.DatabaseError."""
    try:
        with closing(to_look_at(file)) as asked:
            return _whole(asked)
    except sqlite3.DatabaseError as error:
        if shows_damage(error):
            return False
        raise


def shows_damage(error: BaseException) -> bool:
    """Does this failure of a statement say that the file is damaged?"""
    cause = getattr(error, "orig", None) or error
    code = getattr(cause, "sqlite_errorcode", None)
    return code is not None and code & 0xFF in BROKEN


def _whole(asked: sqlite3.Connection) -> bool:
    found: tuple[str] = asked.execute("PRAGMA quick_check(1)").fetchone()
    return found == ("ok",)
