"""Disasters: since when, why, by whom; and the clusters that reports gather into meanwhile."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from domain.danger import Danger
from models.db import Id, Tx, Utc, metadata, upsert
from models.prepared import Prepared, Row, inserting, updating
from models.reports import reports
from models.sealed import coarse, in_box
from models.tickets import assignments, is_open, tickets

disasters = sa.Table(
    "disasters",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("began_at", Utc, nullable=False),
    sa.Column("why", sa.String(16), nullable=False),  # antrian | perintah
    sa.Column("begun_by", Id),
    sa.Column("ended_at", Utc),
    sa.Column("ended_by", Id),
    sa.Column("told_up_to", Id, nullable=False),  # tickets whose reporters have been told the outcome
)
clusters = sa.Table(
    "clusters",
    metadata,
    sa.Column("ticket_id", Id, primary_key=True),
    sa.Column("disaster_id", Id, nullable=False, index=True),
    sa.Column("family", sa.String(40), nullable=False),
    sa.Column("kelurahan", sa.String(80), nullable=False),
    sa.Column("lat", sa.Float),  # coarse
    sa.Column("lon", sa.Float),
    sa.Column("began_at", Utc, nullable=False),
    sa.Column("ends_at", Utc, nullable=False),
    sa.Column("asked", sa.Boolean, nullable=False),  # its reporters were asked how it is now
)
sa.Index("ix_clusters_family", clusters.c.family, clusters.c.kelurahan)


@dataclass(frozen=True, slots=True)
class Disaster:
    id: int
    began_at: datetime
    why: str
    begun_by: int | None
    ended_at: datetime | None
    ended_by: int | None
    told_up_to: int


_latest = Prepared(sa.select(*disasters.c).order_by(disasters.c.id.desc()).limit(1))


def latest(tx: Tx) -> Disaster | None:
    row = _latest.first(tx)
    return Disaster(*row) if row else None


def current(tx: Tx) -> Disaster | None:
    """The disaster that is on; None in quiet times."""
    found = latest(tx)
    return found if found is not None and found.ended_at is None else None


def begin(tx: Tx, why: str, by: int | None, now: datetime) -> Disaster:
    row = {"began_at": now, "why": why, "begun_by": by, "told_up_to": 0}
    new: int = inserting(disasters, tuple(row), numbered=True).scalar(tx, **row)
    return Disaster(new, now, why, by, None, None, 0)


def end(tx: Tx, disaster: int, by: int | None, now: datetime) -> None:
    updating(disasters, ("ended_at", "ended_by"), ("id",)).run(
        tx, ended_at=now, ended_by=by, where_id=disaster
    )


def told_up_to(tx: Tx, disaster: int, ticket: int) -> None:
    updating(disasters, ("told_up_to",), ("id",)).run(tx, told_up_to=ticket, where_id=disaster)


def gather(
    tx: Tx,
    *,
    ticket: int,
    disaster: int,
    family: str,
    kelurahan: str,
    lat: float | None,
    lon: float | None,
    began_at: datetime,
    ends_at: datetime,
) -> None:
    """The ticket is a cluster from now on."""
    row = {
        "ticket_id": ticket,
        "disaster_id": disaster,
        "family": family,
        "kelurahan": kelurahan,
        "lat": coarse(lat),
        "lon": coarse(lon),
        "began_at": began_at,
        "ends_at": ends_at,
        "asked": False,
    }
    upsert(tx, clusters, row, ["ticket_id"])


def move(tx: Tx, ticket: int, kelurahan: str, lat: float | None, lon: float | None) -> None:
    """The cluster's place has become known better."""
    change = updating(clusters, ("kelurahan", "lat", "lon"), ("ticket_id",))
    change.run(tx, kelurahan=kelurahan, lat=coarse(lat), lon=coarse(lon), where_ticket_id=ticket)


def asked(tx: Tx, ticket: int) -> None:
    updating(clusters, ("asked",), ("ticket_id",)).run(tx, asked=True, where_ticket_id=ticket)


