"""Small facts about the running system: a value per name (poll offsets, when we were last alive, notices told)."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import fields
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from models.db import Tx, metadata, upsert
from models.prepared import Prepared

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

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


def moments(tx: Tx, name: str) -> list[datetime]:
    """The moments that it names, in their order; what another version writes beside them is passed over."""
    found = []
    for part in read(tx, name).split():
        with suppress(ValueError):
            moment = datetime.fromisoformat(part)
            found.append(moment if moment.tzinfo else moment.replace(tzinfo=UTC))
    return found


def known(raw: str, kind: type[DataclassInstance]) -> dict[str, Any]:
    """A note's fields that `kind` has; what another version keeps there besides is passed over."""
    named = {field.name for field in fields(kind)}
    return {name: value for name, value in json.loads(raw).items() if name in named}


def write(tx: Tx, name: str, value: str) -> None:
    upsert(tx, notes, {"name": name, "value": value}, ["name"])
