"""Evidence: every medium once by SHA-256, and every time that somebody sent it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from models.db import Id, Tx, Utc, metadata
from models.prepared import Prepared, inserting, updating
from models.sealed import Sealed
from models.tickets import tickets

UNOPENED = "application/x-unopened"  # what was sent as a picture and is none that anybody here can open

files = sa.Table(
    "files",
    metadata,
    sa.Column("sha256", sa.String(64), primary_key=True),
    sa.Column("mime", sa.String(80), nullable=False),
    sa.Column("size", Id, nullable=False),
    sa.Column("picture_hash", sa.String(16), nullable=False, default=""),
    sa.Column("path", sa.String(200), nullable=False),
    sa.Column("copy_path", sa.String(200), nullable=False, default=""),  # re-encoded, for operators
    sa.Column("stored_at", Utc, nullable=False),
)
evidence = sa.Table(
    "evidence",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("chat_id", Id, nullable=False),
    sa.Column("person_id", Id, nullable=False),
    sa.Column("ticket_id", Id, index=True),
    sa.Column("report_id", Id),
    sa.Column("form", sa.String(12), nullable=False),
    sa.Column("channel", sa.String(32), nullable=False),
    sa.Column("file_ref", sa.LargeBinary, nullable=False),  # sealed: the platform's id of the file
    sa.Column("mime", sa.String(80), nullable=False),
    sa.Column("name", Sealed, nullable=False),  # as its sender called it
    sa.Column("forwarded", sa.Boolean, nullable=False),
    sa.Column("sha256", sa.String(64)),
    sa.Column("state", sa.String(12), nullable=False),  # waiting | stored | failed | erased
    sa.Column("seen_before", sa.Boolean, nullable=False, default=False),
    sa.Column("shown", sa.Boolean, nullable=False, default=False),  # handed to operators
    sa.Column("created_at", Utc, nullable=False),
)
sa.Index("ix_files_picture_hash", files.c.picture_hash)
sa.Index("ix_evidence_sha256", evidence.c.sha256)
_kept = evidence.c.state != "erased"
sa.Index("ix_evidence_kept", evidence.c.created_at, sqlite_where=_kept, postgresql_where=_kept)


@dataclass(frozen=True, slots=True)
class Evidence:
    id: int
    chat_id: int
    person_id: int
    ticket_id: int | None
    report_id: int | None
    form: str
    channel: str
    file_ref: bytes
    mime: str
    name: str
    forwarded: bool
    sha256: str | None
    state: str
    seen_before: bool
    shown: bool
    created_at: datetime


_get = Prepared(sa.select(evidence).where(evidence.c.id == sa.bindparam("number")))
_of_ticket = Prepared(
    sa.select(evidence).where(evidence.c.ticket_id == sa.bindparam("ticket")).order_by(evidence.c.id)
)

_sender = Prepared(
    sa.select(evidence.c.chat_id, evidence.c.report_id).where(evidence.c.id == sa.bindparam("number"))
)
_shown_of = Prepared(
    sa.select(sa.func.count())
    .select_from(evidence)
    .where(
        evidence.c.ticket_id == sa.bindparam("ticket"),
        evidence.c.report_id == sa.bindparam("report"),
        evidence.c.shown.is_(True),
        evidence.c.id != sa.bindparam("but"),
    )
)
_forms = Prepared(
    sa.select(evidence.c.form).where(
        evidence.c.ticket_id == sa.bindparam("ticket"), evidence.c.mime != UNOPENED
    )
)


def add(
    tx: Tx,
    *,
    chat: int,
    person: int,
    form: str,
    channel: str,
    file_ref: bytes,
    mime: str,
    name: str,
    forwarded: bool,
    now: datetime,
) -> int:
    row = {
        "chat_id": chat,
        "person_id": person,
        "form": form,
        "channel": channel,
        "file_ref": file_ref,
        "mime": mime[:80],
        "name": name[:120],
        "forwarded": forwarded,
        "state": "waiting",
        "seen_before": False,
        "shown": False,
        "created_at": now,
    }
    new: int = inserting(evidence, tuple(row), numbered=True).scalar(tx, **row)
    return new


def get(tx: Tx, number: int) -> Evidence:
    return Evidence(*_get.one(tx, number=number))


def find(tx: Tx, number: int) -> Evidence | None:
    row = _get.first(tx, number=number)
    return Evidence(*row) if row else None


def change(tx: Tx, number: int, **columns: object) -> None:
    updating(evidence, tuple(columns), ("id",)).run(tx, **columns, where_id=number)


def of_ticket(tx: Tx, ticket: int) -> list[Evidence]:
    return [Evidence(*row) for row in _of_ticket.all(tx, ticket=ticket)]


def forms(tx: Tx, ticket: int) -> list[str]:
    """What each medium of a ticket is; what cannot be opened is none."""
    return [str(form) for (form,) in _forms.all(tx, ticket=ticket)]


def sender(tx: Tx, number: int) -> str:
    """What a piece came with: its report, before that its chat."""
    found = _sender.first(tx, number=number)
    return "" if found is None else ":".join(map(str, found))


def rank(tx: Tx, piece: Evidence) -> int:
    """How many of its report were shown before it."""
    if piece.report_id is None:
        return 0
    shown: int = _shown_of.scalar(tx, ticket=piece.ticket_id, report=piece.report_id, but=piece.id)
    return shown


def of_reports(tx: Tx, chosen: list[int]) -> list[Evidence]:
    """The media that came with these reports, oldest first."""
    wanted = sa.select(evidence).where(evidence.c.report_id.in_(chosen)).order_by(evidence.c.id)
    return [Evidence(*row) for row in tx.execute(wanted)]


def attach(tx: Tx, numbers: list[int], ticket: int, report: int) -> None:
    """These media belong to this ticket and report."""
    if numbers:
        tx.execute(
            sa.update(evidence).where(evidence.c.id.in_(numbers)).values(ticket_id=ticket, report_id=report)
        )


def file_of(tx: Tx, sha256: str) -> sa.Row[tuple[str, str, int, str, str, str, datetime]] | None:
    return tx.execute(sa.select(files).where(files.c.sha256 == sha256)).first()


def keep_file(
    tx: Tx, *, sha256: str, mime: str, size: int, picture_hash: str, path: str, copy_path: str, now: datetime
) -> None:
    """Remember a stored file; the same bytes are remembered once."""
    if file_of(tx, sha256) is None:
        row = {
            "sha256": sha256,
            "mime": mime[:80],
            "size": size,
            "picture_hash": picture_hash,
            "path": path,
            "copy_path": copy_path,
            "stored_at": now,
        }
        tx.execute(sa.insert(files), row)


def picture_hashes(tx: Tx, other_than_person: int, since: datetime) -> list[str]:
    """Perceptual hashes of pictures that other people sent since then."""
    rows = tx.execute(
        sa.select(files.c.picture_hash)
        .join(evidence, evidence.c.sha256 == files.c.sha256)
        .where(
            files.c.picture_hash != "",
            evidence.c.person_id != other_than_person,
            evidence.c.created_at >= since,
            ~sa.exists().where(tickets.c.id == evidence.c.ticket_id, tickets.c.drill.is_(True)),
        )
        .distinct()
    )
    return [str(r[0]) for r in rows]


_hashes_of_report = Prepared(
    sa.select(files.c.picture_hash)
    .join(evidence, evidence.c.sha256 == files.c.sha256)
    .where(evidence.c.report_id == sa.bindparam("report"), files.c.picture_hash != "")
)


def hashes_of_report(tx: Tx, report: int) -> list[str]:
    """Perceptual hashes of the pictures that belong to a report."""
    return [str(row[0]) for row in _hashes_of_report.all(tx, report=report)]
