"""`sigap periksa` notices whatever is broken, by the invariant's name, on both databases, and asks by an index."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from typer.testing import CliRunner

from bot.commands import inspecting
from bot.commands.cli import app as commands
from bot.invariants import CHECKS, Found, check
from models.conversations import conversations
from models.db import Tx
from models.invariants import QUESTIONS
from models.invariants.question import Question
from tests.bot.broken import BREAKS, Scene, Work
from tests.founding import found_town
from tests.postgres import own_schema
from tests.scenarios.stories import button, finish, tell
from tests.town import CITIZEN, KANDANG_LIMUN, SUMBER_JAYA, Person, Town

PHONE, ACCOUNT = "+628127390077", "70011223344"
FAR = (-3.83, 102.33)


@dataclass(frozen=True)
class Ground:
    """A town that lives, with the scene in it."""

    town: Town
    scene: Scene
    environment: dict[str, str]

    def found(self, tx: Tx, **more: Any) -> list[Found]:
        app = self.town.app
        return check(tx, app.city, app.services.sealer, self.scene.now, recent=None, **more)

    @contextmanager
    def broken(self, work: Work) -> Iterator[Tx]:
        """Broken as long as somebody looks."""
        with self.town.app.database.engine.connect() as tx:
            begun = tx.begin()
            work(tx, self.scene)
            yield tx
            begun.rollback()


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def ground(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ground]:
    folder = tmp_path_factory.mktemp("ground")
    where = {"database": f"sqlite:///{folder / 'sigap.db'}", "schema": ""}
    if request.param == "postgresql":
        where = own_schema()
    town, scene = asyncio.run(told(folder, where["database"], where["schema"]))
    yield Ground(
        town,
        scene,
        {"SIGAP_DATA": str(folder), "DATABASE_URL": where["database"], "SIGAP_SCHEMA": where["schema"]},
    )
    asyncio.run(town.app.close())


async def told(folder: Path, database: str, schema: str) -> tuple[Town, Scene]:
    """A ticket in each state that a check looks at."""
    town = await found_town(folder, database=database, schema=schema)
    over = await tell(town, "TOLONG rumah kebakaran, api besar", SUMBER_JAYA)
    await finish(town, town.operator("damkar"), over.code)
    ani = Person(town, CITIZEN, ACCOUNT)
    await ani.says("TOLONG rumah kebakaran, api besar")
    await ani.shares(KANDANG_LIMUN)
    await ani.own_number(PHONE)
    await town.operator("damkar").taps("Terima", ani.code)
    await ani.says("sekarang tetangga saya pingsan")
    channel = town.channels[CITIZEN]
    await town.app.intake.keep(channel, [channel.offer_raw({"nobody_knows_this": {}})])
    await town.app.settle()
    pressed = await button(town, at=FAR)
    hurried = town.citizen()
    await hurried.says("tolong kebakaran di rumah saya")
    now = town.clock.now()
    scene = Scene(
        burning=(await town.ticket(ani.code)).id,
        resolved=(await town.ticket(over.code)).id,
        silent=(await town.ticket(pressed.code)).id,
        draft=await town.read(
            lambda tx: tx.execute(sa.select(sa.func.max(conversations.c.chat_id))).scalar()
        ),
        sealer=town.app.services.sealer,
        account=ACCOUNT,
        phone=PHONE,
        now=now,
        long_ago=now - timedelta(hours=26),
    )
    return town, scene


def test_nothing_is_found_where_nothing_is_broken(ground: Ground) -> None:
    with ground.broken(lambda tx, scene: None) as tx:
        assert [b for f in ground.found(tx) for b in f.breaches] == []


@pytest.mark.parametrize(
    ("invariant", "words", "work"), BREAKS, ids=[f"{i}-{n}" for n, (i, _, _) in enumerate(BREAKS)]
)
def test_what_is_broken_is_noticed(ground: Ground, invariant: str, words: str, work: Work) -> None:
    with ground.broken(work) as tx:
        noticed = {f.invariant: [b.words for b in f.breaches] for f in ground.found(tx)}
    assert any(words in told for told in noticed[invariant]), noticed


def test_what_the_platform_was_told_to_forget_must_be_stored(ground: Ground) -> None:
    with ground.broken(lambda tx, scene: None) as tx:
        (found,) = [
            f for f in ground.found(tx, acknowledged={"telegram_citizen": ["nobody stored it"]}) if f.breaches
        ]
    assert found.invariant == "I1" and "tersimpan 0 kali" in found.breaches[0].words


def test_the_table_of_breaks_leaves_no_invariant_out() -> None:
    assert {i for i, _, _ in BREAKS} == set(CHECKS)


def command(ground: Ground, monkeypatch: pytest.MonkeyPatch, *options: str) -> tuple[int, str]:
    """`sigap periksa` at a terminal, at the town's hour; its exit code and what it says."""
    monkeypatch.setattr(inspecting, "now_here", lambda tx: ground.town.clock.now())
    result = CliRunner().invoke(commands, ["periksa", *options], env=ground.environment)
    return result.exit_code, result.output


