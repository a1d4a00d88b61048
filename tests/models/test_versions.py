"""Two versions at once: what an old worker does beside a new one, and what each refuses, with one sentence."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import orjson
import pytest
import sqlalchemy as sa
from typer.testing import CliRunner

from bot import logs
from bot.commands.cli import app as commands
from bot.invariants import breaches, check
from domain.errand import Done
from domain.message import Kind
from handlers.routes import ERRANDS
from models import errands, migrate, timers
from models.db import Engine, Tx, connect
from models.inbox import inbox
from models.outbox import outbox
from models.sealed import seal_with
from tests.bot.test_dead_rows import ADMINISTRATOR
from tests.data.test_backup import somewhere
from tests.founding import found_town
from tests.scenarios.stories import JPEG, finish, fire
from tests.town import OPERATOR, Person, Town

FUTURE = "0999"


@dataclass
class Place:
    """A town, and what a terminal beside it is set to."""

    town: Town
    engine: Engine
    environment: dict[str, str]

    def types(self, *words: str) -> tuple[int, str]:
        result = CliRunner().invoke(commands, list(words), env=self.environment)
        return result.exit_code, result.output

    def becomes_newer(self) -> None:
        """A later version brings its tables: it only adds, as docs/upgrading.md demands."""
        with self.engine.begin() as tx:
            for table in (
                "tickets",
                "timers",
                "outbox",
                "inbox",
                "reports",
                "persons",
                "assignments",
                "chats",
            ):
                tx.exec_driver_sql(f"ALTER TABLE {table} ADD COLUMN wish VARCHAR(8)")
                tx.exec_driver_sql(f"ALTER TABLE {table} ADD COLUMN count_of INTEGER DEFAULT 7 NOT NULL")
            tx.exec_driver_sql("CREATE TABLE wishes (id INTEGER PRIMARY KEY)")
            tx.exec_driver_sql(f"UPDATE alembic_version SET version_num = '{FUTURE}'")


@pytest.fixture(params=["sqlite", "postgresql"])
async def place(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Place]:
    monkeypatch.setattr(logs, "quiet_logs", lambda level: None)  # this process goes on
    where = somewhere(tmp_path, request.param)
    town = await found_town(tmp_path, administrator=ADMINISTRATOR, **where)
    engine = connect(where["database"], schema=where.get("schema", ""))
    seal_with(engine, town.app.services.sealer)
    environment = {
        "SIGAP_DATA": str(tmp_path),
        "DATABASE_URL": where["database"],
        "SIGAP_SCHEMA": where.get("schema", ""),
        "CITIZEN_BOT_TOKEN": "112001:NOBODYS",
        "OPERATOR_BOT_TOKEN": "112002:NOBODYS",
    }
    yield Place(town, engine, environment)
    engine.dispose()
    await town.app.close()


async def test_to_a_revision_in_either_direction(place: Place) -> None:
    newest, earlier = migrate.head(), migrate.revisions()[2]
    assert place.types("migrate", "--to", earlier) == (0, f"{newest} → {earlier} (terbaru: {newest})\n")
    assert place.types("migrate", "--to", earlier)[0] == 0, "there already"
    assert place.types("migrate") == (0, f"{earlier} → {newest} (terbaru: {newest})\n")
    assert place.types("migrate", "--to", "base") == (0, f"{newest} → kosong (terbaru: {newest})\n")
    assert place.types("migrate", "--to", "head", "--mulai-kosong") == (
        0,
        f"kosong → {newest} (terbaru: {newest})\n",
    )


def test_revisions_are_ordered_by_their_ancestry(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not by how they are spelt."""
    went: list[tuple[str, str]] = []
    monkeypatch.setattr(migrate, "revisions", lambda: ["0009", "0010", "zebra", "alpha"])
    monkeypatch.setattr(migrate, "head", lambda: "alpha")
    monkeypatch.setattr(migrate, "upgrade", lambda _engine, _schema, to: went.append(("forward", to)))
    monkeypatch.setattr(migrate, "downgrade", lambda _engine, to: went.append(("back", to)))
    for now, to in (
        ("0010", "0009"),
        ("0009", "0010"),
        ("zebra", "head"),
        ("alpha", "zebra"),
        ("0009", "base"),
    ):
        monkeypatch.setattr(migrate, "current", lambda _engine, now=now: now)
        migrate.move(place.engine, "", to)
    assert went == [
        ("back", "0009"),
        ("forward", "0010"),
        ("forward", "alpha"),
        ("back", "zebra"),
        ("back", "base"),
    ]


