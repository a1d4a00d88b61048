"""Who may act as an operator: people enrolled in groups, and the one-time codes that bind groups to agencies."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

import sqlalchemy as sa

from models.chats import chats
from models.db import Id, Tx, Utc, metadata
from models.prepared import Prepared

CODE_LIFE = timedelta(hours=24)

enrolments = sa.Table(
    "enrolments",
    metadata,
    sa.Column("chat_id", Id, primary_key=True),
    sa.Column("person_id", Id, primary_key=True),
    sa.Column("agency", sa.String(40), nullable=False),
    sa.Column(
        "role", sa.String(16), nullable=False
    ),  # as in the city file: petugas | operator | supervisor | administrator
    sa.Column("number", sa.Integer, nullable=False),  # "Damkar-2": a label without a name
    sa.Column("active", sa.Boolean, nullable=False),
    sa.Column("on_duty", sa.Boolean, nullable=False),
    sa.Column("mention", sa.LargeBinary),  # sealed @name, for calling
    sa.Column("since", Utc, nullable=False),
)
sa.Index("ix_enrolments_person", enrolments.c.person_id)

binding_codes = sa.Table(
    "binding_codes",
    metadata,
    sa.Column("code_hash", sa.String(64), primary_key=True),
    sa.Column("agency", sa.String(40), nullable=False),
    sa.Column("expires_at", Utc, nullable=False),
    sa.Column("used_at", Utc),
)


@dataclass(frozen=True, slots=True)
class Enrolment:
    chat_id: int
    person_id: int
    agency: str
    role: str
    number: int
    active: bool
    on_duty: bool
    mention: bytes | None


_columns = tuple(enrolments.c)[:8]


_enrolment = Prepared(
    sa.select(*_columns).where(
        enrolments.c.chat_id == sa.bindparam("chat"), enrolments.c.person_id == sa.bindparam("person")
    )
)
_active = Prepared(
    sa.select(*_columns)
    .join(chats, chats.c.id == enrolments.c.chat_id)
    .where(
        enrolments.c.agency == sa.bindparam("agency"),
        enrolments.c.active.is_(True),
        chats.c.drill == sa.bindparam("drill"),
    )
    .order_by(enrolments.c.number)
)


def enrolment(tx: Tx, chat: int, person: int) -> Enrolment | None:
    row = _enrolment.first(tx, chat=chat, person=person)
    return Enrolment(*row) if row else None


def enrolments_of(tx: Tx, person: int) -> list[Enrolment]:
    """Where a person is enrolled and active."""
    rows = tx.execute(
        sa.select(*_columns).where(enrolments.c.person_id == person, enrolments.c.active.is_(True))
    )
    return [Enrolment(*row) for row in rows]


def everybody(tx: Tx) -> list[Enrolment]:
    """All who are or were enrolled anywhere."""
    rows = tx.execute(sa.select(*_columns).order_by(enrolments.c.agency, enrolments.c.number))
    return [Enrolment(*row) for row in rows]


def active_of(tx: Tx, agency: str, *, drill: bool = False) -> list[Enrolment]:
    """Everybody who may act for an agency, each person once (the lowest number); `drill`: in its groups for practice."""
    found: dict[int, Enrolment] = {}
    for row in _active.all(tx, agency=agency, drill=drill):
        found.setdefault(row[1], Enrolment(*row))
    return list(found.values())


def supervisors(tx: Tx) -> list[int]:
    """People who supervise, wherever they are enrolled."""
    rows = tx.execute(
        sa.select(enrolments.c.person_id)
        .where(enrolments.c.role == "supervisor", enrolments.c.active.is_(True))
        .distinct()
        .order_by(enrolments.c.person_id)
    )
    return [int(r[0]) for r in rows]


def active_count(tx: Tx, chat: int) -> int:
    return tx.execute(
        sa.select(sa.func.count())
        .select_from(enrolments)
        .where(enrolments.c.chat_id == chat, enrolments.c.active.is_(True))
    ).scalar_one()


def enrol(
    tx: Tx, chat: int, person: int, agency: str, role: str, mention: bytes | None, now: datetime
) -> Enrolment:
    """Enrol somebody in a group (again, where they had left)."""
    known = enrolment(tx, chat, person)
    if known:
        columns = {"agency": agency, "active": True, "mention": mention or known.mention}
        tx.execute(
            sa.update(enrolments)
            .where(enrolments.c.chat_id == chat, enrolments.c.person_id == person)
            .values(**columns)
        )
        return Enrolment(chat, person, agency, known.role, known.number, True, known.on_duty, mention)
    highest = tx.execute(
        sa.select(sa.func.max(enrolments.c.number)).where(enrolments.c.agency == agency)
    ).scalar()
    new = Enrolment(chat, person, agency, role, (highest or 0) + 1, True, True, mention)
    row = {name: getattr(new, name) for name in Enrolment.__dataclass_fields__}
    tx.execute(sa.insert(enrolments), row | {"since": now})
    return new


def drop(tx: Tx, chat: int, person: int) -> bool:
    """They are no longer in the group; True where they were enrolled."""
    result = tx.execute(
        sa.update(enrolments)
        .where(enrolments.c.chat_id == chat, enrolments.c.person_id == person, enrolments.c.active.is_(True))
        .values(active=False, on_duty=False)
    )
    return result.rowcount > 0


def issue_code(tx: Tx, code_hash: str, agency: str, now: datetime) -> None:
    row = {"code_hash": code_hash, "agency": agency, "expires_at": now + CODE_LIFE}
    tx.execute(sa.insert(binding_codes), row)


def fresh_code(tx: Tx, code_hash: str, now: datetime) -> str | None:
    """The agency of a code that may be used; None for a wrong, old or used one."""
    return tx.execute(
        sa.select(binding_codes.c.agency).where(
            binding_codes.c.code_hash == code_hash,
            binding_codes.c.used_at.is_(None),
            binding_codes.c.expires_at > now,
        )
    ).scalar()


def use_up(tx: Tx, code_hash: str, now: datetime) -> bool:
    """A code is of no use from now on; False where somebody else has used it meanwhile."""
    used = tx.execute(
        sa.update(binding_codes)
        .where(binding_codes.c.code_hash == code_hash, binding_codes.c.used_at.is_(None))
        .values(used_at=now)
    )
    return used.rowcount > 0


def use_code(tx: Tx, code_hash: str, now: datetime) -> str | None:
    """The agency of a fresh code, which is used up by this; None for a wrong, old or used one."""
    agency = fresh_code(tx, code_hash, now)
    return agency if agency is not None and use_up(tx, code_hash, now) else None


def in_group(tx: Tx, chat: int) -> list[int]:
    """Our numbers of the people who are enrolled and active in a group."""
    rows = tx.execute(
        sa.select(enrolments.c.person_id).where(enrolments.c.chat_id == chat, enrolments.c.active.is_(True))
    )
    return [int(r[0]) for r in rows]


def without_private_chat(tx: Tx, group: int, channel: str) -> list[Enrolment]:
    """Those of a group's people who have no chat of their own in which the bot can write to them."""
    started = sa.exists().where(
        chats.c.channel == channel,
        chats.c.private.is_(True),
        chats.c.closed == "",
        chats.c.person_id == enrolments.c.person_id,
    )
    rows = tx.execute(
        sa.select(*_columns)
        .where(
            enrolments.c.chat_id == group,
            enrolments.c.active.is_(True),
            sa.not_(started),
        )
        .order_by(enrolments.c.number)
    )
    return [Enrolment(*row) for row in rows]
