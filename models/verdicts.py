"""What became of reports: the verdict that operators set, with the signals that each report carried; and whose marks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import datetime

import sqlalchemy as sa

from models.chats import persons
from models.db import Id, Json, Tx, Utc, metadata, upsert
from models.prepared import Prepared, inserting, updating
from models.sanctions import sanctions
from models.tickets import score, tickets

outcomes = sa.Table(
    "outcomes",
    metadata,
    sa.Column("report_id", Id, primary_key=True),
    sa.Column("ticket_id", Id, nullable=False, index=True),
    sa.Column("person_id", Id, nullable=False, index=True),
    sa.Column("operator", Id, nullable=False),
    sa.Column("channel", sa.String(32), nullable=False),
    sa.Column("verdict", sa.String(8), nullable=False),  # genuine | false | unknown
    sa.Column("reason", sa.String(24), nullable=False),  # selesai | iseng | salah_kirim | … | keberatan
    sa.Column("signals", Json, nullable=False),
    sa.Column("at", Utc, nullable=False),
)
PROVED = "iseng"  # the only reason that counts as a proved false report
_proved = outcomes.c.reason == PROVED
sa.Index("ix_outcomes_proved", outcomes.c.at, sqlite_where=_proved, postgresql_where=_proved)

marks = sa.Table(  # what each operator decided, whether or not it took effect
    "marks",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("operator", Id, nullable=False),
    sa.Column("label", sa.String(60), nullable=False),
    sa.Column("ticket_id", Id, nullable=False, index=True),
    sa.Column("mark", sa.String(12), nullable=False),  # teruskan | selesai | usul_palsu | palsu
    sa.Column("danger", sa.Boolean, nullable=False),
    sa.Column("seconds", sa.Integer, nullable=False),  # after the ticket was opened
    sa.Column("at", Utc, nullable=False, index=True),
)


@dataclass(frozen=True, slots=True)
class OutcomeRow:
    """A report's end. `signals`: what it carried, with their strength."""

    report_id: int
    ticket_id: int
    person_id: int
    operator: int
    channel: str
    verdict: str
    reason: str
    at: datetime
    signals: Mapping[str, float] = field(default_factory=dict)


_COLUMNS = [f.name for f in fields(OutcomeRow)]
_select = sa.select(*(outcomes.c[name] for name in _COLUMNS))
_all = Prepared(_select.order_by(outcomes.c.report_id))
_of_ticket = Prepared(
    _select.where(outcomes.c.ticket_id == sa.bindparam("ticket")).order_by(outcomes.c.report_id)
)
_forget = Prepared(sa.delete(outcomes).where(outcomes.c.ticket_id == sa.bindparam("ticket")))
_mine = outcomes.c.person_id == sa.bindparam("person")
_proved_of = Prepared(
    sa.select(outcomes.c.at).where(_mine, outcomes.c.reason == PROVED).order_by(outcomes.c.at)
)
_genuine_of = Prepared(
    sa.select(sa.func.count()).select_from(outcomes).where(_mine, outcomes.c.verdict == "genuine")
)


def keep(tx: Tx, outcome: OutcomeRow) -> None:
    """A report's outcome; a later verdict takes the place of an earlier one."""
    row = {name: getattr(outcome, name) for name in _COLUMNS}
    upsert(tx, outcomes, row | {"signals": dict(outcome.signals)}, ["report_id"])


def forget(tx: Tx, ticket: int) -> None:
    """The verdict was taken back."""
    _forget.run(tx, ticket=ticket)


def of_ticket(tx: Tx, ticket: int) -> list[OutcomeRow]:
    return [OutcomeRow(*row) for row in _of_ticket.all(tx, ticket=ticket)]


def everything(tx: Tx) -> list[OutcomeRow]:
    """All outcomes, by report."""
    return [OutcomeRow(*row) for row in _all.all(tx)]


_verdicts = (
    sa.select(
        outcomes.c.ticket_id,
        sa.func.min(outcomes.c.operator),
        sa.func.min(outcomes.c.verdict),
        sa.func.min(outcomes.c.at),
    )
    .where(outcomes.c.verdict != sa.literal_column("'unknown'"))
    .group_by(outcomes.c.ticket_id)
)
_scored = (
    sa.select(tickets.c.id, tickets.c.merged_into, score)
    .where(sa.or_(tickets.c.merged_into.is_not(None), tickets.c.id.in_(sa.select(outcomes.c.ticket_id))))
    .order_by(tickets.c.id)
)


