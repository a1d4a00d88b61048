"""The outbox as its sender sees it: what may go next, and what became of it."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import cached_property
from typing import Any

import sqlalchemy as sa

from domain.message import Channel, Form, Outgoing, Priority
from models.db import Tx
from models.outbox import CARD, TOPIC, OutboxState, outbox, packed, same_place, unpacked, with_ticket
from models.prepared import Prepared, updating
from models.sealed import as_kept, readable
from models.standing import standing, stands_at, where_stands

ALL_ALONG = datetime(1970, 1, 1, tzinfo=UTC)
LONGEST_WAIT = timedelta(minutes=10)  # further away: the machine's clock was set back
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


_columns = (*(c for c in outbox.columns if c.name != "payload"), as_kept(outbox.c.payload))
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


def unsent(tx: Tx, most: int, blocked: Blocked = Blocked()) -> list[OutboxRow]:
    """Unsent rows, most urgent and oldest first, without those that stand in the way of others, and without what only a newer
    version can say: that is left to it."""
    statement = (
        sa.select(*_columns)
        .where(outbox.c.state == sa.literal_column("'new'"))
        .order_by(outbox.c.priority, outbox.c.created_at, outbox.c.id)
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
    if blocked.reminded:
        others = outbox.c.chat_id.not_in(list(blocked.reminded))
        statement = statement.where(sa.or_(outbox.c.priority != Priority.REMINDER, others))
    return _known(tx, statement)


def reminders(tx: Tx, chat: int) -> list[OutboxRow]:
    """What a group is still to be reminded of, oldest first."""
    statement = (
        sa.select(*_columns)
        .where(
            outbox.c.state == sa.literal_column("'new'"),
            outbox.c.chat_id == chat,
            outbox.c.priority == Priority.REMINDER,
        )
        .order_by(outbox.c.created_at, outbox.c.id)
    )
    return _known(tx, statement)


def _known(tx: Tx, statement: sa.Select[Any]) -> list[OutboxRow]:
    """Those that this version can say."""
    read = ((r, readable(tx, r.payload)) for r in tx.execute(statement))
    return [_outbox_row(r, payload) for r, payload in read if _is_known(r.channel, payload)]


def _is_known(channel: str, payload: str) -> bool:
    form = _FORM.search(payload)
    return channel in _CHANNELS and form is not None and form[1] in _FORMS


_earlier = Prepared(sa.select(outbox.c.id).where(*with_ticket, outbox.c.id < sa.bindparam("row")).limit(1))
_earlier_of_none = Prepared(
    sa.select(outbox.c.id)
    .where(*same_place, outbox.c.ticket_id.is_(None), outbox.c.id < sa.bindparam("row"))
    .limit(1)
)
_stands = sa.exists().where(
    standing.c.chat_id == outbox.c.chat_id, standing.c.key == outbox.c.key, standing.c.message_id != ""
)
_as_urgent = (
    outbox.c.id < sa.bindparam("row"),
    outbox.c.priority <= sa.bindparam("priority"),
    outbox.c.priority != Priority.REMINDER,  # these wait for others of their kind, and nothing for them
    sa.not_(outbox.c.key.startswith(TOPIC)),  # only what stands in it waits for it, and not for long
)
_never_sent = sa.exists().where(
    standing.c.chat_id == outbox.c.chat_id, standing.c.key == outbox.c.key, standing.c.message_id == ""
)


def _before(*as_urgent: sa.ColumnElement[bool]) -> Prepared:
    return Prepared(
        sa.select(outbox.c.id)
        .where(
            *with_ticket,
            outbox.c.id != sa.bindparam("row"),
            sa.or_(
                sa.and_(*as_urgent),
                sa.and_(outbox.c.key == sa.bindparam("card"), _never_sent),
                sa.and_(
                    outbox.c.id < sa.bindparam("row"),
                    outbox.c.key == sa.bindparam("topic"),
                    outbox.c.created_at > sa.bindparam("patient"),
                ),
            ),
        )
        .limit(1)
    )


_before_it = _before(*_as_urgent)
_before_it_but_edits = _before(*_as_urgent, sa.or_(outbox.c.key == "", sa.not_(_stands)))
_before_it_of_none = Prepared(
    sa.select(outbox.c.id).where(*same_place, outbox.c.ticket_id.is_(None), *_as_urgent).limit(1)
)


def is_first(
    tx: Tx, row: OutboxRow, *, group: bool, edits_wait: bool = False, patient: datetime = ALL_ALONG
) -> bool:
    """Is nothing unsent that must go before it in its chat about the same ticket? To a person everything goes in order; in a
    group what is more urgent overtakes, though never the ticket's own card, nor the topic in which it stands, unless that was
    asked for before `patient`; and nothing waits for edits that the platform does not take now (`edits_wait`)."""
    place = {"chat": row.chat_id, "row": row.id}
    if not group:
        if row.ticket_id is None:
            return _earlier_of_none.first(tx, **place) is None
        return _earlier.first(tx, **place, ticket=row.ticket_id) is None
    if row.ticket_id is None:
        return _before_it_of_none.first(tx, **place, priority=row.priority) is None
    card = f"{CARD}{row.ticket_id}"
    if row.message.key == card and not where_stands(tx, row.chat_id, card):
        return True
    topic = row.message.topic_key or "topic:"
    about = {
        "ticket": row.ticket_id,
        "priority": row.priority,
        "card": card,
        "topic": topic,
        "patient": patient,
    }
    before = _before_it_but_edits if edits_wait else _before_it
    return before.first(tx, **place, **about) is None


def _outbox_row(r: sa.Row[Any], payload: str) -> OutboxRow:
    return OutboxRow(
        id=r.id,
        chat_id=r.chat_id,
        ticket_id=r.ticket_id,
        key=r.key,
        priority=r.priority,
        attempts=r.attempts,
        created_at=r.created_at,
        not_before=r.not_before,
        payload=payload,
    )


def sent(tx: Tx, row: OutboxRow, message_id: str, now: datetime) -> None:
    """The platform took it; where the message stands is remembered for edits and replies."""
    _change(tx, row.id, state=OutboxState.SENT, message_id=message_id, sent_at=now)
    if row.message.key:
        stands_at(tx, row.chat_id, row.message.key, message_id)


def _change(tx: Tx, row: int, **columns: object) -> None:
    updating(outbox, tuple(columns), ("id",)).run(tx, **columns, where_id=row)


def later(tx: Tx, row: int, not_before: datetime, reason: str) -> None:
    """Not now: try again at `not_before`."""
    _later.run(tx, id=row, at=not_before, why=reason[:500])


def has_unsent(tx: Tx, chat: int) -> bool:
    """Does anything wait to be sent to this chat?"""
    waiting = sa.select(outbox.c.id).where(outbox.c.state == OutboxState.NEW, outbox.c.chat_id == chat)
    return tx.execute(waiting.limit(1)).first() is not None


def reword(tx: Tx, row: OutboxRow, words: str) -> None:
    """The same message in other words."""
    _change(tx, row.id, payload=packed(replace(row.message, text=words)))


def give_up(tx: Tx, row: int, reason: str) -> None:
    """It will never be sent: visible, with the reason."""
    _change(tx, row, state=OutboxState.DEAD, reason=reason[:500])


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


_shown_before = outbox.alias()
_first_cards = Prepared(
    sa.select(sa.func.count(sa.distinct(outbox.c.ticket_id)), sa.func.min(outbox.c.created_at)).where(
        outbox.c.chat_id == sa.bindparam("chat"),
        outbox.c.state == sa.literal_column("'new'"),
        outbox.c.attempts == 0,
        outbox.c.ticket_id.is_not(None),
        outbox.c.key.like(f"{CARD}%"),
        ~sa.exists().where(
            _shown_before.c.chat_id == outbox.c.chat_id,
            _shown_before.c.key == outbox.c.key,
            _shown_before.c.ticket_id == outbox.c.ticket_id,
            _shown_before.c.state == sa.literal_column("'sent'"),
        ),
    )
)


def first_cards(tx: Tx, chat: int) -> tuple[int, datetime | None]:
    """How many tickets wait to be seen for the first time in a chat, and since when the oldest. What the bot itself has
    more to say of those that are seen is no sign of many reports."""
    count, oldest = _first_cards.one(tx, chat=chat)
    return int(count), oldest


_waits_for = Prepared(sa.select(outbox.c.id).where(*same_place, outbox.c.key == sa.bindparam("key")).limit(1))


def waits_for(tx: Tx, chat: int, key: str) -> bool:
    """Does a state of this standing message wait to be sent?"""
    return _waits_for.first(tx, chat=chat, key=key) is not None


def oldest_life(tx: Tx, chat: int | None = None) -> datetime | None:
    """Since when a first word of danger to life has been waiting to be sent, in this chat or anywhere."""
    where = [outbox.c.state == OutboxState.NEW, outbox.c.priority == Priority.LIFE]
    if chat is not None:
        where.append(outbox.c.chat_id == chat)
    return tx.execute(sa.select(sa.func.min(outbox.c.created_at)).where(*where)).scalar()


def oldest_unsent(tx: Tx) -> datetime | None:
    return tx.execute(
        sa.select(sa.func.min(outbox.c.created_at)).where(outbox.c.state == OutboxState.NEW)
    ).scalar()


@dataclass(frozen=True, slots=True)
class Came:
    """A message that a chat has got (`sent_at`), or that goes there now (None). `created_at`: when it was asked for."""

    key: str
    created_at: datetime
    sent_at: datetime | None


_newer = outbox.alias()
_given_up_since = sa.exists().where(
    _newer.c.chat_id == outbox.c.chat_id,
    _newer.c.key == outbox.c.key,
    _newer.c.id > outbox.c.id,
    _newer.c.state == sa.literal_column("'dead'"),
)


def came(tx: Tx, chat: int, ticket: int, keys: Collection[str]) -> list[Came]:
    """What a chat has got about a ticket, or under these keys about another that went into it, oldest first; a standing
    message whose latest state was given up has not come."""
    rows = tx.execute(
        sa.select(outbox.c.key, outbox.c.created_at, outbox.c.sent_at)
        .where(
            outbox.c.chat_id == chat,
            sa.or_(outbox.c.ticket_id == ticket, outbox.c.key.in_(keys)),
            outbox.c.state.in_((OutboxState.NEW, OutboxState.SENT)),
            sa.or_(outbox.c.key == "", ~_given_up_since),
        )
        .order_by(outbox.c.id)
    )
    return [Came(*row) for row in rows]
