"""Sanctions: proposed by one, confirmed by another, lapsed, appealed, lifted."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import datetime

import sqlalchemy as sa

from models.db import Id, Tx, Utc, metadata
from models.prepared import Prepared, inserting, updating

sanctions = sa.Table(
    "sanctions",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("person_id", Id, nullable=False, index=True),
    sa.Column("ticket_id", Id, nullable=False, index=True),
    sa.Column("report_id", Id, nullable=False, index=True),
    sa.Column("step", sa.String(16), nullable=False),  # as in the city file
    sa.Column("count", sa.SmallInteger, nullable=False),  # proved false reports that counted
    # proposed | replaced | declined | lapsed | confirmed | lifted
    sa.Column("state", sa.String(12), nullable=False),
    sa.Column("proposed_by", Id, nullable=False),
    sa.Column("proposed_label", sa.String(60), nullable=False),
    sa.Column("proposed_at", Utc, nullable=False),
    sa.Column("decided_by", Id),
    sa.Column("decided_label", sa.String(60), nullable=False),
    sa.Column("decided_at", Utc),
    sa.Column("until", Utc),  # how long it restricts
    sa.Column("appeal", sa.String(12), nullable=False),  # "" | open | accepted | rejected
    sa.Column("appealed_at", Utc),
    sa.Column("appeal_by", Id),
)
_waiting = sa.or_(
    sanctions.c.state == sa.literal_column("'proposed'"), sanctions.c.appeal == sa.literal_column("'open'")
)
sa.Index("ix_sanctions_waiting", sanctions.c.id, sqlite_where=_waiting, postgresql_where=_waiting)


@dataclass(frozen=True, slots=True)
class SanctionRow:
    """One consequence of a proved false report. People by our own numbers."""

    person_id: int
    ticket_id: int
    report_id: int
    step: str
    count: int
    proposed_by: int
    proposed_label: str
    proposed_at: datetime
    id: int = 0
    state: str = "proposed"
    decided_by: int | None = None
    decided_label: str = ""
    decided_at: datetime | None = None
    until: datetime | None = None
    appeal: str = ""
    appealed_at: datetime | None = None
    appeal_by: int | None = None


_COLUMNS = [f.name for f in fields(SanctionRow)]
_NEW = [name for name in _COLUMNS if name != "id"]
_select = sa.select(*(sanctions.c[name] for name in _COLUMNS))
_get = Prepared(_select.where(sanctions.c.id == sa.bindparam("sanction")))
_of_person = Prepared(
    _select.where(sanctions.c.person_id == sa.bindparam("person")).order_by(sanctions.c.id.desc())
)
_of_ticket = Prepared(_select.where(sanctions.c.ticket_id == sa.bindparam("ticket")).order_by(sanctions.c.id))
_open = Prepared(_select.where(_waiting).order_by(sanctions.c.id))


def add(tx: Tx, sanction: SanctionRow) -> int:
    row = {name: getattr(sanction, name) for name in _NEW}
    new: int = inserting(sanctions, tuple(row), numbered=True).scalar(tx, **row)
    return new


def change(tx: Tx, sanction: int, **columns: object) -> None:
    updating(sanctions, tuple(columns), ("id",)).run(tx, **columns, where_id=sanction)


def get(tx: Tx, sanction: int) -> SanctionRow | None:
    row = _get.first(tx, sanction=sanction)
    return SanctionRow(*row) if row else None


def of_person(tx: Tx, person: int) -> list[SanctionRow]:
    """Newest first."""
    return [SanctionRow(*row) for row in _of_person.all(tx, person=person)]


def of_ticket(tx: Tx, ticket: int) -> list[SanctionRow]:
    return [SanctionRow(*row) for row in _of_ticket.all(tx, ticket=ticket)]


def waiting(tx: Tx) -> list[SanctionRow]:
    """Proposals that need a second person, and appeals that nobody has decided."""
    return [SanctionRow(*row) for row in _open.all(tx)]
