"""What came of it: three optional answers of the agency that was there, for reports and statistics.

One row per ticket and agency that answered; `victims`, `damage` and `unit` are keys of `domain.results`, "" where the
question was passed over. Drills have rows too: leave them out by the ticket's `drill`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from models.db import Id, Tx, Utc, metadata, upsert

results = sa.Table(
    "results",
    metadata,
    sa.Column("ticket_id", Id, primary_key=True),
    sa.Column("agency", sa.String(40), primary_key=True),
    sa.Column("victims", sa.String(16), nullable=False),
    sa.Column("damage", sa.String(16), nullable=False),
    sa.Column("unit", sa.String(16), nullable=False),
    sa.Column("told_by", Id, nullable=False),
    sa.Column("told_at", Utc, nullable=False),
)


@dataclass(frozen=True, slots=True)
class Result:
    """One agency's answers."""

    ticket_id: int
    agency: str
    victims: str
    damage: str
    unit: str
    told_by: int
    told_at: datetime


def keep(tx: Tx, result: Result) -> None:
    """Keep the answers, in the place of earlier ones."""
    row = {name: getattr(result, name) for name in Result.__dataclass_fields__}
    upsert(tx, results, row, ["ticket_id", "agency"])


def of_tickets(tx: Tx, tickets: Iterable[int]) -> list[Result]:
    """All answers about these tickets."""
    rows = tx.execute(
        sa.select(results)
        .where(results.c.ticket_id.in_(list(tickets)))
        .order_by(results.c.ticket_id, results.c.agency)
    )
    return [Result(*row) for row in rows]


def of_ticket(tx: Tx, ticket: int, agency: str) -> Result | None:
    return next((o for o in of_tickets(tx, [ticket]) if o.agency == agency), None)
