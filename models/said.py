"""Our messages as they stand in chats: which is which."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from models.db import Tx
from models.outbox import outbox
from models.prepared import Prepared
from models.standing import standing

_of_message = (outbox.c.chat_id == sa.bindparam("chat"), outbox.c.message_id == sa.bindparam("message"))
_ticket_of_message = Prepared(
    sa.select(outbox.c.ticket_id).where(*_of_message, outbox.c.ticket_id.is_not(None))
)
_key_of_message = Prepared(
    sa.select(outbox.c.key, outbox.c.ticket_id).where(*_of_message, outbox.c.message_id != "")
)


def ticket_of_message(tx: Tx, chat: int, message_id: str) -> int | None:
    """Which ticket a message of ours in a chat was about."""
    found = _ticket_of_message.scalar(tx, chat=chat, message=message_id)
    return int(found) if found is not None else None


def key_of_message(tx: Tx, chat: int, message_id: str) -> tuple[str, int | None]:
    """(key, ticket) of a message of ours in a chat; ("", None) where it is none."""
    row = _key_of_message.first(tx, chat=chat, message=message_id)
    return (row[0], row[1]) if row else ("", None)


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
