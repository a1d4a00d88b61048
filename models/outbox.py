"""The outbox: what must be said, committed together with what caused it, sent afterwards."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from functools import cache

import orjson
import sqlalchemy as sa
from pydantic import TypeAdapter

from domain.arrival import Reach
from domain.message import Form, Outgoing, Priority
from models.chats import get_chat
from models.db import Id, Tx, Utc, metadata
from models.prepared import Prepared, pipelined
from models.sealed import Sealed
from models.several import AtAnyOf, insert_numbered
from models.standing import Place, Said, last_said, reading, stand


class OutboxState(StrEnum):
    NEW = "new"
    SENT = "sent"
    SUPERSEDED = "superseded"
    DEAD = "dead"


outbox = sa.Table(
    "outbox",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("chat_id", Id, nullable=False),
    sa.Column("channel", sa.String(32), nullable=False),
    sa.Column("ticket_id", Id),
    sa.Column("key", sa.String(80), nullable=False),
    sa.Column("priority", sa.SmallInteger, nullable=False),
    sa.Column("payload", Sealed, nullable=False),
    sa.Column("state", sa.String(12), nullable=False),
    sa.Column("created_at", Utc, nullable=False),
    sa.Column("not_before", Utc, nullable=False),
    sa.Column("attempts", sa.SmallInteger, nullable=False, default=0),
    sa.Column("message_id", sa.String(64), nullable=False, default=""),
    sa.Column("reason", sa.Text, nullable=False, default=""),
    sa.Column("sent_at", Utc),
    sa.Column("superseded_by", Id),
    sa.Column(
        "reached", sa.SmallInteger, nullable=False, default=0, server_default="0"
    ),  # see domain.arrival
    sa.Column("reached_at", Utc),
    sa.Column("billed", sa.Boolean),  # None: the platform has not said, of a message that has come
)
_unsent = outbox.c.state == "new"
sa.Index(
    "ix_outbox_unsent",
    outbox.c.priority,
    outbox.c.id,
    sqlite_where=_unsent,
    postgresql_where=_unsent,
)
_dead = outbox.c.state == "dead"
sa.Index(
    "ix_outbox_place",
    outbox.c.chat_id,
    outbox.c.ticket_id,
    outbox.c.id,
    sqlite_where=_unsent,
    postgresql_where=_unsent,
)
sa.Index("ix_outbox_dead", outbox.c.id, sqlite_where=_dead, postgresql_where=_dead)
sa.Index("ix_outbox_message", outbox.c.chat_id, outbox.c.message_id)

HASTENS = (*range(Priority.CARD + 1), Priority.ANSWER)  # what is so urgent hastens what must go before it
NO_FILE = "no file"  # why it was not said when it was tried: nothing waits for what lacks its file
EMPTIED = "emptied"  # why it is not said: the chat was emptied before it came
CARD = "card:"  # before a ticket's number: the key of what stands before all else that a group reads of it

BEFORE_THE_EYES = 6  # lines and pictures that still wait, and come with the card of who acts
ChatAndTicket = tuple[int, int]

TOPIC = "topic:"  # begins the keys of topics: they are the group's own, whoever made them


def packed(message: Outgoing) -> str:
    """The message as JSON."""
    return orjson.dumps(message).decode()


def unpacked(payload: str) -> Outgoing:
    """The message as it was packed, every enum and tuple of its type again; fields of a newer version are left out."""
    return _typed().validate_json(payload)


@cache
def _typed() -> TypeAdapter[Outgoing]:
    return TypeAdapter(Outgoing)


same_place = (
    outbox.c.state == sa.literal_column("'new'"),
    outbox.c.chat_id == sa.bindparam("chat"),
)
with_ticket = (*same_place, outbox.c.ticket_id == sa.bindparam("ticket"))
_columns = (*(outbox.c[name] for name in ("id", "chat_id", "ticket_id", "key", "priority", "created_at")),)
_of_tickets = AtAnyOf(  # a group's queue may be long, what waits there of one ticket is not
    sa.select(*_columns), (outbox.c.chat_id, outbox.c.ticket_id), outbox.c.state == sa.literal_column("'new'")
)
_of_key = Prepared(sa.select(*_columns).where(*same_place, outbox.c.key == sa.bindparam("key")))
_payload = Prepared(sa.select(outbox.c.payload).where(outbox.c.id == sa.bindparam("row")))
_supersede = Prepared(
    sa.update(outbox)
    .where(outbox.c.id == sa.bindparam("older"), outbox.c.state == sa.literal_column("'new'"))
    .values(state=OutboxState.SUPERSEDED, superseded_by=sa.bindparam("newer"))
)
_bring_forward = Prepared(
    sa.update(outbox)
    .where(outbox.c.id == sa.bindparam("row"), outbox.c.state == sa.literal_column("'new'"))
    .values(priority=sa.bindparam("haste"))
)


def say(tx: Tx, messages: list[Outgoing], now: datetime, acted_on: Iterable[ChatAndTicket] = ()) -> list[int]:
    """Put messages in the outbox; answers their ids. A standing message that already reads so is left out.

    `acted_on`: whoever acts there has what waits of the ticket before his eyes.
    """
    with pipelined(tx):
        before = last_said(tx, [(m.chat, m.key) for m in messages if m.key])
        known, queue = dict(before), _Queue(tx, [*_concerned(messages, before), *acted_on])
        for message in messages:
            _say(queue, message, known, now)
        changed = {place: known[place] for place in sorted(known) if known[place] != before.get(place)}
        stand(
            tx,
            {place: said for place, said in changed.items() if place not in before},
            {place: said for place, said in changed.items() if place in before},
        )
        for chat, ticket in acted_on:
            queue.bring_before_the_eyes(chat, ticket)
        return queue.write(now)


def _concerned(messages: Iterable[Outgoing], before: Mapping[Place, Said]) -> Iterator[ChatAndTicket]:
    """Where something that waits may be hastened, or need not go any more."""
    for message in messages:
        if message.ticket is not None and (_hastens(message) or message.form is Form.DELETE):
            yield message.chat, message.ticket
        last = before.get((message.chat, message.key))
        if last is not None and last.ticket is not None:
            yield message.chat, last.ticket


def _hastens(message: Outgoing) -> bool:
    return message.hastens and message.priority in HASTENS


def _say(queue: _Queue, message: Outgoing, known: dict[Place, Said], now: datetime) -> None:
    place, digest = (message.chat, message.key), reading(message)
    last = known.get(place)
    if message.key and last is not None and last.digest == digest:
        return
    if message.key:
        known[place] = Said(digest, message.ticket)
    if message.key and last is not None:
        queue.put_newer(message, now, queue.of_key(*place, last.ticket))
    elif not message.key and message.form is Form.DELETE and message.reply_key:
        queue.put(message, now, queue.of_key(message.chat, message.reply_key, message.ticket))
    else:
        queue.put(message, now)


@dataclass(eq=False, slots=True)
class _Waits:
    """A message that is still to be sent; of this turn's (`message`) the number is known once they are in the table."""

    number: int
    chat: int
    ticket: int | None
    key: str
    priority: int
    since: datetime  # when it took its place
    message: Outgoing | None = None


