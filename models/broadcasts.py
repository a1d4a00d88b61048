"""Warnings to the reporters of an area: proposed by one, agreed by another, sent a few at a time."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, fields
from datetime import datetime

import sqlalchemy as sa

from models.chats import chats, persons
from models.db import Id, Tx, Utc, metadata
from models.prepared import Prepared, inserting, updating
from models.reports import reports
from models.tickets import tickets

broadcasts = sa.Table(
    "broadcasts",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("area", sa.String(80), nullable=False),  # a kelurahan, a kecamatan, or "" for the whole city
    sa.Column("words", sa.Text, nullable=False),
    sa.Column("state", sa.String(12), nullable=False),  # proposed | sent | withdrawn
    sa.Column("proposed_by", Id, nullable=False),
    sa.Column("proposed_label", sa.String(60), nullable=False),
    sa.Column("proposed_at", Utc, nullable=False),
    sa.Column("agreed_by", Id),
    sa.Column("agreed_at", Utc),
    sa.Column("expires_at", Utc),
)


@dataclass(frozen=True, slots=True)
class Broadcast:
    id: int
    area: str
    words: str
    state: str
    proposed_by: int
    proposed_label: str
    proposed_at: datetime
    agreed_by: int | None = None
    agreed_at: datetime | None = None
    expires_at: datetime | None = None


_NAMES = tuple(f.name for f in fields(Broadcast))
_select = sa.select(*(broadcasts.c[name] for name in _NAMES))
_get = Prepared(_select.where(broadcasts.c.id == sa.bindparam("id")))
_valid = Prepared(
    _select.where(broadcasts.c.state == "sent", broadcasts.c.expires_at > sa.bindparam("now")).order_by(
        broadcasts.c.id
    )
)


def propose(tx: Tx, area: str, words: str, by: int, label: str, now: datetime) -> Broadcast:
    row = {
        "area": area,
        "words": words,
        "state": "proposed",
        "proposed_by": by,
        "proposed_label": label,
        "proposed_at": now,
    }
    new: int = inserting(broadcasts, tuple(row), numbered=True).scalar(tx, **row)
    return Broadcast(new, area, words, "proposed", by, label, now)


def get(tx: Tx, number: int) -> Broadcast | None:
    row = _get.first(tx, id=number)
    return Broadcast(*row) if row else None


def valid(tx: Tx, now: datetime) -> list[Broadcast]:
    """Warnings that were sent and have not expired."""
    return [Broadcast(*row) for row in _valid.all(tx, now=now)]


def change(tx: Tx, number: int, **columns: object) -> None:
    updating(broadcasts, tuple(columns), ("id",)).run(tx, **columns, where_id=number)


@dataclass(frozen=True, slots=True)
class Recipient:
    chat: int
    channel: str
    language: str


def recipients(
    tx: Tx, kelurahan: Collection[str] | None, since: datetime, after: int, most: int
) -> list[Recipient]:
    """Who has reported from these kelurahan (None: from anywhere) since then, each once; never whoever hides."""
    said = sa.select(reports.c.chat_id).join(tickets, tickets.c.id == reports.c.ticket_id)
    said = said.where(reports.c.created_at >= since, tickets.c.secret.is_(False), tickets.c.drill.is_(False))
    if kelurahan is not None:
        said = said.where(tickets.c.place["kelurahan"].as_string().in_(list(kelurahan)))
    hiding = (
        sa.select(reports.c.chat_id)
        .join(tickets, tickets.c.id == reports.c.ticket_id)
        .where(sa.or_(tickets.c.secret, tickets.c.hiding), reports.c.created_at >= since)
    )
    rows = tx.execute(
        sa.select(chats.c.id, chats.c.channel, persons.c.language)
        .join(persons, persons.c.id == chats.c.person_id)
        .where(
            chats.c.id > after,
            chats.c.closed == "",
            chats.c.private.is_(True),
            chats.c.id.in_(said),
            chats.c.id.not_in(hiding),
        )
        .order_by(chats.c.id)
        .limit(most)
    )
    return [Recipient(*row) for row in rows]
