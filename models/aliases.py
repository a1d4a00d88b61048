"""What people go by on a platform where that changes: the platform's account, and the telephone's number.

An account is one person's for ever, also after it has ended; a number may be given to a stranger, and counts only while it
has not ended.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum

import sqlalchemy as sa

from models.db import Id, Tx, Utc, metadata
from models.prepared import Prepared, inserting


class AliasKind(StrEnum):
    ACCOUNT = "account"
    NUMBER = "number"


persons_alias = sa.Table(
    "persons_alias",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("person_id", Id, nullable=False),
    sa.Column("platform", sa.String(16), nullable=False),
    sa.Column("kind", sa.String(8), nullable=False),
    sa.Column("lookup", sa.String(64), nullable=False),
    sa.Column("address", sa.LargeBinary, nullable=False),  # sealed
    sa.Column("since", Utc, nullable=False),
    sa.Column("ended_at", Utc),
)
sa.Index("ix_persons_alias_lookup", persons_alias.c.platform, persons_alias.c.lookup)
sa.Index("ix_persons_alias_person_id", persons_alias.c.person_id)

_a = persons_alias.c
_known = (
    _a.platform == sa.bindparam("platform"),
    _a.kind == sa.bindparam("kind"),
    _a.lookup == sa.bindparam("lookup"),
)
_holder = Prepared(sa.select(_a.person_id).where(*_known, _a.ended_at.is_(None)).order_by(_a.id.desc()))
_once = Prepared(sa.select(_a.person_id).where(*_known).order_by(_a.ended_at.is_(None).desc(), _a.id.desc()))
_current = Prepared(
    sa.select(_a.id).where(
        _a.person_id == sa.bindparam("person"),
        _a.platform == sa.bindparam("platform"),
        _a.kind == sa.bindparam("kind"),
        _a.ended_at.is_(None),
    )
)
_ended = Prepared(
    sa.update(persons_alias)
    .where(
        _a.person_id == sa.bindparam("person"),
        _a.platform == sa.bindparam("on"),
        _a.kind == sa.bindparam("of"),
        _a.ended_at.is_(None),
    )
    .values(ended_at=sa.bindparam("at"))
)


def holder(tx: Tx, platform: str, kind: AliasKind, lookups: Sequence[str]) -> int | None:
    """Whose it is now; None where it is nobody's."""
    return _first(tx, _holder, platform, kind, lookups)


def ever(tx: Tx, platform: str, kind: AliasKind, lookups: Sequence[str]) -> int | None:
    """Whose it is, or was last."""
    return _first(tx, _once, platform, kind, lookups)


def _first(tx: Tx, asked: Prepared, platform: str, kind: AliasKind, lookups: Sequence[str]) -> int | None:
    rows = (asked.first(tx, platform=platform, kind=kind, lookup=lookup) for lookup in lookups)
    return next((int(row[0]) for row in rows if row is not None), None)


def has(tx: Tx, person: int, platform: str, kind: AliasKind) -> bool:
    """Does the person go by one of this kind now?"""
    return _current.first(tx, person=person, platform=platform, kind=kind) is not None


def add(
    tx: Tx, person: int, platform: str, kind: AliasKind, *, lookup: str, address: bytes, now: datetime
) -> None:
    row = {
        "person_id": person,
        "platform": platform,
        "kind": kind,
        "lookup": lookup,
        "address": address,
        "since": now,
    }
    inserting(persons_alias, tuple(row)).run(tx, **row)


def end(tx: Tx, person: int, platform: str, kind: AliasKind, now: datetime) -> None:
    """The person goes by it no longer."""
    _ended.run(tx, person=person, on=platform, of=kind, at=now)


def forget(tx: Tx, person: int) -> None:
    """Nobody can say any more what they went by."""
    tx.execute(sa.delete(persons_alias).where(_a.person_id == person))


def addresses(tx: Tx, person: int, platform: str) -> list[bytes]:
    """All that the person goes by or went by there, sealed."""
    found = tx.execute(sa.select(_a.address).where(_a.person_id == person, _a.platform == platform))
    return [address for (address,) in found]
