"""Reminders of a group that come due together: one message of all of them, without those that are over."""

from __future__ import annotations

from collections.abc import Container, Sequence
from datetime import datetime

from domain.message import Priority
from domain.reminder import Reminder
from escalation.ladders import WAITING_FOR
from messages.reminders import together
from models import send_order, sending, tickets
from models.db import Tx
from models.sending import OutboxRow

Sort = tuple[bool, bool]  # of a drill, of further people: only what is alike in both is said together


def sort_of(reminder: Reminder) -> Sort:
    return reminder.drill, reminder.more


def with_others(tx: Tx, row: OutboxRow, flying: Container[int], now: datetime) -> list[OutboxRow]:
    """This reminder and the others of its sort that wait in the same group and may go with it."""
    return [
        other
        for other in sending.unsent_of(tx, row.chat_id, Priority.REMINDER)
        if other.id == row.id or (_alike(row, other) and _may_go(tx, other, flying, now))
    ]


def _alike(row: OutboxRow, other: OutboxRow) -> bool:
    mine, theirs = row.message.reminder, other.message.reminder
    return mine is not None and theirs is not None and sort_of(mine) == sort_of(theirs)


def _may_go(tx: Tx, row: OutboxRow, flying: Container[int], now: datetime) -> bool:
    return row.id not in flying and not row.waits(now) and send_order.is_first(tx, row, group=True)


def still_true(tx: Tx, row: OutboxRow) -> bool:
    """Does anybody still wait for what it says? It may have been done while the group was told other things."""
    reminder = row.message.reminder
    if reminder is None or row.ticket_id is None:
        return True
    ticket = tickets.glance(tx, row.ticket_id)
    known = [(a, when) for a, when in reminder.waits if when in WAITING_FOR]
    if not ticket.open or not known:
        return ticket.open
    parts = [(ticket.part(agency), when) for agency, when in known]
    return any(part is not None and part.stage in WAITING_FOR[when] for part, when in parts)


def words(rows: Sequence[OutboxRow]) -> str:
    """What the message of all of them says."""
    told = [row.message.reminder for row in rows if row.message.reminder is not None]
    return together(told)
