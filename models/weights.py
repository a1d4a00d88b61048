"""What was learned: the weights and priors in use, and every step that led there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from models.db import Id, Tx, Utc, metadata, upsert
from models.prepared import Prepared, inserting

weights = sa.Table(  # in use now; a name that is not here has its expert's value
    "weights",
    metadata,
    sa.Column("name", sa.String(60), primary_key=True),
    sa.Column("value", sa.Float, nullable=False),
)
weight_changes = sa.Table(
    "weight_changes",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("name", sa.String(60), nullable=False),
    sa.Column("old", sa.Float, nullable=False),
    sa.Column("new", sa.Float, nullable=False),
    sa.Column("evidence", sa.Integer, nullable=False),
    sa.Column("undoes", Id),  # the step that this one takes back
    sa.Column("at", Utc, nullable=False),
)


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One step as it is kept. `undoes`: the number of the step that it takes back."""

    id: int
    name: str
    old: float
    new: float
    evidence: int
    undoes: int | None
    at: datetime


_current = Prepared(sa.select(weights.c.name, weights.c.value))


def current(tx: Tx) -> dict[str, float]:
    """All that was learned and is in use."""
    return {name: value for name, value in _current.all(tx)}  # noqa: C416 - rows of two columns


def change(
    tx: Tx, *, name: str, old: float, new: float, evidence: int, now: datetime, undoes: int | None = None
) -> int:
    """Use the new value from now on, and keep the step; answers its number."""
    upsert(tx, weights, {"name": name, "value": new}, ["name"])
    row = {"name": name, "old": old, "new": new, "evidence": evidence, "undoes": undoes, "at": now}
    number: int = inserting(weight_changes, tuple(row), numbered=True).scalar(tx, **row)
    return number


def history(tx: Tx, most: int = 200) -> list[ChangeRow]:
    """The latest steps, oldest first."""
    rows = tx.execute(sa.select(weight_changes).order_by(weight_changes.c.id.desc()).limit(most))
    return [ChangeRow(*row) for row in rows][::-1]


def step(tx: Tx, number: int) -> ChangeRow | None:
    row = tx.execute(sa.select(weight_changes).where(weight_changes.c.id == number)).first()
    return ChangeRow(*row) if row else None


def undone_at(tx: Tx) -> dict[str, datetime]:
    """When the latest step of each name was taken back: what was seen before then teaches that name no more."""
    rows = tx.execute(
        sa.select(weight_changes.c.name, sa.func.max(weight_changes.c.at, type_=Utc))
        .where(weight_changes.c.undoes.is_not(None))
        .group_by(weight_changes.c.name)
    )
    return {name: at for name, at in rows}  # noqa: C416
