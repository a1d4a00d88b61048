"""The outbox: what must be said, committed together with what caused it, sent afterwards."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from functools import cached_property
from hashlib import sha256
from typing import Any

import orjson
import sqlalchemy as sa

from domain import tolerant
from domain.message import Button, Channel, Form, Key, Outgoing, Pin
from models.db import Id, Tx, Utc, metadata
from models.prepared import Prepared, inserting, updating


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
    sa.Column("payload", sa.Text, nullable=False),
    sa.Column("state", sa.String(12), nullable=False),
    sa.Column("created_at", Utc, nullable=False),
    sa.Column("not_before", Utc, nullable=False),
    sa.Column("attempts", sa.SmallInteger, nullable=False, default=0),
    sa.Column("message_id", sa.String(64), nullable=False, default=""),
    sa.Column("reason", sa.Text, nullable=False, default=""),
    sa.Column("sent_at", Utc),
    sa.Column("superseded_by", Id),
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

standing = sa.Table(  # messages that are edited in place: what was last asked for and where it is
    "standing",
    metadata,
    sa.Column("chat_id", Id, primary_key=True),
    sa.Column("key", sa.String(80), primary_key=True),
    sa.Column("message_id", sa.String(64), nullable=False, default=""),
    sa.Column("digest", sa.String(64), nullable=False, default=""),
    sa.Column("ticket_id", Id, index=True),
)


LONGEST_WAIT = timedelta(minutes=10)  # further away: the machine's clock was set back
_FORM = re.compile(
    r'"form":"(\w+)"'
)  # never in what people wrote: there each quote has a backslash before it
_FORMS, _CHANNELS = frozenset(Form), frozenset(Channel)
HASTENS = 2  # messages as urgent as an answer hasten older ones of the same chat and ticket


@dataclass(frozen=True)
class OutboxRow:
    """A message that waits. Its content is unpacked only when somebody looks at it: most rows just wait."""

    id: int
    chat_id: int
    ticket_id: int | None
    priority: int
    attempts: int
    created_at: datetime
    not_before: datetime
    payload: str

    @cached_property
    def message(self) -> Outgoing:
        return unpacked(self.payload)

    def waits(self, now: datetime) -> bool:
        """Was it tried, and is it too early to try again?"""
        return self.attempts > 0 and now < self.not_before <= now + LONGEST_WAIT


def packed(message: Outgoing) -> str:
    """The message as JSON."""
    return orjson.dumps(message).decode()


def unpacked(payload: str) -> Outgoing:
    raw: dict[str, Any] = orjson.loads(payload)
    raw["channel"] = Channel(raw["channel"])
    raw["form"] = Form(raw["form"])
    raw["buttons"] = tuple(tuple(Button(**tolerant.known(Button, b)) for b in row) for row in raw["buttons"])
    raw["keyboard"] = tuple(tuple(Key(**tolerant.known(Key, k)) for k in row) for row in raw["keyboard"])
    raw["pin"] = Pin(**tolerant.known(Pin, raw["pin"])) if raw["pin"] else None
    return Outgoing(**tolerant.known(Outgoing, raw))


_at_place = (standing.c.chat_id == sa.bindparam("chat"), standing.c.key == sa.bindparam("key"))
_digest_of = Prepared(sa.select(standing.c.digest).where(*_at_place))
_where_stands = Prepared(sa.select(standing.c.message_id).where(*_at_place))
_is_older = (
    outbox.c.chat_id == sa.bindparam("chat"),
    outbox.c.key == sa.bindparam("key"),
    outbox.c.state == sa.literal_column("'new'"),
    outbox.c.id < sa.bindparam("newer"),
)
_older = Prepared(sa.select(outbox.c.payload, outbox.c.priority).where(*_is_older))
_superseded = Prepared(
    sa.update(outbox)
    .where(*_is_older)
    .values(state=OutboxState.SUPERSEDED, superseded_by=sa.bindparam("newer"))
)
_later = Prepared(
    sa.update(outbox)
    .where(outbox.c.id == sa.bindparam("id"))
    .values(not_before=sa.bindparam("at"), attempts=outbox.c.attempts + 1, reason=sa.bindparam("why"))
)
_standing_of = Prepared(
    sa.select(standing.c.chat_id, standing.c.key).where(standing.c.ticket_id == sa.bindparam("ticket"))
)
_of_message = (outbox.c.chat_id == sa.bindparam("chat"), outbox.c.message_id == sa.bindparam("message"))
_ticket_of_message = Prepared(
    sa.select(outbox.c.ticket_id).where(*_of_message, outbox.c.ticket_id.is_not(None))
)
_key_of_message = Prepared(
    sa.select(outbox.c.key, outbox.c.ticket_id).where(*_of_message, outbox.c.message_id != "")
)


def say(tx: Tx, messages: list[Outgoing], now: datetime) -> list[int]:
    """Put messages in the outbox; answers their ids. A standing message that already reads so is left out."""
    ids = []
    for message in messages:
        if not message.key:
            ids.append(_put(tx, message, now))
            continue
        digest = sha256(f"{message.text}|{message.buttons}".encode()).hexdigest()
        known = _digest_of.scalar(tx, chat=message.chat, key=message.key)
        if known == digest:
            continue
        _stand(tx, message, digest, first=known is None)
        ids.append(_put(tx, message, now) if known is None else _put_newer(tx, message, now))
    return ids


def _stand(tx: Tx, message: Outgoing, digest: str, *, first: bool) -> None:
    """What the standing message must read from now on."""
    if first:
        row = {"chat_id": message.chat, "key": message.key, "message_id": "", "ticket_id": message.ticket}
        inserting(standing, (*row, "digest")).run(tx, **row, digest=digest)
        return
    place = {"where_chat_id": message.chat, "where_key": message.key}
    change = updating(standing, ("digest", "ticket_id"), ("chat_id", "key"))
    change.run(tx, digest=digest, ticket_id=message.ticket, **place)


def _put(tx: Tx, message: Outgoing, now: datetime, *, priority: int | None = None) -> int:
    """What is urgent hastens what must go before it."""
    if message.priority <= HASTENS and message.ticket is not None:
        _hasten.run(tx, chat=message.chat, ticket=message.ticket, haste=message.priority)
    row = {
        "chat_id": message.chat,
        "channel": message.channel,
        "ticket_id": message.ticket,
        "key": message.key,
        "priority": message.priority if priority is None else priority,
        "payload": packed(message),
        "state": OutboxState.NEW,
        "created_at": now,
        "not_before": now,
        "attempts": 0,
        "message_id": "",
        "reason": "",
    }
    new: int = inserting(outbox, tuple(row), numbered=True).scalar(tx, **row)
    return new


def _put_newer(tx: Tx, message: Outgoing, now: datetime) -> int:
    """A later state: the unsent older ones of the same standing message need not be sent any more.

    Where an older one was to be loud and has never been sent, the newer one takes its loudness and haste over.
    """
    latest = 2**62
    older = _older.all(tx, chat=message.chat, key=message.key, newer=latest)
    if not older:
        return _put(tx, message, now)
    silent = message.silent and all(unpacked(payload).silent for payload, _ in older)
    first = min(message.priority, *(priority for _, priority in older))
    put = _put(tx, replace(message, silent=silent), now, priority=first)
    _superseded.run(tx, chat=message.chat, key=message.key, newer=put)
    return put


@dataclass(frozen=True, slots=True)
class Blocked:
    """Rows that cannot go now, so that they need not be looked at: of these channels, of these chats, and of others
    (priority, chats) what is less urgent than that."""

    channels: frozenset[str] = frozenset()
    chats: frozenset[int] = frozenset()
    beyond: tuple[tuple[int, frozenset[int]], ...] = ()


def unsent(tx: Tx, most: int, blocked: Blocked = Blocked()) -> list[OutboxRow]:
    """Unsent rows, most urgent first, without those that stand in the way of others, and without what only a newer
    version can say: that is left to it."""
    statement = (
        sa.select(outbox)
        .where(outbox.c.state == sa.literal_column("'new'"))
        .order_by(outbox.c.priority, outbox.c.id)
        .limit(most)
    )
    if blocked.channels:
        statement = statement.where(outbox.c.channel.not_in(list(blocked.channels)))
    if blocked.chats:
        statement = statement.where(outbox.c.chat_id.not_in(list(blocked.chats)))
    for priority, chats in blocked.beyond:
        statement = statement.where(
            sa.or_(outbox.c.priority <= priority, outbox.c.chat_id.not_in(list(chats)))
        )
    return [_outbox_row(r) for r in tx.execute(statement) if _is_known(r)]


def _is_known(r: sa.Row[Any]) -> bool:
    form = _FORM.search(r.payload)
    return r.channel in _CHANNELS and form is not None and form[1] in _FORMS


_same_place = (
    outbox.c.state == sa.literal_column("'new'"),
    outbox.c.chat_id == sa.bindparam("chat"),
)
_with_ticket = (*_same_place, outbox.c.ticket_id == sa.bindparam("ticket"))
_earlier = Prepared(sa.select(outbox.c.id).where(*_with_ticket, outbox.c.id < sa.bindparam("row")).limit(1))
_earlier_of_none = Prepared(
    sa.select(outbox.c.id)
    .where(*_same_place, outbox.c.ticket_id.is_(None), outbox.c.id < sa.bindparam("row"))
    .limit(1)
)
_hasten = Prepared(
    sa.update(outbox)
    .where(*_with_ticket, outbox.c.priority > sa.bindparam("haste"))
    .values(priority=sa.bindparam("haste"))
)


def is_first(tx: Tx, row: OutboxRow) -> bool:
    """Is nothing older unsent in the same chat about the same ticket?"""
    if row.ticket_id is None:
        return _earlier_of_none.first(tx, chat=row.chat_id, row=row.id) is None
    return _earlier.first(tx, chat=row.chat_id, ticket=row.ticket_id, row=row.id) is None


def _outbox_row(r: sa.Row[Any]) -> OutboxRow:
    return OutboxRow(
        id=r.id,
        chat_id=r.chat_id,
        ticket_id=r.ticket_id,
        priority=r.priority,
        attempts=r.attempts,
        created_at=r.created_at,
        not_before=r.not_before,
        payload=r.payload,
    )


def sent(tx: Tx, row: OutboxRow, message_id: str, now: datetime) -> None:
    """The platform took it; where the message stands is remembered for edits and replies."""
    _change(tx, row.id, state=OutboxState.SENT, message_id=message_id, sent_at=now)
    if row.message.key:
        _change_standing(tx, row.chat_id, row.message.key, message_id=message_id)


def _change(tx: Tx, row: int, **columns: object) -> None:
    updating(outbox, tuple(columns), ("id",)).run(tx, **columns, where_id=row)


def _change_standing(tx: Tx, chat: int, key: str, **columns: object) -> None:
    change = updating(standing, tuple(columns), ("chat_id", "key"))
    change.run(tx, **columns, where_chat_id=chat, where_key=key)


def later(tx: Tx, row: int, not_before: datetime, reason: str) -> None:
    """Not now: try again at `not_before`."""
    _later.run(tx, id=row, at=not_before, why=reason[:500])


def reword(tx: Tx, row: OutboxRow, words: str) -> None:
    """The same message in other words."""
    _change(tx, row.id, payload=packed(replace(row.message, text=words)))


def give_up(tx: Tx, row: int, reason: str) -> None:
    """It will never be sent: visible, with the reason."""
    _change(tx, row, state=OutboxState.DEAD, reason=reason[:500])


QUESTION = "ask:"  # a key that begins so: what any later message to the same chat may make needless
_newest = Prepared(sa.select(sa.func.max(outbox.c.id)).where(*_same_place))
_withdraw = Prepared(
    sa.update(outbox)
    .where(
        *_same_place,
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


def where_stands(tx: Tx, chat: int, key: str) -> str:
    """The platform's message id of a standing message; "" when it was never sent."""
    return _where_stands.scalar(tx, chat=chat, key=key) or ""


