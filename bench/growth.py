"""`python -m bench.growth`: the one door and `periksa` on a database with a thousand and with a hundred thousand old tickets.

Old tickets are copies of ones that went through the door: every row that a ticket leaves behind, with numbers of its own.
"""

from __future__ import annotations

import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import sqlalchemy as sa

from bench.door import Door, opened
from bench.figures import Figures, machine, parser, tell
from bot.invariants import check
from models import schema
from models.archive import count_on
from models.db import Tx, Utc, metadata, reading, transaction
from tests.postgres import server_url

assert schema.TABLE_GROUPS
LEFT_BEHIND = (
    "inbox",
    "outbox",
    "tickets",
    "assignments",
    "events",
    "reports",
    "chats",
    "persons",
    "standing",
)
NUMBERS = {"id", "ticket_id", "chat_id", "person_id", "superseded_by", "report_id"}
UNIQUE_WORDS = {"handle", "update_id", "lookup", "key", "chat_ref"}
LONG_AGO = datetime.now(UTC) - timedelta(days=60)
OLD = {"status": "closed", "stage": "resolved"}


def grown(door: Door, tickets: int) -> None:
    """At least so many old tickets beside the living ones."""
    with transaction(door.app.database.engine) as tx:
        pattern = _count(tx, "tickets")
        stride = 1 + max(_highest(tx, name) for name in LEFT_BEHIND)
        copies, wanted = 1, 1 + tickets // pattern
        while copies < wanted:
            taken = min(copies, wanted - copies)
            for name in LEFT_BEHIND:
                _copy(tx, metadata.tables[name], copies * stride, taken * stride)
            copies += taken
        count_on(tx, (metadata.tables[name] for name in LEFT_BEHIND))
    with door.app.database.engine.connect() as connection:
        connection.exec_driver_sql("ANALYZE")
        connection.commit()


def _count(tx: Tx, name: str) -> int:
    return int(tx.execute(sa.select(sa.func.count()).select_from(metadata.tables[name])).scalar_one())


def _highest(tx: Tx, name: str) -> int:
    table = metadata.tables[name]
    column = table.c.id if "id" in table.c else table.c[next(iter(NUMBERS & set(table.c.keys())))]
    return int(tx.execute(sa.select(sa.func.max(column))).scalar() or 0)


def _copy(tx: Tx, table: sa.Table, offset: int, below: int) -> None:
    """The rows numbered below once more, under other numbers and names."""
    names = table.c.keys()
    chosen = sa.select(*(_copied(table, name, offset) for name in names)).where(_number(table) < below)
    if table.name == "chats":
        chosen = chosen.where(table.c.agency == "")
    tx.execute(sa.insert(table).from_select(names, chosen))


def _number(table: sa.Table) -> sa.Column[int]:
    return table.c.id if "id" in table.c else table.c.ticket_id


def _copied(table: sa.Table, name: str, offset: int) -> sa.ColumnElement[Any]:
    column: sa.ColumnElement[Any] = table.c[name]
    if name in NUMBERS:
        return column + offset
    if name == "code":  # too short for a prefix
        return sa.cast(table.c.id + offset, sa.String)
    if name in UNIQUE_WORDS and not (name == "key" and table.name == "outbox"):
        width = getattr(table.c[name].type, "length", 64) or 64
        return sa.func.substr(sa.cast(_number(table) + offset, sa.String) + "." + column, 1, width)
    if name in OLD:
        return sa.literal(OLD[name])
    if isinstance(table.c[name].type, Utc):
        then = sa.literal(LONG_AGO, Utc)
        return then if name in ("done_at", "sent_at") else sa.case((column.is_not(None), then))
    if name == "state" and table.name in ("inbox", "outbox"):
        return sa.literal("done" if table.name == "inbox" else "sent")
    return column


def measure(sizes: list[int], causes: int, database: str = "") -> Figures:
    """Causes a second, and seconds of `periksa`, at each size; on SQLite where no PostgreSQL server is given."""
    figures: Figures = {}
    name = "postgresql" if database else "sqlite"
    with tempfile.TemporaryDirectory(prefix="sigap-growth-") as folder:
        for size in sizes:
            with opened(
                Path(folder) / str(size), database, f"growth_{uuid4().hex[:8]}" if database else ""
            ) as door:
                grown(door, size)
                door.measure(causes // 4)
                figures[f"door_{name}_{size}"] = round(door.measure(causes), 1)
                figures[f"periksa_{name}_{size}_s"] = round(_seconds_of_periksa(door), 3)
                with reading(door.app.database.engine) as tx:
                    figures[f"tickets_{name}_{size}"] = _count(tx, "tickets")
    first, last = (figures[f"door_{name}_{size}"] for size in (sizes[0], sizes[-1]))
    return figures | {f"slower_{name}": round(first / last, 3)}


def _seconds_of_periksa(door: Door) -> float:
    app = door.app
    began = time.perf_counter()
    with reading(app.database.engine) as tx:
        check(tx, app.city, app.services.sealer, app.clock.now())
    return time.perf_counter() - began


def main() -> None:
    arguments = parser(__doc__)
    arguments.add_argument("--tickets", type=int, nargs="+", default=[1_000, 100_000])
    arguments.add_argument("--causes", type=int, default=1500)
    given = arguments.parse_args()
    described, sizes = machine(), sorted(given.tickets)
    on_both = measure(sizes, given.causes) | measure(sizes, given.causes, server_url())
    tell(on_both, given.json, described)


if __name__ == "__main__":
    main()
