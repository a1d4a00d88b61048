"""Tickets, the agencies' parts of them, and the hash chain of what happened."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict, fields, replace
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from domain.assignment import Assignment, Stage
from domain.conversation import deadline_from, deadline_json
from domain.events import GENESIS, Event, Happened, chained
from domain.lane import Lane
from domain.ticket import OPEN, Place, Status, Ticket
from models.db import Id, Json, Tx, Utc, metadata, upsert

tickets = sa.Table(
    "tickets",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("code", sa.String(12), nullable=False),
    sa.Column("handle", sa.String(24), nullable=False, unique=True),
    sa.Column("category", sa.String(40), nullable=False),
    sa.Column("status", sa.String(16), nullable=False),
    sa.Column("lane", sa.String(8), nullable=False),
    sa.Column("danger", sa.String(8), nullable=False),
    sa.Column("lat", sa.Float),
    sa.Column("lon", sa.Float),
    sa.Column("place", Json, nullable=False),
    sa.Column("opened_at", Utc, nullable=False, index=True),
    sa.Column("danger_at", Utc),
    sa.Column("deadline", Json, nullable=False),
    sa.Column("loud_at", Utc),
    sa.Column("resolved_at", Utc),
    sa.Column("secret", sa.Boolean, nullable=False),
    sa.Column("hiding", sa.Boolean, nullable=False),
    sa.Column("drill", sa.Boolean, nullable=False),
    sa.Column("merged_into", Id),
    sa.Column("looked_by", Id),
    sa.Column("looked_label", sa.String(60), nullable=False),
    sa.Column("false_by", Id),
    sa.Column("false_reason", sa.String(24), nullable=False),
    sa.Column("human_contact", sa.Boolean, nullable=False),
    sa.Column("cancel_requested", sa.Boolean, nullable=False),
    sa.Column("detail", Json, nullable=False),
)
sa.Index("uq_tickets_code", tickets.c.code, unique=True)
_is_open = tickets.c.status.in_([sa.literal_column(f"'{s}'") for s in sorted(OPEN)])
sa.Index("ix_tickets_open", tickets.c.id, sqlite_where=_is_open, postgresql_where=_is_open)

assignments = sa.Table(
    "assignments",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("ticket_id", Id, nullable=False),
    sa.Column("agency", sa.String(40), nullable=False),
    sa.Column("stage", sa.String(16), nullable=False),
    sa.Column("dispatched_at", Utc, nullable=False),
    sa.Column("holder", Id),
    sa.Column("holder_label", sa.String(60), nullable=False),
    sa.Column("acknowledged_at", Utc),
    sa.Column("departed_at", Utc),
    sa.Column("arrived_at", Utc),
    sa.Column("resolved_at", Utc),
    sa.Column("rung", sa.SmallInteger, nullable=False),
    sa.Column("round", sa.SmallInteger, nullable=False),
    sa.Column("before_undo", sa.String(16)),
    sa.UniqueConstraint("ticket_id", "agency"),
)

events = sa.Table(
    "events",
    metadata,
    sa.Column("ticket_id", Id, primary_key=True),
    sa.Column("seq", sa.Integer, primary_key=True),
    sa.Column("kind", sa.String(24), nullable=False),
    sa.Column("at", Utc, nullable=False),
    sa.Column("actor", Id),
    sa.Column("data", Json, nullable=False),
    sa.Column("hash", sa.String(64), nullable=False),
)

counters = sa.Table(
    "counters",
    metadata,
    sa.Column("name", sa.String(40), primary_key=True),
    sa.Column("value", Id, nullable=False),
)

_PLAIN = [f.name for f in fields(Ticket) if f.name not in ("id", "place", "assignments", "deadline")]
_PART = [f.name for f in fields(Assignment) if f.name != "id"]


def next_number(tx: Tx, name: str) -> int:
    """The next number of a named counter, from 1."""
    found = tx.execute(
        sa.update(counters)
        .where(counters.c.name == name)
        .values(value=counters.c.value + 1)
        .returning(counters.c.value)
    ).scalar()
    if found is None:
        upsert(tx, counters, {"name": name, "value": 1}, ["name"])
        return 1
    return int(found)


def _row(ticket: Ticket) -> dict[str, Any]:
    row = {name: getattr(ticket, name) for name in _PLAIN}
    row |= {"lat": ticket.place.lat, "lon": ticket.place.lon, "place": asdict(ticket.place)}
    row["deadline"] = deadline_json(ticket.deadline)
    return row


def _value(row: sa.Row[Any], parts: Iterable[Assignment]) -> Ticket:
    plain = {name: getattr(row, name) for name in _PLAIN}
    plain["status"], plain["lane"] = Status(row.status), Lane(row.lane)
    deadline = deadline_from(row.deadline)
    return Ticket(id=row.id, place=Place(**row.place), deadline=deadline, assignments=tuple(parts), **plain)


def _part(row: sa.Row[Any]) -> Assignment:
    plain = {name: getattr(row, name) for name in _PART}
    plain["stage"] = Stage(row.stage)
    plain["before_undo"] = Stage(row.before_undo) if row.before_undo else None
    return Assignment(id=row.id, **plain)


_get = sa.select(tickets).where(tickets.c.id == sa.bindparam("id"))
_get_locked = _get.with_for_update()
_parts = (
    sa.select(assignments).where(assignments.c.ticket_id == sa.bindparam("id")).order_by(assignments.c.id)
)


def load(tx: Tx, ticket: int) -> Ticket:
    """A ticket with its parts, locked for this transaction."""
    statement = _get_locked if tx.dialect.name == "postgresql" else _get
    row = tx.execute(statement, {"id": ticket}).one()
    return _value(row, map(_part, tx.execute(_parts, {"id": ticket})))


def by_code(tx: Tx, code: str) -> Ticket | None:
    found = tx.execute(sa.select(tickets.c.id).where(tickets.c.code == code)).scalar()
    return load(tx, found) if found is not None else None


def by_handle(tx: Tx, handle: str) -> Ticket | None:
    found = tx.execute(sa.select(tickets.c.id).where(tickets.c.handle == handle)).scalar()
    return load(tx, found) if found is not None else None


def open_tickets(tx: Tx, *, most: int = 500, drill: bool = False) -> list[Ticket]:
    """Open tickets, oldest first."""
    ids = tx.execute(
        sa.select(tickets.c.id).where(_is_open, tickets.c.drill.is_(drill)).order_by(tickets.c.id).limit(most)
    ).scalars()
    return [_unlocked(tx, i) for i in ids]


def _unlocked(tx: Tx, ticket: int) -> Ticket:
    row = tx.execute(_get, {"id": ticket}).one()
    return _value(row, map(_part, tx.execute(_parts, {"id": ticket})))


def latest(tx: Tx, most: int) -> list[Ticket]:
    """The newest tickets, newest first."""
    ids = tx.execute(
        sa.select(tickets.c.id).where(tickets.c.drill.is_(False)).order_by(tickets.c.id.desc()).limit(most)
    ).scalars()
    return [_unlocked(tx, i) for i in ids]


def open_near(tx: Tx, categories: Sequence[str], since: datetime) -> list[Ticket]:
    """Open tickets of these categories opened since then: candidates for one event, one ticket."""
    ids = tx.execute(
        sa.select(tickets.c.id)
        .where(_is_open, tickets.c.category.in_(categories), tickets.c.opened_at >= since)
        .order_by(tickets.c.id)
    ).scalars()
    return [_unlocked(tx, i) for i in ids]


def add(tx: Tx, ticket: Ticket) -> Ticket:
    """Keep a new ticket; answers it with its number."""
    new: int = tx.execute(sa.insert(tickets), _row(ticket)).inserted_primary_key[0]  # type: ignore[index]
    saved = replace(ticket, id=new)
    return replace(saved, assignments=tuple(_save_part(tx, new, p) for p in ticket.assignments))


def save(tx: Tx, old: Ticket, new: Ticket) -> Ticket:
    """Write what has changed between the two."""
    before, after = _row(old), _row(new)
    changed = {k: v for k, v in after.items() if before[k] != v}
    if changed:
        tx.execute(sa.update(tickets).where(tickets.c.id == new.id).values(**changed))
    known = {a.agency: a for a in old.assignments}
    parts = tuple(p if known.get(p.agency) == p else _save_part(tx, new.id, p) for p in new.assignments)
    return replace(new, assignments=parts)


def _save_part(tx: Tx, ticket: int, part: Assignment) -> Assignment:
    row = {name: getattr(part, name) for name in _PART} | {"ticket_id": ticket}
    if part.id:
        tx.execute(sa.update(assignments).where(assignments.c.id == part.id).values(**row))
        return part
    new: int = tx.execute(sa.insert(assignments), row).inserted_primary_key[0]  # type: ignore[index]
    return replace(part, id=new)


_tail = (
    sa.select(events.c.seq, events.c.hash)
    .where(events.c.ticket_id == sa.bindparam("id"))
    .order_by(events.c.seq.desc())
    .limit(1)
)


def append(tx: Tx, ticket: int, happened: Sequence[Event]) -> None:
    """Lengthen a ticket's chain."""
    tail = tx.execute(_tail, {"id": ticket}).first()
    seq, link = (tail.seq, tail.hash) if tail else (0, GENESIS)
    rows = []
    for event in happened:
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
    if rows:
        tx.execute(sa.insert(events), rows)


def history(tx: Tx, ticket: int) -> list[tuple[Event, str]]:
    """The chain as it was kept: (event, link)."""
    rows = tx.execute(sa.select(events).where(events.c.ticket_id == ticket).order_by(events.c.seq))
    return [(Event(Happened(r.kind), r.at, r.actor, r.data), r.hash) for r in rows]


def chain_holds(tx: Tx, ticket: int) -> bool:
    """Every link follows from the one before it."""
    link = GENESIS
    for seq, (event, kept) in enumerate(history(tx, ticket), start=1):
        link = chained(link, ticket, seq, event)
        if link != kept:
            return False
    return True
