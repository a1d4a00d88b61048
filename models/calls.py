"""Deep links for callers: with one, whoever telephoned adds a pin and photos to the ticket of the call."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

import sqlalchemy as sa

from models.db import Id, Tx, Utc, metadata
from models.prepared import Prepared, inserting

LINK_LIFE = timedelta(minutes=30)  # single use, 30 min

call_links = sa.Table(
    "call_links",
    metadata,
    sa.Column("token_hash", sa.String(64), primary_key=True),
    sa.Column("report_id", Id, nullable=False, index=True),
    sa.Column("made_by", Id, nullable=False),
    sa.Column("expires_at", Utc, nullable=False),
    sa.Column("used_at", Utc),
)


@dataclass(frozen=True, slots=True)
class CallLink:
    """`report`: our number of the caller's report."""

    token_hash: str
    report: int


_fresh = Prepared(
    sa.select(call_links.c.token_hash, call_links.c.report_id).where(
        call_links.c.token_hash == sa.bindparam("token_hash"),
        call_links.c.used_at.is_(None),
        call_links.c.expires_at > sa.bindparam("now", type_=Utc),
    )
)
_any = Prepared(
    sa.select(call_links.c.token_hash).where(call_links.c.token_hash == sa.bindparam("token_hash"))
)
_use = Prepared(
    sa.update(call_links)
    .where(call_links.c.token_hash == sa.bindparam("token"), call_links.c.used_at.is_(None))
    .values(used_at=sa.bindparam("now", type_=Utc))
)
_forget = Prepared(sa.delete(call_links).where(call_links.c.expires_at < sa.bindparam("before", type_=Utc)))


def issue(tx: Tx, token_hash: str, report: int, made_by: int, now: datetime) -> None:
    """A new link; what expired a day ago is forgotten with it."""
    _forget.run(tx, before=now - timedelta(days=1))
    row = {
        "token_hash": token_hash,
        "report_id": report,
        "made_by": made_by,
        "expires_at": now + LINK_LIFE,
    }
    inserting(call_links, tuple(row)).run(tx, **row)


def given_out(tx: Tx, token_hash: str) -> bool:
    """Is it a link that we made, fresh or not?"""
    return _any.first(tx, token_hash=token_hash) is not None


def use(tx: Tx, token_hash: str, now: datetime) -> CallLink | None:
    """The link, which is used up by this; None for a wrong, old or used one."""
    row = _fresh.first(tx, token_hash=token_hash, now=now)
    if row is None or _use.run(tx, token=token_hash, now=now) != 1:
        return None
    return CallLink(*row)
