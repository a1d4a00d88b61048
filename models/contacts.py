"""The ledger's lines that no report is: conversations that became none. Nothing tells whose they were."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

import sqlalchemy as sa

from domain.contact import Came, Contact
from domain.lane import Lane
from domain.message import Channel
from models.chats import chats
from models.codecs import OBSERVED
from models.db import Id, Tx, Utc, metadata
from models.prepared import Prepared, inserting, updating
from models.reports import played, reports

contacts = sa.Table(
    "contacts",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("began_at", Utc, nullable=False, index=True),
    sa.Column("channel", sa.String(32), nullable=False),
    sa.Column("came", sa.String(16), nullable=False),  # sapaan | tanya
)
_forget = Prepared(sa.delete(contacts).where(contacts.c.id == sa.bindparam("contact")))
_since, _until = sa.bindparam("since", type_=Utc), sa.bindparam("until", type_=Utc)
_within = (contacts.c.began_at >= _since, contacts.c.began_at < _until)
_told = (  # kept a while after they began; the later of both has an index
    reports.c.created_at >= sa.bindparam("kept_since", type_=Utc),
    reports.c.first_at >= _since,
    reports.c.first_at < _until,
    ~played(reports.c.ticket_id),
)
_of_reports = reports.join(chats, chats.c.id == reports.c.chat_id)
_lines = sa.select(contacts.c.began_at, contacts.c.channel, contacts.c.came).where(*_within)
_strange = sa.select(contacts.c.id).where(*_within, contacts.c.came.not_in([*Came]))
_reports = (
    sa.select(
        reports.c.id,
        reports.c.ticket_id,
        reports.c.category,
        reports.c.first_at,
        reports.c.detail,
        chats.c.channel,
    )
    .select_from(_of_reports)
    .where(*_told)
    .order_by(reports.c.id)
)
_counted = (
    sa.select(contacts.c.channel, sa.func.count()).where(*_within).group_by(contacts.c.channel),
    sa.select(chats.c.channel, sa.func.count())
    .select_from(_of_reports)
    .where(*_told)
    .group_by(chats.c.channel),
)


@dataclass(frozen=True, slots=True)
class Told:
    """A report as the ledger sees it: not a word of it. `idle`: what it was, where no ticket came of it."""

    id: int
    ticket: int | None
    category: str
    first_at: datetime
    channel: Channel
    idle: str
    lane: Lane | None


SKEW = timedelta(days=1)  # a platform's clock may be ahead of ours


def _told_in(since: datetime, until: datetime) -> dict[str, datetime]:
    return {"since": since, "until": until, "kept_since": since - SKEW}


def begin(tx: Tx, channel: str, came: Came, now: datetime) -> int:
    row = {"began_at": now, "channel": channel, "came": str(came)}
    new: int = inserting(contacts, tuple(row), numbered=True).scalar(tx, **row)
    return new


def change(tx: Tx, contact: int, came: Came) -> None:
    updating(contacts, ("came",), ("id",)).run(tx, came=str(came), where_id=contact)


def forget(tx: Tx, contact: int) -> None:
    """It has become a report: that is its line."""
    _forget.run(tx, contact=contact)


def between(tx: Tx, since: datetime, until: datetime) -> list[Contact]:
    rows = tx.execute(_lines, {"since": since, "until": until})
    return [Contact(at, Channel(channel), Came(came), None) for at, channel, came in rows if came in [*Came]]


def told_between(tx: Tx, since: datetime, until: datetime) -> Iterator[Told]:
    """The reports of that span, those of drills left out."""
    for number, ticket, category, first, detail, channel in tx.execute(_reports, _told_in(since, until)):
        seen = OBSERVED.read(detail)
        lane = Lane.GREY if seen.judgement is not None else None
        yield Told(number, ticket, category, first, Channel(channel), seen.idle, lane)


def counted(tx: Tx, since: datetime, until: datetime) -> dict[str, int]:
    """How many there are on each channel, as the database counts them."""
    found: dict[str, int] = {}
    for question in _counted:
        for channel, number in tx.execute(question, _told_in(since, until)):
            found[channel] = found.get(channel, 0) + int(number)
    return found


def first_kept(tx: Tx) -> datetime | None:
    """When the oldest began that is still known; None where there is none."""
    oldest = (sa.select(sa.func.min(contacts.c.began_at)), sa.select(sa.func.min(reports.c.first_at)))
    found = [at for question in oldest if (at := tx.execute(question).scalar()) is not None]
    return min(found, default=None)


def strange(tx: Tx, since: datetime, until: datetime) -> list[int]:
    """Lines that nobody knows how to count."""
    return list(tx.execute(_strange, {"since": since, "until": until}).scalars())
