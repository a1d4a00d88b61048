"""As much of many tickets as tells whether another report is of the same event."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache

import sqlalchemy as sa

from domain.place import Place
from models.codecs import placed_from
from models.db import Tx
from models.prepared import Prepared
from models.sealed import in_box
from models.tickets import is_open, tickets

NOWHERE = (1.0, 1.0, 0.0, 0.0)  # a box that holds no point
_seen = sa.select(tickets.c.id).where(
    is_open,
    tickets.c.opened_at >= sa.bindparam("since"),
    tickets.c.drill == sa.bindparam("drill", type_=sa.Boolean),
)
_newest = _seen.order_by(tickets.c.id.desc()).limit(sa.bindparam("most"))
_near = _seen.where(in_box(tickets))


@cache
def _of_categories(count: int) -> Prepared:
    """Its categories are `category_0`, `category_1` and so on."""
    parts = (q.subquery() for q in (_newest, _newest.where(tickets.c.loud_at.is_not(None)), _near))
    return Prepared(
        sa.select(tickets.c.id, tickets.c.category, tickets.c.place, tickets.c.opened_at)
        .where(
            tickets.c.id.in_(sa.union(*(sa.select(part.c.id) for part in parts))),
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
    tx: Tx,
    categories: Sequence[str],
    since: datetime,
    box: tuple[float, float, float, float],
    most: int,
    drill: bool = False,
) -> list[Sketch]:
    """Of the newest open tickets, of the newest that rang, and of all with a point in the box (south, west, north, east;
    degrees), those of these categories that were opened since then, oldest first.

    However many silent ones came afterwards: what people were woken for is not lost from sight.
    """
    named = {f"category_{n}": category for n, category in enumerate(categories)}
    south, west, north, east = box
    where = {"south": south, "west": west, "north": north, "east": east}
    rows = _of_categories(len(named)).all(tx, since=since, most=most, drill=drill, **where, **named)
    return [Sketch(number, category, placed_from(place), at) for number, category, place, at in rows]
