"""Several cities in one PostgreSQL see nothing of each other, and connections keep nothing between transactions."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from uuid import uuid4

import pytest
import sqlalchemy as sa

from models import inbox, migrate, notes
from models.db import Engine, connect, exclusive, reading, transact, transaction
from models.inbox import Received
from tests.postgres import server_url

NOW = datetime(2026, 11, 24, tzinfo=UTC)


@pytest.fixture(scope="module")
def cities() -> Iterator[tuple[Engine, Engine]]:
    names = [f"city_{uuid4().hex[:10]}" for _ in range(2)]
    engines = [connect(server_url(), schema=name, pool=1, pooled=True) for name in names]
    for engine, name in zip(engines, names, strict=True):
        migrate.upgrade(engine, name)
    yield engines[0], engines[1]
    for engine, name in zip(engines, names, strict=True):
        with engine.begin() as tx:
            tx.execute(sa.schema.DropSchema(name, cascade=True))
        engine.dispose()


def test_what_one_city_keeps_the_other_does_not_see(cities: tuple[Engine, Engine]) -> None:
    one, other = cities
    update = Received("telegram_citizen", "1", "chat", b"sealed")
    with transaction(one) as tx:
        inbox.store(tx, [update], NOW)
        notes.write(tx, "whose", "one")
    with reading(other) as tx:
        assert inbox.oldest_per_chat(tx, 10) == [] and notes.read(tx, "whose") == ""
    with transaction(other) as tx:
        assert inbox.store(tx, [update], NOW) == 1, "the same number is another update there"


def test_a_lock_of_one_city_does_not_hold_up_the_other(cities: tuple[Engine, Engine]) -> None:
    one, other = cities
    with transaction(one) as mine, transaction(other) as theirs:
        exclusive(mine, "opening")
        theirs.exec_driver_sql("SET LOCAL lock_timeout = '2s'")
        exclusive(theirs, "opening")


def test_a_connection_keeps_nothing_from_one_transaction_to_the_next(cities: tuple[Engine, Engine]) -> None:
    """So that PgBouncer may give each transaction any connection."""
    for engine in cities:
        for _ in range(8):
            transact(engine, lambda tx: notes.write(tx, "again", "and again"))
        raw = engine.raw_connection()
        cursor = raw.cursor()
        cursor.execute("SHOW search_path")
        path = cursor.fetchall()
        cursor.execute("SELECT count(*) FROM pg_prepared_statements")
        assert "city_" not in str(path) and cursor.fetchall() == [(0,)]
        raw.close()
