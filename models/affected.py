"""Whose personal data was within somebody's reach in a span of time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

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


def affected(tx: Tx, since: datetime, until: datetime, agency: str, label: str) -> list[Affected]:
    """Of one operator by label, of one agency, or (neither given) of whoever held the whole database at `until`."""
    seen = _tickets(tx, since, until, agency or label.rsplit("-", 1)[0].casefold() if agency or label else "")
    read = _numbers(tx, since, until, label, None if label else seen)
    rows = tx.execute(_reports(seen)).all()
    with_media = set(
        tx.execute(sa.select(evidence.c.report_id).where(evidence.c.state == "stored")).scalars()
    )
    whole = not (agency or label)
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
            number=person in read or (whole and any(r.phone is not None for r in told)),
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


def _tickets(tx: Tx, since: datetime, until: datetime, agency: str) -> list[int] | None:
    """Tickets whose card the agency's group held in that time; None: all."""
    if not agency:
        return None
    held = sa.select(assignments.c.ticket_id).where(
        sa.func.lower(assignments.c.agency) == agency, assignments.c.dispatched_at <= until
    )
    open_then = sa.or_(tickets.c.resolved_at.is_(None), tickets.c.resolved_at >= since)
    found = sa.select(tickets.c.id).where(tickets.c.opened_at <= until, open_then)
    return list(
        tx.execute(found if agency == "ruang_kendali" else found.where(tickets.c.id.in_(held))).scalars()
    )


def _numbers(tx: Tx, since: datetime, until: datetime, label: str, seen: list[int] | None) -> set[int]:
    """Whose number was read: by this operator, or on these tickets."""
    read = sa.select(accesses.c.subject).where(
        accesses.c.at.between(since, until), accesses.c.purpose == "number", accesses.c.subject.is_not(None)
    )
    if label:
        read = read.where(accesses.c.label == label)
    if seen is not None:
        read = read.where(accesses.c.ticket_id.in_(seen))
    return {int(n) for n in tx.execute(read).scalars() if n is not None}