@dataclass(frozen=True, slots=True)
class Scored:
    """A ticket that was found genuine or false: who decided, when, and what it had scored."""

    log_odds: float
    verdict: str
    operator: int
    at: datetime


def scored(tx: Tx) -> list[Scored]:
    """All that was decided; a ticket that was merged is what the one is that it went into."""
    verdicts = {ticket: (verdict, who, at) for ticket, who, verdict, at in tx.execute(_verdicts)}
    rows = [tuple(row) for row in tx.execute(_scored)]
    into = {ticket: host for ticket, host, _ in rows if host is not None}
    found = []
    for ticket, _, log_odds in rows:
        last, seen = ticket, {ticket}
        while last in into and into[last] not in seen:
            last = into[last]
            seen.add(last)
        if log_odds is not None and last in verdicts:
            found.append(Scored(log_odds, *verdicts[last]))
    return found


def newer_than(tx: Tx, moment: datetime) -> int:
    """How many outcomes were set after this moment."""
    counted = sa.select(sa.func.count()).select_from(outcomes).where(outcomes.c.at > moment)
    return int(tx.execute(counted).scalar_one())


def proved_of(tx: Tx, person: int) -> list[datetime]:
    """When each proved false report of this person was marked, oldest first; accepted appeals are not in it."""
    return [row[0] for row in _proved_of.all(tx, person=person)]


def genuine_of(tx: Tx, person: int) -> int:
    """How many reports of this person turned out genuine."""
    return int(_genuine_of.scalar(tx, person=person))


def with_old_proof(tx: Tx, before: datetime) -> list[int]:
    """People whose record counts a proved false report that has decayed since."""
    statement = (
        sa.select(outcomes.c.person_id)
        .join(persons, persons.c.id == outcomes.c.person_id)
        .where(_proved, outcomes.c.at <= before, persons.c["false"] > 0)
        .distinct()
    )
    return [int(r[0]) for r in tx.execute(statement)]


def mark(
    tx: Tx,
    *,
    operator: int,
    label: str,
    ticket: int,
    what: str,
    danger: bool,
    seconds: int,
    now: datetime,
) -> None:
    """Remember who decided what about a ticket, and how soon."""
    row = {
        "operator": operator,
        "label": label,
        "ticket_id": ticket,
        "mark": what,
        "danger": danger,
        "seconds": seconds,
        "at": now,
    }
    inserting(marks, tuple(row)).run(tx, **row)


@dataclass(frozen=True, slots=True)
class MarkRow:
    """A decision, and what became of it: the ticket's status now, and whether an appeal was accepted."""

    operator: int
    label: str
    mark: str
    danger: bool
    seconds: int
    at: datetime
    status: str
    appealed: bool


_lifted = (
    sa.exists()
    .where(sanctions.c.ticket_id == marks.c.ticket_id, sanctions.c.state == sa.literal_column("'lifted'"))
    .label("appealed")
)
_marks_since = (
    sa.select(
        marks.c.operator,
        marks.c.label,
        marks.c.mark,
        marks.c.danger,
        marks.c.seconds,
        marks.c.at,
        tickets.c.status,
        _lifted,
    )
    .join(tickets, tickets.c.id == marks.c.ticket_id)
    .where(marks.c.at >= sa.bindparam("since", type_=marks.c.at.type), tickets.c.drill.is_(False))
    .order_by(marks.c.id)
)


def marks_since(tx: Tx, since: datetime, operator: int | None = None) -> list[MarkRow]:
    """All decisions since then, or those of one operator."""
    statement = _marks_since if operator is None else _marks_since.where(marks.c.operator == operator)
    found = tx.execute(statement, {"since": since})
    return [MarkRow(**{**row._mapping, "appealed": bool(row.appealed)}) for row in found]


def withdraw(tx: Tx, report: int, reason: str) -> None:
    """The verdict proves and teaches nothing any more."""
    updating(outcomes, ("verdict", "reason"), ("report_id",)).run(
        tx, verdict="unknown", reason=reason, where_report_id=report
    )
