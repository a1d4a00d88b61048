"""How far our messages have come, as platforms tell it that push: sent, delivered, read. It only ever grows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import takewhile

import sqlalchemy as sa

from domain.arrival import Arrival, Reach
from domain.message import Priority
from models import costs
from models.costs import Count
from models.db import Tx
from models.outbox import CARD, EMPTIED, OutboxState, outbox, with_ticket
from models.prepared import Prepared
from models.refs import has_failed, read_ref
from models.standing import standing, stands_at

ASKED = "reply:"  # begins the keys of what operators wrote, see handlers/operator/ask.py


@dataclass(frozen=True, slots=True)
class Told:
    """What a platform tells of one of our messages: our number of it as the platform repeats it, its name there, how far it has
    come, when, and whether it is billed (None: it does not say)."""

    ref: str
    name: str
    level: int
    at: datetime | None = None
    billed: bool | None = None


_farther = Prepared(
    sa.update(outbox)
    .where(
        outbox.c.id == sa.bindparam("row"),
        outbox.c.channel == sa.bindparam("on"),
        outbox.c.reached < sa.bindparam("level"),
    )
    .values(reached=sa.bindparam("level"), reached_at=sa.bindparam("at"))
)
_unsettled = Prepared(
    sa.select(outbox.c.chat_id, outbox.c.key, outbox.c.message_id).where(
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


_priced = Prepared(
    sa.update(outbox)
    .where(
        outbox.c.id == sa.bindparam("row"), outbox.c.channel == sa.bindparam("on"), outbox.c.billed.is_(None)
    )
    .values(billed=sa.bindparam("said"))
)


def price(tx: Tx, channel: str, reached: Iterable[Told], month: str) -> None:
    """What has come to a phone is counted once, whoever tells it how often."""
    arrived = [
        (ref.row, one)
        for one in reached
        if one.level >= Reach.DELIVERED and one.billed is not None and (ref := read_ref(one.ref)) is not None
    ]
    new = [
        one
        for row, one in sorted(arrived, key=lambda each: each[0])
        if _priced.run(tx, row=row, on=channel, said=one.billed)
    ]
    if new:
        costs.add(tx, Count(channel, month, len(new), sum(bool(one.billed) for one in new)))


def move(tx: Tx, channel: str, reached: Sequence[Told], now: datetime) -> int:
    """Answers how many are none of ours. What waits here because nobody had answered for it is sent. In one order, whoever does
    it: pushes come side by side."""
    known = [(ref, told) for told in reached if (ref := read_ref(told.ref)) is not None]
    for ref, told in sorted(known, key=lambda one: (one[0].row, one[0].attempt, one[1].name, one[1].level)):
        row = ref.row
        at = min(told.at or now, now)
        _farther.run(tx, row=row, on=channel, level=told.level, at=at)
        waiting = _unsettled.first(tx, row=row, on=channel)
        if waiting is not None and not has_failed(waiting[2], ref.attempt, told.name):
            _settle.run(tx, row=row, named=told.name, at=now)
            if waiting[1]:
                stands_at(tx, waiting[0], waiting[1], told.name)
    return len(reached) - len(known)


IN_A_ROW = 2  # messages without an echo: what is told of a single one may be lost
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


def arrived_since(tx: Tx, chat: int, since: datetime) -> bool:
    """Has anything come to the phone in this chat?"""
    found = tx.execute(
        sa.select(outbox.c.id)
        .where(
            outbox.c.chat_id == chat,
            outbox.c.reached.in_([Reach.DELIVERED, Reach.READ]),
            outbox.c.reached_at > since,
        )
        .limit(1)
    )
    return found.first() is not None


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
    """Channels that have told nothing of the newest that they took from us then, whatever they had told before."""
    latest = sa.select(outbox).order_by(outbox.c.id.desc()).limit(LATEST).subquery()
    rows = tx.execute(
        sa.select(latest.c.channel, latest.c.reached)
        .where(
            latest.c.channel.in_(list(channels)),
            latest.c.state == OutboxState.SENT,
            latest.c.message_id != "",
            latest.c.sent_at.between(since, until),
        )
        .order_by(latest.c.sent_at.desc(), latest.c.id.desc())
    )
    told: defaultdict[str, list[int]] = defaultdict(list)
    for channel, reached in rows:
        told[channel].append(reached)
    return sorted(channel for channel, levels in told.items() if max(levels[:IN_A_ROW]) < Reach.SENT)


_newest_to = Prepared(
    sa.select(
        outbox.c.created_at,
        outbox.c.sent_at,
        outbox.c.reached,
        outbox.c.reached_at,
        outbox.c.key.startswith(ASKED),
        outbox.c.state == OutboxState.DEAD,
    )
    .where(
        outbox.c.chat_id == sa.bindparam("chat"),
        outbox.c.ticket_id == sa.bindparam("ticket"),
        outbox.c.state != OutboxState.SUPERSEDED,
        sa.or_(outbox.c.state != OutboxState.SENT, outbox.c.message_id != ""),
    )
    .order_by(outbox.c.id.desc())
    .limit(sa.literal_column("10"))
)


def newest_to(tx: Tx, chat: int, ticket: int) -> Arrival | None:
    """Where the newest message about a ticket to a reporter's chat stands, and what has not come since one did."""
    rows = _newest_to.all(tx, chat=chat, ticket=ticket)
    if not rows:
        return None
    missing = list(takewhile(lambda row: row[2] < Reach.DELIVERED, rows))
    since = min((taken or written for written, taken, *_ in missing), default=None)
    asked, lost = (any(row[at] for row in missing) for at in (4, 5))
    return Arrival(rows[0][1], Reach(rows[0][2]), rows[0][3], since, asked, lost)


