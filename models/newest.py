"""Has anything happened since somebody looked? Asked every second while somebody does: three looks at the end of an index."""

from __future__ import annotations

import sqlalchemy as sa

from models.db import Tx
from models.inbox import inbox
from models.outbox import outbox
from models.prepared import Prepared

_said = Prepared(sa.select(sa.func.max(outbox.c.id)))
_heard = Prepared(sa.select(sa.func.max(inbox.c.id)))
_waits = Prepared(
    sa.select(sa.func.count()).select_from(inbox).where(inbox.c.state == sa.literal_column("'new'"))
)


def stamp(tx: Tx) -> str:
    """Another one once something was said, has come in, or was handled."""
    return ".".join(str(one.scalar(tx) or 0) for one in (_said, _heard, _waits))