_near = Prepared(
    sa.select(clusters.c.ticket_id, clusters.c.ends_at)
    .join(tickets, tickets.c.id == clusters.c.ticket_id)
    .where(
        is_open,
        tickets.c.drill.is_(False),
        clusters.c.family == sa.bindparam("family"),
        clusters.c.ends_at > sa.bindparam("now"),
        sa.or_(
            sa.and_(clusters.c.kelurahan == sa.bindparam("kelurahan"), clusters.c.kelurahan != ""),
            in_box(clusters),
        ),
    )
    .order_by(clusters.c.ticket_id)
)
NOWHERE = (0.0, 0.0, 0.0, 0.0)


def near(
    tx: Tx, family: str, kelurahan: str, box: tuple[float, float, float, float] | None, now: datetime
) -> list[tuple[int, datetime]]:
    """(ticket, ends_at) of living clusters of this family in the kelurahan or about the box (south, west, north, east)."""
    south, west, north, east = box or NOWHERE
    rows = _near.all(
        tx, family=family, kelurahan=kelurahan, now=now, south=south, west=west, north=north, east=east
    )
    return [(row[0], row[1]) for row in rows]


@dataclass(frozen=True, slots=True)
class Count:
    """A cluster as the board counts it. `waiting`: agencies that have not answered."""

    ticket: int
    code: str
    category: str
    danger: Danger
    status: str
    kelurahan: str
    opened_at: datetime
    secret: bool
    ends_at: datetime
    reports: int
    waiting: tuple[str, ...]
    agencies: tuple[str, ...]


_open_clusters = Prepared(
    sa.select(
        tickets.c.id,
        tickets.c.code,
        tickets.c.category,
        tickets.c.danger,
        tickets.c.status,
        clusters.c.kelurahan,
        tickets.c.opened_at,
        tickets.c.secret,
        clusters.c.ends_at,
        sa.select(sa.func.count())
        .select_from(reports)
        .where(reports.c.ticket_id == tickets.c.id)
        .scalar_subquery(),
    )
    .join(clusters, clusters.c.ticket_id == tickets.c.id)
    .where(is_open, tickets.c.drill.is_(False), clusters.c.disaster_id == sa.bindparam("disaster"))
    .order_by(tickets.c.id)
)
_parts = Prepared(
    sa.select(assignments.c.ticket_id, assignments.c.agency, assignments.c.stage)
    .join(clusters, clusters.c.ticket_id == assignments.c.ticket_id)
    .join(tickets, tickets.c.id == assignments.c.ticket_id)
    .where(is_open, clusters.c.disaster_id == sa.bindparam("disaster"))
    .order_by(assignments.c.id)
)


def counts(tx: Tx, disaster: int) -> list[Count]:
    """Every open cluster with its numbers, oldest first."""
    parts: dict[int, list[tuple[str, str]]] = {}
    for ticket, agency, stage in _parts.all(tx, disaster=disaster):
        parts.setdefault(ticket, []).append((agency, stage))
    return [_count(row, parts.get(row[0], [])) for row in _open_clusters.all(tx, disaster=disaster)]


def _count(row: Row, parts: list[tuple[str, str]]) -> Count:
    waiting = tuple(agency for agency, stage in parts if stage == "dispatched")
    return Count(*row[:10], waiting=waiting, agencies=tuple(agency for agency, _ in parts))  # type: ignore[misc]


@dataclass(frozen=True, slots=True)
class Sum:
    """All of a disaster in numbers."""

    clusters: int
    reports: int


def total(tx: Tx, disaster: int) -> Sum:
    gathered = sa.select(clusters.c.ticket_id).where(clusters.c.disaster_id == disaster)
    counted = sa.select(sa.func.count()).select_from(reports).where(reports.c.ticket_id.in_(gathered))
    number = sa.select(sa.func.count()).select_from(gathered.subquery())
    return Sum(tx.execute(number).scalar_one(), tx.execute(counted).scalar_one())


_after = Prepared(
    sa.select(clusters.c.ticket_id)
    .where(clusters.c.disaster_id == sa.bindparam("disaster"), clusters.c.ticket_id > sa.bindparam("ticket"))
    .order_by(clusters.c.ticket_id)
    .limit(sa.bindparam("most"))
)


def tickets_after(tx: Tx, disaster: int, ticket: int, most: int) -> list[int]:
    """The next tickets of a disaster, in the order in which they were opened."""
    return [row[0] for row in _after.all(tx, disaster=disaster, ticket=ticket, most=most)]
