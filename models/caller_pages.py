"""Pages for whoever telephones: each leads to one ticket, on one telephone, for a day at most. The address is kept as a hash alone."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import sqlalchemy as sa

from models.db import Id, Tx, Utc, metadata

PAGE_LIFE = timedelta(minutes=30)  # until it is opened
OPEN_LIFE = timedelta(hours=24)  # from then on, on that telephone

caller_pages = sa.Table(
    "caller_pages",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("token_hash", sa.String(64), nullable=False, unique=True),
    sa.Column("code_hash", sa.String(64), unique=True),  # of what is read out; gone once it was typed
    sa.Column("ticket_id", Id, nullable=False, index=True),
    sa.Column("report_id", Id),  # the caller's, once there is one
    sa.Column("made_by", Id, nullable=False),
    sa.Column("label", sa.String(60), nullable=False),  # what others see of who made it
    sa.Column("made_at", Utc, nullable=False),
    sa.Column("expires_at", Utc, nullable=False),
    sa.Column("device_hash", sa.String(64)),  # of the telephone that opened it first
    sa.Column("opened_at", Utc),
)


@dataclass(frozen=True, slots=True)
class CallerPage:
    """`device_hash` is None until it is opened; `report`: our number of the caller's report, None until there is one."""

    id: int
    ticket: int
    report: int | None
    made_by: int
    label: str
    expires_at: datetime
    device_hash: str | None


_c = caller_pages.c
_columns = (_c.id, _c.ticket_id, _c.report_id, _c.made_by, _c.label, _c.expires_at, _c.device_hash)


def issue(
    tx: Tx,
    token_hash: str,
    code_hash: str,
    *,
    ticket: int,
    report: int | None,
    made_by: int,
    label: str,
    now: datetime,
) -> int:
    """A new page; answers our number of it."""
    row = {
        "token_hash": token_hash,
        "code_hash": code_hash,
        "ticket_id": ticket,
        "report_id": report,
        "made_by": made_by,
        "label": label[:60],
        "made_at": now,
        "expires_at": now + PAGE_LIFE,
    }
    return int(tx.execute(sa.insert(caller_pages).values(row).returning(_c.id)).scalar_one())


def get(tx: Tx, number: int) -> CallerPage | None:
    row = tx.execute(sa.select(*_columns).where(_c.id == number)).first()
    return CallerPage(*row) if row else None


def by_token(tx: Tx, hashes: Sequence[str], now: datetime) -> CallerPage | None:
    """The one with this address, as long as it is valid."""
    valid = sa.select(*_columns).where(_c.token_hash.in_(hashes), _c.expires_at > now)
    row = tx.execute(valid).first()
    return CallerPage(*row) if row else None


def known(tx: Tx, hashes: Sequence[str]) -> CallerPage | None:
    """The same where it is no longer valid, as long as it is kept."""
    row = tx.execute(sa.select(*_columns).where(_c.token_hash.in_(hashes))).first()
    return CallerPage(*row) if row else None


def by_code(tx: Tx, hashes: Sequence[str], token_hash: str, now: datetime) -> CallerPage | None:
    """The one whose code was typed: from now on it has this address, and the code is used up."""
    valid = sa.select(*_columns).where(_c.code_hash.in_(hashes), _c.expires_at > now)
    row = tx.execute(valid).first()
    if row is None:
        return None
    page = CallerPage(*row)
    change = sa.update(caller_pages).where(_c.id == page.id, _c.code_hash.in_(hashes))
    taken = tx.execute(change.values(token_hash=token_hash, code_hash=None)).rowcount
    return page if taken == 1 else None


def opened(tx: Tx, reports: Collection[int], now: datetime) -> set[int]:
    """Those of these reports of which a telephone has a page open."""
    valid = (_c.report_id.in_(reports), _c.device_hash.is_not(None), _c.expires_at > now)
    return set(tx.execute(sa.select(_c.report_id).where(*valid)).scalars())


def valid(tx: Tx, now: datetime) -> int:
    """How many lead somewhere, opened or not yet."""
    return int(tx.execute(sa.select(sa.func.count()).where(_c.expires_at > now)).scalar_one())


def is_code_free(tx: Tx, code_hash: str) -> bool:
    return tx.execute(sa.select(_c.id).where(_c.code_hash == code_hash)).first() is None


def open_on(tx: Tx, number: int, device_hash: str, now: datetime) -> bool:
    """It belongs to this telephone from now on; False where another was first."""
    first = sa.update(caller_pages).where(_c.id == number, _c.device_hash.is_(None))
    opened = {"device_hash": device_hash, "opened_at": now, "expires_at": now + OPEN_LIFE, "code_hash": None}
    return tx.execute(first.values(opened)).rowcount == 1


def tell_of(tx: Tx, number: int, report: int) -> None:
    """What comes by this page belongs to this report."""
    tx.execute(sa.update(caller_pages).where(_c.id == number).values(report_id=report))
