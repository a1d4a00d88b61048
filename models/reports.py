"""Reports: what one reporter told us about one event."""

from __future__ import annotations

from dataclasses import fields
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from domain.happenings import Happened
from domain.report import Report
from models.chain import events
from models.codecs import OBSERVED
from models.db import DangerWord, Id, Tx, Utc, metadata
from models.evidence import evidence
from models.happening_codec import words_in
from models.prepared import Prepared, inserting, updating
from models.prepared import Row as Brought
from models.sealed import Sealed, SealedJson, coarse
from models.tickets import tickets

SOME = 400  # tickets in one statement

reports = sa.Table(
    "reports",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("ticket_id", Id),
    sa.Column("chat_id", Id, nullable=False),
    sa.Column("person_id", Id, nullable=False, index=True),
    sa.Column("handle", sa.String(24), nullable=False, unique=True),
    sa.Column("category", sa.String(40), nullable=False),
    sa.Column("state", sa.String(12), nullable=False),  # ticket | digest | withdrawn | ended
    sa.Column("danger", DangerWord, nullable=False),
    sa.Column("danger_at", Utc),
    sa.Column("lat", sa.Float),  # coarse; before there was a `point`: exact
    sa.Column("lon", sa.Float),
    sa.Column("point", Sealed),  # lat,lon
    sa.Column("words", Sealed, nullable=False),
    sa.Column("first_at", Utc, nullable=False),
    sa.Column("created_at", Utc, nullable=False),
    sa.Column("settled", sa.Boolean),  # the reporter's answer to "Apakah sudah tertangani?"
    sa.Column("detail", SealedJson(), nullable=False),
    sa.Column("blanked_at", Utc),  # when its personal content was taken out
)
_personal = reports.c.blanked_at.is_(None)
sa.Index("ix_reports_personal", reports.c.created_at, sqlite_where=_personal, postgresql_where=_personal)
_digest = reports.c.state == "digest"
sa.Index("ix_reports_digest", reports.c.id, sqlite_where=_digest, postgresql_where=_digest)
sa.Index("ix_reports_created", reports.c.created_at)
# With the number: else a planner that knows nothing of its rows yet (a database just restored) goes through all of them
# in their order to find the first of a chat.
sa.Index("ix_reports_of_chat", reports.c.chat_id, reports.c.id)
sa.Index("ix_reports_of_ticket", reports.c.ticket_id, reports.c.id)

_OBSERVED = "observed"
_COLUMNS = [f.name for f in fields(Report) if f.name != _OBSERVED]
_NEW = [name for name in _COLUMNS if name != "id"]
_LAT, _LON = _COLUMNS.index("lat"), _COLUMNS.index("lon")
_select = sa.select(*(reports.c[name] for name in _COLUMNS), reports.c.detail, reports.c.point)
_get = Prepared(_select.where(reports.c.id == sa.bindparam("report")))
_newest = Prepared(sa.select(sa.func.max(reports.c.id)))
_by_handle = Prepared(_select.where(reports.c.handle == sa.bindparam("handle")))


def _report(row: Brought) -> Report:
    *plain, detail, point = row
    plain[_LAT], plain[_LON] = exact(point, plain[_LAT], plain[_LON])
    return Report(*[*plain, OBSERVED.read(detail)])


def exact(point: str | None, lat: float | None, lon: float | None) -> tuple[float | None, float | None]:
    """Where a report says it was: its `point`, else what stood in clear before there was one."""
    if not point:
        return lat, lon
    north, east = point.split(",")
    return float(north), float(east)


def placed(lat: float | None, lon: float | None) -> dict[str, float | str | None]:
    """The columns of a point: sealed, and beside it a coarse one."""
    point = None if lat is None or lon is None else f"{lat!r},{lon!r}"
    return {"lat": coarse(lat), "lon": coarse(lon), "point": point}


def add(tx: Tx, report: Report) -> int:
    plain = {name: getattr(report, name) for name in _NEW}
    row = plain | placed(report.lat, report.lon) | {"detail": OBSERVED.write(report.observed)}
    new: int = inserting(reports, tuple(row), numbered=True).scalar(tx, **row)
    return new


def change(tx: Tx, report: int, **columns: Any) -> None:
    if "lat" in columns:
        columns |= placed(columns["lat"], columns["lon"])
    if _OBSERVED in columns:
        columns["detail"] = OBSERVED.write(columns.pop(_OBSERVED))
    updating(reports, tuple(columns), ("id",)).run(tx, **columns, where_id=report)


def observe(tx: Tx, report: Report) -> Report:
    """Keep what has been observed of a report (`Report.observing`); answers it."""
    change(tx, report.id, observed=report.observed)
    return report


def get(tx: Tx, report: int) -> Report:
    return _report(_get.one(tx, report=report))


def find(tx: Tx, report: int) -> Report | None:
    """The same; None where there is none of this number."""
    row = _get.first(tx, report=report)
    return _report(row) if row else None


def newest(tx: Tx) -> int:
    """The number of whatever was told last, by anybody; 0 where nothing was."""
    return int(_newest.scalar(tx) or 0)


def by_handle(tx: Tx, handle: str) -> Report | None:
    row = _by_handle.first(tx, handle=handle)
    return _report(row) if row else None


