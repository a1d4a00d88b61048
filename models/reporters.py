"""Who reported: a ticket's reporters with their chats, and what else these people have reported."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from domain.report import Observed, in_line
from models.chats import chats, persons
from models.codecs import OBSERVED
from models.db import Tx
from models.prepared import Prepared
from models.reports import played, reports


@dataclass(frozen=True, slots=True)
class Reporter:
    """A ticket's reporter with the chat to answer in and the record so far."""

    report_id: int
    person_id: int
    handle: str
    words: str
    settled: bool | None
    chat_id: int
    channel: str
    closed: str
    language: str
    verified: bool
    has_phone: bool
    genuine: int
    false: int
    observed: Observed


_reporters = Prepared(
    sa.select(
        reports.c.id,
        reports.c.person_id,
        reports.c.handle,
        reports.c.words,
        reports.c.settled,
        reports.c.chat_id,
        chats.c.channel,
        chats.c.closed,
        persons.c.language,
        persons.c.phone_own,
        persons.c.phone.is_not(None),
        persons.c.genuine,
        persons.c["false"],
        reports.c.detail,
    )
    .join(chats, chats.c.id == reports.c.chat_id)
    .join(persons, persons.c.id == reports.c.person_id)
    .where(reports.c.ticket_id == sa.bindparam("ticket"))
    .order_by(reports.c.id)
)


def reporters_of(tx: Tx, ticket: int) -> list[Reporter]:
    """A ticket's reporters, the first one first."""
    found = _reporters.all(tx, ticket=ticket)
    told = [Reporter(*[*plain, OBSERVED.read(detail)]) for *plain, detail in found]
    return sorted(told, key=lambda reporter: in_line(reporter.report_id, reporter.observed))


_recent = Prepared(
    sa.select(sa.func.count())
    .select_from(reports)
    .where(
        reports.c.person_id == sa.bindparam("person"),
        reports.c.created_at.between(sa.bindparam("since"), sa.bindparam("until")),
        ~played(reports.c.ticket_id),
    )
)
_mine, _theirs = reports.alias(), reports.alias()
_together = Prepared(
    sa.select(_mine.c.id)
    .join(_theirs, _theirs.c.ticket_id == _mine.c.ticket_id)
    .where(
        _mine.c.person_id == sa.bindparam("one"),
        _theirs.c.person_id == sa.bindparam("other"),
        _mine.c.ticket_id != sa.bindparam("but"),
        ~played(_mine.c.ticket_id),
    )
    .limit(1)
)


def recent_of_person(tx: Tx, person: int, since: datetime, until: datetime) -> int:
    return int(_recent.scalar(tx, person=person, since=since, until=until))


def together_before(tx: Tx, one: int, other: int, but_ticket: int | None) -> bool:
    """Did these two people report to the same ticket before?"""
    return _together.first(tx, one=one, other=other, but=but_ticket or 0) is not None
