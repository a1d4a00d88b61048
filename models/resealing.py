"""Sealing everything anew after a change of keys: table by table, a small batch in each transaction."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import sqlalchemy as sa

from models.chats import chats, persons
from models.db import Engine, transaction
from models.enrolments import enrolments
from models.evidence import evidence
from models.inbox import inbox
from models.sealing import Sealer, WrongKey

BATCH = 200
SEALED: dict[sa.Table, tuple[str, ...]] = {
    persons: ("address", "phone"),
    chats: ("address",),
    enrolments: ("mention",),
    evidence: ("file_ref",),
    inbox: ("raw",),
}
Hashes = Callable[[Sealer, Any], dict[str, Any]]


def _person_hashes(sealer: Sealer, row: Any) -> dict[str, Any]:
    found: dict[str, Any] = {}
    if row.address:
        found["lookup"] = sealer.lookup("person", row.platform, sealer.open_text(row.address))
    if row.phone:
        found["phone_lookup"] = sealer.lookup("phone", sealer.open_text(row.phone).lstrip("+"))
    return found


def _chat_hashes(sealer: Sealer, row: Any) -> dict[str, Any]:
    return (
        {"lookup": sealer.lookup("chat", row.channel, sealer.open_text(row.address))} if row.address else {}
    )


HASHED: dict[sa.Table, Hashes] = {persons: _person_hashes, chats: _chat_hashes}


def reseal(engine: Engine, sealer: Sealer) -> dict[str, int]:
    """Every sealed value and every look-up hash with the key that seals now; answers how many rows of each table."""
    return {table.name: sum(_table(engine, sealer, table)) for table in SEALED}


def _table(engine: Engine, sealer: Sealer, table: sa.Table) -> Iterator[int]:
    keys = list(table.primary_key.columns)
    last: tuple[Any, ...] | None = None
    while True:
        with transaction(engine) as tx:
            wanted = sa.select(table).order_by(*keys).limit(BATCH).with_for_update()
            if last is not None:
                wanted = wanted.where(sa.tuple_(*keys) > sa.tuple_(*(sa.literal(v) for v in last)))
            rows = tx.execute(wanted).all()
            changed = 0
            for row in rows:
                change = _changed(sealer, table, row)
                if change:
                    same = [k == getattr(row, k.name) for k in keys]
                    tx.execute(sa.update(table).where(*same).values(**change))
                    changed += 1
        if not rows:
            return
        last = tuple(getattr(rows[-1], k.name) for k in keys)
        yield changed


def _changed(sealer: Sealer, table: sa.Table, row: Any) -> dict[str, Any]:
    """What of a row is still sealed with an older key. What no key opens stays as it is (`periksa` tells of it)."""
    try:
        old = [c for c in SEALED[table] if (v := getattr(row, c)) and not sealer.current(v)]
        change: dict[str, Any] = {c: sealer.seal(sealer.open(getattr(row, c))) for c in old}
        if change and table in HASHED:
            change |= HASHED[table](sealer, row)
    except WrongKey:
        return {}
    return change
