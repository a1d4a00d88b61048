"""As much of many tickets as tells whether another report is of the same event."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache

import sqlalchemy as sa

from domain.ticket import Place
from models.db import Tx
from models.prepared import Prepared
from models.tickets import is_open, placed_from, tickets

_newest = (
    sa.select(tickets.c.id)
    .where(
        is_open,
        tickets.c.opened_at >= sa.bindparam("since"),
        tickets.c.drill == sa.bindparam("drill", type_=sa.Boolean),
    )
    .order_by(tickets.c.id.desc())
    .limit(sa.bindparam("most"))
)


@cache
def _of_categories(count: int) -> Prepared:
    """Its categories are `category_0`, `category_1` and so on."""
    newest, heard = _newest.subquery(), _newest.where(tickets.c.loud_at.is_not(None)).subquery()
    return Prepared(
        sa.select(tickets.c.id, tickets.c.category, tickets.c.place, tickets.c.opened_at)
        .where(
            tickets.c.id.in_(sa.union(sa.select(newest.c.id), sa.select(heard.c.id))),
            sa.or_(*(tickets.c.category == sa.bindparam(f"category_{n}") for n in range(count))),
        )
        .order_by(tickets.c.id)
    )


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
    named = {f"category_{n}": category for n, category in enumerate(categories)}
    rows = _of_categories(len(named)).all(tx, since=since, most=most, drill=drill, **named)
    return [Sketch(number, category, placed_from(place), at) for number, category, place, at in rows]
