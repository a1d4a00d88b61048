"""What has waited until it was no longer true: a step of a report that has ended meanwhile is not told any more."""

from __future__ import annotations

from messages.citizen import NEWS
from models import tickets
from models.db import Tx
from models.sending import OutboxRow


def is_stale(tx: Tx, row: OutboxRow) -> bool:
    """Only what was tried before: whatever is new is said."""
    if not row.attempts or row.ticket_id is None or not row.key.startswith(NEWS):
        return False
    return not tickets.glance(tx, row.ticket_id).open
