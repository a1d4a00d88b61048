"""What a machine has heard in voice notes: a row for each that it is to listen to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from models.db import Id, Tx, Utc, metadata
from models.evidence import evidence
from models.prepared import Prepared, inserting
from models.sealed import Sealed

spoken = sa.Table(
    "spoken",
    metadata,
    sa.Column("evidence_id", Id, primary_key=True, autoincrement=False),
    sa.Column("sent_at", Utc, nullable=False),  # the platform's date of the voice
    sa.Column("words", Sealed, nullable=False),
    sa.Column("secret", sa.Boolean, nullable=False),  # they tell of a kind that is kept secret
)
_c = spoken.c


@dataclass(frozen=True, slots=True)
class Said:
    """By a machine: `words` are "" while it has heard nothing; `report`: None while the voice belongs to none."""

    evidence: int
    report: int | None
    sent_at: datetime
    words: str
    secret: bool


_said = sa.select(_c.evidence_id, evidence.c.report_id, _c.sent_at, _c.words, _c.secret).join(
    evidence, evidence.c.id == _c.evidence_id
)
_one = Prepared(_said.where(_c.evidence_id == sa.bindparam("number")))
_of_ticket = Prepared(
    _said.where(evidence.c.ticket_id == sa.bindparam("ticket"), _c.words != "").order_by(_c.evidence_id)
)


def expect(tx: Tx, number: int, sent_at: datetime) -> None:
    """A machine will listen to this voice."""
    row = {"evidence_id": number, "sent_at": sent_at, "words": "", "secret": False}
    inserting(spoken, tuple(row)).run(tx, **row)


def find(tx: Tx, number: int) -> Said | None:
    """None where no machine listens to it."""
    row = _one.first(tx, number=number)
    return Said(*row) if row else None


def of_ticket(tx: Tx, ticket: int) -> list[Said]:
    """What it has heard in a ticket's voices, oldest first."""
    return [Said(*row) for row in _of_ticket.all(tx, ticket=ticket)]


def heard(tx: Tx, number: int, words: str, *, secret: bool) -> None:
    tx.execute(sa.update(spoken).where(_c.evidence_id == number).values(words=words, secret=secret))


def forget(tx: Tx, chosen: Iterable[int]) -> None:
    """Of these pieces of evidence."""
    tx.execute(sa.delete(spoken).where(_c.evidence_id.in_(list(chosen))))
