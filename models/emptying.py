"""A chat is emptied: of all that we ever said there what can still be taken back goes, and what waits is not said at all."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

import sqlalchemy as sa

from domain.message import Channel, Form, Outgoing, Priority
from models import outbox as kept
from models.db import Tx
from models.outbox import EMPTIED, OutboxState, outbox, unpacked
from models.prepared import Prepared
from models.sealed import as_kept, readable

_of_chat = Prepared(
    sa.select(
        outbox.c.id,
        outbox.c.ticket_id,
        outbox.c.state,
        outbox.c.message_id,
        outbox.c.sent_at,
        outbox.c.key,
        as_kept(outbox.c.payload),
    )
    .where(outbox.c.chat_id == sa.bindparam("chat"))
    .order_by(outbox.c.id)
)
_not_said = Prepared(
    sa.update(outbox)
    .where(outbox.c.id == sa.bindparam("row"), outbox.c.state == sa.literal_column("'new'"))
    .values(
        state=OutboxState.SUPERSEDED,
        superseded_by=sa.bindparam("newer"),
        reason=EMPTIED,
    )
)


@dataclass
class Emptied:
    """`old`: something of ours stays, since it is too old; `unsaid`: (key, ticket) of what was never said."""

    old: bool = False
    unsaid: list[tuple[str, int | None]] = field(default_factory=list)


@dataclass
class _Standing:
    """A message of ours as it stands: since when, and the last row that made it so."""

    since: datetime | None
    row: int
    ticket: int | None


def empty(tx: Tx, chat: int, channel: Channel, since: datetime, now: datetime) -> Emptied:
    """Whatever caused it. `since`: what has stood there for longer cannot be taken back."""
    emptied = Emptied()
    stands: dict[str, _Standing] = {}
    waits: list[tuple[int, int | None]] = []
    for number, ticket, state, stood, at, key, payload in _of_chat.all(tx, chat=chat):
        deletes = unpacked(readable(tx, payload)).form is Form.DELETE
        if stood and deletes:
            stands.pop(stood, None)
        elif stood:
            stands[stood] = _Standing(stands[stood].since if stood in stands else at, number, ticket)
        elif state == OutboxState.NEW and not deletes:
            waits.append((number, ticket))
            emptied.unsaid.append((key, ticket))
    for one in stands.values():
        if one.since is not None and one.since > since:
            kept.say(tx, [_taken_back(chat, channel, one.row, one.ticket)], now)
        else:
            emptied.old = True
    for number, ticket in waits:  # one of them may be under way: where it arrives, it goes again
        [newer] = kept.say(tx, [_taken_back(chat, channel, number, ticket)], now)
        _not_said.run(tx, row=number, newer=newer)
    return emptied


def _taken_back(chat: int, channel: Channel, row: int, ticket: int | None) -> Outgoing:
    return Outgoing(channel, chat, form=Form.DELETE, priority=Priority.ANSWER, takes_back=row, ticket=ticket)
