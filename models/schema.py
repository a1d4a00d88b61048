"""All tables together: importing this module knows them all."""

from __future__ import annotations

import sqlalchemy as sa

from models import (
    chats,
    conversations,
    enrolments,
    errands,
    evidence,
    inbox,
    notes,
    outbox,
    reports,
    tickets,
    timers,
)
from models.db import Engine, metadata

TABLE_GROUPS = (
    inbox,
    outbox,
    chats,
    conversations,
    enrolments,
    errands,
    evidence,
    notes,
    reports,
    tickets,
    timers,
)


def create(engine: Engine, schema: str = "") -> None:
    """Make the tables that are missing, and the PostgreSQL schema that keeps this city apart."""
    if schema:
        with engine.begin() as tx:
            tx.execute(sa.schema.CreateSchema(schema, if_not_exists=True))
    metadata.create_all(engine)
