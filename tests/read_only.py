"""A database that refuses to write for a while: a disk that was remounted, a server that was demoted."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import sqlalchemy as sa

from models.db import is_sqlite


@contextmanager
def read_only(engine: sa.Engine) -> Iterator[None]:
    """The database itself refuses; it is as before afterwards."""
    if is_sqlite(engine):
        _query_only(engine, "ON")
        yield
        _query_only(engine, "OFF")
    else:
        sa.event.listen(engine, "begin", _refuse)
        yield
        sa.event.remove(engine, "begin", _refuse)


def _query_only(engine: sa.Engine, switch: str) -> None:
    with engine.connect().execution_options(read_only=True) as connection:
        connection.exec_driver_sql(f"PRAGMA query_only = {switch}")


def _refuse(connection: sa.Connection) -> None:
    if not connection.get_execution_options().get("read_only"):
        connection.exec_driver_sql("SET TRANSACTION READ ONLY")
