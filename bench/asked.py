"""What is asked of the database's driver, in order, as it is given to it: to be counted, or to be asked again without us."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from models import prepared
from models.db import Engine

COLUMNS = re.compile(r"^SELECT (DISTINCT )?.*? (?=FROM )", re.DOTALL)
VALUES = re.compile(r" \([^()]*\) VALUES \(.*?\)(?= RETURNING| ON CONFLICT|$)", re.DOTALL)
BETWEEN = ("BEGIN", "COMMIT", "ROLLBACK")


@dataclass(frozen=True, slots=True)
class Act:
    """One call of the driver."""

    what: str  # execute, executemany, fetchall; __enter__ and __exit__ of a pipeline; commit, rollback
    sql: str = ""
    values: Any = None
    cursor: int = 0  # whose: of a fetch, that of its statement

    @property
    def statement(self) -> bool:
        """It is one that a transaction is made for."""
        return self.what in ("execute", "executemany") and not self.sql.startswith(BETWEEN)

    @property
    def short(self) -> str:
        """The statement in one line without its columns: what it asks, and by what it finds it."""
        line = " ".join(self.sql.split())
        line = VALUES.sub("", COLUMNS.sub(r"SELECT \1… ", line))
        return f"{line} (many)" if self.what == "executemany" else line


@contextmanager
def listening(engine: Engine, hear: Callable[[Act], None]) -> Iterator[None]:
    """`hear` is told of every call while the block runs, before it is made."""
    driven = prepared._driven

    def watched(tx: Any, sql: str, work: Any, *given: Any, **named: Any) -> Any:
        hear(Act(work.__name__, sql, given[1] if len(given) > 1 else None, id(work.__self__)))
        return driven(tx, sql, work, *given, **named)

    def asked(_tx: Any, cursor: Any, sql: str, values: Any, _context: Any, many: bool) -> None:
        hear(Act("executemany" if many else "execute", sql, values, id(cursor)))
        if not many:
            hear(Act("fetchall", sql, cursor=id(cursor)))

    def ended(how: str) -> Callable[[Any], None]:
        return lambda _tx: hear(Act(how))

    heard: list[tuple[str, Callable[..., Any]]] = [
        ("before_cursor_execute", asked),
        ("commit", ended("commit")),
        ("rollback", ended("rollback")),
    ]
    for name, listener in heard:
        sa.event.listen(engine, name, listener)
    prepared._driven = watched
    try:
        yield
    finally:
        prepared._driven = driven
        for name, listener in heard:
            sa.event.remove(engine, name, listener)
