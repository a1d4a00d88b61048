"""Open tickets of events that a whole city feels."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa

from domain.danger import Danger
from models.db import Tx
from models.prepared import Prepared
from models.tickets import is_open, tickets

_felt = Prepared(
    sa.select(tickets.c.id)
    .where(
        is_open,
        tickets.c.drill.is_(False),
        tickets.c.category == sa.bindparam("category"),
        tickets.c.danger != Danger.LIFE,
        tickets.c.opened_at >= sa.bindparam("since"),
    )
    .order_by(tickets.c.id)
    .limit(1)
)


def first_felt(tx: Tx, category: str, since: datetime) -> int | None:
    """The oldest open ticket of this kind in which nobody's life is named to be in danger."""
    found: int | None = _felt.scalar(tx, category=category, since=since)
    return found
