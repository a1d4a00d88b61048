"""As much of many tickets as tells whether another report is of the same event."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from domain.ticket import Place
from models.db import Tx
from models.prepared import Prepared
from models.tickets import is_open, placed_from, tickets

_sketched = (
    sa.select(tickets.c.id, tickets.c.category, tickets.c.place, tickets.c.opened_at)
    .where(
        is_open,
        tickets.c.opened_at >= sa.bindparam("since"),
        tickets.c.drill == sa.bindparam("drill", type_=sa.Boolean),
    )
    .order_by(tickets.c.id.desc())
    .limit(sa.bindparam("most"))
)
_sketches = Prepared(_sketched)
_sketches_heard = Prepared(_sketched.where(tickets.c.loud_at.is_not(None)))


@dataclass(frozen=True, slots=True)
class Sketch:
    """As much of a ticket as tells whether another report is of the same event."""

    id: int
    category: str
    place: Place
    opened_at: datetime


def sketches(
    tx: Tx, categories: Sequence[str], since: datetime, most: int, drill: bool = False
) -> list[Sketch]:
    """Of the newest open tickets, and of the newest that rang, those of these categories that were opened since then,
    oldest first.

    However many silent ones came afterwards: what people were woken for is not lost from sight.
    """
    rows = list(_sketches.all(tx, since=since, most=most, drill=drill))
    if len(rows) == most:
        rows += _sketches_heard.all(tx, since=since, most=most, drill=drill)
    found = {row[0]: row for row in rows}
    return [
        Sketch(n, c, placed_from(p), at)
        for n, c, p, at in (found[n] for n in sorted(found))
        if c in categories
    ]
