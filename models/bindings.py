"""Which groups are bound to which agency, and which of them can be written to."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa

from models import notes
from models.chats import HELD, Chat, chat_columns, chats
from models.db import Tx
from models.prepared import Prepared

GIVEN_AWAY = "given away:"  # before an agency's key: since when its only group is another's

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


_noted = Prepared(
    sa.select(notes.notes.c.name).where(notes.notes.c.name.startswith(GIVEN_AWAY), notes.notes.c.value != "")
)


def gave_away(tx: Tx, agency: str, now: datetime) -> None:
    """The agency's only group is another's from now on."""
    notes.write(tx, f"{GIVEN_AWAY}{agency}", now.isoformat())


def has_group(tx: Tx, agency: str) -> None:
    """Whatever happened to its group before: the agency has one."""
    if notes.read(tx, f"{GIVEN_AWAY}{agency}"):
        notes.write(tx, f"{GIVEN_AWAY}{agency}", "")


def lost_groups(tx: Tx) -> list[str]:
    """Agencies ("": practice) whose only bound groups can no longer be written to, or are another's now."""
    agency = sa.case((chats.c.drill.is_(True), ""), else_=chats.c.agency).label("of_agency")
    rows = tx.execute(
        sa.select(agency, sa.func.min(chats.c.closed))
        .where(chats.c.agency > "", chats.c.private.is_(False))
        .group_by(sa.literal_column("of_agency"))
    )
    found: dict[str, str] = {str(agency): str(closed) for agency, closed in rows}
    given_away = [name.removeprefix(GIVEN_AWAY) for (name,) in _noted.all(tx)]
    shut = [agency for agency, closed in found.items() if closed != ""]
    return [*shut, *(agency for agency in given_away if agency not in found)]


def held_groups(tx: Tx) -> list[str]:
    """Agencies of groups whose messages the platform puts off without end."""
    return [c.agency for c in bound_groups(tx) if c.closed == HELD]
