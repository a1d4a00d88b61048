"""Tickets, the agencies' parts of them, and the hash chain of what happened."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict, fields, replace

import sqlalchemy as sa

from domain.assignment import Assignment, Stage
from domain.lane import Lane
from domain.status import Status
from domain.ticket import OPEN, Ticket
from models.codecs import IN_CLEAR, LATE, LOG_ODDS, TICKET_STATE, placed_from
from models.conversation_codec import deadline_from, deadline_json
from models.db import DangerWord, Id, Json, Tx, Utc, metadata
from models.prepared import INSERT, Prepared, inserting, updating
from models.prepared import Row as Brought
from models.sealed import SealedJson, coarse

tickets = sa.Table(
    "tickets",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("code", sa.String(12), nullable=False),
    sa.Column("handle", sa.String(24), nullable=False, unique=True),
    sa.Column("category", sa.String(40), nullable=False),
    sa.Column("status", sa.String(16), nullable=False),
    sa.Column("lane", sa.String(8), nullable=False),
    sa.Column("danger", DangerWord, nullable=False),
    sa.Column("lat", sa.Float),  # coarse: to look for it; exact in `place`
    sa.Column("lon", sa.Float),
    sa.Column("place", SealedJson("kelurahan"), nullable=False),
    sa.Column("opened_at", Utc, nullable=False, index=True),
    sa.Column("danger_at", Utc),
    sa.Column("deadline", Json, nullable=False),
    sa.Column("loud_at", Utc),
    sa.Column("resolved_at", Utc),
    sa.Column("secret", sa.Boolean, nullable=False),
    sa.Column("hiding", sa.Boolean, nullable=False),
    sa.Column("drill", sa.Boolean, nullable=False),
    sa.Column("merged_into", Id),
    sa.Column("looked_by", Id),
    sa.Column("looked_label", sa.String(60), nullable=False),
    sa.Column("false_by", Id),
    sa.Column("false_reason", sa.String(24), nullable=False),
    sa.Column("human_contact", sa.Boolean, nullable=False),
    sa.Column("cancel_requested", sa.Boolean, nullable=False),
    sa.Column("ladder", Json, nullable=False),  # the ladder that it started with (escalation/snapshot.py)
    sa.Column("detail", SealedJson(*IN_CLEAR), nullable=False),
    sa.Column("blanked_at", Utc),  # when its personal content was taken out
)
_personal = tickets.c.blanked_at.is_(None)
sa.Index("ix_tickets_personal", tickets.c.opened_at, sqlite_where=_personal, postgresql_where=_personal)
sa.Index("uq_tickets_code", tickets.c.code, unique=True)
is_open = tickets.c.status.in_([sa.literal_column(f"'{s}'") for s in sorted(OPEN)])
sa.Index("ix_tickets_open", tickets.c.id, sqlite_where=is_open, postgresql_where=is_open)

remembered = tickets.c.detail
read_late = remembered[LATE].as_boolean()  # as statements look for it
score = remembered[LOG_ODDS].as_float()

assignments = sa.Table(
    "assignments",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("ticket_id", Id, nullable=False),
    sa.Column("agency", sa.String(40), nullable=False),
    sa.Column("stage", sa.String(16), nullable=False),
    sa.Column("dispatched_at", Utc, nullable=False),
    sa.Column("holder", Id),
    sa.Column("holder_label", sa.String(60), nullable=False),
    sa.Column("acknowledged_at", Utc),
    sa.Column("departed_at", Utc),
    sa.Column("arrived_at", Utc),
    sa.Column("resolved_at", Utc),
    sa.Column("called", Json, nullable=False),  # condition of the ladder → calls made so far
    sa.Column("round", sa.SmallInteger, nullable=False),
    sa.Column("before_undo", sa.String(16)),
    sa.UniqueConstraint("ticket_id", "agency"),
)

counters = sa.Table(
    "counters",
    metadata,
    sa.Column("name", sa.String(40), primary_key=True),
    sa.Column("value", Id, nullable=False),
)

CODES = "code:"  # before the city's key and the year: the counter of its tickets' codes
DRILLS = "drill:"  # before the city's key: the counter of its drills
_next_number = {
    dialect: Prepared(
        insert(counters)
        .values(name=sa.bindparam("counter"), value=1)
        .on_conflict_do_update(index_elements=["name"], set_={"value": counters.c.value + 1})
        .returning(counters.c.value)
    )
    for dialect, insert in INSERT.items()
}
_OTHERWISE = ("id", "place", "assignments", "deadline", "state")
_PLAIN = [f.name for f in fields(Ticket) if f.name not in _OTHERWISE]
_PART = [f.name for f in fields(Assignment) if f.name != "id"]


def next_number(tx: Tx, name: str) -> int:
    """The next number of a named counter, from 1."""
    return int(_next_number[tx.dialect.name].scalar(tx, counter=name))


def go_on_counting(tx: Tx, city: str) -> None:
    """The counters of this city go on where any of an earlier key of it left off: one database is one city's, and what its tickets
    are called stands on people's screens."""
    found = tx.execute(sa.select(counters.c.name, counters.c.value)).all()
    given = {str(name): int(value) for name, value in found if str(name).startswith((CODES, DRILLS))}
    furthest: dict[str, int] = {}
    for name, value in given.items():
        kind, _, *year = name.split(":")
        own = ":".join([kind, city, *year])
        furthest[own] = max(furthest.get(own, 0), value)
    for own, value in furthest.items():
        if given.get(own, 0) < value:
            tx.execute(
                INSERT[tx.dialect.name](counters)
                .values(name=own, value=value)
                .on_conflict_do_update(index_elements=["name"], set_={"value": value})
            )


