"""Order and exactly-once, read from a database that several workers have shared."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import sqlalchemy as sa

from models.chain import events, holds
from models.db import Tx
from models.inbox import inbox
from models.outbox import outbox
from models.reports import reports
from models.tickets import tickets


def disorder(tx: Tx) -> Iterator[str]:
    """Everything that workers must not do to each other."""
    yield from _inbox(tx)
    yield from _outbox(tx)
    yield from _reports(tx)
    yield from _chains(tx)


def _inbox(tx: Tx) -> Iterator[str]:
    """Every update is done, those of one chat one after the other."""
    last: dict[str, object] = {}
    rows = tx.execute(
        sa.select(inbox.c.id, inbox.c.chat_ref, inbox.c.state, inbox.c.done_at).order_by(inbox.c.id)
    )
    for row in rows:
        if row.state != "done":
            yield f"update {row.id} is {row.state}"
        elif (before := last.get(row.chat_ref)) is not None and before > row.done_at:
            yield f"update {row.id} was handled before an older one of its chat"
        last[row.chat_ref] = row.done_at


def _outbox(tx: Tx) -> Iterator[str]:
    """New messages of one chat and ticket stand in the order in which they were put into the outbox."""
    last: dict[tuple[int, int | None], int] = {}
    columns = (outbox.c.id, outbox.c.chat_id, outbox.c.ticket_id, outbox.c.message_id)
    sent = sa.select(*columns).where(outbox.c.state == "sent", outbox.c.key == "", outbox.c.message_id != "")
    for row in tx.execute(sent.order_by(outbox.c.id)):
        place, number = (row.chat_id, row.ticket_id), int(row.message_id)
        if last.get(place, 0) > number:
            yield f"message {row.id} went out before an older one of its chat and ticket"
        last[place] = number
    waiting = sa.select(sa.func.count()).select_from(outbox).where(outbox.c.state == "new")
    if left := tx.execute(waiting).scalar_one():
        yield f"{left} messages were never sent"


def _reports(tx: Tx) -> Iterator[str]:
    """Every reporter's one event is one report."""
    count = Counter(r.person_id for r in tx.execute(sa.select(reports.c.person_id)))
    for person, times in count.items():
        if times > 1:
            yield f"reporter {person} has {times} reports of one event"


def _chains(tx: Tx) -> Iterator[str]:
    for row in tx.execute(sa.select(tickets.c.id)):
        if not holds(tx, row.id):
            yield f"the chain of ticket {row.id} is broken"
    opened = sa.select(events.c.ticket_id).where(events.c.kind == "opened").group_by(events.c.ticket_id)
    for row in tx.execute(opened.having(sa.func.count() > 1)):
        yield f"ticket {row.ticket_id} was opened more than once"
