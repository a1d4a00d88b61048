"""I6, I7: every message is sent, superseded or told of, and none overtakes another."""

from __future__ import annotations

import sqlalchemy as sa

from domain.message import Priority
from models.invariants.question import AFTER, BEFORE, NEW, Question, noted, text_of
from models.outbox import CARD, EMPTIED, NO_FILE, QUESTION, outbox

_newer = outbox.alias("newer")

superseded_by_nobody = Question(
    sa.select(outbox.c.id)
    .outerjoin(_newer, _newer.c.id == outbox.c.superseded_by)
    .where(
        outbox.c.id > AFTER,
        outbox.c.state == "superseded",
        sa.or_(
            _newer.c.id.is_(None),
            _newer.c.id <= outbox.c.id,
            _newer.c.chat_id != outbox.c.chat_id,
            sa.and_(
                _newer.c.key.not_in([outbox.c.key, ""]),  # what takes it back before it was said has none
                ~outbox.c.key.startswith(QUESTION),
                outbox.c.reason != EMPTIED,
            ),
        ),
    ),
    "PRIMARY KEY",
)

_told_somebody = sa.or_(
    noted(sa.func.substr(sa.literal("notice:outbox:") + text_of(outbox.c.id), 1, 80)),
    noted(sa.func.substr(sa.literal("notice:chat:") + text_of(outbox.c.chat_id), 1, 80)),
    noted(sa.func.substr(sa.literal("notice:outbox:") + outbox.c.reason, 1, 74)),
)

outbox_dead_unseen = Question(
    sa.select(outbox.c.id, outbox.c.reason).where(
        outbox.c.state == sa.literal_column("'dead'"), sa.or_(outbox.c.reason == "", ~_told_somebody)
    ),
    "ix_outbox_dead",
)

outbox_stuck = Question(
    sa.select(outbox.c.id, outbox.c.created_at)
    .where(outbox.c.state == NEW, outbox.c.created_at < BEFORE)
    .order_by(outbox.c.priority, outbox.c.id),
    "ix_outbox_unsent",
)

outbox_unfinished = Question(
    sa.select(outbox.c.id, outbox.c.state).where(
        outbox.c.id > AFTER,
        sa.or_(
            outbox.c.state.not_in(["new", "sent", "superseded", "dead"]),
            sa.and_(outbox.c.state == "sent", outbox.c.sent_at.is_(None)),
        ),
    ),
    "PRIMARY KEY",
)

_place = sa.func.coalesce(outbox.c.ticket_id, 0)

_first_out = (
    sa.select(
        outbox.c.chat_id, _place.label("ticket"), outbox.c.priority, sa.func.min(outbox.c.id).label("id")
    )
    .where(outbox.c.state == NEW, outbox.c.reason != NO_FILE)  # which nothing waits for
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