def leap_codes(tx: Tx, over: int) -> None:
    """Go on behind a gap of `over`: what was given after a backup, and lost with the database, stands on people's screens and is
    given to nobody else."""
    given = counters.c.name.startswith(CODES)
    tx.execute(sa.update(counters).where(given).values(value=counters.c.value + over))


def was_given(tx: Tx, city: str, code: str) -> bool:
    """Has the counter of such codes passed this one?"""
    kind, _, number = code.rpartition("-")
    passed = sa.select(counters.c.value).where(counters.c.name == f"{CODES}{city}:{kind}")
    return int(number) <= (tx.execute(passed).scalar() or 0)


def _row(ticket: Ticket) -> dict[str, object]:
    plain = {name: getattr(ticket, name) for name in _PLAIN}
    return plain | _placed(ticket) | _timed(ticket) | _remembered(ticket)


def _placed(ticket: Ticket) -> dict[str, object]:
    place = ticket.place
    return {"lat": coarse(place.lat), "lon": coarse(place.lon), "place": asdict(place)}


def _timed(ticket: Ticket) -> dict[str, object]:
    return {"deadline": deadline_json(ticket.deadline)}


def _remembered(ticket: Ticket) -> dict[str, object]:
    return {"detail": TICKET_STATE.write(ticket.state)}


TICKET_COLUMNS = (
    tickets.c.id,
    tickets.c.place,
    tickets.c.deadline,
    tickets.c.detail,
    *(tickets.c[name] for name in _PLAIN),
)
PART_COLUMNS = (assignments.c.ticket_id, assignments.c.id, *(assignments.c[name] for name in _PART))


def ticket_of(row: Brought, parts: Iterable[Assignment]) -> Ticket:
    """The ticket of a row of `TICKET_COLUMNS`."""
    number, place, deadline, detail, *rest = row
    plain = dict(zip(_PLAIN, rest, strict=True))
    plain["status"], plain["lane"] = Status(plain["status"]), Lane(plain["lane"])
    return Ticket(
        id=number,
        place=placed_from(place),
        deadline=deadline_from(deadline),
        assignments=tuple(parts),
        state=TICKET_STATE.read(detail),
        **plain,
    )


def part_of(row: Brought) -> Assignment:
    """The part of a row of `PART_COLUMNS`."""
    _, number, *rest = row
    plain = dict(zip(_PART, rest, strict=True))
    plain["stage"] = Stage(plain["stage"])
    plain["before_undo"] = Stage(plain["before_undo"]) if plain["before_undo"] else None
    return Assignment(id=number, **plain)


