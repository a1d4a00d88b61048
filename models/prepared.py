"""Statements that are built and compiled once, and then given to the driver itself.

SQLAlchemy writes the SQL and knows the columns' types; its own execution costs five times what the driver's does, and the
one door runs some dozens of statements for one message.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from typing import Any, ParamSpec, TypeVar
from weakref import WeakKeyDictionary

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine.interfaces import DBAPICursor
from sqlalchemy.sql.compiler import SQLCompiler

Tx = sa.Connection
Row = tuple[Any, ...]  # as its statement's columns are typed
Change = Callable[[Any], object]
Kind = sa.types.TypeEngine[Any]
Column = sa.ColumnElement[Any]
Statement = sa.SelectBase | sa.UpdateBase
Given = ParamSpec("Given")
Brought = TypeVar("Brought")
INSERT: Mapping[
    str, Callable[[sa.Table], sqlite.Insert | postgresql.Insert]
] = {  # it may meet a row of the same key
    "sqlite": sqlite.insert,
    "postgresql": postgresql.insert,
}
_MISSING = object()


@dataclass(slots=True)
class _Ready:
    """A statement as one dialect's driver takes it."""

    sql: str
    binds: tuple[tuple[str, object, Change | None], ...]  # name, constant, conversion; in the driver's order
    names: tuple[str, ...]
    columns: tuple[Column, ...]
    positional: bool
    results: tuple[tuple[int, Change], ...] | None = None  # columns that are not what the driver brings

    def described(self, description: Sequence[Sequence[Any]], dialect: sa.Dialect) -> None:
        """How a column is read may depend on what the driver says of it: known after the first execution."""
        changes = (
            (at, column.type.dialect_impl(dialect).result_processor(dialect, description[at][1]))
            for at, column in enumerate(self.columns)
        )
        self.results = tuple((at, change) for at, change in changes if change is not None)

    def values(self, given: Mapping[str, object]) -> Any:
        """A list, or a mapping: as the driver takes it."""
        made = [
            constant if constant is not _MISSING else convert(given[name]) if convert else given[name]
            for name, constant, convert in self.binds
        ]
        return made if self.positional else dict(zip(self.names, made, strict=True))

    def row(self, brought: Sequence[object]) -> Row:
        if not self.results:
            return tuple(brought)
        changed = list(brought)
        for at, convert in self.results:
            changed[at] = convert(changed[at])
        return tuple(changed)


@dataclass(slots=True)
class Answer:
    """What a statement brings. It is waited for when it is read."""

    tx: Tx
    ready: _Ready
    cursor: DBAPICursor
    read: list[Row] | None = None

    def rows(self) -> list[Row]:
        if self.read is None:
            brought = _driven(self.tx, self.ready.sql, self.cursor.fetchall)
            if self.ready.results is None:
                self.ready.described(self.cursor.description or (), self.tx.dialect)
            self.read = [self.ready.row(one) for one in brought]
        return self.read

    def first(self) -> Row | None:
        found = self.rows()
        return found[0] if found else None

    def scalar(self) -> Any:
        """The first column of the first row; None where there is none."""
        found = self.first()
        return found[0] if found else None


class Prepared:
    """A SELECT, or an INSERT, UPDATE or DELETE with or without RETURNING; its variables are named bind parameters."""

    def __init__(self, statement: Statement) -> None:
        self._statement = statement
        self._written: dict[tuple[object, ...], _Written] = {}
        self._ready: WeakKeyDictionary[sa.Dialect, _Ready] = WeakKeyDictionary()

    def ask(self, tx: Tx, **values: object) -> Answer:
        """To be read later, or never."""
        return self._execute(tx, values)

    def all(self, tx: Tx, **values: object) -> list[Row]:
        return self._execute(tx, values).rows()

    def first(self, tx: Tx, **values: object) -> Row | None:
        return self._execute(tx, values).first()

    def one(self, tx: Tx, **values: object) -> Row:
        """Raises NoResultFound."""
        found = self.first(tx, **values)
        if found is None:
            raise sa.exc.NoResultFound("No row was found when one was required")
        return found

    def scalar(self, tx: Tx, **values: object) -> Any:
        """The first column of the first row; None where there is none."""
        return self._execute(tx, values).scalar()

    def run(self, tx: Tx, **values: object) -> int:
        """How many rows it concerned."""
        return int(self._execute(tx, values).cursor.rowcount)

    def run_many(self, tx: Tx, rows: Iterable[Mapping[str, object]]) -> None:
        ready = self._for(tx)
        values = [ready.values(row) for row in rows]
        _driven(tx, ready.sql, _cursor(tx).executemany, ready.sql, values)

    def _execute(self, tx: Tx, given: Mapping[str, object]) -> Answer:
        ready = self._for(tx)
        values, cursor = ready.values(given), _cursor(tx)
        _driven(tx, ready.sql, cursor.execute, ready.sql, values)
        return Answer(tx, ready, cursor)

    def _for(self, tx: Tx) -> _Ready:
        ready = self._ready.get(tx.dialect)
        if ready is None:
            ready = self._ready[tx.dialect] = self._in_sql(tx.dialect).ready(tx.dialect)
        return ready

    def _in_sql(self, dialect: sa.Dialect) -> _Written:
        kind = (dialect.name, dialect.driver, dialect.server_version_info)
        written = self._written.get(kind)
        if written is None:
            written = self._written[kind] = _written(self._statement, dialect)
        return written