class _Queue:
    """What waits in these chats of these tickets: read once, then as this turn leaves it."""

    def __init__(self, tx: Tx, places: Iterable[ChatAndTicket]) -> None:
        self._tx = tx
        self._rows = sorted((_Waits(*row) for row in _of_tickets.all(tx, places)), key=lambda row: row.number)
        self._new: list[_Waits] = []
        self._moved: list[_Waits] = []
        self._superseded: list[tuple[_Waits, _Waits]] = []  # older, newer

    def of_key(self, chat: int, key: str, ticket: int | None) -> list[_Waits]:
        """The states of a standing message that wait. `ticket`: of which it last spoke."""
        if ticket is None:
            there = {row.number for row in (*self._rows, *(older for older, _ in self._superseded))}
            found = (_Waits(*row) for row in _of_key.all(self._tx, chat=chat, key=key))
            self._rows += [row for row in found if row.number not in there]
        return [r for r in self._rows if r.chat == chat and r.key == key and ticket in (None, r.ticket)]

    def put(self, message: Outgoing, now: datetime, older: Sequence[_Waits] = ()) -> _Waits:
        """What is urgent hastens what must go before it; the older need not be sent any more."""
        if message.ticket is not None and _hastens(message):
            self._hasten(message.chat, message.ticket, message.priority)
        row = _Waits(0, message.chat, message.ticket, message.key, message.priority, now, message)
        self._rows = [*(one for one in self._rows if one not in older), row]
        self._new.append(row)
        self._superseded += [(one, row) for one in older]
        return row

    def put_newer(self, message: Outgoing, now: datetime, older: Sequence[_Waits]) -> None:
        """A later state of a standing message. Where an older one was to be loud and has never been sent, the newer one takes its
        loudness, haste and place over, unless it says that this is over."""
        row = self.put(message, now, older)
        if older and not message.calms:
            row.message = replace(message, silent=message.silent and all(map(self._silent, older)))
            row.priority = min(message.priority, *(one.priority for one in older))
            row.since = min(one.since for one in older)

    def _silent(self, row: _Waits) -> bool:
        message = row.message or unpacked(_payload.scalar(self._tx, row=row.number))
        return message.silent

    def _hasten(self, chat: int, ticket: int, haste: int) -> None:
        """A person reads all in order; in a group only the card goes before what is said of it."""
        behind = self._behind(chat, ticket, haste)
        if any(row.key != f"{CARD}{ticket}" for row in behind) and not get_chat(self._tx, chat).private:
            behind = [row for row in behind if row.key == f"{CARD}{ticket}"]
        self._bring_forward(behind, haste)

    def bring_before_the_eyes(self, chat: int, ticket: int) -> None:
        """Words and pictures, the first so many."""
        behind = sorted(self._behind(chat, ticket, Priority.ANSWER), key=lambda row: row.priority)
        self._bring_forward(behind[:BEFORE_THE_EYES], Priority.ANSWER)

    def _behind(self, chat: int, ticket: int, haste: int) -> list[_Waits]:
        return [r for r in self._rows if r.chat == chat and r.ticket == ticket and r.priority > haste]

    def _bring_forward(self, rows: list[_Waits], haste: int) -> None:
        for row in rows:
            row.priority = haste
        self._moved += [row for row in rows if row.number]

    def write(self, now: datetime) -> list[int]:
        """This turn's into the table, in their order; answers their numbers."""
        numbers = insert_numbered(self._tx, outbox, [_row(one, now) for one in self._new])
        for row, number in zip(self._new, numbers, strict=True):
            row.number = number
        if self._superseded:
            pairs = ({"older": older.number, "newer": newer.number} for older, newer in self._superseded)
            _supersede.run_many(self._tx, pairs)
        if self._moved:
            _bring_forward.run_many(self._tx, ({"row": r.number, "haste": r.priority} for r in self._moved))
        return numbers


