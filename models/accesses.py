"""Who read personal data: each reading by a person is a row, kept longer than what was read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

import sqlalchemy as sa

from models.db import Id, Tx, Utc, metadata
from models.prepared import Prepared, inserting


class Purpose(StrEnum):
    """What was read."""

    NUMBER = "number"  # 📞 Nomor
    DETAILS = "details"  # words, place and evidence of a secret ticket, in private
    PACKAGE = "package"  # an evidence package
    EXPORT = "export"  # /datasaya: by the person concerned
    AFFECTED = "affected"  # the list of who a breach concerns
    LEARNING = "learning"  # masked words, for hearing to learn from: a row for each text


accesses = sa.Table(
    "accesses",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("at", Utc, nullable=False, index=True),
    sa.Column("reader", Id),  # our number of the person; None: at the terminal
    sa.Column("label", sa.String(60), nullable=False),  # "Damkar-2", "terminal:root"
    sa.Column("purpose", sa.String(16), nullable=False),
    sa.Column("subject", Id),  # whose data; None: of many
    sa.Column("ticket_id", Id),
)
sa.Index("ix_accesses_subject", accesses.c.subject)


@dataclass(frozen=True, slots=True)
class Access:
    at: datetime
    reader: int | None
    label: str
    purpose: str
    subject: int | None
    ticket_id: int | None


def record(
    tx: Tx,
    purpose: Purpose,
    now: datetime,
    *,
    label: str,
    reader: int | None = None,
    subject: int | None = None,
    ticket: int | None = None,
) -> None:
    """Somebody reads personal data: kept in the transaction that lets them."""
    row = {
        "at": now,
        "reader": reader,
        "label": label[:60],
        "purpose": str(purpose),
        "subject": subject,
        "ticket_id": ticket,
    }
    inserting(accesses, tuple(row)).run(tx, **row)


_columns = [accesses.c[name] for name in Access.__dataclass_fields__]
_between = Prepared(
    sa.select(*_columns)
    .where(accesses.c.at >= sa.bindparam("since"), accesses.c.at <= sa.bindparam("until"))
    .order_by(accesses.c.id)
)
_of = Prepared(
    sa.select(*_columns).where(accesses.c.subject == sa.bindparam("subject")).order_by(accesses.c.id)
)


def between(tx: Tx, since: datetime, until: datetime) -> list[Access]:
    """All readings of that time, oldest first."""
    return [Access(*row) for row in _between.all(tx, since=since, until=until)]


def of_subject(tx: Tx, subject: int) -> list[Access]:
    """Who has read this person's data, oldest first."""
    return [Access(*row) for row in _of.all(tx, subject=subject)]


def readers(tx: Tx) -> list[tuple[int, str]]:
    """Everybody who has read something as an operator, by our number, under each label that they had then."""
    rows = tx.execute(
        sa.select(accesses.c.reader, accesses.c.label)
        .where(accesses.c.reader.is_not(None), accesses.c.purpose.in_([Purpose.NUMBER, Purpose.DETAILS]))
        .distinct()
    )
    return [(int(reader), str(label)) for reader, label in rows]
