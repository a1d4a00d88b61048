"""The questions that `periksa` asks the database: each finds rows that must not exist, by a named index.

History is looked at from an id on (`after`), what lives is looked at whole, so that a million old tickets
cost nothing. Moments are UTC-aware; all answers are our own numbers, never a name, an address or a token.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import Any

import sqlalchemy as sa

from domain.danger import Danger
from domain.events import Record
from domain.message import Priority
from domain.timer import TimerKind
from models.chain import events
from models.chats import chats, persons
from models.conversations import conversations
from models.db import Tx
from models.enrolments import enrolments
from models.errands import errands
from models.inbox import inbox
from models.notes import notes
from models.outbox import CARD, QUESTION, outbox
from models.reports import reports
from models.standing import standing
from models.tickets import is_open, read_late, tickets
from models.timers import timers


@dataclass(frozen=True, slots=True)
class Question:
    """A statement whose rows are breaches, and the index that it is answered by."""

    statement: sa.Select[Any]
    index: str

    def rows(self, tx: Tx, **given: Any) -> list[sa.Row[Any]]:
        return list(tx.execute(self.statement.limit(MOST), given))


MOST = 200  # breaches told at most, per question
_after = sa.bindparam("after", type_=sa.BigInteger)
_before = sa.bindparam("before", type_=timers.c.due_at.type)
_new: sa.ColumnElement[str] = sa.literal_column("'new'")


def _text(column: sa.ColumnElement[Any]) -> sa.ColumnElement[str]:
    return sa.cast(column, sa.String)


def _noted(name: sa.ColumnElement[str]) -> sa.ColumnElement[bool]:
    return sa.exists().where(notes.c.name == name)


# I1, I2: the inbox

inbox_stuck = Question(
    sa.select(inbox.c.id, inbox.c.received_at)
    .where(inbox.c.state == _new, inbox.c.received_at < _before)
    .order_by(inbox.c.chat_ref, inbox.c.id),
    "ix_inbox_waiting",
)
inbox_dead_unseen = Question(
    sa.select(inbox.c.id, inbox.c.reason).where(
        inbox.c.state == sa.literal_column("'dead'"),
        sa.or_(inbox.c.reason == "", ~_noted(sa.literal("notice:dead:") + _text(inbox.c.id))),
    ),
    "ix_inbox_dead",
)
inbox_unfinished = Question(
    sa.select(inbox.c.id, inbox.c.state).where(
        inbox.c.id > _after,
        sa.or_(
            inbox.c.state.not_in(["new", "done", "dead"]),
            sa.and_(inbox.c.state != "new", inbox.c.done_at.is_(None)),
        ),
    ),
    "PRIMARY KEY",
)


def repeated_updates(tx: Tx) -> list[tuple[str, str]] | None:
    """(channel, update id) stored twice; None where the database itself forbids it (and need not be asked)."""
    unique = sa.inspect(tx).get_unique_constraints("inbox", schema=None)
    if any(set(u["column_names"]) == {"channel", "update_id"} for u in unique):
        return None
    found = tx.execute(
        sa.select(inbox.c.channel, inbox.c.update_id)
        .group_by(inbox.c.channel, inbox.c.update_id)
        .having(sa.func.count() > 1)
        .limit(MOST)
    )
    return [(r.channel, r.update_id) for r in found]


def sealed_updates(tx: Tx, after: int) -> Iterator[tuple[int, bytes, bool]]:
    """(id, sealed update, whether somebody has understood it) from an id on."""
    columns = sa.select(inbox.c.id, inbox.c.raw, inbox.c.state)
    for row in tx.execute(columns.where(inbox.c.id > after).order_by(inbox.c.id)):
        yield row.id, row.raw, row.state == "done"


def kept_updates(tx: Tx, channel: str) -> dict[str, int]:
    """How often each update of a channel is stored."""
    found = tx.execute(
        sa.select(inbox.c.update_id, sa.func.count())
        .where(inbox.c.channel == channel)
        .group_by(inbox.c.update_id)
    )
    return {r[0]: r[1] for r in found}


# I3: words of danger and reports

report_astray = Question(
    sa.select(reports.c.id, reports.c.state)
    .outerjoin(tickets, tickets.c.id == reports.c.ticket_id)
    .where(
        reports.c.id > _after,
        sa.or_(
            reports.c.state.not_in(["ticket", "digest", "withdrawn", "ended"]),
            sa.and_(reports.c.state == "ticket", tickets.c.id.is_(None)),
        ),
    ),
    "PRIMARY KEY",
)
danger_undated = Question(
    sa.select(reports.c.id).where(
        reports.c.id > _after, reports.c.danger != Danger.NONE, reports.c.danger_at.is_(None)
    ),
    "PRIMARY KEY",
)
_timed = sa.select(timers.c.id)
draft_untimed = Question(
    sa.select(conversations.c.chat_id).where(
        conversations.c.state["draft"]["handle"].as_string().is_not(None),
        ~_timed.where(timers.c.key == sa.literal("draft:") + _text(conversations.c.chat_id)).exists(),
    ),
    "uq_timers_key",
)
suspected_untimed = Question(
    sa.select(conversations.c.chat_id).where(
        conversations.c.state["suspected"]["sent_at"].as_string().is_not(None),
        ~_timed.where(timers.c.key == sa.literal("suspect:") + _text(conversations.c.chat_id)).exists(),
    ),
    "uq_timers_key",
)

# I4: open tickets

ticket_untimed = Question(
    sa.select(tickets.c.id, tickets.c.code).where(
        is_open, ~_timed.where(timers.c.ticket_id == tickets.c.id, timers.c.kind != TimerKind.UNDO).exists()
    ),
    "ix_tickets_open",
)
resolved_untimed = Question(
    sa.select(tickets.c.id, tickets.c.code).where(
        tickets.c.id > _after,
        tickets.c.status == "resolved",
        ~_timed.where(timers.c.key == sa.literal("close:") + _text(tickets.c.id)).exists(),
    ),
    "PRIMARY KEY",
)
timer_overdue = Question(
    sa.select(timers.c.id, timers.c.key, timers.c.due_at).where(timers.c.due_at < _before),
    "ix_timers_due_at",
)
_reads = (
    sa.select(standing.c.key)
    .join(chats, chats.c.id == standing.c.chat_id)
    .join(enrolments, enrolments.c.chat_id == chats.c.id)
    .where(
        standing.c.ticket_id == tickets.c.id,
        standing.c.key == sa.literal("card:") + _text(tickets.c.id),
        standing.c.message_id != "",
        chats.c.closed == "",
        enrolments.c.active.is_(True),
    )
)
ticket_unseen = Question(
    sa.select(tickets.c.id, tickets.c.code).where(is_open, tickets.c.opened_at < _before, ~_reads.exists()),
    "ix_standing_ticket_id",
)


def timers_of_other_kinds(tx: Tx, kinds: Collection[str]) -> list[str]:
    """Keys of timers that nothing will handle."""
    statement = sa.select(timers.c.key).where(timers.c.kind.not_in(list(kinds))).limit(MOST)
    return [r.key for r in tx.execute(statement)]


# I5: chains


def chains(tx: Tx, after: int) -> Iterator[tuple[int, str, list[tuple[Record, int, str]]]]:
    """(ticket, status, [(record, number, link)]) of all tickets from an id on, and of all open ones."""
    looked_at = sa.or_(tickets.c.id > after, is_open)
    rows = tx.execute(
        sa.select(tickets.c.id.label("ticket"), tickets.c.status, events)
        .outerjoin(events, events.c.ticket_id == tickets.c.id)
        .where(looked_at)
        .order_by(tickets.c.id, events.c.seq)
    )
    for (ticket, status), links in groupby(rows, key=lambda r: (r.ticket, r.status)):
        chain = [(Record(r.kind, r.at, r.actor, r.data), r.seq, r.hash) for r in links if r.kind]
        yield ticket, status, chain


event_astray = Question(
    sa.select(events.c.ticket_id)
    .outerjoin(tickets, tickets.c.id == events.c.ticket_id)
    .where(events.c.ticket_id > _after, tickets.c.id.is_(None))
    .distinct(),
    "PRIMARY KEY",
)

# I6, I7: the outbox

_newer = outbox.alias("newer")
superseded_by_nobody = Question(
    sa.select(outbox.c.id)
    .outerjoin(_newer, _newer.c.id == outbox.c.superseded_by)
    .where(
        outbox.c.id > _after,
        outbox.c.state == "superseded",
        sa.or_(
            _newer.c.id.is_(None),
            _newer.c.id <= outbox.c.id,
            _newer.c.chat_id != outbox.c.chat_id,
            sa.and_(_newer.c.key != outbox.c.key, ~outbox.c.key.startswith(QUESTION)),
        ),
    ),
    "PRIMARY KEY",
)
_told_somebody = sa.or_(
    _noted(sa.func.substr(sa.literal("notice:outbox:") + _text(outbox.c.id), 1, 80)),
    _noted(sa.func.substr(sa.literal("notice:chat:") + _text(outbox.c.chat_id), 1, 80)),
    _noted(sa.func.substr(sa.literal("notice:outbox:") + outbox.c.reason, 1, 74)),
)
outbox_dead_unseen = Question(
    sa.select(outbox.c.id, outbox.c.reason).where(
        outbox.c.state == sa.literal_column("'dead'"), sa.or_(outbox.c.reason == "", ~_told_somebody)
    ),
    "ix_outbox_dead",
)
outbox_stuck = Question(
    sa.select(outbox.c.id, outbox.c.created_at)
    .where(outbox.c.state == _new, outbox.c.created_at < _before)
    .order_by(outbox.c.priority, outbox.c.id),
    "ix_outbox_unsent",
)
outbox_unfinished = Question(
    sa.select(outbox.c.id, outbox.c.state).where(
        outbox.c.id > _after,
        sa.or_(
            outbox.c.state.not_in(["new", "sent", "superseded", "dead"]),
            sa.and_(outbox.c.state == "sent", outbox.c.sent_at.is_(None)),
        ),
    ),
    "PRIMARY KEY",
)
_first_in = (
    sa.select(inbox.c.chat_ref, sa.func.min(inbox.c.id).label("id"))
    .where(inbox.c.state == _new)
    .group_by(inbox.c.chat_ref)
    .subquery()
)
_oldest_in = sa.select(sa.func.min(_first_in.c.id)).scalar_subquery()
inbox_overtaken = Question(
    sa.select(_first_in.c.id, inbox.c.id.label("later"))
    .join(inbox, inbox.c.chat_ref == _first_in.c.chat_ref)
    .where(inbox.c.id > _oldest_in, inbox.c.id > _first_in.c.id, inbox.c.state != "new"),
    "ix_inbox_waiting",
)
_place = sa.func.coalesce(outbox.c.ticket_id, 0)
_first_out = (
    sa.select(
        outbox.c.chat_id, _place.label("ticket"), outbox.c.priority, sa.func.min(outbox.c.id).label("id")
    )
    .where(outbox.c.state == _new)
    .group_by(outbox.c.chat_id, _place, outbox.c.priority)
    .subquery()
)
_oldest_out = sa.select(sa.func.min(_first_out.c.id)).scalar_subquery()
outbox_overtaken = Question(
    sa.select(_first_out.c.id, outbox.c.id.label("later"))
    .join(outbox, sa.and_(outbox.c.chat_id == _first_out.c.chat_id, _place == _first_out.c.ticket))
    .where(
        outbox.c.id > _oldest_out,
        outbox.c.id > _first_out.c.id,
        outbox.c.priority >= _first_out.c.priority,
        _first_out.c.priority != Priority.REMINDER,
        outbox.c.state == "sent",
        ~outbox.c.key.startswith(CARD),
    ),
    "ix_outbox_place",
)

# I8: what must not be written anywhere


def written(tx: Tx, after: int) -> Iterator[tuple[str, str]]:
    """(where, text) of everything readable that the system has written by itself, from an outbox id on."""
    sources = (
        sa.select(sa.literal("outbox ") + _text(outbox.c.id), outbox.c.payload, outbox.c.reason).where(
            outbox.c.id > after
        ),
        sa.select(sa.literal("inbox ") + _text(inbox.c.id), inbox.c.reason).where(
            inbox.c.state == sa.literal_column("'dead'")
        ),
        sa.select(sa.literal("errand ") + _text(errands.c.id), errands.c.reason).where(
            errands.c.reason != ""
        ),
        sa.select(sa.literal("note ") + notes.c.name, notes.c.value),
    )
    for source in sources:
        for row in tx.execute(source):
            yield row[0], "\n".join(row[1:])


def said_in_groups(tx: Tx, after: int) -> Iterator[tuple[int, str, bytes, bytes | None]]:
    """(outbox id, message, sealed account, sealed number) of each reporter of what was said in a group."""
    rows = tx.execute(
        sa.select(outbox.c.id, outbox.c.payload, persons.c.address, persons.c.phone)
        .join(chats, chats.c.id == outbox.c.chat_id)
        .join(reports, reports.c.ticket_id == outbox.c.ticket_id)
        .join(persons, persons.c.id == reports.c.person_id)
        .where(outbox.c.id > after, chats.c.private.is_(False))
        .order_by(outbox.c.id)
    )
    for row in rows:
        yield row.id, row.payload, row.address, row.phone


# I9: danger and its clock

danger_in_digest = Question(
    sa.select(reports.c.id).where(
        reports.c.state == sa.literal_column("'digest'"), reports.c.danger != Danger.NONE
    ),
    "ix_reports_digest",
)
_undecided = sa.and_(
    is_open, tickets.c.status == "received", tickets.c.loud_at.is_(None), tickets.c.danger != Danger.NONE
)


@dataclass(frozen=True, slots=True)
class Undecided:
    """Danger that has not rung: a ticket's or a draft's clock, and the soonest of its timers."""

    name: str
    deadline: dict[str, str | None]
    timer_at: datetime | None
    late: bool = False


def undecided_tickets(tx: Tx) -> list[Undecided]:
    """Open tickets with danger that nobody has decided about and that have not rung (`ix_tickets_open`)."""
    soonest = (
        sa.select(sa.func.min(timers.c.due_at))
        .where(
            timers.c.ticket_id == tickets.c.id,
            timers.c.kind.in_([TimerKind.LOUD, TimerKind.GLANCE, TimerKind.WATCH]),
        )
        .scalar_subquery()
    )
    rows = tx.execute(sa.select(tickets.c.code, tickets.c.deadline, soonest, read_late).where(_undecided))
    return [Undecided(r[0], r[1], r[2], bool(r[3])) for r in rows]


def dangerous_drafts(tx: Tx) -> list[Undecided]:
    """Unfinished reports with danger, by the chat's number."""
    draft = conversations.c.state["draft"]
    rows = tx.execute(
        sa.select(conversations.c.chat_id, conversations.c.state, timers.c.due_at)
        .outerjoin(timers, timers.c.key == sa.literal("draft:") + _text(conversations.c.chat_id))
        .where(draft["danger"].as_string().in_([Danger.OTHER, Danger.LIFE]))
    )
    return [Undecided(f"chat {r[0]}", r[1]["draft"]["deadline"], r[2]) for r in rows]


def newest(tx: Tx) -> dict[str, int]:
    """The highest id of each table whose history is looked at."""
    tables = {"inbox": inbox, "outbox": outbox, "reports": reports, "tickets": tickets}
    return {n: tx.execute(sa.select(sa.func.max(t.c.id))).scalar() or 0 for n, t in tables.items()}


QUESTIONS: dict[str, Question] = {n: q for n, q in list(globals().items()) if isinstance(q, Question)}
