"""What a fault of ours kept from being handled: how often it was tried, and whether anybody has looked."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import sqlalchemy as sa

from models.db import Tx
from models.inbox import InboxState, inbox
from models.notes import notes, read, write
from models.notices import name_of
from models.reports import reports

NAMED = name_of("unhandled:")
UNSEEN, SEEN = "unseen", "seen"
TRIES = 3  # then it stays as it is
WITHIN = timedelta(hours=24)  # what is older is tried no more: platforms keep nothing longer, either

unseen = sa.and_(
    inbox.c.state == sa.literal_column("'dead'"),
    sa.exists().where(
        notes.c.name == sa.literal(NAMED) + sa.cast(inbox.c.id, sa.String),
        notes.c.value.like(f"% {UNSEEN} %"),
    ),
)


@dataclass(frozen=True, slots=True)
class Unhandled:
    """One update. `again`: is it tried again at a start? `report`: our number of the one that waits in the digest for it, or 0."""

    at: str
    tries: int = 1
    look: str = UNSEEN
    again: bool = False
    report: int = 0

    def __str__(self) -> str:
        return f"{self.at} {self.tries} {self.look} {int(self.again)} {self.report}"


def known(tx: Tx, row: int) -> Unhandled | None:
    """What is noted of an update; None where it was never given up."""
    raw = read(tx, f"{NAMED}{row}")
    return _read(raw) if raw else None


def note(tx: Tx, row: int, now: datetime, *, again: bool, report: int) -> None:
    """It was given up, once more perhaps: then what stood for it in the digest stands there again."""
    before, told = known(tx, row), Unhandled(now.isoformat(timespec="seconds"), again=again, report=report)
    if before is not None:
        told = replace(told, tries=before.tries + 1, report=before.report)
        _becomes(tx, before.report, "digest")
    write(tx, f"{NAMED}{row}", str(told))


def _becomes(tx: Tx, report: int, state: str) -> None:
    if report:
        tx.execute(sa.update(reports).where(reports.c.id == report).values(state=state))


def unseen_count(tx: Tx) -> int:
    """How many are dead, and nobody has looked at them."""
    return tx.execute(sa.select(sa.func.count()).select_from(inbox).where(unseen)).scalar_one()


def looked(tx: Tx) -> None:
    """Somebody has read which they are, and why."""
    for name, raw in tx.execute(sa.select(notes.c.name, notes.c.value).where(_ours)).all():
        if (found := _read(str(raw))) is not None:
            write(tx, str(name), str(replace(found, look=SEEN)))


def lately(tx: Tx, chat_ref: str, since: datetime) -> bool:
    """Was something else of this chat given up since then?"""
    same = sa.and_(inbox.c.state == sa.literal_column("'dead'"), inbox.c.chat_ref == chat_ref)
    found = sa.select(inbox.c.id).where(same, inbox.c.done_at >= since).limit(1)
    return tx.execute(found).first() is not None


def try_again(tx: Tx, now: datetime) -> list[int]:
    """At a start what people told goes through the door once more, as if it had just come; answers which.

    Not what a human has made a ticket of meanwhile. When it was given up stays noted: who wrote later was handled before.
    """
    dead = sa.select(inbox.c.id).where(
        inbox.c.state == sa.literal_column("'dead'"), inbox.c.received_at > now - WITHIN
    )
    rows = [int(row) for row in tx.execute(dead).scalars() if _may(tx, known(tx, int(row)))]
    for row in rows:
        found = known(tx, row)
        _becomes(tx, found.report if found is not None else 0, "ended")
        tx.execute(sa.update(inbox).where(inbox.c.id == row).values(state=InboxState.NEW))
    return rows


def _may(tx: Tx, found: Unhandled | None) -> bool:
    if found is None or not found.again or found.tries >= TRIES:
        return False
    state = tx.execute(sa.select(reports.c.state).where(reports.c.id == found.report)).scalar()
    return state in (None, "digest")


_ours = sa.and_(notes.c.name >= NAMED, notes.c.name < f"{NAMED[:-1]};")


def _read(raw: str) -> Unhandled | None:
    """None where it is another version's."""
    at, *rest = raw.split()
    if len(rest) < 4 or not (rest[0].isdigit() and rest[3].isdigit()):
        return None
    return Unhandled(at, int(rest[0]), rest[1], rest[2] == "1", int(rest[3]))