def _row(waits: _Waits, now: datetime) -> dict[str, object]:
    assert waits.message is not None
    return {
        "chat_id": waits.chat,
        "channel": waits.message.channel,
        "ticket_id": waits.ticket,
        "key": waits.key,
        "priority": waits.priority,
        "payload": packed(waits.message),
        "state": OutboxState.NEW,
        "created_at": waits.since,
        "not_before": now,
        "attempts": 0,
        "message_id": "",
        "reason": "",
        "reached": Reach.NOWHERE,
    }


QUESTION = "ask:"  # a key that begins so: what any later message to the same chat may make needless
_newest = Prepared(sa.select(sa.func.max(outbox.c.id)).where(*same_place))
_withdraw = Prepared(
    sa.update(outbox)
    .where(
        *same_place,
        outbox.c.key == sa.bindparam("key"),
        outbox.c.attempts == 0,
        outbox.c.id < sa.bindparam("newer"),
    )
    .values(state=OutboxState.SUPERSEDED, superseded_by=sa.bindparam("newer"))
)


def withdraw(tx: Tx, chat: int, key: str) -> None:
    """A question that nobody has tried to send yet has become needless: the chat's newest message says more."""
    newest = _newest.scalar(tx, chat=chat)
    if newest is not None and key.startswith(QUESTION):
        _withdraw.run(tx, chat=chat, key=key, newer=newest)
