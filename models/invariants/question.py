"""A question that `periksa` asks the database: it finds rows that must not exist, by a named index."""

from __future__ import annotations

from dataclasses import dataclass

import sqlalchemy as sa

from models.db import Tx
from models.inbox import inbox
from models.notes import notes
from models.outbox import outbox
from models.reports import reports
from models.tickets import tickets
from models.timers import timers


@dataclass(frozen=True, slots=True)
class Question:
    """A statement whose rows are breaches, and the index that it is answered by."""

    statement: sa.Select[object]
    index: str

    def rows(self, tx: Tx, **given: object) -> list[sa.Row[object]]:
        return list(tx.execute(self.statement.limit(MOST), given))


MOST = 200  # breaches told at most, per question
AFTER = sa.bindparam("after", type_=sa.BigInteger)
BEFORE = sa.bindparam("before", type_=timers.c.due_at.type)
NEW: sa.ColumnElement[str] = sa.literal_column("'new'")


def text_of(column: sa.ColumnElement[object]) -> sa.ColumnElement[str]:
    return sa.cast(column, sa.String)


def noted(name: sa.ColumnElement[str]) -> sa.ColumnElement[bool]:
    return sa.exists().where(notes.c.name == name)


def newest(tx: Tx) -> dict[str, int]:
    """The highest id of each table whose history is looked at."""
    tables = {"inbox": inbox, "outbox": outbox, "reports": reports, "tickets": tickets}
    return {n: tx.execute(sa.select(sa.func.max(t.c.id))).scalar() or 0 for n, t in tables.items()}
