"""Messages that are edited in place: what each was last asked to read, and where it stands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256

import sqlalchemy as sa

from domain.message import Outgoing
from models.db import Id, Tx, metadata
from models.prepared import Prepared, inserting, updating
from models.several import AtAnyOf

standing = sa.Table(
    "standing",
    metadata,
    sa.Column("chat_id", Id, primary_key=True),
    sa.Column("key", sa.String(80), primary_key=True),
    sa.Column("message_id", sa.String(64), nullable=False, default=""),
    sa.Column("digest", sa.String(64), nullable=False, default=""),
    sa.Column("ticket_id", Id, index=True),
)


_at_place = (standing.c.chat_id == sa.bindparam("chat"), standing.c.key == sa.bindparam("key"))
_where_stands = Prepared(sa.select(standing.c.message_id).where(*_at_place))
_of_ticket = Prepared(
    sa.select(standing.c.chat_id, standing.c.key).where(standing.c.ticket_id == sa.bindparam("ticket"))
)
_said_at = AtAnyOf(
    sa.select(standing.c.chat_id, standing.c.key, standing.c.digest, standing.c.ticket_id),
    (standing.c.chat_id, standing.c.key),
)


def reading(message: Outgoing) -> str:
    """By what it is known that a message reads as another."""
    return sha256(f"{message.text}|{message.buttons}".encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Said:
    """What a standing message was last asked to read, and of which ticket it spoke."""

    digest: str
    ticket: int | None


Place = tuple[int, str]  # chat and key


def stand(tx: Tx, first: Mapping[Place, Said], changed: Mapping[Place, Said]) -> None:
    """What standing messages must read from now on: those that were never asked for, and the others."""
    if first:
        rows = [
            {"chat_id": chat, "key": key, "message_id": "", "digest": said.digest, "ticket_id": said.ticket}
            for (chat, key), said in first.items()
        ]
        inserting(standing, tuple(rows[0])).run_many(tx, rows)
    if changed:
        updating(standing, ("digest", "ticket_id"), ("chat_id", "key")).run_many(
            tx,
            [
                {"digest": said.digest, "ticket_id": said.ticket, "where_chat_id": chat, "where_key": key}
                for (chat, key), said in changed.items()
            ],
        )


def last_said(tx: Tx, places: Iterable[Place]) -> dict[Place, Said]:
    """Those of these messages that were asked for before."""
    return {(chat, key): Said(digest, ticket) for chat, key, digest, ticket in _said_at.all(tx, places)}


def where_stands(tx: Tx, chat: int, key: str) -> str:
    """The platform's message id of a standing message; "" when it was never sent."""
    return _where_stands.scalar(tx, chat=chat, key=key) or ""


def of_ticket(tx: Tx, ticket: int) -> frozenset[tuple[int, str]]:
    """(chat, key) of all standing messages of a ticket."""
    return frozenset((chat, key) for chat, key in _of_ticket.all(tx, ticket=ticket))


def stands_at(tx: Tx, chat: int, key: str, message_id: str) -> None:
    """The platform took it."""
    _change_standing(tx, chat, key, message_id=message_id)


def forget(tx: Tx, chat: int, key: str) -> None:
    """The message is gone from the chat: the next state of it is sent anew."""
    _change_standing(tx, chat, key, message_id="", digest="")


def forget_unsent(tx: Tx, chat: int) -> None:
    """Standing messages that never reached the chat may be asked for again."""
    never = sa.update(standing).where(standing.c.chat_id == chat, standing.c.message_id == "")
    tx.execute(never.values(digest=""))


def show_again(tx: Tx, chat: int, key: str) -> None:
    """The message stands, but what it was last asked to read may not have come through: ask it once more."""
    _change_standing(tx, chat, key, digest="")


def lost(tx: Tx, chat: int, key: str) -> None:
    """The message is gone, but what it should read is known: it will be sent anew."""
    _change_standing(tx, chat, key, message_id="")


def _change_standing(tx: Tx, chat: int, key: str, **columns: object) -> None:
    change = updating(standing, tuple(columns), ("chat_id", "key"))
    change.run(tx, **columns, where_chat_id=chat, where_key=key)
