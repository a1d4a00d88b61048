"""Whose personal data was within somebody's reach in a span of time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from domain.ticket import CONTROL_ROOM
from models.accesses import accesses
from models.chats import persons
from models.db import Tx
from models.evidence import evidence
from models.reports import reports
from models.tickets import assignments, tickets


@dataclass(frozen=True, slots=True)
class Affected:
    """One person by our number, their tickets, and which kinds of data were within reach."""

    person: int
    codes: tuple[str, ...]
    words: bool
    point: bool
    media: bool
    number: bool


@dataclass(frozen=True, slots=True)
class Reach:
    """Who could read: an agency by all keys that it has gone by, and of it one operator by every label, or (none) all."""

    agencies: frozenset[str]
    labels: frozenset[str] = frozenset()


def affected(tx: Tx, since: datetime, until: datetime, reach: Reach | None) -> list[Affected]:
    """Of whoever has this reach; None: of whoever held the whole database at `until`."""
    labels = reach.labels if reach else frozenset()
    seen = _tickets(tx, since, until, reach.agencies) if reach else None
    read = _numbers(tx, since, until, labels, None if labels else seen)
    rows = tx.execute(_reports(seen)).all()
    with_media = set(
        tx.execute(sa.select(evidence.c.report_id).where(evidence.c.state == "stored")).scalars()
    )
    people: dict[int, list[sa.Row[tuple[object, ...]]]] = {}
    for row in rows:
        people.setdefault(row.person_id, []).append(row)
    for person in read - people.keys():
        people[person] = []
    return [
        Affected(
            person=person,
            codes=tuple(sorted({r.code for r in told if r.code})),
            words=any(r.words for r in told),
            point=any(r.lat is not None for r in told),
            media=any(r.id in with_media for r in told),
            number=person in read or (reach is None and any(r.phone is not None for r in told)),
        )
        for person, told in sorted(people.items())
    ]


def _reports(seen: list[int] | None) -> sa.Select[tuple[object, ...]]:
    chosen: sa.Select[tuple[object, ...]] = (
        sa.select(
            reports.c.id, reports.c.person_id, reports.c.words, reports.c.lat, tickets.c.code, persons.c.phone
        )
        .join(persons, persons.c.id == reports.c.person_id)
        .outerjoin(tickets, tickets.c.id == reports.c.ticket_id)
        .where(persons.c.erased_at.is_(None))
    )
    return chosen if seen is None else chosen.where(reports.c.ticket_id.in_(seen))


def _tickets(tx: Tx, since: datetime, until: datetime, agencies: frozenset[str]) -> list[int]:
    """Tickets whose card the agency's group held in that time."""
    held = sa.select(assignments.c.ticket_id).where(
        assignments.c.agency.in_(agencies), assignments.c.dispatched_at <= until
    )
    open_then = sa.or_(tickets.c.resolved_at.is_(None), tickets.c.resolved_at >= since)
    found = sa.select(tickets.c.id).where(tickets.c.opened_at <= until, open_then)
    return list(
        tx.execute(found if CONTROL_ROOM in agencies else found.where(tickets.c.id.in_(held))).scalars()
    )


def _numbers(
    tx: Tx, since: datetime, until: datetime, labels: frozenset[str], seen: list[int] | None
) -> set[int]:
    """Whose number was read: by this operator, or on these tickets."""
    read = sa.select(accesses.c.subject).where(
        accesses.c.at.between(since, until), accesses.c.purpose == "number", accesses.c.subject.is_not(None)
    )
    if labels:
        read = read.where(accesses.c.label.in_(labels))
    if seen is not None:
        read = read.where(accesses.c.ticket_id.in_(seen))
    return {int(n) for n in tx.execute(read).scalars() if n is not None}
