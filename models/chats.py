"""Chats and people, known to us by our own numbers; the platforms' ids are sealed, found by a keyed hash."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from models.db import Id, Tx, Utc, metadata
from models.prepared import Prepared, inserting, updating

HELD = "held"  # why a group is closed whose messages the platform puts off without end

chats = sa.Table(
    "chats",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("channel", sa.String(32), nullable=False),
    sa.Column("lookup", sa.String(64), nullable=False),
    sa.Column("address", sa.LargeBinary, nullable=False),  # sealed
    sa.Column("private", sa.Boolean, nullable=False),
    sa.Column("person_id", Id),
    sa.Column("agency", sa.String(40), nullable=False, default=""),
    sa.Column("forum", sa.Boolean, nullable=False, default=False),
    sa.Column("drill", sa.Boolean, nullable=False, default=False),
    sa.Column("closed", sa.String(200), nullable=False, default=""),  # why we cannot write there
    sa.Column("created_at", Utc, nullable=False),
    sa.Column("window_until", Utc),  # until when anything may be written there; None: for ever
    sa.UniqueConstraint("channel", "lookup"),
)
sa.Index("ix_chats_agency", chats.c.agency)
sa.Index("ix_chats_person", chats.c.person_id)

persons = sa.Table(
    "persons",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("platform", sa.String(16), nullable=False),
    sa.Column("lookup", sa.String(64), nullable=False),
    sa.Column("address", sa.LargeBinary, nullable=False),  # sealed
    sa.Column("phone", sa.LargeBinary),  # sealed
    sa.Column("phone_lookup", sa.String(64)),
    sa.Column("phone_own", sa.Boolean, nullable=False, default=False),
    sa.Column("reports", sa.Integer, nullable=False, default=0),
    sa.Column("genuine", sa.Integer, nullable=False, default=0),
    sa.Column("false", sa.Integer, nullable=False, default=0),
    sa.Column("suspended_until", Utc),
    sa.Column("human_check", sa.String(8), nullable=False, server_default=""),  # "" | asked | passed | failed
    sa.Column("language", sa.String(12), nullable=False, default=""),
    sa.Column("created_at", Utc, nullable=False),
    sa.Column("erased_at", Utc),  # from then on nobody knows who this was
    sa.Column("same_as", Id),  # the same human was known before as this one
    sa.UniqueConstraint("platform", "lookup"),
)
_known = persons.c.erased_at.is_(None)
_numbered = persons.c.phone_lookup.is_not(None)
sa.Index("ix_persons_phone", persons.c.phone_lookup, sqlite_where=_numbered, postgresql_where=_numbered)
_again = persons.c.same_as.is_not(None)
sa.Index("ix_persons_same_as", persons.c.same_as, sqlite_where=_again, postgresql_where=_again)
sa.Index("ix_persons_known", persons.c.created_at, sqlite_where=_known, postgresql_where=_known)


@dataclass(frozen=True, slots=True)
class Chat:
    """A chat by our number. `agency` is set where a group was bound."""

    id: int
    channel: str
    private: bool
    person_id: int | None
    agency: str
    forum: bool
    drill: bool
    closed: str
    address: bytes
    window_until: datetime | None = None  # until when anything may be written there; None: for ever
    new: bool = False  # met in this very transaction: nothing else is kept of it yet


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody by our number, with the record that verification looks at."""

    id: int
    phone_own: bool
    has_phone: bool
    reports: int
    genuine: int
    false: int
    suspended_until: datetime | None
    language: str
    human_check: str = ""
    new: bool = False  # met in this very transaction


chat_columns = (
    chats.c.id,
    chats.c.channel,
    chats.c.private,
    chats.c.person_id,
    chats.c.agency,
    chats.c.forum,
    chats.c.drill,
    chats.c.closed,
    chats.c.address,
    chats.c.window_until,
)
_find_chat = Prepared(
    sa.select(*chat_columns).where(
        chats.c.channel == sa.bindparam("channel"), chats.c.lookup == sa.bindparam("lookup")
    )
)
_get_chat = Prepared(sa.select(*chat_columns).where(chats.c.id == sa.bindparam("id")))
_private_chat = Prepared(
    sa.select(*chat_columns).where(
        chats.c.person_id == sa.bindparam("person"),
        chats.c.channel == sa.bindparam("channel"),
        chats.c.private.is_(True),
    )
)


def find_chat(tx: Tx, channel: str, lookup: str) -> Chat | None:
    row = _find_chat.first(tx, channel=channel, lookup=lookup)
    return Chat(*row) if row else None


def get_chat(tx: Tx, chat: int) -> Chat:
    return Chat(*_get_chat.one(tx, id=chat))


def add_chat(
    tx: Tx,
    *,
    channel: str,
    lookup: str,
    address: bytes,
    private: bool,
    person: int | None,
    forum: bool,
    drill: bool,
    now: datetime,
) -> Chat:
    row = {
        "channel": channel,
        "lookup": lookup,
        "address": address,
        "private": private,
        "person_id": person,
        "agency": "",
        "forum": forum,
        "drill": drill,
        "closed": "",
        "created_at": now,
    }
    new: int = inserting(chats, tuple(row), numbered=True).scalar(tx, **row)
    return Chat(new, channel, private, person, "", forum, drill, "", address, new=True)


