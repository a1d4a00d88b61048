"""Sealing everything anew: after a change of keys, and what was written before there was a seal. Table by table, a small
batch in each transaction; what stands in clear meanwhile is read as well.
"""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Callable
from typing import Any

import orjson
import sqlalchemy as sa

from models import schema
from models.aliases import persons_alias
from models.chats import chats, persons
from models.db import Engine, Json, Tx, metadata, transaction
from models.disasters import clusters
from models.documents import as_list, as_mapping, as_text
from models.enrolments import enrolments
from models.evidence import evidence
from models.inbox import inbox
from models.reports import placed, reports
from models.sealed import (
    MARK,
    UNDER,
    Sealed,
    SealedJson,
    coarse,
    opened,
    opened_document,
    sealed,
    sealed_document,
)
from models.sealing import Sealer, WrongKey
from models.tickets import tickets

assert schema.TABLE_GROUPS  # all tables are known

BATCH = 200
SEALED: dict[sa.Table, tuple[str, ...]] = {  # bytes; columns of `models.sealed` are known by their types
    persons: ("address", "phone"),
    chats: ("address",),
    persons_alias: ("address",),
    enrolments: ("mention",),
    evidence: ("file_ref",),
    inbox: ("raw",),
}
Row = sa.Row[*tuple[Any, ...]]  # its columns by name, as they stand
Hashes = Callable[[Sealer, Row], dict[str, object]]
Change = Callable[[sa.Table, Row], dict[str, object]]
Position = list[str | list[object] | None]  # a table's name and the last key that was looked at
DONE: Position = ["", None]


def _person_hashes(sealer: Sealer, row: Row) -> dict[str, object]:
    found: dict[str, object] = {}
    if row.address:
        found["lookup"] = sealer.lookup("person", row.platform, sealer.open_text(row.address))
    if row.phone:
        found["phone_lookup"] = sealer.lookup("phone", sealer.open_text(row.phone).lstrip("+"))
    return found


def _chat_hashes(sealer: Sealer, row: Row) -> dict[str, object]:
    return (
        {"lookup": sealer.lookup("chat", row.channel, sealer.open_text(row.address))} if row.address else {}
    )


def _alias_hashes(sealer: Sealer, row: Row) -> dict[str, object]:
    return {"lookup": sealer.lookup("person", row.platform, sealer.open_text(row.address))}


HASHED: dict[sa.Table, Hashes] = {
    persons: _person_hashes,
    chats: _chat_hashes,
    persons_alias: _alias_hashes,
}


def written(table: sa.Table) -> list[sa.Column[object]]:
    """A table's columns that hold what people wrote, or a place."""
    return [c for c in table.columns if isinstance(c.type, Sealed | SealedJson)]


PLACED = (tickets, clusters)  # a coarse point, to be looked for
TABLES = [t for t in metadata.sorted_tables if t in SEALED or written(t) or t in PLACED]


def reseal(engine: Engine, sealer: Sealer) -> dict[str, int]:
    """Every sealed value and every look-up hash with the key that seals now; answers how many rows of each table."""
    return _everything(engine, lambda table, row: _changed(sealer, table, row))


def unseal(engine: Engine, sealer: Sealer) -> dict[str, int]:
    """What people wrote in clear again, for a version that knows of no seal; accounts and numbers stay sealed."""
    return _everything(engine, lambda table, row: _cleared(sealer, table, row))


def _everything(engine: Engine, change: Change) -> dict[str, int]:
    counts: dict[str, int] = {}
    for table in TABLES:
        counts[table.name] = 0
        last: list[object] | None = None
        while True:
            with transaction(engine) as tx:
                last, changed = _batch(tx, table, last, change)
            counts[table.name] += changed
            if last is None:
                break
    return counts


def seal_some(tx: Tx, sealer: Sealer, position: Position) -> Position:
    """A batch of what stands in clear, from a position on (`[]`: from the beginning); answers the next, or DONE."""
    name, at = position or (TABLES[0].name, None)
    place = [t.name for t in TABLES].index(str(name))
    last, _ = _batch(
        tx,
        TABLES[place],
        as_list(at) if at is not None else None,
        lambda table, row: _changed(sealer, table, row),
    )
    if last is not None:
        return [name, last]
    return [TABLES[place + 1].name, None] if place + 1 < len(TABLES) else DONE


