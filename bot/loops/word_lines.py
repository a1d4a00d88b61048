"""Words about lives that wait in one group: one message of all of them, each line with its ticket's code."""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import replace
from datetime import datetime

from domain.message import Form, Priority
from locales.text import text
from messages.thread import PLACE, WORDS
from models import send_order, sending, sent_messages, standing
from models.db import Tx
from models.sending import OutboxRow

SIGNS = 3500  # characters of one message
LINES = 12
Place = tuple[int, int | None]  # chat and ticket


def is_key(key: str) -> bool:
    """Is it the name of a line of words?"""
    return key.startswith(WORDS)


def is_said(row: OutboxRow) -> bool:
    """Is it a line of words?"""
    return is_key(row.key) and row.message.form is Form.TEXT


def is_line(row: OutboxRow) -> bool:
    """Is it a line of words about a life, or one that rings for another place, and may stand beside others?"""
    return row.priority == Priority.WORDS and is_said(row)


def is_place(row: OutboxRow) -> bool:
    """Does it say where it is instead?"""
    return is_key(row.key) and PLACE in row.key.split(":")


def is_new(tx: Tx, row: OutboxRow) -> bool:
    """Is it such a line that does not stand yet?"""
    return is_line(row) and not _stands(tx, row)


def with_others(
    tx: Tx, row: OutboxRow, busy: Container[Place], now: datetime, patient: datetime
) -> list[OutboxRow]:
    """This line and the others that wait in the same group and may go with it, each with those which it would overtake, oldest
    first, though what rings for a life before what rings for a place. `patient`: who asked for a topic before waits for it no more."""
    told, held = [row], set[int | None]()
    signs = len(row.message.text)
    for other in sending.unsent_of(tx, row.chat_id, Priority.WORDS):
        if other.id == row.id or other.ticket_id in held:
            continue
        signs += len(other.message.text)
        if len(told) == LINES or signs > SIGNS:
            break
        if (other.chat_id, other.ticket_id) in busy or other.waits(now) or not _may_go(tx, other, patient):
            held.add(other.ticket_id)
            continue
        told.append(other)
    for one in tuple(told):
        before = [r for r in overtaken(tx, one, now, SIGNS - signs) if r not in told]
        signs += sum(len(r.message.text) for r in before)
        told += before
    pressing = {r.ticket_id for r in told if not (r.message.silent or is_place(r))}
    return sorted(told, key=lambda r: (r.ticket_id not in pressing, r.id))


def rings(tx: Tx, row: OutboxRow) -> bool:
    """Is it a line that rings, and so overtakes others?"""
    return is_said(row) and not row.message.silent and not _stands(tx, row)


def overtaken(tx: Tx, row: OutboxRow, now: datetime, room: int) -> list[OutboxRow]:
    """The lines of its ticket that were written before it and would stand below it, as if they were said since; oldest first, and
    of the newest no more than `room` signs."""
    found, signs = list[OutboxRow](), 0
    for other in reversed(sending.unsent_before(tx, row)):
        signs += len(other.message.text)
        if len(found) == LINES or signs > room:
            break
        there = other.message.topic_key == row.message.topic_key
        quieter = other.message.silent or not row.message.silent
        if there and quieter and is_said(other) and not other.waits(now) and not _stands(tx, other):
            found.append(other)
    return found[::-1]


def _stands(tx: Tx, row: OutboxRow) -> bool:
    return bool(standing.where_stands(tx, row.chat_id, row.key))


def _may_go(tx: Tx, row: OutboxRow, patient: datetime) -> bool:
    """Lines of one ticket go together: only what is more urgent goes before them."""
    as_urgent = replace(row, priority=Priority.CARD)
    return is_new(tx, row) and send_order.is_first(tx, as_urgent, group=True, patient=patient)


def leading(row: OutboxRow, lines: Iterable[OutboxRow]) -> OutboxRow:
    """As which of them their message goes: one that rings is said where everybody hears it."""
    return next((one for one in lines if not one.message.silent), row)


def together(lines: Iterable[str]) -> str:
    """What the message of all of them says."""
    return "\n".join(lines)


def with_earlier(line: str, before: Iterable[str]) -> str:
    """What a line reads that has overtaken others: it is what a phone shows first, and they stand under it as older."""
    return together([line, text("utas-sebelumnya"), *before])


def changed(tx: Tx, row: OutboxRow, message_id: str) -> str:
    """What a message reads once this line of it has changed."""
    lines = {**sent_messages.lines_of_message(tx, row.chat_id, message_id), row.key: row.message.text}
    return together(lines.values())
