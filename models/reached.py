"""How far our messages have come, as platforms tell it that push: sent, delivered, read. It only ever grows."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from enum import IntEnum

import sqlalchemy as sa

from models.db import Tx
from models.outbox import OutboxState, outbox
from models.prepared import Prepared
from models.standing import stands_at

LARGEST = 2**53  # of our numbers


class Reach(IntEnum):
    """A later one holds the earlier ones: a platform may leave some out, and tells them in no order."""

    MISSED = -1  # who acts was told that it has not come
    NOWHERE = 0
    SENT = 1
    DELIVERED = 2
    READ = 3


_farther = Prepared(
    sa.update(outbox)
    .where(
        outbox.c.id == sa.bindparam("row"),
        outbox.c.channel == sa.bindparam("on"),
        outbox.c.reached < sa.bindparam("level"),
    )
    .values(reached=sa.bindparam("level"))
)
_unsettled = Prepared(
    sa.select(outbox.c.chat_id, outbox.c.key).where(
        outbox.c.id == sa.bindparam("row"),
        outbox.c.channel == sa.bindparam("on"),
        outbox.c.state == sa.literal_column("'new'"),
    )
)
_settle = Prepared(
    sa.update(outbox)
    .where(outbox.c.id == sa.bindparam("row"), outbox.c.state == sa.literal_column("'new'"))
    .values(state=OutboxState.SENT, message_id=sa.bindparam("named"), sent_at=sa.bindparam("at"))
)


def move(tx: Tx, channel: str, reached: Iterable[tuple[str, str, int]], now: datetime) -> int:
    """(our number of a message as the platform repeats it, its name there, how far it has come); answers how many are none
    of ours. What waits here because nobody had answered for it is sent. In one order, whoever does it: pushes come side by side."""
    strangers = 0
    for ref, name, level in sorted(reached, key=lambda one: (len(one[0]), one)):
        if not ref.isdigit() or not 0 < int(ref) < LARGEST:
            strangers += 1
            continue
        row = int(ref)
        _farther.run(tx, row=row, on=channel, level=level)
        waiting = _unsettled.first(tx, row=row, on=channel)
        if waiting is not None:
            _settle.run(tx, row=row, named=name, at=now)
            if waiting[1]:
                stands_at(tx, waiting[0], waiting[1], name)
    return strangers


LATEST = 500  # messages that are looked at


def unarrived(tx: Tx, channels: Iterable[str], since: datetime, until: datetime) -> list[tuple[int, str]]:
    """(ticket, key) of what was said then, about a ticket, and has not come to the phone: taken and not delivered, or tried and
    not taken. The newest messages alone."""
    latest = sa.select(outbox).order_by(outbox.c.id.desc()).limit(LATEST).subquery()
    rows = tx.execute(
        sa.select(latest.c.ticket_id, latest.c.key)
        .where(
            latest.c.channel.in_(list(channels)),
            sa.or_(
                latest.c.state == OutboxState.SENT,
                sa.and_(latest.c.state == OutboxState.NEW, latest.c.attempts > 0),
            ),
            latest.c.reached.in_([Reach.NOWHERE, Reach.SENT]),
            sa.func.coalesce(latest.c.sent_at, latest.c.created_at).between(since, until),
            latest.c.ticket_id.is_not(None),
        )
        .order_by(latest.c.id)
    )
    return [(ticket, key) for ticket, key in rows]


def miss(tx: Tx, ticket: int, channels: Iterable[str]) -> None:
    """That these have not come is told once."""
    tx.execute(
        sa.update(outbox)
        .where(
            outbox.c.ticket_id == ticket,
            outbox.c.channel.in_(list(channels)),
            outbox.c.state.in_([OutboxState.SENT, OutboxState.NEW]),
            outbox.c.reached < Reach.DELIVERED,
        )
        .values(reached=Reach.MISSED)
    )


def unechoed(tx: Tx, channels: Iterable[str], since: datetime, until: datetime) -> list[str]:
    """Channels that have told nothing of all that they took from us then."""
    latest = sa.select(outbox).order_by(outbox.c.id.desc()).limit(LATEST).subquery()
    rows = tx.execute(
        sa.select(latest.c.channel)
        .where(
            latest.c.channel.in_(list(channels)),
            latest.c.state == OutboxState.SENT,
            latest.c.sent_at.between(since, until),
        )
        .group_by(latest.c.channel)
        .having(sa.func.max(latest.c.reached) < Reach.SENT)
    )
    return sorted(channel for (channel,) in rows)
