"""What has waited until it was no longer true, or needed: a step of a report that has ended meanwhile is not told any more, and a
group that has not seen a ticket need not see that it went into another."""

from __future__ import annotations

from domain.status import Status
from messages.citizen import NEWS
from models import tickets
from models.db import Tx
from models.outbox import CARD
from models.sending import OutboxRow
from models.standing import where_stands


def is_stale(tx: Tx, row: OutboxRow, *, group: bool) -> bool:
    if row.ticket_id is None:
        return False
    if group and row.message.silent:
        return _merged_unseen(tx, row, row.ticket_id)
    if not row.attempts or not row.key.startswith(NEWS):
        return False  # whatever is new is said
    return not tickets.glance(tx, row.ticket_id).open


def _merged_unseen(tx: Tx, row: OutboxRow, ticket: int) -> bool:
    """Is all of it said on the card of the ticket that it went into, and this one's never stood here?"""
    if where_stands(tx, row.chat_id, f"{CARD}{ticket}"):
        return False
    return tickets.glance(tx, ticket).status is Status.DUPLICATE
