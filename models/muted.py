"""Platforms on which we may write to nobody for now: since when, and whether they refuse at once or only later."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from domain.arrival import Reach
from models import notes
from models.db import Tx
from models.outbox import OutboxState, outbox

LATEST = 500  # messages that are looked at
REFUSED, FAILED = "refused", "failed"


@dataclass(frozen=True, slots=True)
class Mute:
    """`how`: messages are refused, or taken and then fail: of these only a status shows that it is over."""

    since: datetime
    how: str


def name_of(channel: str) -> str:
    return f"muted:{channel}"


def mute(tx: Tx, channel: str, how: str, now: datetime) -> None:
    """Nothing of ours arrives there from now on; what was known of it before stays, but for what only a status can end."""
    known = muted_since(tx, channel)
    if known is None or (known.how, how) == (REFUSED, FAILED):
        notes.write(tx, name_of(channel), f"{how} {now.isoformat()}")


def muted_since(tx: Tx, channel: str) -> Mute | None:
    how, since = notes.read(tx, name_of(channel)).partition(" ")[0], notes.moments(tx, name_of(channel))
    return Mute(since[0], how) if since else None


def muted(tx: Tx, channels: Iterable[str]) -> frozenset[str]:
    return frozenset(channel for channel in channels if muted_since(tx, channel) is not None)


def heard_again(tx: Tx, channel: str) -> bool:
    """Has something that was sent since then gone through? Then it is over."""
    known = muted_since(tx, channel)
    if known is None:
        return False
    latest = sa.select(outbox).order_by(outbox.c.id.desc()).limit(LATEST).subquery()
    least = Reach.SENT if known.how == FAILED else Reach.MISSED
    through = sa.select(latest.c.id).where(
        latest.c.channel == channel,
        latest.c.state == OutboxState.SENT,
        latest.c.message_id != "",
        latest.c.sent_at > known.since,
        latest.c.reached >= least,
    )
    if tx.execute(through.limit(1)).first() is None:
        return False
    notes.write(tx, name_of(channel), "")
    return True
