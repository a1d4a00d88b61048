"""How many messages of a month have come to people, and how many of them the platform bills."""

from __future__ import annotations

from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from models import notes
from models.db import Tx, metadata
from models.prepared import Prepared

costs = sa.Table(
    "costs",
    metadata,
    sa.Column("channel", sa.String(32), primary_key=True),
    sa.Column("month", sa.String(7), primary_key=True),  # "2026-11", in the city's own time
    sa.Column("delivered", sa.Integer, nullable=False),
    sa.Column("billed", sa.Integer, nullable=False),
)


@dataclass(frozen=True, slots=True)
class Count:
    channel: str
    month: str
    delivered: int = 0
    billed: int = 0


_COLUMNS = (costs.c.channel, costs.c.month, costs.c.delivered, costs.c.billed)
_of_month = Prepared(sa.select(*_COLUMNS).where(costs.c.month == sa.bindparam("of")))


def add(tx: Tx, counted: Count) -> None:
    """To what was counted before: pushes come side by side, and none is lost."""
    insert = postgresql.insert if tx.dialect.name == "postgresql" else sqlite.insert
    made = insert(costs).values(
        channel=counted.channel,
        month=counted.month,
        delivered=counted.delivered,
        billed=counted.billed,
    )
    more = {name: costs.c[name] + made.excluded[name] for name in ("delivered", "billed")}
    tx.execute(made.on_conflict_do_update(index_elements=["channel", "month"], set_=more))


def of_month(tx: Tx, month: str) -> list[Count]:
    return [Count(*row) for row in _of_month.all(tx, of=month)]


def _spent_note(channel: str) -> str:
    return f"spent:{channel}"


def spend_no_more(tx: Tx, channel: str, month: str) -> None:
    """What the city gives for this month is spent."""
    notes.write(tx, _spent_note(channel), month)


def is_spent(tx: Tx, channel: str, month: str) -> bool:
    return notes.read(tx, _spent_note(channel)) == month
