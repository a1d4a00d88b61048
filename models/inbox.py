"""The inbox: every update as it was received, before anything reads it, exactly once."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

import sqlalchemy as sa

from models.db import Id, Tx, Utc, insert_new, metadata
from models.prepared import Prepared, updating


class InboxState(StrEnum):
    NEW = "new"
    DONE = "done"
    DEAD = "dead"


inbox = sa.Table(
    "inbox",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("channel", sa.String(32), nullable=False),
    sa.Column("update_id", sa.String(64), nullable=False),
    sa.Column("chat_ref", sa.String(64), nullable=False),
    sa.Column("raw", sa.LargeBinary, nullable=False),
    sa.Column("received_at", Utc, nullable=False),
    sa.Column("state", sa.String(8), nullable=False, default=InboxState.NEW),
    sa.Column("reason", sa.Text, nullable=False, default=""),
    sa.Column("done_at", Utc),
    sa.UniqueConstraint("channel", "update_id"),
)
waiting = sa.Index(
    "ix_inbox_waiting",
    inbox.c.chat_ref,
    inbox.c.id,
    sqlite_where=inbox.c.state == "new",
    postgresql_where=inbox.c.state == "new",
)
dead = sa.Index(
    "ix_inbox_dead",
    inbox.c.id,
    sqlite_where=inbox.c.state == "dead",
    postgresql_where=inbox.c.state == "dead",
)


@dataclass(frozen=True, slots=True)
class Received:
    """An update to be stored: `chat_ref` keeps those of one chat in order, `raw` is sealed."""

    channel: str
    update_id: str
    chat_ref: str
    raw: bytes


@dataclass(frozen=True, slots=True)
class InboxRow:
    id: int
    channel: str
    chat_ref: str
    raw: bytes
    received_at: datetime


def is_known(tx: Tx, channel: str, update_id: str) -> bool:
    """Has it come before?"""
    same = sa.and_(inbox.c.channel == channel, inbox.c.update_id == update_id)
    return tx.execute(sa.select(inbox.c.id).where(same)).first() is not None


def store(tx: Tx, updates: list[Received], now: datetime) -> int:
    """Keep new updates; answers how many were new (a repeated one is not)."""
    rows = [
        {
            "channel": u.channel,
            "update_id": u.update_id,
            "chat_ref": u.chat_ref,
            "raw": u.raw,
            "received_at": now,
            "state": InboxState.NEW,
            "reason": "",
        }
        for u in updates
    ]
    return insert_new(tx, inbox, rows, ["channel", "update_id"])


_first_waiting = (
    sa.select(sa.func.min(inbox.c.id).label("id"))
    .where(inbox.c.state == sa.literal_column("'new'"))
    .group_by(inbox.c.chat_ref)
)
_first = (
    sa.select(inbox.c.id, inbox.c.channel, inbox.c.chat_ref, inbox.c.raw, inbox.c.received_at)
    .where(inbox.c.id.in_(_first_waiting))
    .order_by(inbox.c.id)
    .limit(sa.bindparam("most"))
)
_oldest = {
    "sqlite": Prepared(_first),
    "postgresql": Prepared(_first.with_for_update(skip_locked=True)),
}


def oldest_per_chat(tx: Tx, most: int) -> list[InboxRow]:
    """The oldest undone update of each chat, oldest first: these may be handled side by side.

    Without those that another worker is handling; whoever handles one of these has to `take` it.
    """
    return [InboxRow(*row) for row in _oldest[tx.dialect.name].all(tx, most=most)]


_free = (
    sa.select(inbox.c.id)
    .where(inbox.c.id == sa.bindparam("row"), inbox.c.state == sa.literal_column("'new'"))
    .with_for_update(skip_locked=True)
)
_take = Prepared(
    sa.update(inbox)
    .where(inbox.c.id == _free.scalar_subquery())
    .values(state=InboxState.DONE, done_at=sa.bindparam("now", type_=Utc))
)


def take(tx: Tx, row: int, now: datetime) -> bool:
    """It is done once this transaction is; False where somebody else has it or it is done."""
    return _take.run(tx, row=row, now=now) == 1


def done(tx: Tx, row: int, now: datetime) -> None:
    updating(inbox, ("state", "done_at"), ("id",)).run(tx, state=InboxState.DONE, done_at=now, where_id=row)


def bury(tx: Tx, row: int, reason: str, now: datetime) -> None:
    """An update that cannot be handled stays visible, with the reason."""
    tx.execute(
        sa.update(inbox)
        .where(inbox.c.id == row)
        .values(state=InboxState.DEAD, reason=reason[:1000], done_at=now)
    )


def dead_letters(tx: Tx, most: int = 50) -> list[tuple[int, str, str, datetime]]:
    """(id, channel, reason, received_at) of the latest dead updates."""
    rows = tx.execute(
        sa.select(inbox.c.id, inbox.c.channel, inbox.c.reason, inbox.c.received_at)
        .where(inbox.c.state == InboxState.DEAD)
        .order_by(inbox.c.id.desc())
        .limit(most)
    )
    return [(r.id, r.channel, r.reason, r.received_at) for r in rows]


def still_waiting(tx: Tx, rows: Collection[int]) -> frozenset[int]:
    """Which of these nobody has handled, also where somebody is about to."""
    if not rows:
        return frozenset()
    found = sa.select(inbox.c.id).where(inbox.c.id.in_(rows), inbox.c.state == InboxState.NEW)
    return frozenset(tx.execute(found).scalars())


def waiting_since(tx: Tx, before: datetime, most: int = 500) -> list[InboxRow]:
    """What was received before and is not handled, oldest first; also what somebody is about to handle."""
    columns = (inbox.c.id, inbox.c.channel, inbox.c.chat_ref, inbox.c.raw, inbox.c.received_at)
    old = sa.and_(inbox.c.state == sa.literal_column("'new'"), inbox.c.received_at <= before)
    return [
        InboxRow(*row) for row in tx.execute(sa.select(*columns).where(old).order_by(inbox.c.id).limit(most))
    ]


def waiting_count(tx: Tx) -> int:
    return tx.execute(
        sa.select(sa.func.count()).select_from(inbox).where(inbox.c.state == InboxState.NEW)
    ).scalar_one()


def oldest_waiting(tx: Tx) -> datetime | None:
    """When the oldest unhandled update was received."""
    return tx.execute(
        sa.select(sa.func.min(inbox.c.received_at)).where(inbox.c.state == InboxState.NEW)
    ).scalar()
