"""What happened to each ticket, as a chain: every link holds the hash of the one before it."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from datetime import datetime

import sqlalchemy as sa

from domain.events import GENESIS, Event, Record, chained, of_type, salted
from domain.happenings import Happened, Words
from models.db import Id, Tx, Utc, metadata
from models.happening_codec import event_of, record_of
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
    for record in (salted(record_of(e), secrets.token_hex(SALT_BYTES)) for e in happened):
        seq += 1
        link = chained(link, ticket, seq, record)
        rows.append(row_of(record, ticket, seq, link))
    inserting(events, tuple(rows[0])).run_many(tx, rows)


def row_of(record: Record, ticket: int, seq: int, link: str) -> dict[str, object]:
    """What the table keeps of a link."""
    return {
        "ticket_id": ticket,
        "seq": seq,
        "kind": record.kind,
        "at": record.at,
        "actor": record.actor,
        "data": record.data,
        "hash": link,
    }


_last_words = Prepared(
    sa.select(events.c.kind, events.c.at, events.c.actor, events.c.data)
    .where(events.c.ticket_id == sa.bindparam("ticket"), events.c.kind == sa.bindparam("kind"))
    .order_by(events.c.seq.desc())
    .limit(1)
)


def last_words(tx: Tx, ticket: int) -> tuple[Words | None, int | None]:
    """What was last written about a ticket, and by whom."""
    row = _last_words.first(tx, ticket=ticket, kind=Happened.WORDS)
    if row is None:
        return None, None
    last = event_of(Record(*row))
    return (last.what if isinstance(last.what, Words) else None), last.actor


_newest_words = Prepared(
    sa.select(events.c.kind, events.c.at, events.c.actor, events.c.data)
    .where(events.c.ticket_id == sa.bindparam("ticket"), events.c.kind == sa.bindparam("kind"))
    .order_by(events.c.seq.desc())
    .limit(sa.bindparam("most"))
)


def recent_words(tx: Tx, ticket: int, since: datetime, most: int = 8) -> list[str]:
    """What was written about a ticket after this moment, the newest first."""
    rows = _newest_words.all(tx, ticket=ticket, kind=Happened.WORDS, most=most)
    told = (event_of(Record(*row)) for row in rows)
    return [one.what.words for one in told if one.at > since and isinstance(one.what, Words)]


def newest_words(tx: Tx, ticket: int, most: int) -> list[Event]:
    """That something was written about a ticket, the newest so many times, oldest first."""
    rows = _newest_words.all(tx, ticket=ticket, kind=Happened.WORDS, most=most)
    return [event_of(Record(*row)) for row in reversed(rows)]


def gathered_words(tx: Tx, ticket: int, number: int, most: int = 200) -> list[Words]:
    """What stands in a message that many fill, oldest first."""
    rows = _newest_words.all(tx, ticket=ticket, kind=Happened.WORDS, most=most)
    told = of_type((event_of(Record(*row)) for row in reversed(rows)), Words)
    return [one for one in told if one.many and one.number == number and one.words]


def records(tx: Tx, ticket: int) -> list[tuple[Record, str]]:
    """The chain as it was kept: (record, link)."""
    rows = tx.execute(sa.select(events).where(events.c.ticket_id == ticket).order_by(events.c.seq))
    return [(Record(r.kind, r.at, r.actor, r.data), r.hash) for r in rows]


def history(tx: Tx, ticket: int) -> list[tuple[Event, str]]:
    """The chain: (event, link)."""
    return [(event_of(record), link) for record, link in records(tx, ticket)]


def holds(tx: Tx, ticket: int) -> bool:
    """Every link follows from the one before it."""
    link = GENESIS
    for seq, (record, kept) in enumerate(records(tx, ticket), start=1):
        link = chained(link, ticket, seq, record)
        if link != kept:
            return False
    return True
