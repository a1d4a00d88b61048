"""Due times: rows that are swept, so that they survive restarts and downtime."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from models.db import Id, Json, Tx, Utc, metadata, upsert

timers = sa.Table(
    "timers",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("key", sa.String(80), nullable=False, unique=True),
    sa.Column("kind", sa.String(32), nullable=False),
    sa.Column("due_at", Utc, nullable=False, index=True),
    sa.Column("ticket_id", Id, index=True),
    sa.Column("chat_id", Id),
    sa.Column("data", Json, nullable=False),
)


@dataclass(frozen=True, slots=True)
class Timer:
    """Something that will happen at `due_at` unless it is cleared. One timer per key."""

    key: str
    kind: str
    due_at: datetime
    ticket_id: int | None = None
    chat_id: int | None = None
    data: dict[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class TimerRow:
    id: int
    key: str
    kind: str
    due_at: datetime
    ticket_id: int | None
    chat_id: int | None
    data: dict[str, Any]


def arm(tx: Tx, timer: Timer) -> None:
    """Set a timer, or move the one with the same key."""
    row = {
        "key": timer.key,
        "kind": timer.kind,
        "due_at": timer.due_at,
        "ticket_id": timer.ticket_id,
        "chat_id": timer.chat_id,
        "data": timer.data or {},
    }
    upsert(tx, timers, row, ["key"])


def clear(tx: Tx, key: str) -> None:
    tx.execute(sa.delete(timers).where(timers.c.key == key))


def exists(tx: Tx, key: str) -> bool:
    return tx.execute(sa.select(timers.c.id).where(timers.c.key == key)).first() is not None


def of_ticket(tx: Tx, ticket: int) -> list[TimerRow]:
    """A ticket's timers, soonest first."""
    rows = tx.execute(sa.select(timers).where(timers.c.ticket_id == ticket).order_by(timers.c.due_at))
    return [TimerRow(*row) for row in rows]


def due(tx: Tx, now: datetime, most: int = 100) -> list[TimerRow]:
    """Timers that have come due, longest overdue first."""
    rows = tx.execute(
        sa.select(timers).where(timers.c.due_at <= now).order_by(timers.c.due_at, timers.c.id).limit(most)
    )
    return [TimerRow(*row) for row in rows]


def take(tx: Tx, timer: int) -> TimerRow | None:
    """Take a timer out to handle it; None where it was cleared or somebody else has it."""
    statement = sa.select(timers).where(timers.c.id == timer)
    if tx.dialect.name == "postgresql":
        statement = statement.with_for_update(skip_locked=True)
    row = tx.execute(statement).first()
    if row is None:
        return None
    tx.execute(sa.delete(timers).where(timers.c.id == timer))
    return TimerRow(*row)


def next_due(tx: Tx) -> datetime | None:
    """When the next timer comes due."""
    return tx.execute(sa.select(sa.func.min(timers.c.due_at))).scalar()
