"""How a rule of retention takes its batch: oldest first, and what it says of that."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from models.db import Tx

BATCH = 200


@dataclass(frozen=True, slots=True)
class Swept:
    """What a batch did: rows touched, and paths of the evidence store that may be deleted now."""

    rows: int = 0
    paths: tuple[str, ...] = ()


Rule = Callable[[Tx, datetime, datetime], int | Swept]  # (tx, kept from then on, now)


def oldest(
    table: sa.Table, at: sa.Column[datetime], before: datetime, *, but_new: bool = True
) -> sa.Select[tuple[int]]:
    """Ids of old rows among the first of a table: numbers grow with time, so nothing else is looked at."""
    first = sa.select(table).order_by(table.c.id).limit(BATCH).subquery()
    old = sa.select(first.c.id).where(first.c[at.name] < before)
    return old.where(first.c.state != "new") if but_new else old


def delete(tx: Tx, table: sa.Table, chosen: sa.Select[tuple[int]]) -> int:
    ids = list(tx.execute(chosen).scalars())
    if ids:
        tx.execute(sa.delete(table).where(table.c.id.in_(ids)))
    return len(ids)


def past(table: sa.Table, at: sa.Column[datetime]) -> Rule:
    """Few rows, each about a moment: all that are past go at once."""
    return lambda tx, before, now: int(tx.execute(sa.delete(table).where(at < before)).rowcount)
