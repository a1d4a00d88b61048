"""Retention that really runs: by night, in batches, and nothing breaks by it."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from cities import load
from cities.rules import PRIVACY
from domain.message import Kind
from models import retention, retention_rules, sweeping, timers
from models.calls import call_links
from models.chain import events
from models.chats import chats, persons
from models.db import Tx, metadata
from models.evidence import evidence, files
from models.inbox import inbox
from models.outbox import outbox
from models.reports import reports
from models.schema import TABLE_GROUPS
from models.tickets import tickets
from tests.privacy.test_citizen_rights import ended, everything, told_everything, unbroken
from tests.scenarios.stories import fire
from tests.scenarios.test_phone_calls import CALL, baru
from tests.town import Town

ROOT = Path(__file__).resolve().parents[2]


async def jump(town: Town, days: int) -> None:
    """The system sleeps and wakes up much later; then the night's clearing runs until it finds nothing more."""
    town.clock.forward(days=days)
    await town.forward(minutes=2)


async def count(town: Town, table: sa.Table) -> int:
    return int(await town.read(lambda tx: tx.execute(sa.select(sa.func.count()).select_from(table)).scalar()))


def test_every_table_has_a_retention() -> None:
    assert TABLE_GROUPS
    assert set(retention.RETENTION) == set(metadata.tables)


def test_every_span_of_the_city_is_one_that_something_obeys() -> None:
    for city in ROOT.glob("cities/*.toml"):
        assert set(load(city).privacy) <= set(retention.DAYS), city.name
    named = {kept.span for kept in retention.RETENTION.values()} - {""}
    assert named <= set(retention.DAYS) == set(PRIVACY), "cities/rules.py: PRIVACY"
    assert {name for name, _ in retention_rules.RULES} <= set(retention.DAYS)


def test_the_map_says_what_the_sweep_does() -> None:
    """docs/privacy.md: one row per table, with its span and what happens then."""
    rows = {}
    for line in (ROOT / "docs" / "privacy.md").read_text().splitlines():
        cells = [c.strip() for c in line.strip("|").split("|")]
        if line.startswith("| `") and len(cells) == 4:
            rows[cells[0].strip("`")] = (cells[2].strip("`"), cells[3])
    kept = {name: (k.span or "–", k.then) for name, k in retention.RETENTION.items()}
    assert rows == kept


async def test_by_night_what_is_old_goes_and_the_rest_stays(any_town: Town) -> None:
    town = any_town
    ani = await told_everything(town)
    code = await ended(town, ani)
    await jump(town, 89)
    assert "zulaikha" in await everything(town)
    assert await count(town, inbox) < 5, "raw updates of a month ago are gone"
    await jump(town, 3)
    assert "zulaikha" not in await everything(town)
    ticket = await town.ticket(code)
    assert ticket.place.kelurahan and ticket.place.lat is None
    await unbroken(town)


async def test_evidence_goes_with_its_file(town: Town) -> None:
    ani = await told_everything(town)
    await ended(town, ani)
    (path,) = await town.read(lambda tx: tx.execute(sa.select(files.c.path)).scalars().all())
    await jump(town, 182)
    assert not await town.app.errands.work.store.exists(path)
    assert path not in await town.read(lambda tx: tx.execute(sa.select(files.c.path)).scalars().all())
    row = await town.read(lambda tx: tx.execute(sa.select(evidence)).first())
    assert row.state == "erased" and row.sha256 and not row.file_ref
    await unbroken(town)


async def test_maps_and_charts_of_our_own_go_with_the_messages_that_showed_them(town: Town) -> None:
    await told_everything(town)
    await town.operator("ruang_kendali").types("/statistik")
    await town.forward(seconds=5)
    drawn = sa.select(files.c.path).where(files.c.sha256.not_in(sa.select(evidence.c.sha256)))
    (path,) = await town.read(lambda tx: tx.execute(drawn).scalars().all())
    assert await town.app.errands.work.store.exists(path)
    await jump(town, town.app.city.privacy["keluar"].days + 1)
    assert path not in await town.read(lambda tx: tx.execute(sa.select(files.c.path)).scalars().all())
    assert not await town.app.errands.work.store.exists(path)
    await unbroken(town)


