"""A database as rows that fit either kind: what a backup is made of and restored from.

Tables are read as they are (reflected), so that a backup of an older version is restored by its own columns.
"""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

import orjson
import sqlalchemy as sa

from models.db import Engine, Tx, is_sqlite, transaction

VERSIONS = "alembic_version"
BATCH = 500


@contextmanager
def snapshot(engine: Engine) -> Iterator[Tx]:
    """One moment of the database, however long it is read, while others write."""
    level = {} if is_sqlite(engine) else {"isolation_level": "REPEATABLE READ"}
    with engine.connect().execution_options(read_only=True, **level) as tx, tx.begin():
        yield tx


def tables(tx: Tx) -> dict[str, sa.Table]:
    found = sa.MetaData()
    found.reflect(tx)
    return {name: t for name, t in sorted(found.tables.items()) if name != VERSIONS}


def lines(tx: Tx, table: sa.Table) -> Iterator[bytes]:
    """Each row as a line of JSON."""
    order = list(table.primary_key.columns)
    for row in tx.execute(sa.select(table).order_by(*order).execution_options(yield_per=BATCH)):
        yield orjson.dumps({str(k): _plain(v) for k, v in row._mapping.items()}) + b"\n"


def _plain(value: object) -> object:
    if isinstance(value, bytes | memoryview):
        return b64encode(bytes(value)).decode()
    if isinstance(value, datetime):
        return (value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)).isoformat()
    return value


def is_empty(engine: Engine) -> bool:
    """Has nobody been here yet? Then there is nothing to lose."""
    with engine.connect() as connection:
        names = sa.inspect(connection).get_table_names()
        return "tickets" not in names or nobody_was_here(connection)


def nobody_was_here(tx: Tx) -> bool:
    """Nothing was ever received."""
    return not any(
        tx.execute(sa.select(sa.literal(1)).select_from(sa.table(n)).limit(1)).first()
        for n in ("tickets", "inbox")
    )


def fill(engine: Engine, rows: Iterator[tuple[str, dict[str, object]]]) -> dict[str, int]:
    """Put rows (table, row) where the tables stand empty; numbering goes on after the highest."""
    counts: dict[str, int] = {}
    with transaction(engine) as tx:
        known = tables(tx)
        for table in reversed(list(known.values())):
            tx.execute(sa.delete(table))
        batch: list[dict[str, object]] = []
        current = ""
        for name, row in rows:
            if name != current or len(batch) >= BATCH:
                _insert(tx, known.get(current), batch)
                current, batch = name, []
            batch.append(_typed(known[name], row))
            counts[name] = counts.get(name, 0) + 1
        _insert(tx, known.get(current), batch)
        count_on(tx, known.values())
    return counts


def _insert(tx: Tx, table: sa.Table | None, batch: list[dict[str, object]]) -> None:
    if table is not None and batch:
        tx.execute(sa.insert(table), batch)


def _typed(table: sa.Table, row: dict[str, object]) -> dict[str, object]:
    return {name: _value(table.c[name].type, value) for name, value in row.items()}


def _value(kind: object, value: object) -> object:
    if isinstance(kind, sa.Boolean) and value is not None:
        return bool(value)
    if isinstance(kind, sa.LargeBinary) and isinstance(value, str):
        return b64decode(value)
    if isinstance(kind, sa.DateTime) and isinstance(value, str):
        return datetime.fromisoformat(value)
    return value


def count_on(tx: Tx, tables: Iterable[sa.Table]) -> None:
    """New rows are numbered after the highest that there is. PostgreSQL's own count is not moved by rows that bring theirs."""
    if tx.dialect.name != "postgresql":
        return
    for table in tables:
        key = list(table.primary_key.columns)
        if len(key) == 1 and key[0].name == "id":
            sequence = tx.execute(sa.select(sa.func.pg_get_serial_sequence(table.name, "id"))).scalar()
            highest = tx.execute(sa.select(sa.func.max(key[0]))).scalar()
            if sequence and highest:
                tx.execute(sa.select(sa.func.setval(sequence, highest)))
