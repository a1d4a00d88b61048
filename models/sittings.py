"""Who sits at the meja: one browser of one operator, from the first use of a link until the shift ends. Addresses and browsers are
kept as hashes alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import sqlalchemy as sa

from models.db import Id, Tx, Utc, insert_new, metadata

LINK_LIFE = timedelta(minutes=5)  # until it is used

sittings = sa.Table(
    "sittings",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("person_id", Id, nullable=False, index=True),
    sa.Column("chat_id", Id, nullable=False),  # where the operator is enrolled: for which agency he acts
    sa.Column("token_hash", sa.String(64), unique=True),  # of the link; gone once it was used
    sa.Column("browser_hash", sa.String(64), unique=True),  # of the browser that used it
    sa.Column("offered_at", Utc, nullable=False),
    sa.Column("began_at", Utc),
    sa.Column("until", Utc, nullable=False),  # unused: of the link; then of the longest shift
    sa.Column("ended_at", Utc),
)

sitting_acts = sa.Table(  # what a browser sends again, because no answer came, is not done twice
    "sitting_acts",
    metadata,
    sa.Column("sitting_id", Id, primary_key=True),
    sa.Column("name", sa.String(32), primary_key=True),  # the browser's own, for each press anew
    sa.Column("at", Utc, nullable=False),
)


@dataclass(frozen=True, slots=True)
class Sitting:
    """`chat`: the group, or the private chat, in which this operator is enrolled."""

    id: int
    person: int
    chat: int
    until: datetime


_c = sittings.c
_columns = (_c.id, _c.person_id, _c.chat_id, _c.until)
_goes_on = _c.ended_at.is_(None)


def offer(tx: Tx, token_hash: str, person: int, chat: int, now: datetime) -> None:
    """A new link; one person has one browser there: what went before ends once this is used."""
    unused = sa.update(sittings).where(_c.person_id == person, _c.token_hash.is_not(None), _goes_on)
    tx.execute(unused.values(ended_at=now, token_hash=None))
    row = {"person_id": person, "chat_id": chat, "token_hash": token_hash, "offered_at": now}
    tx.execute(sa.insert(sittings).values(**row, until=now + LINK_LIFE))


def offered(tx: Tx, hashes: Sequence[str], now: datetime) -> Sitting | None:
    """The one that this link begins, as long as it can."""
    fresh = sa.select(*_columns).where(_c.token_hash.in_(hashes), _c.until > now, _goes_on)
    row = tx.execute(fresh).first()
    return Sitting(*row) if row else None


def begin(tx: Tx, number: int, browser_hash: str, now: datetime, longest: timedelta) -> bool:
    """It belongs to this browser from now on, and the link is used up; False where another was first."""
    first = sa.update(sittings).where(_c.id == number, _c.token_hash.is_not(None), _goes_on)
    begun = {"token_hash": None, "browser_hash": browser_hash, "began_at": now, "until": now + longest}
    return tx.execute(first.values(begun)).rowcount == 1


def by_browser(tx: Tx, hashes: Sequence[str], now: datetime) -> Sitting | None:
    """Who sits at this browser; None where nobody does any more."""
    valid = sa.select(*_columns).where(_c.browser_hash.in_(hashes), _c.until > now, _goes_on)
    row = tx.execute(valid).first()
    return Sitting(*row) if row else None


def valid(tx: Tx, now: datetime) -> int:
    """At how many browsers somebody sits."""
    sat = sa.select(sa.func.count()).where(_c.browser_hash.is_not(None), _c.until > now, _goes_on)
    return int(tx.execute(sat).scalar_one())


def move(tx: Tx, number: int, chat: int) -> None:
    """The same operator, for another agency in which he is enrolled."""
    tx.execute(sa.update(sittings).where(_c.id == number).values(chat_id=chat))


def end(tx: Tx, number: int, now: datetime) -> None:
    tx.execute(sa.update(sittings).where(_c.id == number, _goes_on).values(ended_at=now, token_hash=None))


def end_of(tx: Tx, person: int, now: datetime, *, but: int = 0) -> int:
    """All of this person, unused links too, but one perhaps; answers how many there were."""
    own = sa.update(sittings).where(_c.person_id == person, _goes_on, _c.until > now, _c.id != but)
    return int(tx.execute(own.values(ended_at=now, token_hash=None)).rowcount)


def is_first(tx: Tx, number: int, name: str, now: datetime) -> bool:
    """An act of this sitting is done from now on; False where it was before."""
    row: dict[str, object] = {"sitting_id": number, "name": name, "at": now}
    return insert_new(tx, sitting_acts, [row], ["sitting_id", "name"]) == 1


def forget(tx: Tx, number: int, name: str) -> None:
    """It was not done: it may be tried again."""
    own = (sitting_acts.c.sitting_id == number, sitting_acts.c.name == name)
    tx.execute(sa.delete(sitting_acts).where(*own))
