"""Errands: work that needs the network or time, asked for in a transaction and done outside of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from domain.errand import APART, ErrandData, ErrandKind, FetchMedia
from models import evidence
from models.db import Id, Tx, Utc, metadata
from models.errand_codec import errand_data, errand_json
from models.prepared import Prepared, inserting
from models.sealed import SealedJson

LOOKED_AT = 400  # of what waits: beyond it the oldest go first, whoever sent them

errands = sa.Table(
    "errands",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("kind", sa.String(24), nullable=False),
    sa.Column("data", SealedJson(), nullable=False),
    sa.Column("state", sa.String(8), nullable=False),  # new | done | dead
    sa.Column("not_before", Utc, nullable=False),
    sa.Column("attempts", sa.SmallInteger, nullable=False),
    sa.Column("reason", sa.Text, nullable=False),
    sa.Column("created_at", Utc, nullable=False),
)
_new = errands.c.state == "new"
sa.Index("ix_errands_new", errands.c.not_before, sqlite_where=_new, postgresql_where=_new)


@dataclass(frozen=True, slots=True)
class Errand:
    """As it stands: `kind` and `data` may be a newer version's."""

    id: int
    kind: str
    data: Mapping[str, object]
    attempts: int


_apart = errands.c.kind.in_([sa.literal_column(f"'{kind}'") for kind in APART])
_of_kind = errands.c.kind == sa.bindparam("kind")
_due = sa.or_(errands.c.attempts == 0, errands.c.not_before <= sa.bindparam("now"))
_select = sa.select(errands.c.id, errands.c.kind, errands.c.data, errands.c.attempts).order_by(errands.c.id)
_waiting = Prepared(_select.where(_new, _due, ~_apart).limit(sa.bindparam("most")))
_waiting_apart = Prepared(_select.where(_new, _due, _of_kind).limit(1))


def ask(tx: Tx, errand: ErrandData, now: datetime) -> None:
    row = {
        "kind": errand.kind,
        "data": errand_json(errand),
        "state": "new",
        "not_before": now,
        "attempts": 0,
        "reason": "",
        "created_at": now,
    }
    inserting(errands, tuple(row)).run(tx, **row)


def waiting(tx: Tx, now: datetime, most: int = 20) -> list[Errand]:
    """What waits, oldest first; of files the first of each report before the second of any (`evidence.sender`)."""
    found = [Errand(*row) for row in _waiting.all(tx, now=now, most=max(most, LOOKED_AT))]
    turns: Counter[str] = Counter()
    ranked = []
    for errand in found:
        sender = _sender(tx, errand)
        ranked.append((turns[sender] if sender else 0, errand.id, errand))
        turns[sender] += 1
    return [errand for _, _, errand in sorted(ranked, key=lambda one: one[:2])[:most]]


def waiting_apart(tx: Tx, kind: ErrandKind, now: datetime) -> Errand | None:
    """The oldest of those that wait for a system outside, and hold nobody else up."""
    row = _waiting_apart.first(tx, now=now, kind=str(kind))
    return Errand(*row) if row else None


def refused_apart(tx: Tx, kind: ErrandKind) -> tuple[int, datetime | None]:
    """How many of those have been tried in vain, and since when the first waits."""
    found = sa.select(sa.func.count(), sa.func.min(errands.c.created_at)).where(
        _new, errands.c.kind == kind, errands.c.attempts > 0
    )
    count, since = tx.execute(found).one()
    return int(count), since


def _sender(tx: Tx, errand: Errand) -> str:
    """Whose file it fetches; "" of any other errand: these wait for nobody's."""
    if errand.kind != ErrandKind.MEDIA:
        return ""
    return evidence.sender(tx, errand_data(FetchMedia, errand.data).evidence)


def finish(tx: Tx, errand: int) -> bool:
    """Mark it done; False where it already was."""
    result = tx.execute(sa.update(errands).where(errands.c.id == errand, _new).values(state="done"))
    return result.rowcount == 1


def put_off(tx: Tx, errand: int, not_before: datetime) -> None:
    """Left alone until then; however often, it counts as one attempt."""
    later = {"not_before": not_before, "attempts": 1}
    tx.execute(sa.update(errands).where(errands.c.id == errand, _new).values(**later))


def again(tx: Tx, errand: int, not_before: datetime, reason: str) -> None:
    tx.execute(
        sa.update(errands)
        .where(errands.c.id == errand)
        .values(not_before=not_before, attempts=errands.c.attempts + 1, reason=reason[:500])
    )


def let_go(tx: Tx, kind: ErrandKind) -> None:
    """Nobody is there any more who does these."""
    left = sa.update(errands).where(_new, errands.c.kind == kind)
    tx.execute(left.values(state="dead", reason="nobody does it any more"))


def give_up(tx: Tx, errand: int, reason: str) -> None:
    tx.execute(sa.update(errands).where(errands.c.id == errand).values(state="dead", reason=reason[:500]))
