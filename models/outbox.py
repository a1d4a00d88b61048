"""The outbox: what must be said, committed together with what caused it, sent afterwards."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from enum import StrEnum
from functools import cache

import orjson
import sqlalchemy as sa
from pydantic import TypeAdapter

from domain.arrival import Reach
from domain.message import Form, Outgoing, Priority
from models.chats import chats
from models.db import Id, Tx, Utc, metadata
from models.prepared import Answer, Prepared, Row, inserting, pipelined
from models.sealed import Sealed
from models.standing import Place, Said, last_said, reading, stand, standing


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
EMPTIED = "emptied"  # why it is not said: the chat was emptied before it came
CARD = "card:"  # before a ticket's number: the key of what stands before all else that a group reads of it

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


_of_key = (
    outbox.c.state == sa.literal_column("'new'"),
    outbox.c.chat_id == sa.bindparam("chat"),
    outbox.c.key == sa.bindparam("key"),
)
_older_columns = (outbox.c.id, outbox.c.payload, outbox.c.priority, outbox.c.created_at)
_older = Prepared(sa.select(*_older_columns).where(*_of_key))
_older_of_ticket = Prepared(  # a group's queue may be long, what waits there of one ticket is not
    sa.select(*_older_columns).where(*_of_key, outbox.c.ticket_id == sa.bindparam("ticket"))
)
_supersede = Prepared(
    sa.update(outbox)
    .where(outbox.c.id == sa.bindparam("older"), outbox.c.state == sa.literal_column("'new'"))
    .values(state=OutboxState.SUPERSEDED, superseded_by=sa.bindparam("newer"))
)


def say(tx: Tx, messages: list[Outgoing], now: datetime) -> list[int]:
    """Put messages in the outbox; answers their ids. A standing message that already reads so is left out."""
    with pipelined(tx):
        before = last_said(tx, [(m.chat, m.key) for m in messages if m.key])
        known = dict(before)
        put = [_say(tx, message, known, now) for message in messages]
        changed = {place: known[place] for place in sorted(known) if known[place] != before.get(place)}
        stand(
            tx,
            {place: said for place, said in changed.items() if place not in before},
            {place: said for place, said in changed.items() if place in before},
        )
        return [answer.scalar() for answer in put if answer is not None]


def _say(tx: Tx, message: Outgoing, known: dict[Place, Said], now: datetime) -> Answer | None:
    if not message.key:
        return _put_back(tx, message, now) if message.form is Form.DELETE else _put(tx, message, now)
    place = message.chat, message.key
    last, digest = known.get(place), reading(message)
    if last is not None and last.digest == digest:
        return None
    known[place] = Said(digest, message.ticket)
    return _put(tx, message, now) if last is None else _put_newer(tx, message, last, now)


def _put(
    tx: Tx, message: Outgoing, now: datetime, *, priority: int | None = None, since: datetime | None = None
) -> Answer:
    """What is urgent hastens what must go before it. `since`: when it took its place among what waits."""
    if message.priority in HASTENS and message.ticket is not None:
        own = f"{CARD}{message.ticket}"
        _hasten.ask(tx, chat=message.chat, ticket=message.ticket, haste=message.priority, card=own)
    row = {
        "chat_id": message.chat,
        "channel": message.channel,
        "ticket_id": message.ticket,
        "key": message.key,
        "priority": message.priority if priority is None else priority,
        "payload": packed(message),
        "state": OutboxState.NEW,
        "created_at": since or now,
        "not_before": now,
        "attempts": 0,
        "message_id": "",
        "reason": "",
    }
    return inserting(outbox, tuple(row), numbered=True).ask(tx, **row)


def _put_back(tx: Tx, message: Outgoing, now: datetime) -> Answer:
    """What takes a standing message back: where that still waits it need not be sent at all."""
    older = _unsent_older(tx, message.chat, message.reply_key, message.ticket) if message.reply_key else []
    put = _put(tx, message, now)
    _need_not_go(tx, older, put)
    return put


def _need_not_go(tx: Tx, older: list[Row], put: Answer) -> None:
    newer = put.scalar() if older else None
    for number, _, _, _ in older:
        _supersede.ask(tx, older=number, newer=newer)


def _put_newer(tx: Tx, message: Outgoing, known: Said, now: datetime) -> Answer:
    """A later state: the unsent older ones of the same standing message need not be sent any more. The last of them was
    of the ticket that it last spoke of, and had itself taken the place of those before.

    Where an older one was to be loud and has never been sent, the newer one takes its loudness, haste and place over, unless
    it says that this is over.
    """
    older = _unsent_older(tx, message.chat, message.key, known.ticket)
    if not older:
        return _put(tx, message, now)
    put = _put(tx, message, now) if message.calms else _put_in_its_place(tx, message, older, now)
    _need_not_go(tx, older, put)
    return put


def _put_in_its_place(tx: Tx, message: Outgoing, older: list[Row], now: datetime) -> Answer:
    silent = message.silent and all(unpacked(payload).silent for _, payload, _, _ in older)
    first = min(message.priority, *(priority for _, _, priority, _ in older))
    since = min(at for _, _, _, at in older)
    return _put(tx, replace(message, silent=silent), now, priority=first, since=since)


def _unsent_older(tx: Tx, chat: int, key: str, ticket: int | None) -> list[Row]:
    """(id, payload, priority, since)"""
    if ticket is None:
        return _older.all(tx, chat=chat, key=key)
    return _older_of_ticket.all(tx, chat=chat, key=key, ticket=ticket)


same_place = (
    outbox.c.state == sa.literal_column("'new'"),
    outbox.c.chat_id == sa.bindparam("chat"),
)
with_ticket = (*same_place, outbox.c.ticket_id == sa.bindparam("ticket"))
_in_private = sa.exists().where(chats.c.id == sa.bindparam("chat"), chats.c.private.is_(True))
_hasten = Prepared(  # a person reads all in order; in a group only the card goes before what is said of it
    sa.update(outbox)
    .where(
        *with_ticket,
        outbox.c.priority > sa.bindparam("haste"),
        sa.or_(outbox.c.key == sa.bindparam("card"), _in_private),
    )
    .values(priority=sa.bindparam("haste"))
)


_waiting = Prepared(
    sa.select(outbox.c.id)
    .where(*with_ticket, outbox.c.priority > sa.bindparam("haste"))
    .order_by(outbox.c.priority, outbox.c.id)
    .limit(sa.bindparam("most"))
)
_bring_forward = Prepared(
    sa.update(outbox)
    .where(outbox.c.id == sa.bindparam("row"), outbox.c.state == sa.literal_column("'new'"))
    .values(priority=sa.bindparam("haste"))
)


def bring_forward(tx: Tx, chat: int, ticket: int, haste: int, most: int) -> None:
    """Who acts on a ticket has what waits of it before his eyes: words and pictures, the first so many."""
    for row in _waiting.all(tx, chat=chat, ticket=ticket, haste=haste, most=most):
        _bring_forward.run(tx, row=row[0], haste=haste)


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


_not_there = Prepared(
    sa.select(outbox.c.id)
    .where(
        outbox.c.chat_id == sa.bindparam("chat"),
        outbox.c.key == sa.bindparam("key"),
        sa.or_(
            outbox.c.state == sa.literal_column("'new'"),
            outbox.c.state == sa.literal_column("'dead'"),
            outbox.c.reached == sa.literal_column(str(int(Reach.MISSED))),
            outbox.c.reason == sa.literal_column(f"'{EMPTIED}'"),
        ),
    )
    .limit(sa.literal_column("1"))
)


_unseen_card = Prepared(
    sa.select(standing.c.chat_id).where(
        standing.c.chat_id == sa.bindparam("chat"),
        standing.c.key == sa.bindparam("card"),
        standing.c.message_id == sa.literal_column("''"),
    )
)
_still_rings = Prepared(
    sa.select(outbox.c.id)
    .where(*with_ticket, outbox.c.priority <= sa.literal_column(str(Priority.LOUD)))
    .limit(sa.literal_column("1"))
)


def has_rung(tx: Tx, chat: int, ticket: int) -> bool:
    """Has what this chat is called by of the ticket come: its card stands, and nothing that rings first waits? What is only
    written anew on the card may wait."""
    unseen = _unseen_card.first(tx, chat=chat, card=f"{CARD}{ticket}")
    return unseen is None and _still_rings.first(tx, chat=chat, ticket=ticket) is None


def is_there(tx: Tx, chat: int, key: str) -> bool:
    """Has what was said under this key come to the chat, as far as is known: it neither waits, nor was given up, nor is missed
    on the phone, nor was the chat emptied before it came?"""
    return _not_there.first(tx, chat=chat, key=key) is None
