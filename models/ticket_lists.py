"""Several tickets at once, with their parts in two statements, however many they are; none is locked."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import sqlalchemy as sa

from domain.assignment import Assignment
from domain.status import Status
from domain.ticket import Ticket
from models.db import Tx, Utc
from models.prepared import Prepared
from models.sealed import in_box
from models.tickets import PART_COLUMNS, TICKET_COLUMNS, assignments, is_open, part_of, ticket_of, tickets


class _Several:
    """Tickets with their parts in two statements, however many they are; not locked."""

    def __init__(self, chosen: sa.Select[int]) -> None:
        """`chosen`: a SELECT of ids in the order that is wanted."""
        ids = chosen.subquery()
        self._tickets = Prepared(sa.select(*TICKET_COLUMNS).where(tickets.c.id.in_(sa.select(ids.c.id))))
        self._parts = Prepared(
            sa.select(*PART_COLUMNS)
            .where(assignments.c.ticket_id.in_(sa.select(ids.c.id)))
            .order_by(assignments.c.id)
        )

    def all(self, tx: Tx, **values: object) -> list[Ticket]:
        """Oldest first."""
        found = sorted(self._tickets.all(tx, **values), key=lambda row: int(row[0]))
        parts: dict[int, list[Assignment]] = {}
        for row in self._parts.all(tx, **values) if found else ():
            parts.setdefault(row[0], []).append(part_of(row))
        return [ticket_of(row, parts.get(row[0], ())) for row in found]


_open = _Several(
    sa.select(tickets.c.id)
    .where(is_open, tickets.c.drill == sa.bindparam("drill", type_=sa.Boolean))
    .order_by(tickets.c.id)
    .limit(sa.bindparam("most"))
)
_unfinished_drill = _Several(
    sa.select(tickets.c.id)
    .where(
        tickets.c.drill.is_(True),
        sa.or_(is_open, tickets.c.status == sa.literal_column(f"'{Status.RESOLVED}'")),
    )
    .order_by(tickets.c.id)
    .limit(1000)
)
_latest = _Several(
    sa.select(tickets.c.id)
    .where(tickets.c.drill.is_(False))
    .order_by(tickets.c.id.desc())
    .limit(sa.bindparam("most"))
)
_between = _Several(
    sa.select(tickets.c.id).where(
        tickets.c.drill.is_(False),
        tickets.c.opened_at >= sa.bindparam("since", type_=Utc),
        tickets.c.opened_at < sa.bindparam("until", type_=Utc),
    )
)
_near = _Several(
    sa.select(tickets.c.id).where(is_open, tickets.c.opened_at >= sa.bindparam("since"), in_box(tickets))
)
_like = _Several(
    sa.select(tickets.c.id)
    .where(
        is_open,
        tickets.c.drill == sa.bindparam("drill"),
        tickets.c.opened_at >= sa.bindparam("since", type_=Utc),
    )
    .order_by(tickets.c.id)
    .limit(sa.bindparam("most"))
)


def open_tickets(tx: Tx, *, most: int = 500, drill: bool = False) -> list[Ticket]:
    """Open tickets, oldest first."""
    return _open.all(tx, most=most, drill=drill)


def unfinished_drill(tx: Tx) -> list[Ticket]:
    """Tickets of a drill that somebody opened which are not at their end, oldest first."""
    return [t for t in _unfinished_drill.all(tx) if t.state.exercise]


def latest(tx: Tx, most: int) -> list[Ticket]:
    """The newest tickets, newest first."""
    return _latest.all(tx, most=most)[::-1]


def opened_between(tx: Tx, since: datetime, until: datetime) -> list[Ticket]:
    """Tickets opened from `since` until before `until`, oldest first; no drill's."""
    return _between.all(tx, since=since, until=until)


def open_near(
    tx: Tx, categories: Sequence[str], since: datetime, box: tuple[float, float, float, float]
) -> list[Ticket]:
    """Open tickets with a point in the box (south, west, north, east; degrees), of these categories, opened since then:
    candidates for one event, one ticket."""
    south, west, north, east = box
    found = _near.all(tx, since=since, south=south, west=west, north=north, east=east)
    return [t for t in found if t.category in categories]


def like(tx: Tx, code: str, since: datetime, *, drill: bool = False, most: int = 200) -> list[Ticket]:
    """Open tickets, opened since then, that may be the same event as the one with this code, oldest first."""
    return [t for t in _like.all(tx, drill=drill, since=since, most=most) if t.state.similar == code]