def newest_of_tickets(tx: Tx, channels: Iterable[str]) -> dict[int, tuple[int, int]]:
    """Ticket → (our number of the newest message about it, how far that has come), of the newest messages alone."""
    latest = sa.select(outbox).order_by(outbox.c.id.desc()).limit(LATEST).subquery()
    rows = tx.execute(
        sa.select(latest.c.ticket_id, latest.c.id, latest.c.reached)
        .where(latest.c.channel.in_(list(channels)), latest.c.ticket_id.is_not(None))
        .order_by(latest.c.id)
    )
    return {ticket: (number, reach) for ticket, number, reach in rows}


_not_there = Prepared(
    sa.select(outbox.c.id)
    .where(
        outbox.c.chat_id == sa.bindparam("chat"),
        outbox.c.key == sa.bindparam("key"),
        sa.or_(
            outbox.c.state == sa.literal_column("'new'"),
            outbox.c.state == sa.literal_column("'dead'"),
            outbox.c.reached == sa.literal_column(str(int(Reach.MISSED))),
            outbox.c.reason == sa.literal_column(f"'{EMPTIED}'"),
        ),
    )
    .limit(sa.literal_column("1"))
)


_unseen_card = Prepared(
    sa.select(standing.c.chat_id).where(
        standing.c.chat_id == sa.bindparam("chat"),
        standing.c.key == sa.bindparam("card"),
        standing.c.message_id == sa.literal_column("''"),
    )
)
_still_rings = Prepared(
    sa.select(outbox.c.id)
    .where(*with_ticket, outbox.c.priority <= sa.literal_column(str(Priority.LOUD)))
    .limit(sa.literal_column("1"))
)


def has_rung(tx: Tx, chat: int, ticket: int) -> bool:
    """Has what this chat is called by of the ticket come: its card stands, and nothing that rings first waits? What is only
    written anew on the card may wait."""
    unseen = _unseen_card.first(tx, chat=chat, card=f"{CARD}{ticket}")
    return unseen is None and _still_rings.first(tx, chat=chat, ticket=ticket) is None


def is_there(tx: Tx, chat: int, key: str) -> bool:
    """Has what was said under this key come to the chat, as far as is known: it neither waits, nor was given up, nor is missed
    on the phone, nor was the chat emptied before it came?"""
    return _not_there.first(tx, chat=chat, key=key) is None
