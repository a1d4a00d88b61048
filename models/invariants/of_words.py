"""I8: everything readable that the system has written, which holds nobody's name or number."""

from __future__ import annotations

from collections.abc import Collection, Iterator

import sqlalchemy as sa

from models.chats import chats, persons
from models.db import Tx
from models.errands import errands
from models.inbox import inbox
from models.invariants.question import text_of
from models.notes import notes
from models.outbox import outbox
from models.reports import reports


def written(tx: Tx, after: int) -> Iterator[tuple[str, str]]:
    """(where, text) of everything readable that the system has written by itself, from an outbox id on."""
    sources = (
        sa.select(sa.literal("outbox ") + text_of(outbox.c.id), outbox.c.payload, outbox.c.reason).where(
            outbox.c.id > after
        ),
        sa.select(sa.literal("inbox ") + text_of(inbox.c.id), inbox.c.reason).where(
            inbox.c.state == sa.literal_column("'dead'")
        ),
        sa.select(sa.literal("errand ") + text_of(errands.c.id), errands.c.reason).where(
            errands.c.reason != ""
        ),
        sa.select(sa.literal("note ") + notes.c.name, notes.c.value),
    )
    for source in sources:
        for row in tx.execute(source):
            yield row[0], "\n".join(row[1:])


def said_in_groups(tx: Tx, after: int) -> Iterator[tuple[int, str, bytes, bytes | None]]:
    """(outbox id, message, sealed account, sealed number) of each reporter of what was said in a group."""
    rows = tx.execute(
        sa.select(outbox.c.id, outbox.c.payload, persons.c.address, persons.c.phone)
        .join(chats, chats.c.id == outbox.c.chat_id)
        .join(reports, reports.c.ticket_id == outbox.c.ticket_id)
        .join(persons, persons.c.id == reports.c.person_id)
        .where(outbox.c.id > after, chats.c.private.is_(False))
        .order_by(outbox.c.id)
    )
    for row in rows:
        yield row.id, row.payload, row.address, row.phone


def said_of_no_ticket(tx: Tx, after: int) -> Iterator[tuple[int, str]]:
    """(outbox id, message) of what was said in a group and names no ticket of ours."""
    rows = tx.execute(
        sa.select(outbox.c.id, outbox.c.payload)
        .join(chats, chats.c.id == outbox.c.chat_id)
        .where(outbox.c.id > after, chats.c.private.is_(False), outbox.c.ticket_id.is_(None))
        .order_by(outbox.c.id)
    )
    for row in rows:
        yield row.id, row.payload


def is_anybodys(tx: Tx, lookups: Collection[str]) -> bool:
    """Does one of these hashes belong to a telephone number that is kept of somebody?"""
    found = sa.select(persons.c.id).where(persons.c.phone_lookup.in_(lookups)).limit(1)
    return tx.execute(found).first() is not None
