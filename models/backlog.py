"""What waits in the outbox, and since when; what a chat has got already."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from domain.message import Priority
from models.db import Tx, Utc
from models.outbox import CARD, OutboxState, outbox, same_place
from models.prepared import Prepared


def has_unsent(tx: Tx, chat: int) -> bool:
    """Does anything wait to be sent to this chat?"""
    waiting = sa.select(outbox.c.id).where(outbox.c.state == OutboxState.NEW, outbox.c.chat_id == chat)
    return tx.execute(waiting.limit(1)).first() is not None


def unsent_count(tx: Tx) -> int:
    return tx.execute(
        sa.select(sa.func.count()).select_from(outbox).where(outbox.c.state == OutboxState.NEW)
    ).scalar_one()


def unsent_on(tx: Tx, channel: str) -> int:
    """How many messages wait for one platform."""
    waiting = sa.and_(outbox.c.state == OutboxState.NEW, outbox.c.channel == channel)
    return tx.execute(sa.select(sa.func.count()).select_from(outbox).where(waiting)).scalar_one()


def tickets_of_cards(tx: Tx, most: int) -> list[int]:
    """The tickets of which a card waits, or what it now reads: what is most urgent first, and the newest."""
    waiting = (
        sa.select(outbox.c.ticket_id)
        .where(
            outbox.c.state == OutboxState.NEW, outbox.c.key.startswith(CARD), outbox.c.ticket_id.is_not(None)
        )
        .group_by(outbox.c.ticket_id)
        .order_by(sa.func.min(outbox.c.priority), sa.func.max(outbox.c.id).desc())
    )
    return list(tx.execute(waiting.limit(most)).scalars())


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


_waiting_cards = Prepared(
    sa.select(outbox.c.chat_id, outbox.c.ticket_id)
    .where(
        outbox.c.state == sa.literal_column("'new'"),
        outbox.c.channel == sa.bindparam("on"),
        outbox.c.priority == sa.literal_column(str(Priority.LIFE)),
        outbox.c.attempts == 0,
        outbox.c.ticket_id.is_not(None),
        outbox.c.key.like(f"{CARD}%"),
        outbox.c.created_at <= sa.bindparam("before"),
    )
    .order_by(outbox.c.id)
)


def waiting_cards(tx: Tx, channel: str, before: datetime) -> dict[int, list[int]]:
    """Chat → tickets of danger to a life whose cards ring there for the first time and have waited since `before`, oldest first."""
    found: dict[int, list[int]] = {}
    for chat, ticket in _waiting_cards.all(tx, on=channel, before=before):
        found.setdefault(chat, []).append(ticket)
    return found


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


LATEST = 500  # messages among which something was taken, where anything was
_stuck = Prepared(
    sa.select(outbox.c.ticket_id, sa.func.min(outbox.c.created_at, type_=Utc))
    .where(
        outbox.c.state == sa.literal_column("'new'"),
        outbox.c.channel == sa.bindparam("on"),
        outbox.c.priority <= Priority.GRAVER,
        outbox.c.attempts > 0,
        outbox.c.created_at <= sa.bindparam("before"),
        outbox.c.ticket_id.is_not(None),
    )
    .group_by(outbox.c.ticket_id)
)


def stuck(tx: Tx, channel: str, before: datetime) -> dict[int, datetime]:
    """Ticket → since when something urgent about it waits for a platform that was asked for it, and has taken nothing at all
    after `before`."""
    found: dict[int, datetime] = dict(_stuck.all(tx, on=channel, before=before))
    if not found:
        return found
    latest = sa.select(outbox).order_by(outbox.c.id.desc()).limit(LATEST).subquery()
    taken = sa.select(sa.func.max(latest.c.sent_at)).where(
        latest.c.channel == channel, latest.c.state == OutboxState.SENT
    )
    last: datetime | None = tx.execute(taken).scalar()
    return found if last is None or last <= before else {}


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
