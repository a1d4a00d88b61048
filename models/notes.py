"""Small facts about the running system: a value per name (poll offsets, when we were last alive, notices told)."""

from __future__ import annotations

import sqlalchemy as sa

from models.db import Tx, metadata, upsert
from models.prepared import Prepared

notes = sa.Table(
    "notes",
    metadata,
    sa.Column("name", sa.String(80), primary_key=True),
    sa.Column("value", sa.Text, nullable=False),
)

_read = Prepared(sa.select(notes.c.value).where(notes.c.name == sa.bindparam("name")))


def read(tx: Tx, name: str) -> str:
    """The value, "" where there is none."""
    return _read.scalar(tx, name=name) or ""


def write(tx: Tx, name: str, value: str) -> None:
    upsert(tx, notes, {"name": name, "value": value}, ["name"])
