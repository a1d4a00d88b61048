"""The outbox: what must be said, committed together with what caused it, sent afterwards."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import asdict, dataclass
from datetime import datetime
from enum import StrEnum
from hashlib import sha256
from typing import Any

import orjson
import sqlalchemy as sa

from domain.message import Button, Channel, Form, Key, Outgoing, Pin
from models.db import Id, Tx, Utc, metadata, upsert


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


@dataclass(frozen=True, slots=True)
class OutboxRow:
    id: int
    chat_id: int
    ticket_id: int | None
    priority: int
    attempts: int
    created_at: datetime
    not_before: datetime
    message: Outgoing


def packed(message: Outgoing) -> str:
    """The message as JSON."""
    return orjson.dumps(asdict(message)).decode()


def unpacked(payload: str) -> Outgoing:
    raw: dict[str, Any] = orjson.loads(payload)
    raw["channel"] = Channel(raw["channel"])
    raw["form"] = Form(raw["form"])
    raw["buttons"] = tuple(tuple(Button(**b) for b in row) for row in raw["buttons"])
    raw["keyboard"] = tuple(tuple(Key(**k) for k in row) for row in raw["keyboard"])
    raw["pin"] = Pin(**raw["pin"]) if raw["pin"] else None
    return Outgoing(**raw)


_digest_of = sa.select(standing.c.digest).where(
    standing.c.chat_id == sa.bindparam("chat"), standing.c.key == sa.bindparam("key")
)
_older = (
    sa.update(outbox)
    .where(
        outbox.c.chat_id == sa.bindparam("chat"),
        outbox.c.key == sa.bindparam("k"),
        outbox.c.state == sa.literal_column("'new'"),
        outbox.c.id < sa.bindparam("newer"),
    )
    .values(state=OutboxState.SUPERSEDED, superseded_by=sa.bindparam("newer"))
)
_insert = sa.insert(outbox)


def say(tx: Tx, messages: list[Outgoing], now: datetime) -> list[int]:
    """Put messages in the outbox; answers their ids. A standing message that already reads so is left out."""
    ids = []
    for message in messages:
        digest = sha256(f"{message.text}|{message.buttons}".encode()).hexdigest() if message.key else ""
        if message.key and not _changed(tx, message, digest):
            continue
        ids.append(_put(tx, message, now))
    return ids


def _changed(tx: Tx, message: Outgoing, digest: str) -> bool:
    known = tx.execute(_digest_of, {"chat": message.chat, "key": message.key}).scalar()
    if known == digest:
        return False
    row = {"chat_id": message.chat, "key": message.key, "digest": digest, "ticket_id": message.ticket}
    upsert(tx, standing, row, ["chat_id", "key"]) if known is not None else tx.execute(
        sa.insert(standing), row | {"message_id": ""}
    )
    return True


def _put(tx: Tx, message: Outgoing, now: datetime) -> int:
    row = {
        "chat_id": message.chat,
        "channel": message.channel,
        "ticket_id": message.ticket,
        "key": message.key,
        "priority": message.priority,
        "payload": packed(message),
        "state": OutboxState.NEW,
        "created_at": now,
        "not_before": now,
        "attempts": 0,
        "message_id": "",
        "reason": "",
    }
    new: int = tx.execute(_insert, row).inserted_primary_key[0]  # type: ignore[index]
    if message.key:
        _supersede(tx, message, new)
    return new


def _supersede(tx: Tx, message: Outgoing, newer: int) -> None:
    """An unsent older state of the same standing message need not be sent any more.

    Where the older one was to be loud and has never been sent, the newer one takes its loudness over.
    """
    older = tx.execute(
        sa.select(outbox.c.id, outbox.c.payload, outbox.c.priority).where(
            outbox.c.chat_id == message.chat,
            outbox.c.key == message.key,
            outbox.c.state == OutboxState.NEW,
            outbox.c.id < newer,
        )
    ).all()
    if not older:
        return
    if any(not unpacked(o.payload).silent for o in older) and message.silent:
        loud = packed(Outgoing(**{**_fields(message), "silent": False}))
        tx.execute(sa.update(outbox).where(outbox.c.id == newer).values(payload=loud))
    first = min(message.priority, *(o.priority for o in older))
    tx.execute(sa.update(outbox).where(outbox.c.id == newer).values(priority=first))
    tx.execute(_older, {"chat": message.chat, "k": message.key, "newer": newer})


def _fields(message: Outgoing) -> dict[str, Any]:
    return {name: getattr(message, name) for name in Outgoing.__dataclass_fields__}


def unsent(tx: Tx, most: int, but_chats: Collection[int] = ()) -> list[OutboxRow]:
    """Unsent rows, most urgent first, without those of some chats."""
    statement = (
        sa.select(outbox)
        .where(outbox.c.state == sa.literal_column("'new'"))
        .order_by(outbox.c.priority, outbox.c.id)
        .limit(most)
    )
    if but_chats:
        statement = statement.where(outbox.c.chat_id.not_in(list(but_chats)))
    return [_outbox_row(r) for r in tx.execute(statement)]


def _outbox_row(r: sa.Row[Any]) -> OutboxRow:
    return OutboxRow(
        id=r.id,
        chat_id=r.chat_id,
        ticket_id=r.ticket_id,
        priority=r.priority,
        attempts=r.attempts,
        created_at=r.created_at,
        not_before=r.not_before,
        message=unpacked(r.payload),
    )


def sent(tx: Tx, row: OutboxRow, message_id: str, now: datetime) -> None:
    """The platform took it; where the message stands is remembered for edits and replies."""
    tx.execute(
        sa.update(outbox)
        .where(outbox.c.id == row.id)
        .values(state=OutboxState.SENT, message_id=message_id, sent_at=now)
    )
    if row.message.key:
        tx.execute(
            sa.update(standing)
            .where(standing.c.chat_id == row.chat_id, standing.c.key == row.message.key)
            .values(message_id=message_id)
        )


def later(tx: Tx, row: int, not_before: datetime, reason: str) -> None:
    """Not now: try again at `not_before`."""
    tx.execute(
        sa.update(outbox)
        .where(outbox.c.id == row)
        .values(not_before=not_before, attempts=outbox.c.attempts + 1, reason=reason[:500])
    )


def give_up(tx: Tx, row: int, reason: str) -> None:
    """It will never be sent: visible, with the reason."""
    tx.execute(
        sa.update(outbox).where(outbox.c.id == row).values(state=OutboxState.DEAD, reason=reason[:500])
    )


def where_stands(tx: Tx, chat: int, key: str) -> str:
    """The platform's message id of a standing message; "" when it was never sent."""
    return (
        tx.execute(
            sa.select(standing.c.message_id).where(standing.c.chat_id == chat, standing.c.key == key)
        ).scalar()
        or ""
    )