def change_chat(tx: Tx, chat: int, **columns: object) -> None:
    """Set columns of a chat (`agency=`, `closed=`, `forum=`, `address=`, `lookup=` …)."""
    updating(chats, tuple(columns), ("id",)).run(tx, **columns, where_id=chat)


def move_chat(tx: Tx, chat: Chat, address: bytes, lookup: str) -> None:
    """The same chat at another address. A message from there, or one more from the old address, may have been read before we
    knew of it, and was met as a new chat: of the two the bound one stays, the other steps back, and what still waits for
    it goes to the same address."""
    met = find_chat(tx, chat.channel, lookup)
    stays, back = (met, chat) if met and met.agency and not chat.agency else (chat, met)
    if back is not None and back.id != stays.id:
        change_chat(tx, back.id, address=address, lookup=f"moved:{back.id}", agency="")
    agency = stays.agency or (back.agency if back else "")
    change_chat(tx, stays.id, address=address, lookup=lookup, agency=agency)


def private_chat(tx: Tx, channel: str, person: int) -> Chat | None:
    """The person's private chat with the bot of a channel, once they have started it."""
    row = _private_chat.first(tx, person=person, channel=channel)
    return Chat(*row) if row else None


_person_columns = (
    persons.c.id,
    persons.c.phone_own,
    persons.c.phone_lookup.is_not(None).label("has_phone"),
    persons.c.reports,
    persons.c.genuine,
    persons.c["false"],
    persons.c.suspended_until,
    persons.c.language,
    persons.c.human_check,
)
_find_person = Prepared(
    sa.select(*_person_columns).where(
        persons.c.platform == sa.bindparam("platform"), persons.c.lookup == sa.bindparam("lookup")
    )
)
_get_person = Prepared(sa.select(*_person_columns).where(persons.c.id == sa.bindparam("id")))
_known_again = Prepared(
    sa.update(persons)
    .where(persons.c.id == sa.bindparam("person"), persons.c.erased_at.is_not(None))
    .values(address=sa.bindparam("addressed"), erased_at=None)
)
_first_known = sa.func.coalesce(persons.c.same_as, persons.c.id).label("id")
_own = persons.alias()
_by_number = (
    sa.select(_first_known)
    .select_from(_own)
    .join(persons, persons.c.phone_lookup == _own.c.phone_lookup)
    .where(_own.c.id == sa.bindparam("person"), _own.c.phone_own.is_(True), persons.c.phone_own.is_(True))
)
_by_word = sa.select(_first_known).where(persons.c.id == sa.bindparam("person"))
_root = Prepared(_by_word)
_roots = _by_word.union(_by_number).cte("roots")
_one_human = Prepared(
    _roots.select().union(
        sa.select(persons.c.id).select_from(_roots).join(persons, persons.c.same_as == _roots.c.id)
    )
)
_join = Prepared(
    sa.update(persons)
    .where(
        sa.or_(persons.c.id == sa.bindparam("other"), persons.c.same_as == sa.bindparam("other")),
        persons.c.id != sa.bindparam("one"),
    )
    .values(same_as=sa.bindparam("one"))
)
_count_report = Prepared(
    sa.update(persons).where(persons.c.id == sa.bindparam("person")).values(reports=persons.c.reports + 1)
)


def find_person(tx: Tx, platform: str, lookup: str) -> Person | None:
    row = _find_person.first(tx, platform=platform, lookup=lookup)
    return Person(*row) if row else None


def get_person(tx: Tx, person: int) -> Person:
    return Person(*_get_person.one(tx, id=person))


def one_human(tx: Tx, person: int) -> list[int]:
    """All that this person is known as, on whatever platform, the first first: by the number that is proved to be their own, and
    where it was said that somebody is the same."""
    return sorted(int(number) for (number,) in _one_human.all(tx, person=person))


def join(tx: Tx, one: int, other: int) -> None:
    """These are one human from now on, each with what is known of them: nothing of the one becomes the other's."""
    first, second = sorted(int(_root.scalar(tx, person=each)) for each in (one, other))
    _join.run(tx, one=first, other=second)


def add_person(tx: Tx, *, platform: str, lookup: str, address: bytes, now: datetime) -> Person:
    row = {
        "platform": platform,
        "lookup": lookup,
        "address": address,
        "phone_own": False,
        "reports": 0,
        "genuine": 0,
        "false": 0,
        "language": "",
        "created_at": now,
    }
    new: int = inserting(persons, tuple(row), numbered=True).scalar(tx, **row)
    return Person(new, False, False, 0, 0, 0, None, "", new=True)


def change_person(tx: Tx, person: int, **columns: object) -> None:
    updating(persons, tuple(columns), ("id",)).run(tx, **columns, where_id=person)


def known_again(tx: Tx, person: int, address: bytes) -> None:
    """Somebody whose account had been erased, but not their record, has come back."""
    _known_again.run(tx, person=person, addressed=address)


def count_report(tx: Tx, person: int) -> None:
    _count_report.run(tx, person=person)


def sealed_address(tx: Tx, person: int) -> bytes:
    found: bytes = tx.execute(sa.select(persons.c.address).where(persons.c.id == person)).scalar_one()
    return found


def sealed_phone(tx: Tx, person: int) -> bytes | None:
    found: bytes | None = tx.execute(sa.select(persons.c.phone).where(persons.c.id == person)).scalar()
    return found
