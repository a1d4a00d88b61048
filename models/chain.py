"""What happened to each ticket, as a chain: every link holds the hash of the one before it."""

from __future__ import annotations

import secrets
from collections.abc import Sequence

import sqlalchemy as sa

from domain.events import GENESIS, WORDS, Event, Happened, chained, salted
from models.db import Id, Tx, Utc, metadata
from models.prepared import Prepared, inserting
from models.sealed import SealedJson

SALT_BYTES = 16

events = sa.Table(
    "events",
    metadata,
    sa.Column("ticket_id", Id, primary_key=True),
    sa.Column("seq", sa.Integer, primary_key=True),
    sa.Column("kind", sa.String(24), nullable=False),
    sa.Column("at", Utc, nullable=False),
    sa.Column("actor", Id),
    sa.Column("data", SealedJson(), nullable=False),
    sa.Column("hash", sa.String(64), nullable=False),
)

_tail = Prepared(
    sa.select(events.c.seq, events.c.hash)
    .where(events.c.ticket_id == sa.bindparam("ticket"))
    .order_by(events.c.seq.desc())
    .limit(1)
)


BEGINNING = (0, GENESIS)  # of a chain that has no link yet


def end_of(tx: Tx, ticket: int) -> tuple[int, str]:
    """The number and the hash of a ticket's last link."""
    last = _tail.first(tx, ticket=ticket)
    return (last[0], last[1]) if last else BEGINNING


def append(tx: Tx, ticket: int, end: tuple[int, str], happened: Sequence[Event]) -> None:
    """Lengthen a ticket's chain from its end on."""
    seq, link = end
    rows = []
    for event in (salted(e, secrets.token_hex(SALT_BYTES)) for e in happened):
        seq += 1
        link = chained(link, ticket, seq, event)
        rows.append(
            {
                "ticket_id": ticket,
                "seq": seq,
                "kind": event.kind,
                "at": event.at,
                "actor": event.actor,
                "data": event.data,
                "hash": link,
            }
        )
    inserting(events, tuple(rows[0])).run_many(tx, rows)


_last_words = Prepared(
    sa.select(events.c.kind, events.c.at, events.c.actor, events.c.data)
    .where(events.c.ticket_id == sa.bindparam("ticket"), events.c.kind == sa.bindparam("kind"))
    .order_by(events.c.seq.desc())
    .limit(1)
)


def last_words(tx: Tx, ticket: int) -> Event | None:
    """What was last written about a ticket."""
    row = _last_words.first(tx, ticket=ticket, kind=Happened.WORDS)
    return Event(Happened(row[0]), row[1], row[2], row[3]) if row else None


_newest_words = Prepared(
    sa.select(events.c.kind, events.c.at, events.c.actor, events.c.data)
    .where(events.c.ticket_id == sa.bindparam("ticket"), events.c.kind == sa.bindparam("kind"))
    .order_by(events.c.seq.desc())
    .limit(sa.bindparam("most"))
)


def gathered_words(tx: Tx, ticket: int, number: int, most: int = 200) -> list[Event]:
    """What stands in a message that many fill, oldest first."""
    rows = _newest_words.all(tx, ticket=ticket, kind=Happened.WORDS, most=most)
    told = [Event(Happened(row[0]), row[1], row[2], row[3]) for row in reversed(rows)]
    return [e for e in told if e.data.get("many") and e.data.get("number") == number and e.data.get(WORDS)]


def history(tx: Tx, ticket: int) -> list[tuple[Event, str]]:
    """The chain as it was kept: (event, link)."""
    rows = tx.execute(sa.select(events).where(events.c.ticket_id == ticket).order_by(events.c.seq))
    return [(Event(Happened(r.kind), r.at, r.actor, r.data), r.hash) for r in rows]


def holds(tx: Tx, ticket: int) -> bool:
    """Every link follows from the one before it."""
    link = GENESIS
    for seq, (event, kept) in enumerate(history(tx, ticket), start=1):
        link = chained(link, ticket, seq, event)
        if link != kept:
            return False
    return True
