"""Which groups are bound to which agency, and which of them can be written to."""

from __future__ import annotations

import sqlalchemy as sa

from models.chats import HELD, Chat, chat_columns, chats
from models.db import Tx
from models.prepared import Prepared

_bound = Prepared(  # "> nothing" is a range of ix_chats_agency; "is not" would read every chat there is
    sa.select(*chat_columns).where(chats.c.agency > "", chats.c.private.is_(False))
)


def groups_of(tx: Tx, agency: str) -> list[Chat]:
    """The groups bound to an agency that can be written to."""
    rows = tx.execute(
        sa.select(*chat_columns).where(
            chats.c.agency == agency,
            chats.c.private.is_(False),
            chats.c.closed == "",
            chats.c.drill.is_(False),
        )
    )
    return [Chat(*row) for row in rows]


def bound_groups(tx: Tx) -> list[Chat]:
    """All groups bound to some agency."""
    return [Chat(*row) for row in _bound.all(tx)]


def drill_groups(tx: Tx) -> list[Chat]:
    """Bound groups for practice that can be written to. What a stranger calls "Latihan" is none."""
    return [c for c in bound_groups(tx) if c.drill and not c.closed]


def lost_groups(tx: Tx) -> list[str]:
    """Agencies ("": practice) whose only bound groups can no longer be written to."""
    agency = sa.case((chats.c.drill.is_(True), ""), else_=chats.c.agency).label("of_agency")
    rows = tx.execute(
        sa.select(agency, sa.func.min(chats.c.closed))
        .where(chats.c.agency > "", chats.c.private.is_(False))
        .group_by(sa.literal_column("of_agency"))
    )
    return [agency for agency, closed in rows if closed != ""]


def held_groups(tx: Tx) -> list[str]:
    """Agencies of groups whose messages the platform puts off without end."""
    return [c.agency for c in bound_groups(tx) if c.closed == HELD]