_of_ticket = Prepared(_select.where(reports.c.ticket_id == sa.bindparam("ticket")).order_by(reports.c.id))


def of_ticket(tx: Tx, ticket: int) -> list[Report]:
    """A ticket's reports: the first reporter of its own first, those that came with another ticket behind its own."""
    told = [_report(row) for row in _of_ticket.all(tx, ticket=ticket)]
    return sorted(told, key=lambda report: report.in_line)


def counts(tx: Tx, numbers: list[int]) -> dict[int, int]:
    """How many reports each of these tickets has."""
    found: dict[int, int] = {}
    for start in range(0, len(numbers), SOME):
        of_these = reports.c.ticket_id.in_(numbers[start : start + SOME])
        counted = (
            sa.select(reports.c.ticket_id, sa.func.count()).where(of_these).group_by(reports.c.ticket_id)
        )
        found.update((int(ticket), int(count)) for ticket, count in tx.execute(counted))
    return found


def said_in(tx: Tx, numbers: list[int]) -> dict[int, str]:
    """All that was written about each of these tickets: with the reports, and later."""
    found: dict[int, list[str]] = {}
    for start in range(0, len(numbers), SOME):
        some = numbers[start : start + SOME]
        first = sa.select(reports.c.ticket_id, reports.c.words).where(reports.c.ticket_id.in_(some))
        later = sa.select(events.c.ticket_id, events.c.data).where(
            events.c.ticket_id.in_(some), events.c.kind == Happened.WORDS
        )
        said = [(ticket, words_in(data)) for ticket, data in tx.execute(later)]
        for ticket, words in (*tx.execute(first), *said):
            found.setdefault(int(ticket), []).append(words or "")
    return {ticket: "\n".join(words) for ticket, words in found.items()}


_first_of_ticket = Prepared(
    _select.where(reports.c.ticket_id == sa.bindparam("ticket"))
    .order_by(reports.c.id)
    .limit(sa.bindparam("most"))
)
_newest_of_ticket = Prepared(
    _select.where(reports.c.ticket_id == sa.bindparam("ticket")).order_by(reports.c.id.desc()).limit(1)
)


def some_of_ticket(tx: Tx, ticket: int, most: int) -> list[Report]:
    """A ticket's first reports, so many, and its newest."""
    found = [_report(row) for row in _first_of_ticket.all(tx, ticket=ticket, most=most)]
    if any(report.observed.behind for report in found):
        found = of_ticket(tx, ticket)[:most]
    if len(found) == most:
        newest = _report(_newest_of_ticket.one(tx, ticket=ticket))
        return found if newest in found else [*found, newest]
    return found


def first_of_ticket(tx: Tx, ticket: int) -> Report | None:
    """Of whoever told of a ticket first."""
    row = _first_of_ticket.first(tx, ticket=ticket, most=1)
    if row is None:
        return None
    first = _report(row)
    return of_ticket(tx, ticket)[0] if first.observed.behind else first


def played(ticket: sa.ColumnElement[object]) -> sa.ColumnElement[bool]:
    """It was only a drill: no record of anybody counts it."""
    return sa.exists().where(tickets.c.id == ticket, tickets.c.drill.is_(True))


_evidence_count = Prepared(
    sa.select(sa.func.count()).select_from(evidence).where(evidence.c.ticket_id == sa.bindparam("ticket"))
)


def evidence_count(tx: Tx, ticket: int) -> int:
    return int(_evidence_count.scalar(tx, ticket=ticket))


_of_chat = Prepared(
    _select.where(reports.c.chat_id == sa.bindparam("chat"))
    .order_by(reports.c.id.desc())
    .limit(sa.bindparam("most"))
)
_count_between = Prepared(
    sa.select(sa.func.count())
    .select_from(reports)
    .where(
        reports.c.created_at >= sa.bindparam("since", type_=Utc),
        reports.c.created_at < sa.bindparam("until", type_=Utc),
        ~played(reports.c.ticket_id),
    )
)


def of_chat(tx: Tx, chat: int, most: int = 10) -> list[Report]:
    """A reporter's latest reports, newest first."""
    return [_report(row) for row in _of_chat.all(tx, chat=chat, most=most)]


def count_between(tx: Tx, since: datetime, until: datetime) -> int:
    """How many reports came in that span; those of drills are left out."""
    return int(_count_between.scalar(tx, since=since, until=until))


def digest(tx: Tx, most: int = 200) -> list[Report]:
    """What waits in the digest, oldest first."""
    rows = tx.execute(_select.where(_digest).order_by(reports.c.id).limit(most))
    return [_report(tuple(r)) for r in rows]


def digest_of(tx: Tx, person: int, since: datetime) -> list[Report]:
    """What somebody has told since then and waits in the digest, oldest first."""
    mine = (reports.c.person_id == person) & (reports.c.created_at >= since)
    return [_report(tuple(r)) for r in tx.execute(_select.where(_digest, mine).order_by(reports.c.id))]


def clear_digest(tx: Tx, up_to: int) -> int:
    """A human has looked at all up to this report; answers how many."""
    result = tx.execute(sa.update(reports).where(_digest, reports.c.id <= up_to).values(state="ended"))
    return result.rowcount
