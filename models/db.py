"""The database: engine, transactions, and all that differs between SQLite and PostgreSQL."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

import orjson
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

from domain.danger import Danger
from models.prepared import direct, merging, pipelined

Tx = sa.Connection
Engine = sa.Engine
TRANSIENT = (
    sa.exc.OperationalError,
    sa.exc.InterfaceError,
    sa.exc.TimeoutError,
)  # try again: nothing was done
UNREADABLE = (*TRANSIENT, sa.exc.ProgrammingError)  # not there, or without our tables
UNUSABLE = (sa.exc.DatabaseError,)  # damaged, or no database at all: asking again does not help
MISNAMED = (sa.exc.ArgumentError, sa.exc.NoSuchModuleError)  # an address that names no database
COLLIDED = {"40001", "40P01", "23505"}  # PostgreSQL: not serializable, deadlock, the other inserted it first
READ_ONLY = "25006"  # PostgreSQL: a server that was demoted, or told to read only, takes no writes for now
COLLISIONS = 4  # times that a transaction is done again
PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "busy_timeout=30000",
    "secure_delete=ON",  # what is overwritten or deleted is gone from the file too
    "cache_size=-16384",  # KiB: the pages that an hour's messages touch
)
CLIENT: dict[str, int] = {  # how we notice that a PostgreSQL is gone: seconds, and milliseconds for the last
    "connect_timeout": 5,
    "keepalives_idle": 5,
    "keepalives_interval": 2,
    "keepalives_count": 3,
    "tcp_user_timeout": 10_000,
}
SERVER = {  # how it notices that we are gone: then our session ends, with its locks
    "tcp_keepalives_idle": "5",
    "tcp_keepalives_interval": "2",
    "tcp_keepalives_count": "3",
    "tcp_user_timeout": "10000",
}
ROAD = {  # of a worker: one that stands still in the middle of a transaction holds nobody up for long
    "idle_in_transaction_session_timeout": "10000",
    "lock_timeout": "4000",
    "statement_timeout": "60000",
}
T = TypeVar("T")
metadata = sa.MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)
Id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def without_password(url: str) -> str:
    """The address of a database as it may be shown."""
    return sa.engine.make_url(url).render_as_string(hide_password=True)


def file_of(url: str) -> Path | None:
    """Where a database of SQLite is kept; None for a server, and for one in memory."""
    made = sa.engine.make_url(url)
    if made.get_backend_name() != "sqlite" or made.database in (None, "", ":memory:"):
        return None
    return Path(str(made.database))


class Utc(sa.types.TypeDecorator[datetime]):
    """A moment, UTC-aware on both databases. SQLite keeps it as text that sorts by time."""

    impl = sa.DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: sa.Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment without a time zone")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: sa.Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)

    def bind_processor(self, dialect: sa.Dialect) -> Callable[[Any], Any] | None:
        return _as_text if dialect.name == "sqlite" else super().bind_processor(dialect)

    def result_processor(self, dialect: sa.Dialect, coltype: object) -> Callable[[Any], Any] | None:
        return _from_text if dialect.name == "sqlite" else super().result_processor(dialect, coltype)


class DangerWord(sa.types.TypeDecorator[Danger]):
    """A danger, kept as its word."""

    impl = sa.String(8)
    cache_ok = True

    def process_result_value(self, value: str | None, dialect: sa.Dialect) -> Danger:
        return Danger.read(value)


def _as_text(moment: datetime | None) -> str | None:
    """As SQLAlchemy writes it for SQLite."""
    if moment is None:
        return None
    if moment.tzinfo is None:
        raise ValueError("a moment without a time zone")
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat(" ", "microseconds")


def _from_text(kept: str | None) -> datetime | None:
    return None if kept is None else datetime.fromisoformat(f"{kept}+00:00")


Json = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")


def _json(value: object) -> str:
    return orjson.dumps(value, option=orjson.OPT_NON_STR_KEYS).decode()


JSON: dict[str, object] = {"json_serializer": _json, "json_deserializer": orjson.loads}


def as_options(settings: Mapping[str, str], url: str) -> str:
    """Settings of a PostgreSQL session, as its client asks for them at the start; what the address asks for comes last."""
    asked = sa.engine.make_url(url).query.get("options", "")
    return " ".join([*(f"-c {name}={value}" for name, value in settings.items()), str(asked)]).strip()


def connect(
    url: str,
    *,
    schema: str = "",
    pool: int = 8,
    pooled: bool = False,
    limits: Mapping[str, str] = MappingProxyType({}),
) -> sa.Engine:
    """An engine for `sqlite:///path` or `postgresql+psycopg://…`; `schema` keeps one city's tables apart.

    `pooled`: a pooler in transaction mode stands in between; then nothing at all is kept on a connection from one
    transaction to the next, not even prepared statements. `limits`: settings of PostgreSQL for its transactions (`ROAD`).
    """
    if url.startswith("sqlite"):
        return _sqlite(url)
    asked = {} if pooled else {"options": as_options({**SERVER, **limits}, url)}
    engine = sa.create_engine(
        url,
        hide_parameters=True,
        pool_size=pool,
        max_overflow=2,
        pool_pre_ping=True,
        connect_args={**CLIENT, **asked, **({"prepare_threshold": None} if pooled else {})},
        **JSON,
    )
    first = [f"SET LOCAL {name} TO '{value}'" for name, value in limits.items()] if pooled else []
    if schema:
        first.append(f"SET LOCAL search_path TO {engine.dialect.identifier_preparer.quote(schema)}")
    if first:
        _begin_with(engine, first)
    return engine


def _sqlite(url: str) -> sa.Engine:
    memory = url in ("sqlite://", "sqlite:///:memory:")
    # The connection that was used last: each keeps pages of its own, and those of the idle ones would only grow.
    pool: dict[str, object] = {"poolclass": sa.pool.StaticPool} if memory else {"pool_use_lifo": True}
    engine = sa.create_engine(
        url,
        hide_parameters=True,
        connect_args={"check_same_thread": False, "timeout": 30, "cached_statements": 512},
        **pool,
        **JSON,
    )

    @sa.event.listens_for(engine, "connect")
    def prepare(connection: sqlite3.Connection, _record: object) -> None:
        connection.isolation_level = None  # we say BEGIN ourselves
        for pragma in PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")

    @sa.event.listens_for(engine, "begin")
    def begin(connection: sa.Connection) -> None:
        # A read lock that is upgraded late fails under load: take the write lock at once.
        mode = "" if connection.get_execution_options().get("read_only") else " IMMEDIATE"
        direct(connection, f"BEGIN{mode}")

    return engine


def _begin_with(engine: sa.Engine, statements: list[str]) -> None:
    @sa.event.listens_for(engine, "begin")
    def begin(connection: sa.Connection) -> None:
        with pipelined(connection):  # with the BEGIN that the driver says by itself
            for statement in statements:
                direct(connection, statement)


def without_limits(tx: Tx) -> None:
    """For what may take long, and is done by hand or before anything runs."""
    if tx.dialect.name == "postgresql":
        for name in ROAD:
            direct(tx, f"SET LOCAL {name} TO 0")


def empty_log(engine: Engine) -> None:
    """SQLite's log is written back into the file, so that what stood there before is gone from it."""
    if is_sqlite(engine):
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            direct(connection, "PRAGMA wal_checkpoint(TRUNCATE)")


