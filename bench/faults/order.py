"""Order and exactly-once, read from a database that several workers have shared."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

import orjson
import sqlalchemy as sa

from domain.message import Form
from models.chain import events, holds
from models.chats import chats
from models.db import Tx
from models.inbox import inbox
from models.outbox import NO_FILE, outbox
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
    for number, _ in overtakers(tx):
        yield f"message {number} went out before an older one of its chat and ticket"
    waiting = sa.select(sa.func.count()).select_from(outbox).where(outbox.c.state == "new")
    if left := tx.execute(waiting).scalar_one():
        yield f"{left} messages were never sent"


def overtakers(tx: Tx) -> Iterator[tuple[int, int]]:
    """(message, chat) of each that went out before an older one of its chat and ticket, but for what is more urgent in a
    group (docs/decisions/0029), and for what lacked its file; where the platform's message ids are numbers that rise."""
    older: defaultdict[tuple[int, int | None], list[tuple[int, int]]] = defaultdict(list)
    columns = (outbox.c.id, outbox.c.chat_id, outbox.c.ticket_id, outbox.c.message_id, outbox.c.payload)
    sent = sa.select(*columns, outbox.c.priority, chats.c.private).join(chats, chats.c.id == outbox.c.chat_id)
    rows = sent.where(
        outbox.c.state == "sent", outbox.c.key == "", outbox.c.message_id != "", outbox.c.reason != NO_FILE
    )
    for row in tx.execute(rows.order_by(outbox.c.id)):
        if not row.message_id.isdigit() or orjson.loads(row.payload)["form"] == Form.DELETE:
            continue
        before, number = older[row.chat_id, row.ticket_id], int(row.message_id)
        if any(other > number and (row.private or priority <= row.priority) for priority, other in before):
            yield row.id, row.chat_id
        before.append((row.priority, number))


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
