"""I9: danger, and the clock that runs for it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from domain.danger import Danger
from domain.timer import TimerKind
from models.conversations import conversations
from models.db import Tx
from models.invariants.question import Question, text_of
from models.reports import reports
from models.tickets import is_open, tickets
from models.timers import timers

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
    """Danger that has not rung: a ticket's or a draft's clock, the soonest of its timers, and whether anybody has looked."""

    name: str
    deadline: dict[str, str | None]
    timer_at: datetime | None
    looked: bool = False


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
    rows = tx.execute(
        sa.select(tickets.c.code, tickets.c.deadline, soonest, tickets.c.looked_by).where(_undecided)
    )
    return [Undecided(r[0], r[1], r[2], r[3] is not None) for r in rows]


def dangerous_drafts(tx: Tx) -> list[Undecided]:
    """Unfinished reports with danger, by the chat's number."""
    draft = conversations.c.state["draft"]
    rows = tx.execute(
        sa.select(conversations.c.chat_id, conversations.c.state, timers.c.due_at)
        .outerjoin(timers, timers.c.key == sa.literal("draft:") + text_of(conversations.c.chat_id))
        .where(draft["danger"].as_string().in_([Danger.OTHER, Danger.LIFE]))
    )
    return [Undecided(f"chat {r[0]}", r[1]["draft"]["deadline"], r[2]) for r in rows]