_standing_of = sa.select(standing.c.chat_id, standing.c.key).where(
    standing.c.ticket_id == sa.bindparam("ticket")
)


def standing_of(tx: Tx, ticket: int) -> frozenset[tuple[int, str]]:
    """(chat, key) of all standing messages of a ticket."""
    return frozenset((r.chat_id, r.key) for r in tx.execute(_standing_of, {"ticket": ticket}))


def forget_standing(tx: Tx, chat: int, key: str) -> None:
    """The message is gone from the chat: the next state of it is sent anew."""
    tx.execute(
        sa.update(standing)
        .where(standing.c.chat_id == chat, standing.c.key == key)
        .values(message_id="", digest="")
    )


def lost_standing(tx: Tx, chat: int, key: str) -> None:
    """The message is gone, but what it should read is known: it will be sent anew."""
    tx.execute(
        sa.update(standing).where(standing.c.chat_id == chat, standing.c.key == key).values(message_id="")
    )


def ticket_of_message(tx: Tx, chat: int, message_id: str) -> int | None:
    """Which ticket a message of ours in a chat was about."""
    found = tx.execute(
        sa.select(outbox.c.ticket_id).where(
            outbox.c.chat_id == chat, outbox.c.message_id == message_id, outbox.c.ticket_id.is_not(None)
        )
    ).scalar()
    return int(found) if found is not None else None


def key_of_message(tx: Tx, chat: int, message_id: str) -> tuple[str, int | None]:
    """(key, ticket) of a message of ours in a chat; ("", None) where it is none."""
    row = tx.execute(
        sa.select(outbox.c.key, outbox.c.ticket_id).where(
            outbox.c.chat_id == chat, outbox.c.message_id == message_id, outbox.c.message_id != ""
        )
    ).first()
    return (row.key, row.ticket_id) if row else ("", None)


def unsent_count(tx: Tx) -> int:
    return tx.execute(
        sa.select(sa.func.count()).select_from(outbox).where(outbox.c.state == OutboxState.NEW)
    ).scalar_one()


def oldest_unsent(tx: Tx) -> datetime | None:
    return tx.execute(
        sa.select(sa.func.min(outbox.c.created_at)).where(outbox.c.state == OutboxState.NEW)
    ).scalar()
