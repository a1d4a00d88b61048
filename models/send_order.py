"""Which row of the outbox must leave before which, in one chat about one ticket."""

from __future__ import annotations

from datetime import UTC, datetime

import sqlalchemy as sa

from domain.message import Priority
from models.db import Tx
from models.outbox import CARD, NO_FILE, TOPIC, outbox, same_place, with_ticket
from models.prepared import Prepared
from models.sending import OutboxRow
from models.standing import standing, where_stands

ALL_ALONG = datetime(1970, 1, 1, tzinfo=UTC)

_waited_for = outbox.c.reason != sa.literal_column(f"'{NO_FILE}'")
_earlier = Prepared(
    sa.select(outbox.c.id).where(*with_ticket, outbox.c.id < sa.bindparam("row"), _waited_for).limit(1)
)
_earlier_of_none = Prepared(
    sa.select(outbox.c.id)
    .where(*same_place, outbox.c.ticket_id.is_(None), outbox.c.id < sa.bindparam("row"), _waited_for)
    .limit(1)
)
_stands = sa.exists().where(
    standing.c.chat_id == outbox.c.chat_id, standing.c.key == outbox.c.key, standing.c.message_id != ""
)
_as_urgent = (
    _waited_for,
    outbox.c.id < sa.bindparam("row"),
    outbox.c.priority <= sa.bindparam("priority"),
    outbox.c.priority != Priority.REMINDER,  # these wait for others of their kind, and nothing for them
    sa.not_(outbox.c.key.startswith(TOPIC)),  # only what stands in it waits for it, and not for long
)
_never_sent = sa.exists().where(
    standing.c.chat_id == outbox.c.chat_id, standing.c.key == outbox.c.key, standing.c.message_id == ""
)


def _before(*as_urgent: sa.ColumnElement[bool]) -> Prepared:
    return Prepared(
        sa.select(outbox.c.id)
        .where(
            *with_ticket,
            outbox.c.id != sa.bindparam("row"),
            sa.or_(
                sa.and_(*as_urgent),
                sa.and_(outbox.c.key == sa.bindparam("card"), _never_sent),
                sa.and_(
                    outbox.c.id < sa.bindparam("row"),
                    outbox.c.key == sa.bindparam("topic"),
                    outbox.c.created_at > sa.bindparam("patient"),
                ),
            ),
        )
        .limit(1)
    )


_before_it = _before(*_as_urgent)
_before_it_but_edits = _before(*_as_urgent, sa.or_(outbox.c.key == "", sa.not_(_stands)))
_before_a_card = _before(*_as_urgent, outbox.c.priority != Priority.WORDS)  # which wait for other words
_before_it_of_none = Prepared(
    sa.select(outbox.c.id).where(*same_place, outbox.c.ticket_id.is_(None), *_as_urgent).limit(1)
)


def is_first(
    tx: Tx, row: OutboxRow, *, group: bool, edits_wait: bool = False, patient: datetime = ALL_ALONG
) -> bool:
    """Is nothing unsent that must go before it in its chat about the same ticket? To a person everything goes in order; in a
    group what is more urgent overtakes, though never the ticket's own card, nor the topic in which it stands, unless that was
    asked for before `patient`; and nothing waits for edits that the platform does not take now (`edits_wait`)."""
    place = {"chat": row.chat_id, "row": row.id}
    if not group:
        if row.ticket_id is None:
            return _earlier_of_none.first(tx, **place) is None
        return _earlier.first(tx, **place, ticket=row.ticket_id) is None
    if row.ticket_id is None:
        return _before_it_of_none.first(tx, **place, priority=row.priority) is None
    card = f"{CARD}{row.ticket_id}"
    if row.message.key == card and not where_stands(tx, row.chat_id, card):
        return True
    topic = row.message.topic_key or "topic:"
    about = {
        "ticket": row.ticket_id,
        "priority": row.priority,
        "card": card,
        "topic": topic,
        "patient": patient,
    }
    to_any = _before_it_but_edits if edits_wait else _before_it
    before = _before_a_card if row.message.key == card else to_any
    return before.first(tx, **place, **about) is None
