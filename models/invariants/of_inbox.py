"""I1, I2, I7: every update is kept once, handled in order, and none is left."""

from __future__ import annotations

from collections.abc import Iterator

import sqlalchemy as sa

from models.db import Tx
from models.inbox import inbox
from models.invariants.question import AFTER, BEFORE, MOST, NEW, Question, noted, text_of
from models.unhandled import unseen

inbox_stuck = Question(
    sa.select(inbox.c.id, inbox.c.received_at)
    .where(inbox.c.state == NEW, inbox.c.received_at < BEFORE)
    .order_by(inbox.c.chat_ref, inbox.c.id),
    "ix_inbox_waiting",
)

inbox_dead_unseen = Question(
    sa.select(inbox.c.id, inbox.c.reason).where(
        inbox.c.state == sa.literal_column("'dead'"),
        sa.or_(inbox.c.reason == "", ~noted(sa.literal("notice:dead:") + text_of(inbox.c.id))),
    ),
    "ix_inbox_dead",
)

inbox_failed_unseen = Question(sa.select(inbox.c.id, inbox.c.reason).where(unseen), "ix_inbox_dead")

inbox_unfinished = Question(
    sa.select(inbox.c.id, inbox.c.state).where(
        inbox.c.id > AFTER,
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


_first_in = (
    sa.select(inbox.c.chat_ref, sa.func.min(inbox.c.id).label("id"))
    .where(inbox.c.state == NEW, inbox.c.done_at.is_(None))  # what is tried again has been overtaken
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
