"""Our messages as they stand in chats: which is which."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from models.db import Tx
from models.outbox import outbox, unpacked
from models.prepared import Prepared
from models.sealed import as_kept, readable
from models.standing import standing

_of_message = (outbox.c.chat_id == sa.bindparam("chat"), outbox.c.message_id == sa.bindparam("message"))
_keys_of_message = Prepared(
    sa.select(outbox.c.key, outbox.c.ticket_id)
    .where(*_of_message, outbox.c.message_id != "")
    .order_by(outbox.c.id)
)


_lines_of_message = Prepared(
    sa.select(outbox.c.key, as_kept(outbox.c.payload))
    .where(*_of_message, outbox.c.message_id != "")
    .order_by(outbox.c.id)
)


def ticket_of_message(tx: Tx, chat: int, message_id: str) -> int | None:
    """Which one ticket a message of ours in a chat was about."""
    found = tickets_of_message(tx, chat, message_id)
    return found[0] if len(found) == 1 else None


def tickets_of_message(tx: Tx, chat: int, message_id: str) -> list[int]:
    """The tickets that a message of ours in a chat was about: several where words about each share it."""
    return list(dict.fromkeys(t for t in _keys(tx, chat, message_id).values() if t is not None))


def key_of_message(tx: Tx, chat: int, message_id: str) -> tuple[str, int | None]:
    """(key, ticket) of a message of ours in a chat; ("", None) where it is none, or of several tickets."""
    keys = _keys(tx, chat, message_id)
    return next(iter(keys.items())) if len(set(keys.values())) == 1 else ("", None)


def _keys(tx: Tx, chat: int, message_id: str) -> dict[str, int | None]:
    """Of each standing message that shares this one the ticket that it was first about."""
    rows = _keys_of_message.all(tx, chat=chat, message=message_id)
    first: dict[str, int | None] = {}
    for key, ticket in rows:
        first.setdefault(key, ticket)
    return first


def lines_of_message(tx: Tx, chat: int, message_id: str) -> dict[str, str]:
    """What each standing message that shares this one last read there, by its key, the oldest first."""
    rows = _lines_of_message.all(tx, chat=chat, message=message_id)
    return {key: unpacked(readable(tx, payload)).text for key, payload in rows}


_said_since = Prepared(
    sa.select(outbox.c.key)
    .where(
        outbox.c.chat_id == sa.bindparam("chat"),
        outbox.c.created_at >= sa.bindparam("since"),
        outbox.c.key.startswith(sa.bindparam("begun")),
    )
    .order_by(outbox.c.id)
)


def said_since(tx: Tx, chat: int, begun: str, since: datetime) -> list[str]:
    """The keys of the standing messages that a chat was told under such names, the newest last, each once."""
    return list(dict.fromkeys(key for (key,) in _said_since.all(tx, chat=chat, begun=begun, since=since)))


_of_row = Prepared(sa.select(outbox.c.message_id, outbox.c.key).where(outbox.c.id == sa.bindparam("row")))


def went_out_as(tx: Tx, row: int) -> str:
    """The platform's id of what this row said; "" where it never went out."""
    found = _of_row.first(tx, row=row)
    return str(found[0]) if found is not None else ""


def key_of_row(tx: Tx, row: int) -> str:
    """The name of the standing message of which this row was a state."""
    found = _of_row.first(tx, row=row)
    return str(found[1]) if found is not None else ""


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