_every = sa.select(*TICKET_COLUMNS)
_by_number = _every.where(tickets.c.id == sa.bindparam("ticket"))
_by_code = _every.where(tickets.c.code == sa.bindparam("code"))
_by_handle = _every.where(tickets.c.handle == sa.bindparam("handle"))
_glance, _glance_by_code = Prepared(_by_number), Prepared(_by_code)
_load, _load_by_code, _load_by_handle = (
    Prepared(one.with_for_update()) for one in (_by_number, _by_code, _by_handle)
)
_parts = Prepared(
    sa.select(*PART_COLUMNS)
    .where(assignments.c.ticket_id == sa.bindparam("ticket"))
    .order_by(assignments.c.id)
)


def _with_parts(tx: Tx, row: Brought) -> Ticket:
    """The parts are read once the ticket is locked: they go with its lock."""
    return ticket_of(row, map(part_of, _parts.all(tx, ticket=row[0])))


def load(tx: Tx, ticket: int) -> Ticket:
    """A ticket with its parts, locked for this transaction."""
    return _with_parts(tx, _load.one(tx, ticket=ticket))


def glance(tx: Tx, ticket: int) -> Ticket:
    """The same to look at only: others may be changing it."""
    return _with_parts(tx, _glance.one(tx, ticket=ticket))


def find(tx: Tx, ticket: int) -> Ticket | None:
    """The same; None where there is none of this number."""
    row = _glance.first(tx, ticket=ticket)
    return _with_parts(tx, row) if row else None


def by_code(tx: Tx, code: str) -> Ticket | None:
    row = _load_by_code.first(tx, code=code)
    return _with_parts(tx, row) if row else None


def glance_by_code(tx: Tx, code: str) -> Ticket | None:
    row = _glance_by_code.first(tx, code=code)
    return _with_parts(tx, row) if row else None


def handles(tx: Tx, codes: Sequence[str]) -> dict[str, str]:
    """What the buttons of these tickets carry, by their codes."""
    wanted = sa.select(tickets.c.code, tickets.c.handle).where(tickets.c.code.in_(codes))
    return {str(code): str(handle) for code, handle in tx.execute(wanted)}


def by_handle(tx: Tx, handle: str) -> Ticket | None:
    row = _load_by_handle.first(tx, handle=handle)
    return _with_parts(tx, row) if row else None


def merged_into(tx: Tx, ticket: int) -> list[int]:
    """The tickets that were merged into this one."""
    found = tx.execute(sa.select(tickets.c.id).where(tickets.c.merged_into == ticket).order_by(tickets.c.id))
    return [int(row[0]) for row in found]


def add(tx: Tx, ticket: Ticket) -> Ticket:
    """Keep a new ticket; answers it with its number."""
    row = _row(ticket)
    new: int = inserting(tickets, tuple(row), numbered=True).scalar(tx, **row)
    saved = replace(ticket, id=new)
    return replace(saved, assignments=tuple(_save_part(tx, new, p) for p in ticket.assignments))


def save(tx: Tx, old: Ticket, new: Ticket) -> Ticket:
    """Write what has changed between the two."""
    changed = {name: value for name in _PLAIN if (value := getattr(new, name)) != getattr(old, name)}
    if new.place != old.place:
        changed |= _placed(new)
    if new.deadline != old.deadline:
        changed |= _timed(new)
    if new.state != old.state:
        changed |= _remembered(new)
    if changed:
        updating(tickets, tuple(changed), ("id",)).run(tx, **changed, where_id=new.id)
    known = {a.agency: a for a in old.assignments}
    parts = tuple(p if known.get(p.agency) == p else _save_part(tx, new.id, p) for p in new.assignments)
    return replace(new, assignments=parts)


def _save_part(tx: Tx, ticket: int, part: Assignment) -> Assignment:
    row = {name: getattr(part, name) for name in _PART} | {"ticket_id": ticket}
    if part.id:
        updating(assignments, tuple(row), ("id",)).run(tx, **row, where_id=part.id)
        return part
    new: int = inserting(assignments, tuple(row), numbered=True).scalar(tx, **row)
    return replace(part, id=new)
