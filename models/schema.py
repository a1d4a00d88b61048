"""All tables together: importing this module knows them all."""

from __future__ import annotations

from functools import cache

from sqlalchemy import create_mock_engine
from sqlalchemy.engine import url
from sqlalchemy.schema import ExecutableDDLElement

from models import (
    accesses,
    aliases,
    broadcasts,
    caller_pages,
    calls,
    chain,
    chats,
    contacts,
    conversations,
    costs,
    disasters,
    duty,
    enrolments,
    errands,
    evidence,
    inbox,
    leases,
    notes,
    outbox,
    page_pieces,
    reports,
    results,
    sanctions,
    sittings,
    spoken,
    standing,
    tickets,
    timers,
    verdicts,
    weights,
)
from models.db import Engine, metadata

TABLE_GROUPS = (
    accesses,
    aliases,
    broadcasts,
    inbox,
    outbox,
    caller_pages,
    calls,
    chain,
    chats,
    contacts,
    conversations,
    costs,
    disasters,
    duty,
    enrolments,
    errands,
    evidence,
    leases,
    notes,
    page_pieces,
    results,
    reports,
    tickets,
    timers,
    verdicts,
    sanctions,
    sittings,
    spoken,
    standing,
    weights,
)


def create(engine: Engine) -> None:
    """All tables at once, for an empty database in memory; others are brought there by migrations."""
    with engine.begin() as connection:
        for statement in _statements(engine.dialect.name):
            connection.exec_driver_sql(statement)


@cache
def _statements(dialect: str) -> tuple[str, ...]:
    """What makes the tables, compiled once."""
    made: list[str] = []
    spoken = url.make_url(f"{dialect}://").get_dialect()()

    def keep(ddl: ExecutableDDLElement, *_: object, **__: object) -> None:
        made.append(str(ddl.compile(dialect=spoken)))

    metadata.create_all(create_mock_engine(f"{dialect}://", keep), checkfirst=False)
    return tuple(made)
