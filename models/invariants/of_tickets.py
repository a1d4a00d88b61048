"""I3, I4, I5: words of danger become reports, open tickets have a timer and a reader, and every ticket its chain."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import groupby

import sqlalchemy as sa

from domain.danger import Danger
from domain.events import Record
from domain.timer import TimerKind
from models.chain import events
from models.chats import chats
from models.conversations import conversations
from models.db import Tx
from models.enrolments import enrolments
from models.invariants.question import AFTER, BEFORE, MOST, Question, text_of
from models.reports import reports
from models.standing import standing
from models.tickets import is_open, tickets
from models.timers import timers

report_astray = Question(
    sa.select(reports.c.id, reports.c.state)
    .outerjoin(tickets, tickets.c.id == reports.c.ticket_id)
    .where(
        reports.c.id > AFTER,
        sa.or_(
            reports.c.state.not_in(["ticket", "digest", "withdrawn", "ended"]),
            sa.and_(reports.c.state == "ticket", tickets.c.id.is_(None)),
        ),
    ),
    "PRIMARY KEY",
)

danger_undated = Question(
    sa.select(reports.c.id).where(
        reports.c.id > AFTER, reports.c.danger != Danger.NONE, reports.c.danger_at.is_(None)
    ),
    "PRIMARY KEY",
)

_timed = sa.select(timers.c.id)

draft_untimed = Question(
    sa.select(conversations.c.chat_id).where(
        conversations.c.state["draft"]["handle"].as_string().is_not(None),
        ~_timed.where(timers.c.key == sa.literal("draft:") + text_of(conversations.c.chat_id)).exists(),
    ),
    "uq_timers_key",
)

suspected_untimed = Question(
    sa.select(conversations.c.chat_id).where(
        conversations.c.state["suspected"]["sent_at"].as_string().is_not(None),
        ~_timed.where(timers.c.key == sa.literal("suspect:") + text_of(conversations.c.chat_id)).exists(),
    ),
    "uq_timers_key",
)


ticket_untimed = Question(
    sa.select(tickets.c.id, tickets.c.code).where(
        is_open, ~_timed.where(timers.c.ticket_id == tickets.c.id, timers.c.kind != TimerKind.UNDO).exists()
    ),
    "ix_tickets_open",
)

resolved_untimed = Question(
    sa.select(tickets.c.id, tickets.c.code).where(
        tickets.c.id > AFTER,
        tickets.c.status == "resolved",
        ~_timed.where(timers.c.key == sa.literal("close:") + text_of(tickets.c.id)).exists(),
    ),
    "PRIMARY KEY",
)

timer_overdue = Question(
    sa.select(timers.c.id, timers.c.key, timers.c.due_at).where(timers.c.due_at < BEFORE),
    "ix_timers_due_at",
)

_reads = (
    sa.select(standing.c.key)
    .join(chats, chats.c.id == standing.c.chat_id)
    .join(enrolments, enrolments.c.chat_id == chats.c.id)
    .where(
        standing.c.ticket_id == tickets.c.id,
        standing.c.key == sa.literal("card:") + text_of(tickets.c.id),
        standing.c.message_id != "",
        chats.c.closed == "",
        enrolments.c.active.is_(True),
    )
)

ticket_unseen = Question(
    sa.select(tickets.c.id, tickets.c.code).where(is_open, tickets.c.opened_at < BEFORE, ~_reads.exists()),
    "ix_standing_ticket_id",
)


def timers_of_other_kinds(tx: Tx, kinds: Collection[str]) -> list[str]:
    """Keys of timers that nothing will handle."""
    statement = sa.select(timers.c.key).where(timers.c.kind.not_in(list(kinds))).limit(MOST)
    return [r.key for r in tx.execute(statement)]


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
    .where(events.c.ticket_id > AFTER, tickets.c.id.is_(None))
    .distinct(),
    "PRIMARY KEY",
)
