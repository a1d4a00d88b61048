"""All tables together: importing this module knows them all."""

from __future__ import annotations

from models import (
    accesses,
    broadcasts,
    calls,
    chain,
    chats,
    conversations,
    disasters,
    duty,
    enrolments,
    errands,
    evidence,
    inbox,
    notes,
    outbox,
    outcomes,
    reports,
    results,
    sanctions,
    standing,
    tickets,
    timers,
    weights,
)
from models.db import Engine, metadata

TABLE_GROUPS = (
    accesses,
    broadcasts,
    inbox,
    outbox,
    calls,
    chain,
    chats,
    conversations,
    disasters,
    duty,
    enrolments,
    errands,
    evidence,
    notes,
    results,
    reports,
    tickets,
    timers,
    outcomes,
    sanctions,
    standing,
    weights,
)


def create(engine: Engine) -> None:
    """All tables at once, for a database in memory; others are brought there by migrations."""
    metadata.create_all(engine)
