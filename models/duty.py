"""Who is on: checked in or out by hand, roles handed over, and hand-overs between shifts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TypedDict

import sqlalchemy as sa

from models.db import Id, Json, Tx, Utc, metadata, upsert
from models.prepared import Prepared, inserting, updating

duty = sa.Table(  # what somebody said by hand; it goes before the roster until `until`
    "duty",
    metadata,
    sa.Column("person_id", Id, primary_key=True),
    sa.Column("agency", sa.String(40), primary_key=True),
    sa.Column("present", sa.Boolean, nullable=False),
    sa.Column("role", sa.String(16), nullable=False),  # a role that was handed over; "" where none was
    sa.Column("since", Utc, nullable=False),
    sa.Column("until", Utc, nullable=False),
)

handovers = sa.Table(
    "handovers",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("agency", sa.String(40), nullable=False),
    sa.Column("chat_id", Id, nullable=False),
    sa.Column("given_by", Id, nullable=False),
    sa.Column("given_label", sa.String(60), nullable=False),
    sa.Column("given_at", Utc, nullable=False),
    sa.Column("summary", Json, nullable=False),  # codes and counts, as they were told
    sa.Column("taken_by", Id),
    sa.Column("taken_label", sa.String(60), nullable=False),
    sa.Column("taken_at", Utc),
)


@dataclass(frozen=True, slots=True)
class Said:
    """What somebody said of their own duty."""

    person_id: int
    agency: str
    present: bool
    role: str
    since: datetime
    until: datetime


class Summary(TypedDict):
    """Codes and counts, as they were told. `open`: (code, category, state); `promises`: (code, when it is due, by whom)."""

    open: list[list[str]]
    promises: list[list[str]]
    tired: list[str]
    asked: list[str]
    digest: int


@dataclass(frozen=True, slots=True)
class Handover:
    """What one shift told the next; `taken_by` is None until somebody has confirmed it."""

    id: int
    agency: str
    chat_id: int
    given_by: int
    given_label: str
    given_at: datetime
    summary: Summary
    taken_by: int | None = None
    taken_label: str = ""
    taken_at: datetime | None = None


_said = Prepared(sa.select(duty).where(duty.c.until > sa.bindparam("now")))
_said_by = Prepared(
    sa.select(duty).where(duty.c.person_id == sa.bindparam("person"), duty.c.until > sa.bindparam("now"))
)
_handover = Prepared(sa.select(handovers).where(handovers.c.id == sa.bindparam("handover")))


def say(tx: Tx, said: Said) -> None:
    row = {name: getattr(said, name) for name in Said.__dataclass_fields__}
    upsert(tx, duty, row, ["person_id", "agency"])


def practised(agency: str) -> str:
    """Under which name duty in an agency's group for practice is kept: it says nothing of real calls."""
    return f"latihan:{agency}"


def said_now(tx: Tx, now: datetime) -> list[Said]:
    """What everybody has said, as far as it still holds."""
    return [Said(*row) for row in _said.all(tx, now=now)]


def said_by(tx: Tx, person: int, now: datetime) -> list[Said]:
    return [Said(*row) for row in _said_by.all(tx, person=person, now=now)]


def give(tx: Tx, handover: Handover) -> int:
    row = {n: getattr(handover, n) for n in Handover.__dataclass_fields__ if n != "id"}
    new: int = inserting(handovers, tuple(row), numbered=True).scalar(tx, **row)
    return new


def handover(tx: Tx, number: int) -> Handover | None:
    row = _handover.first(tx, handover=number)
    return Handover(*row) if row else None


def latest_handover(tx: Tx, agency: str) -> Handover | None:
    """The agency's last one, confirmed or not."""
    row = tx.execute(
        sa.select(handovers).where(handovers.c.agency == agency).order_by(handovers.c.id.desc()).limit(1)
    ).first()
    return Handover(*row) if row else None


def take(tx: Tx, number: int, person: int, label: str, now: datetime) -> None:
    """The next shift has confirmed it, by name."""
    columns = {"taken_by": person, "taken_label": label, "taken_at": now}
    updating(handovers, tuple(columns), ("id",)).run(tx, **columns, where_id=number)