async def test_a_callers_link_goes_a_while_after_it_has_ended(town: Town) -> None:
    await baru(town.operator("ruang_kendali"), CALL)
    assert await count(town, call_links) == 1
    await jump(town, town.app.city.privacy["mentah"].days + 1)
    assert await count(town, call_links) == 0


async def test_after_a_year_nobody_knows_who_it_was(town: Town) -> None:
    ani = await told_everything(town)
    await ended(town, ani)
    await jump(town, 367)
    known = sa.select(persons.c.id).where(persons.c.erased_at.is_(None))
    reporters = sa.select(reports.c.person_id)
    left = await town.read(lambda tx: tx.execute(known.where(persons.c.id.in_(reporters))).all())
    assert left == []
    assert "628127390042" not in await everything(town)
    closed = await town.read(
        lambda tx: tx.execute(sa.select(chats.c.closed).where(chats.c.address == b"")).all()
    )
    assert closed == [("erased",)]
    await unbroken(town)


async def test_operators_and_who_is_open_are_never_forgotten(town: Town) -> None:
    ani = await fire(town)
    await town.operator("damkar").taps("Terima", ani.code)
    later = town.clock.now() + timedelta(days=400)
    await town.app.database.write(lambda tx: retention.sweep(tx, town.app.city.privacy, later))
    ticket = await town.ticket(ani.code)
    assert ticket.open and ticket.state.words and ticket.place.lat is not None
    erased = sa.select(persons.c.id).where(persons.c.erased_at.is_not(None))
    assert await town.read(lambda tx: tx.execute(erased).all()) == []


async def test_what_no_human_has_looked_at_is_not_deleted(town: Town) -> None:
    ani = town.citizen()
    await ani.says("halo")
    await town.forward(minutes=20)
    await jump(town, 120)
    (words,) = await town.read(lambda tx: tx.execute(sa.select(reports.c.words)).scalars().all())
    assert words == "halo"
    await town.operator("ruang_kendali").types("/rangkuman")
    await town.operator("ruang_kendali").taps("Bersihkan")
    await town.forward(days=1)
    (words,) = await town.read(lambda tx: tx.execute(sa.select(reports.c.words)).scalars().all())
    assert words == ""


async def test_after_five_years_the_ticket_itself(town: Town) -> None:
    ani = await told_everything(town)
    await ended(town, ani)
    await jump(town, 1830)
    for table in (tickets, events, reports, evidence):
        assert await count(town, table) == 0, table.name
    await unbroken(town)


async def test_a_large_backlog_goes_batch_by_batch(town: Town) -> None:
    """A thousand old rows: never more than a batch in one transaction, and the next night's timer stands again."""
    old = town.clock.now() - timedelta(days=100)

    def fill(tx: Tx) -> None:
        row: dict[str, Any] = {
            "channel": "telegram_citizen",
            "chat_ref": "x",
            "raw": b"",
            "received_at": old,
            "state": "done",
            "reason": "",
            "done_at": old,
        }
        tx.execute(sa.insert(inbox), [row | {"update_id": f"old-{n}"} for n in range(1000)])

    await town.app.database.write(fill)
    swept = await town.app.database.write(
        lambda tx: retention.sweep(tx, town.app.city.privacy, town.clock.now())
    )
    assert 0 < swept.rows <= sweeping.BATCH * 2
    await town.forward(days=1)
    left = sa.select(sa.func.count()).select_from(inbox).where(inbox.c.received_at == old)
    assert await town.read(lambda tx: tx.execute(left).scalar()) == 0
    due = await town.read(
        lambda tx: tx.execute(
            sa.select(timers.timers.c.due_at).where(timers.timers.c.key == "retention")
        ).scalar()
    )
    assert due > town.clock.now() and due.astimezone(town.app.city.zone).strftime("%H.%M") == "03.15"


async def test_unsent_and_unhandled_rows_are_never_swept(town: Town) -> None:
    ani = town.citizen()
    await town.arrive(ani.inbound(Kind.TEXT, text="rumah kebakaran"))
    swept_at = town.clock.now() + timedelta(days=100)
    await town.app.database.write(lambda tx: retention.sweep(tx, {}, swept_at))
    states = await town.read(lambda tx: tx.execute(sa.select(inbox.c.state)).scalars().all())
    assert "new" in states
    assert await count(town, outbox) == 0