def standing_of(tx: Tx, ticket: int) -> frozenset[tuple[int, str]]:
    """(chat, key) of all standing messages of a ticket."""
    return frozenset((chat, key) for chat, key in _standing_of.all(tx, ticket=ticket))


@dataclass(frozen=True, slots=True)
class ShownEvidence:
    """A medium that stands in a chat; `sent_at` None: the record of its sending is gone."""

    chat_id: int
    key: str
    sent_at: datetime | None


_shown_evidence = Prepared(
    sa.select(standing.c.chat_id, standing.c.key, outbox.c.sent_at)
    .outerjoin(
        outbox, sa.and_(outbox.c.chat_id == standing.c.chat_id, outbox.c.message_id == standing.c.message_id)
    )
    .where(
        standing.c.ticket_id == sa.bindparam("ticket"),
        standing.c.key.like("evidence:%"),
        standing.c.message_id != "",
    )
)


def shown_evidence(tx: Tx, ticket: int) -> list[ShownEvidence]:
    """Where a ticket's media stand."""
    return [ShownEvidence(*row) for row in _shown_evidence.all(tx, ticket=ticket)]


def forget_standing(tx: Tx, chat: int, key: str) -> None:
    """The message is gone from the chat: the next state of it is sent anew."""
    _change_standing(tx, chat, key, message_id="", digest="")


