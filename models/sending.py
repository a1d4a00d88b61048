"""The outbox as its sender sees it: what may go next, and what became of it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import cached_property
from typing import Any, NamedTuple

import sqlalchemy as sa

from domain.arrival import Reach
from domain.message import Channel, Form, Outgoing, Priority
from models.db import Tx
from models.outbox import NO_FILE, TOPIC, OutboxState, outbox, packed, unpacked, with_ticket
from models.prepared import Prepared, updating
from models.refs import Ref, failed_as
from models.sealed import as_kept, readable
from models.standing import stands_at

LONGEST_WAIT = timedelta(minutes=15)  # further away: the machine's clock was set back
NEWEST = 4000  # rows: more than any platform takes in a minute
_FORM = re.compile(
    r'"form":"(\w+)"'
)  # never in what people wrote: there each quote has a backslash before it
_FORMS, _CHANNELS = frozenset(Form), frozenset(Channel)


@dataclass(frozen=True)
class OutboxRow:
    """A message that waits. Its content is unpacked only when somebody looks at it: most rows just wait."""

    id: int
    chat_id: int
    ticket_id: int | None
    key: str
    priority: int
    attempts: int
    created_at: datetime
    not_before: datetime
    reason: str
    payload: str

    @cached_property
    def message(self) -> Outgoing:
        return unpacked(self.payload)

    @property
    def opens_topic(self) -> bool:
        return self.key.startswith(TOPIC)

    def waits(self, now: datetime) -> bool:
        """Was it tried, and is it too early to try again?"""
        return self.attempts > 0 and now < self.not_before <= now + LONGEST_WAIT

    @property
    def lacks_file(self) -> bool:
        """Was it tried, and could its file not be read? Nothing waits for it."""
        return self.reason == NO_FILE


class _Brought(NamedTuple):
    """The columns of a row, in this order."""

    id: int
    chat_id: int
    ticket_id: int | None
    key: str
    priority: int
    attempts: int
    created_at: datetime
    not_before: datetime
    reason: str
    channel: str
    payload: str


_columns = (*(outbox.c[name] for name in _Brought._fields[:-1]), as_kept(outbox.c.payload))
_later = Prepared(
    sa.update(outbox)
    .where(outbox.c.id == sa.bindparam("id"))
    .values(not_before=sa.bindparam("at"), attempts=outbox.c.attempts + 1, reason=sa.bindparam("why"))
)


@dataclass(frozen=True, slots=True)
class Blocked:
    """Rows that cannot go now, so that they need not be looked at: of these channels, of these chats, and of others
    (priority, chats) what is less urgent than that; of those that were `reminded` a moment ago further reminders."""

    channels: frozenset[str] = frozenset()
    chats: frozenset[int] = frozenset()
    beyond: tuple[tuple[int, frozenset[int]], ...] = ()
    reminded: frozenset[int] = frozenset()


NOTHING = Blocked()
_unsent = (
    sa.select(*_columns)
    .where(outbox.c.state == sa.literal_column("'new'"))
    .order_by(outbox.c.priority, outbox.c.created_at, outbox.c.id)
    .limit(sa.bindparam("most"))
)
_all_unsent = Prepared(_unsent)
_unsent_of = Prepared(
    sa.select(*_columns)
    .where(
        outbox.c.state == sa.literal_column("'new'"),
        outbox.c.chat_id == sa.bindparam("chat"),
        outbox.c.priority == sa.bindparam("priority"),
    )
    .order_by(outbox.c.created_at, outbox.c.id)
)


def unsent(tx: Tx, most: int, blocked: Blocked = NOTHING) -> list[OutboxRow]:
    """Unsent rows, most urgent and oldest first, without those that stand in the way of others, and without what only a newer
    version can say: that is left to it."""
    if blocked == NOTHING:
        return _known(tx, _all_unsent.all(tx, most=most))
    statement = _unsent
    if blocked.channels:
        statement = statement.where(outbox.c.channel.not_in(list(blocked.channels)))
    if blocked.chats:
        statement = statement.where(outbox.c.chat_id.not_in(list(blocked.chats)))
    for priority, chats in blocked.beyond:
        statement = statement.where(
            sa.or_(outbox.c.priority <= priority, outbox.c.chat_id.not_in(list(chats)))
        )
    if blocked.reminded:
        others = outbox.c.chat_id.not_in(list(blocked.reminded))
        statement = statement.where(sa.or_(outbox.c.priority != Priority.REMINDER, others))
    return _known(tx, tx.execute(statement, {"most": most}))


def once_sent(tx: Tx, row: int, channel: str) -> OutboxRow | None:
    """A row of this channel that was sent, or is about to be; None where it is none, is given up, or has come to the phone."""
    statement = sa.select(*_columns).where(
        outbox.c.id == row,
        outbox.c.channel == channel,
        outbox.c.state.in_([OutboxState.NEW, OutboxState.SENT]),
        outbox.c.reached < Reach.DELIVERED,
    )
    found = _known(tx, tx.execute(statement))
    return found[0] if found else None


def lost(tx: Tx, ref: Ref, name: str) -> None:
    """This try did not arrive: whoever tells later that it, or one before it, was taken tells nothing new."""
    if name:
        _change(tx, ref.row, message_id=failed_as(ref.attempt, name))


def again(tx: Tx, row: int, not_before: datetime, reason: str) -> None:
    """What was sent did not arrive: it waits to be sent once more."""
    _change(tx, row, state=OutboxState.NEW, reached=Reach.NOWHERE, reached_at=None)
    later(tx, row, not_before, reason)


class SentLately(NamedTuple):
    """A message that the platform took."""

    chat_id: int
    channel: str
    sent_at: datetime
    priority: int


def sent_since(tx: Tx, since: datetime) -> list[SentLately]:
    """What was sent since then, oldest first; several rows that went in one message are one. Of the newest rows only."""
    newest = sa.select(sa.func.coalesce(sa.func.max(outbox.c.id), 0)).scalar_subquery()
    what = (outbox.c.chat_id, outbox.c.channel, outbox.c.sent_at)
    statement = (
        sa.select(*what, sa.func.min(outbox.c.priority))
        .where(outbox.c.id > newest - NEWEST, outbox.c.state == OutboxState.SENT, outbox.c.sent_at >= since)
        .group_by(*what, outbox.c.message_id)
        .order_by(outbox.c.sent_at)
    )
    return [SentLately._make(row) for row in tx.execute(statement)]


def unsent_of(tx: Tx, chat: int, priority: int) -> list[OutboxRow]:
    """What still waits in a chat with this urgency, oldest first."""
    return _known(tx, _unsent_of.all(tx, chat=chat, priority=priority))


_named_before = Prepared(
    sa.select(*_columns)
    .where(*with_ticket, outbox.c.id < sa.bindparam("row"), outbox.c.key != sa.literal_column("''"))
    .order_by(outbox.c.id)
)


def unsent_before(tx: Tx, row: OutboxRow) -> list[OutboxRow]:
    """What still waits in its chat about its ticket, has a name and was said before it, oldest first."""
    return _known(tx, _named_before.all(tx, chat=row.chat_id, ticket=row.ticket_id, row=row.id))


_newer = Prepared(
    sa.select(outbox.c.id)
    .where(
        outbox.c.chat_id == sa.bindparam("chat"),
        outbox.c.ticket_id == sa.bindparam("ticket"),
        outbox.c.id > sa.bindparam("row"),
    )
    .limit(sa.literal_column("1"))
)


def is_last_word(tx: Tx, row: OutboxRow) -> bool:
    """Has nothing been put into the outbox since, for this chat and about this ticket?"""
    return _newer.first(tx, chat=row.chat_id, ticket=row.ticket_id, row=row.id) is None


def _known(tx: Tx, rows: Iterable[Iterable[Any]]) -> list[OutboxRow]:
    """Those that this version can say."""
    brought = (_Brought._make(row) for row in rows)
    read = ((row, readable(tx, row.payload)) for row in brought)
    return [_outbox_row(row, payload) for row, payload in read if _is_known(row.channel, payload)]


def _is_known(channel: str, payload: str) -> bool:
    form = _FORM.search(payload)
    return channel in _CHANNELS and form is not None and form[1] in _FORMS


def _outbox_row(row: _Brought, payload: str) -> OutboxRow:
    return OutboxRow(
        id=row.id,
        chat_id=row.chat_id,
        ticket_id=row.ticket_id,
        key=row.key,
        priority=row.priority,
        attempts=row.attempts,
        created_at=row.created_at,
        not_before=row.not_before,
        reason=row.reason,
        payload=payload,
    )


_taken = Prepared(
    sa.update(outbox)
    .where(
        outbox.c.id == sa.bindparam("row"),
        outbox.c.attempts == sa.bindparam("tried"),
        outbox.c.state != sa.literal_column("'dead'"),
    )
    .values(state=OutboxState.SENT, message_id=sa.bindparam("named"), sent_at=sa.bindparam("at"))
)


def sent(tx: Tx, row: OutboxRow, message_id: str, now: datetime) -> None:
    """The platform took it; where the message stands is remembered for edits and replies ("": nothing was left to say). Nothing
    of it where the platform has told meanwhile that it did not arrive."""
    taken = _taken.run(tx, row=row.id, tried=row.attempts, named=message_id, at=now)
    if taken and row.message.key and message_id:
        stands_at(tx, row.chat_id, row.message.key, message_id)


def _change(tx: Tx, row: int, **columns: object) -> None:
    updating(outbox, tuple(columns), ("id",)).run(tx, **columns, where_id=row)


def later(tx: Tx, row: int, not_before: datetime, reason: str) -> None:
    """Not now: try again at `not_before`."""
    _later.run(tx, id=row, at=not_before, why=reason[:500])


def reword(tx: Tx, row: OutboxRow, words: str) -> None:
    """The same message in other words."""
    _change(tx, row.id, payload=packed(replace(row.message, text=words)))


def give_up(tx: Tx, row: int, reason: str) -> None:
    """It will never be sent: visible, with the reason."""
    _change(tx, row, state=OutboxState.DEAD, reason=reason[:500])
