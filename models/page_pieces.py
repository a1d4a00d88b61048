"""Files on their way from a caller's page: what has come so far of each, piece by piece. The bytes lie in the evidence store."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa

from models.db import Id, Tx, Utc, insert_new, metadata

page_pieces = sa.Table(
    "page_pieces",
    metadata,
    sa.Column("page_id", Id, primary_key=True, autoincrement=False),
    sa.Column("upload", sa.String(32), primary_key=True),
    sa.Column("start", Id, primary_key=True, autoincrement=False),
    sa.Column("size", Id, nullable=False),
    sa.Column("path", sa.String(200), nullable=False),
    sa.Column("at", Utc, nullable=False),
)
_c = page_pieces.c


def received(tx: Tx, page: int, upload: str) -> int:
    """How many bytes of it have come."""
    sizes = sa.select(sa.func.coalesce(sa.func.sum(_c.size), 0)).where(
        _c.page_id == page, _c.upload == upload
    )
    return int(tx.execute(sizes).scalar_one())


def keep(tx: Tx, page: int, upload: str, start: int, size: int, path: str, now: datetime) -> None:
    """The next piece; one that comes again is there already."""
    row: dict[str, object] = {
        "page_id": page,
        "upload": upload,
        "start": start,
        "size": size,
        "path": path,
        "at": now,
    }
    insert_new(tx, page_pieces, [row], ["page_id", "upload", "start"])


def paths(tx: Tx, page: int, upload: str) -> list[str]:
    """Its pieces in their order."""
    chosen = sa.select(_c.path).where(_c.page_id == page, _c.upload == upload).order_by(_c.start)
    return [str(path) for path in tx.execute(chosen).scalars()]


def forget(tx: Tx, page: int, upload: str) -> list[str]:
    """It is whole, or given up; answers the paths of its pieces."""
    found = paths(tx, page, upload)
    tx.execute(sa.delete(page_pieces).where(_c.page_id == page, _c.upload == upload))
    return found
