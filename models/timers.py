"""Due times: rows that are swept, so that they survive restarts and downtime."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

import sqlalchemy as sa

from domain.timer import TimerData, TimerKind
from models.db import Id, Json, Tx, Utc, metadata, upsert
from models.prepared import Prepared
from models.timer_codec import timer_json

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


def draft_timer(chat: int) -> str:
    """The key of the timer that ends a chat's unfinished report."""
    return f"draft:{chat}"


@dataclass(frozen=True, slots=True)
class Timer:
    """Something that will happen at `due_at` unless it is cleared. One timer per key."""

    key: str
    kind: TimerKind
    due_at: datetime
    ticket_id: int | None = None
    chat_id: int | None = None
    data: TimerData | None = None


@dataclass(frozen=True, slots=True)
class TimerRow:
    """As it stands: `kind` and `data` may be a newer version's."""

    id: int
    key: str
    kind: str
    due_at: datetime
    ticket_id: int | None
    chat_id: int | None
    data: Mapping[str, object]


_at_key = timers.c.key == sa.bindparam("key")
_at_id = timers.c.id == sa.bindparam("id")
_clear = Prepared(sa.delete(timers).where(_at_key))
_exists = Prepared(sa.select(timers.c.id).where(_at_key))
_of_ticket = Prepared(
    sa.select(timers).where(timers.c.ticket_id == sa.bindparam("ticket")).order_by(timers.c.due_at)
)
_due = Prepared(
    sa.select(timers)
    .where(timers.c.due_at <= sa.bindparam("now"))
    .order_by(timers.c.due_at, timers.c.id)
    .limit(sa.bindparam("most"))
)
_peek = Prepared(sa.select(timers).where(_at_id))
_free = (
    sa.select(timers.c.id)
    .where(_at_id, timers.c.due_at <= sa.bindparam("now", type_=Utc))
    .with_for_update(skip_locked=True)
)
_take = Prepared(sa.delete(timers).where(timers.c.id == _free.scalar_subquery()).returning(*timers.c))
_next_due = Prepared(sa.select(sa.func.min(timers.c.due_at)))


def arm(tx: Tx, timer: Timer) -> None:
    """Set a timer, or move the one with the same key."""
    row = {
        "key": timer.key,
        "kind": timer.kind,
        "due_at": timer.due_at,
        "ticket_id": timer.ticket_id,
        "chat_id": timer.chat_id,
        "data": timer_json(timer.data),
    }
    upsert(tx, timers, row, ["key"])


def clear(tx: Tx, key: str) -> None:
    _clear.run(tx, key=key)


def exists(tx: Tx, key: str) -> bool:
    return _exists.first(tx, key=key) is not None


def of_ticket(tx: Tx, ticket: int) -> list[TimerRow]:
    """A ticket's timers, soonest first."""
    return [TimerRow(*row) for row in _of_ticket.all(tx, ticket=ticket)]


def due(tx: Tx, now: datetime, most: int = 100, without: Collection[int] = ()) -> list[TimerRow]:
    """Timers that have come due, longest overdue first; `without` those with these numbers."""
    if without:
        statement = sa.select(timers).where(timers.c.due_at <= now, timers.c.id.not_in(without))
        return [
            TimerRow(*r) for r in tx.execute(statement.order_by(timers.c.due_at, timers.c.id).limit(most))
        ]
    return [TimerRow(*row) for row in _due.all(tx, now=now, most=most)]


def still_due(tx: Tx, numbers: Collection[int], now: datetime) -> frozenset[int]:
    """Which of these nobody has handled or put off."""
    if not numbers:
        return frozenset()
    found = sa.select(timers.c.id).where(timers.c.id.in_(numbers), timers.c.due_at <= now)
    return frozenset(tx.execute(found).scalars())


def peek(tx: Tx, timer: int) -> TimerRow | None:
    """A timer as it stands, not locked."""
    row = _peek.first(tx, id=timer)
    return TimerRow(*row) if row else None


def take(tx: Tx, timer: int, now: datetime) -> TimerRow | None:
    """Take a timer out to handle it; None where it was cleared, was put off, or somebody else has it."""
    row = _take.first(tx, id=timer, now=now)
    return TimerRow(*row) if row else None


def late_count(tx: Tx, now: datetime, seconds: float) -> int:
    """How many timers of tickets and drafts lie further back than this, handled by nobody."""
    before = now - timedelta(seconds=seconds)
    late = sa.select(sa.func.count()).select_from(timers).where(timers.c.due_at < before)
    return tx.execute(late).scalar_one()


def next_due(tx: Tx) -> datetime | None:
    """When the next timer comes due."""
    found: datetime | None = _next_due.scalar(tx)
    return found
