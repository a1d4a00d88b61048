"""What people wrote first, of which operators have decided what it was: for hearing to learn from.

Not of drills, of what is still open or objected to, of telephone calls (an operator's words), of whoever has asked to be
forgotten, nor what was blanked.
"""

from __future__ import annotations

from dataclasses import dataclass

import sqlalchemy as sa

from domain.danger import Danger
from domain.message import Channel
from domain.report import Observed
from domain.ticket import ENDED
from models.chats import persons
from models.codecs import OBSERVED
from models.db import Tx
from models.reports import reports
from models.results import results
from models.sanctions import sanctions
from models.tickets import tickets
from models.timers import timers
from models.verdicts import outcomes

HURT = ("meninggal",)  # what a crew's result says of victims


@dataclass(frozen=True, slots=True)
class Decided:
    """One report, and what was found. `category`: as it ended; `told_as`: as it was told; `hurt`: the crew found somebody dead;
    `first`: of its event."""

    report: int
    ticket: int
    person: int
    words: str
    danger: Danger
    told_as: str
    category: str
    verdict: str
    reason: str
    secret: bool
    hurt: bool
    first: bool
    observed: Observed


_objected = sa.exists().where(sanctions.c.ticket_id == tickets.c.id, sanctions.c.appeal == "open")
_asked = sa.exists().where(timers.c.key == sa.literal("erase:") + sa.cast(reports.c.person_id, sa.String))
_hurt = sa.exists().where(results.c.ticket_id == tickets.c.id, results.c.victims.in_(HURT))
_first = (
    sa.select(sa.func.min(outcomes.c.report_id))
    .where(outcomes.c.ticket_id == tickets.c.id)
    .scalar_subquery()
    .correlate(tickets)
)
_decided = (
    sa.select(
        reports.c.id.label("report"),
        tickets.c.id.label("ticket"),
        reports.c.person_id.label("person"),
        reports.c.words,
        reports.c.danger,
        reports.c.category.label("told_as"),
        tickets.c.category,
        outcomes.c.verdict,
        outcomes.c.reason,
        sa.or_(tickets.c.secret, tickets.c.hiding).label("secret"),
        _hurt.label("hurt"),
        (_first == reports.c.id).label("first"),
        reports.c.detail,
    )
    .join(outcomes, outcomes.c.report_id == reports.c.id)
    .join(tickets, tickets.c.id == reports.c.ticket_id)
    .join(persons, persons.c.id == reports.c.person_id)
    .where(
        outcomes.c.verdict.in_(("genuine", "false")),
        outcomes.c.channel != Channel.PHONE,
        tickets.c.status.in_(list(ENDED)),
        tickets.c.drill.is_(False),
        reports.c.blanked_at.is_(None),
        persons.c.erased_at.is_(None),
        ~_objected,
        ~_asked,
    )
    .order_by(reports.c.id.desc())
)


def decided(tx: Tx) -> list[Decided]:
    """All of it, the newest first."""
    found = [dict(row._mapping) for row in tx.execute(_decided)]
    return [
        Decided(observed=OBSERVED.read(row.pop("detail")), **row) for row in found if row["words"].strip()
    ]