def _batch(
    tx: Tx, table: sa.Table, last: list[object] | None, change: Change
) -> tuple[list[object] | None, int]:
    """(the last key, None at the end; how many rows were changed)"""
    keys = list(table.primary_key.columns)
    wanted = sa.select(*(_raw(c) for c in table.columns)).order_by(*keys).limit(BATCH).with_for_update()
    if last is not None:
        wanted = wanted.where(sa.tuple_(*keys) > sa.tuple_(*(sa.literal(v) for v in last)))
    rows = tx.execute(wanted).all()
    changed = 0
    for row in rows:
        if new := change(table, row):
            tx.execute(
                sa.update(table)
                .where(*(k == getattr(row, k.name) for k in keys))
                .values({name: _bare(table.c[name], value) for name, value in new.items()})
            )
            changed += 1
    return ([getattr(rows[-1], k.name) for k in keys] if rows else None), changed


def _raw(column: sa.Column[object]) -> sa.ColumnElement[object]:
    """As it stands in the database."""
    return sa.type_coerce(column, _kept_as(column)).label(column.name)


def _bare(column: sa.Column[object], value: object) -> sa.BindParameter[Any]:
    """To be written as it is."""
    return sa.literal(value, _kept_as(column))


def _kept_as(column: sa.Column[object]) -> sa.types.TypeEngine[Any]:
    if isinstance(column.type, Sealed):
        return sa.Text()
    return Json if isinstance(column.type, SealedJson) else column.type


def _changed(sealer: Sealer, table: sa.Table, row: Row) -> dict[str, object]:
    """What of a row stands in clear or is sealed with an older key. What no key opens stays as it is (`periksa` tells of
    it)."""
    try:
        binary = SEALED.get(table, ())
        old = [c for c in binary if (v := getattr(row, c)) and not sealer.current(v)]
        change: dict[str, object] = {c: sealer.seal(sealer.open(getattr(row, c))) for c in old}
        if change and table in HASHED:
            change |= HASHED[table](sealer, row)
        for column in written(table):
            value = getattr(row, column.name)
            if value and not _current(sealer, value):
                change[column.name] = _anew(sealer, column, value)
    except WrongKey:
        return {}
    return change | _coarser(table, row, sealer)


def _current(sealer: Sealer, value: object) -> bool:
    kept = value[1:] if isinstance(value, str) and value.startswith(MARK) else None
    if isinstance(value, dict):
        kept = value.get(UNDER)
    return kept is not None and sealer.current(b64decode(kept))


def _anew(sealer: Sealer, column: sa.Column[object], value: object) -> object:
    if isinstance(column.type, SealedJson):
        return sealed_document(sealer, opened_document(sealer, as_mapping(value)), column.type.open_at)
    return sealed(sealer, opened(sealer, as_text(value)))


def _coarser(table: sa.Table, row: Row, sealer: Sealer) -> dict[str, object]:
    """Exact points that stand in clear."""
    if table is reports and row.point is None and row.lat is not None and row.lon is not None:
        found = placed(row.lat, row.lon)
        return {**found, "point": sealed(sealer, str(found["point"]))}
    if table in PLACED and row.lat != coarse(row.lat):
        return {"lat": coarse(row.lat), "lon": coarse(row.lon)}
    return {}


def _cleared(sealer: Sealer, table: sa.Table, row: Row) -> dict[str, object]:
    change: dict[str, object] = {}
    try:
        for column in written(table):
            value = getattr(row, column.name)
            if isinstance(value, str) and value.startswith(MARK):
                change[column.name] = opened(sealer, value)
            elif isinstance(value, dict) and UNDER in value:
                change[column.name] = opened_document(sealer, value)
        if table is reports and row.point:
            lat, lon = opened(sealer, row.point).split(",")
            change |= {"lat": float(lat), "lon": float(lon), "point": None}
        if table is tickets and "place" in change:
            change |= {name: as_mapping(change["place"]).get(name) for name in ("lat", "lon")}
    except WrongKey:
        return {}
    return change


def packed(position: Position) -> str:
    """A position as a note keeps it."""
    return orjson.dumps(position, default=str).decode()