def test_the_command_ends_well(ground: Ground, monkeypatch: pytest.MonkeyPatch) -> None:
    code, said = command(ground, monkeypatch, "--semua")
    assert code == 0 and "Semua yang harus selalu benar, benar." in said
    assert re.findall(r"^(I\d+)  baik +\d+\.\d{3} s", said, re.M) == list(CHECKS), "each with its time"


@pytest.mark.parametrize("invariant", CHECKS)
def test_the_command_names_what_is_broken_and_ends_with_1(
    ground: Ground, monkeypatch: pytest.MonkeyPatch, invariant: str
) -> None:
    words, work = next((w, k) for i, w, k in reversed(BREAKS) if i == invariant)
    with ground.broken(work) as tx:
        monkeypatch.setattr(inspecting, "reading", lambda engine: nullcontext(tx))
        code, said = command(ground, monkeypatch)
        _, as_json = command(ground, monkeypatch, "--json")
    assert code == 1
    block = said.split(f"{invariant}  ")[1].split("\nI")[0]
    assert "pelanggaran" in block and words in block
    assert any(words in b for b in json.loads(as_json)[invariant]["breaches"])


def plan_of(tx: Tx, question: Question, now: datetime) -> list[str]:
    """The database's steps, as it would take them in a large database."""
    asked = question.statement.params(after=0, before=now)
    words = str(asked.compile(dialect=tx.dialect, compile_kwargs={"literal_binds": True}))
    if tx.dialect.name == "sqlite":
        return [str(row[-1]) for row in tx.exec_driver_sql(f"EXPLAIN QUERY PLAN {words}")]
    tx.exec_driver_sql("SET LOCAL enable_seqscan = off")
    tx.exec_driver_sql(
        "DELETE FROM pg_statistic WHERE starelid >= 16384"
    )  # else of these few rows, once it has looked
    return [str(row[0]) for row in tx.exec_driver_sql(f"EXPLAIN {words}")]


READ_WHOLE = {"conversations"}  # small documents, which go after `pesan`
IN_SQLITE = {
    "PRIMARY KEY": "PRIMARY KEY|sqlite_autoindex_events_1",
    "uq_timers_key": "sqlite_autoindex_timers_1",
}
ALIKE = {"ix_outbox_unsent": "ix_outbox_unsent|ix_outbox_place"}  # both hold what is unsent and nothing else
WHOLE = re.compile(r"Seq Scan on (\w+)|^SCAN (?!anon_)(\w+)$")


@pytest.mark.parametrize("name", QUESTIONS)
def test_each_question_is_asked_by_its_index(ground: Ground, name: str) -> None:
    question = QUESTIONS[name]
    with ground.broken(lambda tx, scene: None) as tx:
        plan = plan_of(tx, question, ground.scene.now)
        lite = tx.dialect.name == "sqlite"
    index = (
        IN_SQLITE.get(question.index, question.index)
        if lite
        else ALIKE.get(question.index, question.index).replace("PRIMARY KEY", r"\bpk_")
    )
    assert re.search(index, "\n".join(plan)), plan
    assert {t for step in plan for found in WHOLE.findall(step) for t in found if t} <= READ_WHOLE, plan