def forget_unsent(tx: Tx, chat: int) -> None:
    """Standing messages that never reached the chat may be asked for again."""
    never = sa.update(standing).where(standing.c.chat_id == chat, standing.c.message_id == "")
    tx.execute(never.values(digest=""))


def lost_standing(tx: Tx, chat: int, key: str) -> None:
    """The message is gone, but what it should read is known: it will be sent anew."""
    _change_standing(tx, chat, key, message_id="")


def ticket_of_message(tx: Tx, chat: int, message_id: str) -> int | None:
    """Which ticket a message of ours in a chat was about."""
    found = _ticket_of_message.scalar(tx, chat=chat, message=message_id)
    return int(found) if found is not None else None


def key_of_message(tx: Tx, chat: int, message_id: str) -> tuple[str, int | None]:
    """(key, ticket) of a message of ours in a chat; ("", None) where it is none."""
    row = _key_of_message.first(tx, chat=chat, message=message_id)
    return (row[0], row[1]) if row else ("", None)


def unsent_count(tx: Tx) -> int:
    return tx.execute(
        sa.select(sa.func.count()).select_from(outbox).where(outbox.c.state == OutboxState.NEW)
    ).scalar_one()


_backlog = Prepared(
    sa.select(sa.func.count(), sa.func.min(outbox.c.created_at)).where(
        outbox.c.chat_id == sa.bindparam("chat"),
        outbox.c.state == sa.literal_column("'new'"),
        outbox.c.attempts == 0,
        outbox.c.priority <= sa.bindparam("least"),
    )
)


def backlog(tx: Tx, chat: int, least: int) -> tuple[int, datetime | None]:
    """How many messages at least so urgent wait for a chat and have not been tried yet, and since when the oldest."""
    count, oldest = _backlog.one(tx, chat=chat, least=least)
    return int(count), oldest


_waits_for = Prepared(
    sa.select(outbox.c.id).where(*_same_place, outbox.c.key == sa.bindparam("key")).limit(1)
)


def waits_for(tx: Tx, chat: int, key: str) -> bool:
    """Does a state of this standing message wait to be sent?"""
    return _waits_for.first(tx, chat=chat, key=key) is not None


def oldest_unsent(tx: Tx) -> datetime | None:
    return tx.execute(
        sa.select(sa.func.min(outbox.c.created_at)).where(outbox.c.state == OutboxState.NEW)
    ).scalar()