async def test_a_slip_of_the_pen_is_one_sentence(place: Place) -> None:
    code, said = place.types("migrate", "--to", "0042")
    assert code == 2 and said.count("\n") == 1 and "0042" in said and "Tidak ada yang diubah." in said
    assert migrate.current(place.engine) == migrate.head()


async def test_an_older_schema_is_brought_forward_at_the_start(place: Place) -> None:
    migrate.move(place.engine, place.environment["SIGAP_SCHEMA"], migrate.revisions()[1])
    assert place.types("kota", "grup")[0] == 0
    assert migrate.current(place.engine) == migrate.head()
    assert migrate.differences(place.engine) == []


@pytest.mark.parametrize("words", [["run"], ["kota", "grup"], ["migrate"], ["migrate", "--to", "0001"]])
async def test_an_old_version_refuses_a_newer_schema_and_loses_nothing(
    place: Place, words: list[str]
) -> None:
    ani = await fire(place.town)
    await place.town.arrive(ani.inbound(Kind.TEXT, text="api makin besar"))
    place.becomes_newer()
    before = whole(place.engine)
    code, said = await asyncio.to_thread(place.types, *words)
    assert code == 2 and said.strip().count("\n") == 0, said
    assert FUTURE in said and "versi yang lebih baru" in said
    assert whole(place.engine) == before


def whole(engine: Engine) -> list[Any]:
    with engine.connect() as tx:
        return [tx.execute(sa.select(t)).all() for t in (inbox, outbox, timers.timers)]


async def test_an_old_worker_goes_on_while_the_new_one_brings_its_tables(place: Place) -> None:
    town = place.town
    before = await fire(town)
    place.becomes_newer()
    crew = town.operator("damkar")
    await finish(town, crew, before.code)
    after = await fire(town, (-3.85, 102.35))
    await town.forward(minutes=5)
    assert town.group("ruang_kendali").hears(after.code, loud=True)
    app, now = town.app, town.clock.now()
    found = await town.read(lambda tx: check(tx, app.city, app.services.sealer, now, recent=None))
    assert breaches(found) == []


async def test_what_a_newer_worker_wrote_into_json_is_read(place: Place) -> None:
    """Fields that this version does not know are left out, those that it knows are said."""
    town = place.town
    ani = await fire(town)
    await town.arrive(ani.inbound(Kind.TEXT, text="api makin besar"))
    await town.app.inbox.step()
    newer: dict[str, Any] = {"wish": "of the future"}
    with place.engine.begin() as tx:
        waiting = tx.execute(sa.select(outbox.c.id, outbox.c.payload).where(outbox.c.state == "new")).all()
        for number, payload in waiting:
            told = orjson.loads(payload)
            told |= newer
            told["buttons"] = [[button | newer for button in row] for row in told["buttons"]]
            told["keyboard"] = [[key | newer for key in row] for row in told["keyboard"]]
            words = orjson.dumps(told).decode()
            tx.execute(sa.update(outbox).where(outbox.c.id == number).values(payload=words))
    assert waiting
    await town.app.settle()
    assert town.group("damkar").hears("makin besar")
    assert (
        await town.read(lambda tx: tx.execute(sa.select(outbox.c.id).where(outbox.c.state == "new")).all())
        == []
    )


