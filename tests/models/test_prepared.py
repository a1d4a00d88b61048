"""Statements given to the driver itself: what is kept reads as SQLAlchemy's own, and what fails together is told."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from uuid import uuid4

import pytest
import sqlalchemy as sa

from models import inbox, migrate, notes
from models.db import Engine, Utc, connect, transact, transaction
from models.inbox import InboxState, Received
from models.prepared import Prepared, inserting, pipelined
from tests.postgres import server_url

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
_note = Prepared(sa.select(notes.notes.c.value).where(notes.notes.c.name == sa.bindparam("name")))


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    name = f"prepared_{uuid4().hex[:10]}"
    engine = (
        connect(f"sqlite:///{tmp_path_factory.mktemp(name) / 'sigap.db'}")
        if request.param == "sqlite"
        else connect(server_url(), schema=name)
    )
    migrate.upgrade(engine, "" if request.param == "sqlite" else name)
    yield engine
    if request.param == "postgresql":
        with engine.begin() as tx:
            tx.execute(sa.schema.DropSchema(name, cascade=True))
    engine.dispose()


def _update(number: str) -> dict[str, object]:
    row = {"channel": "telegram_citizen", "update_id": number, "chat_ref": "chat", "raw": b"sealed"}
    return {**row, "received_at": NOON, "state": InboxState.NEW, "reason": ""}


def test_what_is_asked_together_is_answered_in_turn(database: Engine) -> None:
    with transaction(database) as tx:
        notes.write(tx, "first", "one")
        notes.write(tx, "second", "two")
    with transaction(database) as tx, pipelined(tx):
        answers = [_note.ask(tx, name=name) for name in ("second", "nobody", "first")]
        assert [a.scalar() for a in answers] == ["two", None, "one"]
        assert answers[0].scalar() == "two", "read once, known for good"


def test_what_fails_together_is_told_as_sqlalchemy_tells_it_and_leaves_nothing(database: Engine) -> None:
    row = _update("twice")
    statement = inserting(inbox.inbox, tuple(row))
    with pytest.raises(sa.exc.IntegrityError), transaction(database) as tx, pipelined(tx):
        statement.ask(tx, **row)
        statement.ask(tx, **row)
    with transaction(database) as tx:
        assert inbox.store(tx, [Received("telegram_citizen", "twice", "chat", b"sealed")], NOON) == 1


@pytest.mark.parametrize("database", ["postgresql"], indirect=True)  # SQLite has one writer
def test_a_collision_within_is_tried_again(database: Engine) -> None:
    """PostgreSQL: the other was first; the second time we see it."""
    row, tries = _update("collided"), []

    def work(tx: sa.Connection) -> None:
        tries.append(1)
        with pipelined(tx):
            for _ in range(2 if len(tries) == 1 else 1):
                inserting(inbox.inbox, tuple(row)).ask(tx, **row)

    transact(database, work)
    assert len(tries) == 2


@pytest.mark.parametrize(
    "moment",
    [
        NOON,
        NOON.replace(microsecond=7),
        NOON.astimezone(timezone(timedelta(hours=7))),
        datetime(987, 1, 2, 3, 4, 5, tzinfo=UTC),
    ],
)
def test_a_moment_is_kept_as_sqlalchemy_keeps_it(moment: datetime) -> None:
    """What older versions have written must go on sorting beside it."""
    dialect = sa.create_engine("sqlite://").dialect
    theirs = sa.DateTime().dialect_impl(dialect).bind_processor(dialect)
    ours = Utc().dialect_impl(dialect)
    write, read = ours.bind_processor(dialect), ours.result_processor(dialect, None)
    assert theirs and write and read
    kept = write(moment)
    assert kept == theirs(moment.astimezone(UTC).replace(tzinfo=None))
    assert read(kept) == moment and f"{read(kept)}".endswith("+00:00") and read(write(None)) is None
    with pytest.raises(ValueError, match="zone"):
        write(moment.replace(tzinfo=None))
