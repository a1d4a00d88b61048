"""Moments that were written by a clock that ran ahead, once the right time is known."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

import sqlalchemy as sa

from models.conversations import conversations
from models.db import Tx
from models.errands import errands
from models.inbox import inbox
from models.outbox import outbox
from models.tickets import assignments, is_open, tickets
from models.timers import timers

MOMENTS: tuple[sa.Column[object], ...] = (
    timers.c.due_at,
    inbox.c.received_at,
    outbox.c.created_at,
    outbox.c.not_before,
    errands.c.not_before,
    conversations.c.updated_at,
    tickets.c.opened_at,
    tickets.c.loud_at,
    tickets.c.resolved_at,
    *(c for c in assignments.c if c.name.endswith("_at")),
)
KEPT: tuple[sa.Column[object], ...] = (  # JSON with moments in it
    tickets.c.detail,
    tickets.c.deadline,
    timers.c.data,
    conversations.c.state,
)
_ISO = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?\+00:00")


def put_back(tx: Tx, by: timedelta, now: datetime) -> None:
    """Whatever lies ahead of `now` comes `by` sooner: all of it was reckoned from a time that was so far ahead.

    What had come due by that time is done already; what remains keeps the wait that it had left.
    """
    for column in MOMENTS:
        _put_column_back(tx, column, by, now)
    for column in KEPT:
        _put_contents_back(tx, column, by, now)


def _put_column_back(tx: Tx, column: sa.Column[object], by: timedelta, now: datetime) -> None:
    table = column.table
    assert isinstance(table, sa.Table)
    [key] = table.primary_key.columns
    for number, moment in tx.execute(sa.select(key, column).where(column > now)).all():
        tx.execute(sa.update(table).where(key == number).values({column: moment - by}))


def _put_contents_back(tx: Tx, column: sa.Column[object], by: timedelta, now: datetime) -> None:
    table = column.table
    assert isinstance(table, sa.Table)
    [key] = table.primary_key.columns
    chosen = sa.select(key, column).where(is_open) if table is tickets else sa.select(key, column)
    for number, value in tx.execute(chosen).all():
        if (moved := sooner(value, by, now)) != value:
            tx.execute(sa.update(table).where(key == number).values({column: moved}))


def sooner(value: object, by: timedelta, now: datetime) -> object:
    """The same JSON, every moment in it that lies ahead of `now` so much sooner."""
    if isinstance(value, dict):
        return {key: sooner(one, by, now) for key, one in value.items()}
    if isinstance(value, list):
        return [sooner(one, by, now) for one in value]
    if isinstance(value, str) and _ISO.fullmatch(value):
        moment = datetime.fromisoformat(value)
        return (moment - by).isoformat() if moment > now else value
    return value