async def test_timers_of_a_newer_version_are_left_to_it_and_stop_nobody(place: Place) -> None:
    """However many there are; the administrator hears of it."""
    town, now = place.town, place.town.clock.now()

    def plant(tx: Any) -> None:
        for number in range(150):
            due_at = now - timedelta(minutes=number)
            row = {"key": f"wish:{number}", "kind": "wish", "due_at": due_at, "data": {"for": "rain"}}
            tx.execute(sa.insert(timers.timers).values(row))

    await town.app.database.write(plant)
    ani = await fire(town)
    await town.forward(minutes=4)
    assert town.group("ruang_kendali").hears(ani.code, "belum diterima", loud=True), "the ladder goes on"
    left = await town.read(
        lambda tx: tx.execute(sa.select(sa.func.count()).where(timers.timers.c.kind == "wish")).scalar()
    )
    assert left == 150
    told = [t for t in Person(town, OPERATOR, ADMINISTRATOR).texts if "jenis wish" in t]
    assert len(told) == 1


def _plant_wish(tx: Tx, now: datetime) -> None:
    row = {"kind": "wish", "data": {"for": "rain"}, "state": "new", "not_before": now, "created_at": now}
    tx.execute(sa.insert(errands.errands).values(row | {"attempts": 0, "reason": ""}))


async def test_errands_of_a_newer_version_are_left_to_it(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    town = place.town
    await town.app.database.write(lambda tx: _plant_wish(tx, town.clock.now()))
    ani = await fire(town)
    await ani.sends(Kind.PHOTO, JPEG, mime="image/jpeg")
    await town.forward(minutes=2)
    assert [m for m in town.group("damkar").messages if m.delivery.form == "photo"], "others are run"
    rows = sa.select(errands.errands.c.state, errands.errands.c.attempts).where(
        errands.errands.c.kind == "wish"
    )
    assert await town.read(lambda tx: [tuple(r) for r in tx.execute(rows)]) == [("new", 1)]
    assert len([t for t in Person(town, OPERATOR, ADMINISTRATOR).texts if "jenis wish" in t]) == 1
    granted: list[Mapping[str, object]] = []

    async def grant(data: Mapping[str, object]) -> Done:
        granted.append(data)
        return Done()

    monkeypatch.setitem(town.app.errands.work.kinds, "wish", grant)
    monkeypatch.setitem(ERRANDS, "wish", lambda turn, cause: None)
    await town.forward(minutes=1)
    assert granted == [{"for": "rain"}], "the newer version takes it"


@pytest.mark.parametrize("newer", [{"form": "hologram"}, {"channel": "pigeon"}])
async def test_messages_that_only_a_newer_version_can_send_hold_nothing_else_up(
    place: Place, newer: dict[str, str]
) -> None:
    town = place.town
    ani = await fire(town)
    await town.arrive(ani.inbound(Kind.TEXT, text='api makin besar "form":"hologram"'))
    await town.app.inbox.step()
    with place.engine.begin() as tx:
        waiting = (
            sa.select(outbox.c.id, outbox.c.payload).where(outbox.c.state == "new").order_by(outbox.c.id)
        )
        number, payload = tx.execute(waiting).first() or (0, "{}")
        told = orjson.dumps(orjson.loads(payload) | newer).decode()
        row = sa.update(outbox).where(outbox.c.id == number)
        tx.execute(row.values(payload=told, **({"channel": "pigeon"} if "channel" in newer else {})))
    await town.app.settle()
    budi = await fire(town, (-3.85, 102.35))
    assert town.group("damkar").hears(budi.code, loud=True)
    assert town.group("damkar").hears("makin besar") and budi.hears(budi.code)
    with place.engine.connect() as tx:
        assert tx.execute(sa.select(outbox.c.id).where(outbox.c.state == "new")).scalars().all() == [number]