def is_sqlite(engine: Engine) -> bool:
    return engine.dialect.name == "sqlite"


@contextmanager
def transaction(engine: sa.Engine) -> Iterator[Tx]:
    """One transaction that writes: all or nothing."""
    try:
        with engine.begin() as tx:
            yield tx
    except sa.exc.InternalError as error:
        if getattr(error.orig, "sqlstate", None) != READ_ONLY or error.orig is None:
            raise
        raise sa.exc.OperationalError(error.statement, None, error.orig, hide_parameters=True) from error


def transact(engine: sa.Engine, work: Callable[[Tx], T]) -> T:
    """`work` in a transaction of its own; done again where another transaction got in its way."""
    for _ in range(COLLISIONS):
        try:
            with transaction(engine) as tx:
                return work(tx)
        except sa.exc.DBAPIError as error:
            if getattr(error.orig, "sqlstate", None) not in COLLIDED:
                raise
    with transaction(engine) as tx:
        return work(tx)


def exclusive(tx: Tx, what: str) -> None:
    """Until this transaction ends nobody else of this city does `what`; SQLite has one writer anyway."""
    if tx.dialect.name == "postgresql":
        tx.exec_driver_sql(
            "SELECT pg_advisory_xact_lock(hashtextextended(current_schema() || ':' || %s, 112))", (what,)
        )


@contextmanager
def reading(engine: sa.Engine) -> Iterator[Tx]:
    """A transaction that only reads: it never waits for the writer."""
    with engine.connect().execution_options(read_only=True) as tx, tx.begin():
        yield tx


@contextmanager
def part(tx: Tx) -> Iterator[None]:
    """A part of a transaction that can fail by itself: its changes go, the others stay."""
    with tx.begin_nested():
        yield


def insert_new(tx: Tx, table: sa.Table, rows: list[dict[str, object]], unique: list[str]) -> int:
    """Insert those rows whose `unique` columns are not there yet; answers how many were."""
    if not rows:
        return 0
    statement = merging(tx.dialect.name, table, tuple(rows[0]), tuple(unique), overwrite=False)
    return sum(statement.run(tx, **row) for row in rows)


def upsert(tx: Tx, table: sa.Table, row: dict[str, object], unique: list[str]) -> None:
    """Insert the row, or overwrite the other columns of the one that is there."""
    merging(tx.dialect.name, table, tuple(row), tuple(unique), overwrite=True).run(tx, **row)
