"""Faults that a person was told of and that last, each by its key."""

from __future__ import annotations

import sqlalchemy as sa

from models.db import Tx
from models.notes import notes
from models.prepared import Prepared

_either = Prepared(
    sa.select(notes.c.name)
    .where(sa.or_(notes.c.name == sa.bindparam("one"), notes.c.name == sa.bindparam("other")))
    .where(notes.c.value != sa.literal_column("''"))
    .limit(1)
)


def name_of(key: str) -> str:
    """Under which its note is kept."""
    return f"notice:{key}"[:80]


def either_stands(tx: Tx, one: str, other: str) -> bool:
    """Does one of these faults last?"""
    return _either.first(tx, one=name_of(one), other=name_of(other)) is not None