def _cursor(tx: Tx) -> DBAPICursor:
    if tx.closed or tx.invalidated:
        raise sa.exc.ResourceClosedError("This Connection is closed")
    cursor: DBAPICursor = tx.connection.dbapi_connection.cursor()  # type: ignore[union-attr]
    return cursor


@contextmanager
def pipelined(tx: Tx) -> Iterator[None]:
    """To PostgreSQL several statements go in one round trip, up to the next answer that is read. What fails is raised
    there, or at the end. Only statements of this module, and none by `run`: how many rows it concerned is not known yet.
    """
    if tx.dialect.name != "postgresql":
        yield
        return
    pipeline = tx.connection.driver_connection.pipeline()  # type: ignore[union-attr]
    _driven(tx, "", pipeline.__enter__)
    try:
        yield
    except BaseException as wrong:
        pipeline.__exit__(type(wrong), wrong, wrong.__traceback__)
        raise
    _driven(tx, "", pipeline.__exit__, None, None, None)


def direct(tx: Tx, sql: str) -> None:
    """A statement without variables or results, as it stands."""
    _driven(tx, sql, _cursor(tx).execute, sql)


def _driven(
    tx: Tx, sql: str, work: Callable[Given, Brought], *given: Given.args, **named: Given.kwargs
) -> Brought:
    """What the driver says is wrong, said as SQLAlchemy says it (without the values, which may be people's)."""
    try:
        return work(*given, **named)
    except Exception as wrong:
        dialect = tx.dialect
        error: type[Exception] = dialect.loaded_dbapi.Error
        if not isinstance(wrong, error):
            raise
        if dialect.is_disconnect(wrong, tx.connection, None):  # type: ignore[arg-type]
            tx.invalidate()
        raise sa.exc.DBAPIError.instance(
            sql, None, wrong, error, hide_parameters=True, dialect=dialect
        ) from wrong


@dataclass(frozen=True, slots=True)
class _Written:
    """A statement in the SQL of one kind of database: for all its engines, whose columns may be sealed with other keys."""

    sql: str
    binds: tuple[tuple[str, Kind, object], ...]  # name, type, constant; in the driver's order
    columns: tuple[Column, ...]
    positional: bool

    def ready(self, dialect: sa.Dialect) -> _Ready:
        binds = tuple(_bound(*bind, dialect) for bind in self.binds)
        names = tuple(name for name, _, _ in self.binds)
        return _Ready(self.sql, binds, names, self.columns, self.positional)


def _written(statement: Statement, dialect: sa.Dialect) -> _Written:
    made = statement.compile(dialect=dialect)
    assert isinstance(made, SQLCompiler)
    names = made.positiontup or () if made.positional else made.binds
    defaults = {c.key: c.default.arg for c in made.insert_prefetch if isinstance(c.default, sa.ColumnDefault)}
    binds = tuple(
        (name, made.binds[name].type, _constant(made.binds[name], name, defaults)) for name in names
    )
    columns: Iterable[Column] = getattr(statement, "selected_columns", None) or statement.exported_columns
    return _Written(str(made), binds, tuple(columns), bool(made.positional))


def _constant(bind: sa.BindParameter[Any], name: str, defaults: dict[str, object]) -> object:
    """What always stands there: a constant of the statement, a column's default; `_MISSING` for a variable."""
    if bind.required and name not in defaults:
        return _MISSING
    return defaults.get(name, bind.effective_value)


def _bound(name: str, kind: Kind, constant: object, dialect: sa.Dialect) -> tuple[str, object, Change | None]:
    convert = kind.dialect_impl(dialect).bind_processor(dialect)
    if constant is _MISSING or convert is None:
        return name, constant, convert
    return name, convert(constant), convert


@cache
def inserting(table: sa.Table, columns: tuple[str, ...], *, numbered: bool = False) -> Prepared:
    """INSERT of these columns; `numbered`: it answers the new row's id."""
    statement = sa.insert(table).values({c: sa.bindparam(c, type_=table.c[c].type) for c in columns})
    return Prepared(statement.returning(table.c.id) if numbered else statement)


@cache
def updating(table: sa.Table, columns: tuple[str, ...], where: tuple[str, ...]) -> Prepared:
    """UPDATE of these columns; what they are found by is given as `where_<column>`."""
    found = (table.c[c] == sa.bindparam(f"where_{c}", type_=table.c[c].type) for c in where)
    values = {c: sa.bindparam(c, type_=table.c[c].type) for c in columns}
    return Prepared(sa.update(table).where(*found).values(values))


@cache
def merging(
    dialect: str, table: sa.Table, columns: tuple[str, ...], unique: tuple[str, ...], overwrite: bool
) -> Prepared:
    """INSERT that meets a row with the same `unique` columns: it overwrites the others, or leaves all as it is."""
    statement = INSERT[dialect](table).values({c: sa.bindparam(c, type_=table.c[c].type) for c in columns})
    if not overwrite:
        return Prepared(statement.on_conflict_do_nothing(index_elements=unique))
    others = {c: statement.excluded[c] for c in columns if c not in unique}
    return Prepared(statement.on_conflict_do_update(index_elements=unique, set_=others))
