"""A city's cell that is cheap to found: its database copied, its city read once, its processes thrown away at will."""

from __future__ import annotations

import asyncio
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import cached_property
from pathlib import Path
from random import Random
from typing import Any

import sqlalchemy as sa

import bot.wiring
from bench.faults.green import Green
from bench.faults.leading import Leading
from bench.faults.light import Glance, Inline, Shelf
from bench.faults.platform import AFTER_FOUNDING, Platform, StandingClock
from bench.faults.points import Trap
from bot.channels.pace import UNLIMITED
from bot.channels.port import next_offset
from bot.database import Database
from bot.health import clocks
from bot.loops.roles import ERRANDS, SENDING, polling
from bot.settings import Settings
from bot.wiring import App
from cities import default_city, gazetteer, lexicon, load
from domain.clock import Clock, SteadyClock
from domain.message import Channel, Inbound, Kind, Standing
from handlers.services import Services
from models import enrolments, migrate, schema
from models.archive import count_on
from models.db import TRANSIENT, Engine, Tx, connect, is_sqlite, metadata, reading
from models.sealed import seal_with
from models.sealing import Sealer

CITIZEN, OPERATOR, GREEN = Channel.TELEGRAM_CITIZEN, Channel.TELEGRAM_OPERATOR, Channel.WHATSAPP
START = datetime(2026, 11, 24, 13, 44, tzinfo=UTC)
KEY = bytes(range(32))
ADMINISTRATOR = "9000000001"
CHIEFS = 8_000_000_000  # ids of each group's first member
IN_VAIN = 8  # rounds while nothing can be written
ROUNDS = 400  # of work in a row; more than a trial can need


class Restless(Exception):
    """The loops never came to rest."""


@dataclass
class Ground:
    """What all cells of this program share: the city, and a database in which every group is bound."""

    url: str = ""  # of a PostgreSQL server; empty: SQLite files in memory
    folder: Path = field(default_factory=lambda: Path(tempfile.mkdtemp(prefix="sigap-chaos-", dir=_memory())))

    @cached_property
    def services(self) -> Services:
        city = load(default_city())
        words = lexicon(city)
        return Services(city, words, gazetteer(city, words), Sealer(KEY), Random(0))

    @cached_property
    def schema_name(self) -> str:
        return self.folder.name.replace("-", "_").casefold() if self.url else ""

    @cached_property
    def engine(self) -> Engine:
        engine = connect(self.url or f"sqlite:///{self.folder / 'cell.db'}", schema=self.schema_name)
        seal_with(engine, Sealer(KEY))
        return engine

    @cached_property
    def groups(self) -> dict[str, str]:
        return {agency: f"-100700000{n:03d}" for n, agency in enumerate(self.services.city.agencies)}

    @cached_property
    def settings(self) -> Settings:
        values: dict[str, Any] = {
            "SIGAP_DATA": self.folder,
            "SIGAP_KEY": KEY.hex(),
            "SIGAP_ADMIN_CHAT": ADMINISTRATOR,
        }
        return Settings(_env_file=None, **values)  # type: ignore[call-arg]

    @cached_property
    def workers(self) -> int:
        """SQLite allows one process."""
        return 3 if self.url else 1

    def fresh(self) -> None:
        """The database as it was when the groups had just been bound."""
        self.engine.dispose()
        if is_sqlite(self.engine):
            founded = self._founded
            for suffix in ("", "-wal", "-shm"):
                (self.folder / f"cell.db{suffix}").unlink(missing_ok=True)
            shutil.copyfile(founded, self.folder / "cell.db")
        else:
            _restore(self.engine, self._rows)

    @cached_property
    def _founded(self) -> Path:
        schema.create(self.engine)
        asyncio.run(self._bind())
        self.engine.dispose()  # the last connection's end writes the log back into the file
        return Path(shutil.copyfile(self.folder / "cell.db", self.folder / "founded.db"))

    @cached_property
    def _rows(self) -> dict[str, list[dict[str, Any]]]:
        migrate.upgrade(self.engine, self.schema_name)
        asyncio.run(self._bind())
        with reading(self.engine) as tx:
            tables = metadata.sorted_tables
            return {t.name: [dict(r._mapping) for r in tx.execute(sa.select(t))] for t in tables}

    async def _bind(self) -> None:
        cell = Cell(self, Random(0), last_id=0)
        app = await cell.start()
        for agency, chat in self.groups.items():
            lookup = self.services.sealer.lookup("binding", f"KODE-{agency}".upper())
            enrolments_of = agency

            def issue(tx: Tx, lookup: str = lookup, agency: str = enrolments_of) -> None:
                enrolments.issue_code(tx, lookup, agency, cell.clock.now())

            await app.database.write(issue)
            chief = cell.member(agency, cell.chiefs[agency])
            cell.platforms[OPERATOR].offer(
                replace(chief, kind=Kind.TEXT, chat=chat, text=f"/daftar KODE-{agency}")
            )
        await cell.rest(app)

    def remove(self) -> None:
        if self.url:
            with self.engine.begin() as tx:
                tx.execute(sa.schema.DropSchema(self.schema_name, cascade=True))
        self.engine.dispose()
        shutil.rmtree(self.folder, ignore_errors=True)


def _memory() -> str | None:
    return "/dev/shm" if Path("/dev/shm").is_dir() else None


def _restore(engine: Engine, rows: dict[str, list[dict[str, Any]]]) -> None:
    tables = metadata.sorted_tables
    with engine.begin() as tx:
        names = ", ".join(t.name for t in tables)
        tx.exec_driver_sql(f"TRUNCATE {names} RESTART IDENTITY")
        for table in tables:
            if rows[table.name]:
                tx.execute(sa.insert(table), rows[table.name])
        count_on(tx, tables)


class Cell:
    """The platforms and the clock, which stay, and the application, which comes and goes."""

    def __init__(self, ground: Ground, rng: Random, last_id: int = AFTER_FOUNDING) -> None:
        self.ground = ground
        self.rng = rng
        self.trap = Trap()
        self.clock = StandingClock(START)
        self.shelf: Any = Shelf()
        self.groups = dict(ground.groups)
        self.chiefs = {agency: str(CHIEFS + n) for n, agency in enumerate(ground.groups)}
        self.numbers = 0
        self.errors: list[str] = []
        self.dates: list[tuple[Channel, timedelta]] = []  # by how much an answer's date is wrong
        self.at_work: App | None = None  # whose step it is: a crash is that worker's
        self.leading = Leading(ground.engine)
        self.platforms = {name: Platform(self.clock, name, rng, last_id) for name in (CITIZEN, OPERATOR)}
        self.green = Green(self.clock, rng, ground.services.sealer.lookup)
        self.green.cloud.tell_now = self._told_meanwhile
        for agency, chat in self.groups.items():
            self.platforms[OPERATOR].stands(chat, self.chiefs[agency], Standing.MEMBER)
        self.services = replace(ground.services, token=self._token)

    def _token(self) -> str:
        return f"{self.rng.getrandbits(72):018x}"

    @property
    def everywhere(self) -> dict[Channel, Platform | Green]:
        """All that people write on."""
        return {**self.platforms, GREEN: self.green}

    async def _told_meanwhile(self) -> None:
        """The webhook is called, and what it brought is read, while a message is still on its way."""
        if self.at_work is not None:
            await self.green.push(self.at_work)
            await self.at_work.inbox.step()

    def number(self) -> str:
        self.numbers += 1
        return str(7_000_000 + self.numbers)

    def member(self, agency: str, person: str) -> Inbound:
        """Something that a member of the agency's group did there."""
        return Inbound(
            channel=OPERATOR,
            kind=Kind.TEXT,
            chat=self.groups[agency],
            person=person,
            sent_at=self.clock.now(),
            private=False,
            message_id=self.number(),
            person_name=f"Petugas {person}",
            username=f"u{person}",
            supergroup=True,
            forum=agency in list(self.groups)[::2],
        )

    async def start(self, database: Database | None = None) -> App:
        """A new process on the same database."""
        clock = self.clock.machine()
        self._say_the_time(clock)
        app = bot.wiring.build(
            self.ground.settings,
            clock=clock,
            channels=self.everywhere,
            pace=UNLIMITED,
            services=self.services,
            database=database or Inline(self.ground.engine),
            store=self.shelf,
            worker=Glance(),
        )
        await bot.wiring.prepare(app)
        return app

    def _say_the_time(self, clock: Clock) -> None:
        """What every answer of a platform says; each process asks both every quarter of a minute."""
        assert isinstance(clock, SteadyClock)
        for name in self.platforms:
            wrong = next((one for one in self.dates if one[0] is name), None)
            if wrong is not None:
                self.dates.remove(wrong)
            clock.hear(name, self.clock.now() + (wrong[1] if wrong is not None else timedelta(0)))

    async def rest(self, *workers: App) -> None:
        """Until there is nothing left to do now. Raises Restless."""
        await self.alive(*workers)
        for _ in range(IN_VAIN if self.trap.broken else ROUNDS):
            busy = False
            for step in self.steps(*workers):
                busy = await step() or busy
            if not busy:
                for app in workers:
                    await app.inbox.answered()
                return
        if not self.trap.broken:
            raise Restless(f"still busy after {ROUNDS} rounds: {self.errors[-3:]}")

    async def alive(self, *workers: App) -> None:
        """What the product writes down every five seconds."""
        for app in workers:
            self.at_work = app
            self._say_the_time(app.clock)
            await self._alive(app)

    async def _alive(self, app: App) -> None:
        try:
            await app.database.write(lambda tx: clocks.alive(tx, app.clock, app.notices))
        except TRANSIENT as error:
            self.errors.append(f"{type(error).__name__}: {error}"[:200])

    def steps(self, *workers: App) -> list[Callable[[], Any]]:
        """One round of each loop, with the guard that the loops have. The first worker polls, sends and runs errands; any is
        pushed to."""
        first = workers[0]
        polls = [self._polling(first, platform) for platform in self.platforms.values()]
        only = [*polls, self._running_errands(first), self._sending(first)]
        steps = [(app, step) for app in workers for step in (app.inbox.step, app.timers.step)]
        pushed = self.rng.choice(workers)
        steps.append((pushed, self._pushing(pushed)))
        return [self._guarded(app, step) for app, step in [*((first, step) for step in only), *steps]]

    def _polling(self, app: App, platform: Platform) -> Callable[[], Any]:
        async def poll() -> bool:
            offset = await app.intake.offset(platform.name)
            batch = await platform.poll(offset, 0)
            if batch:
                mandate = self.leading.mandate(app, polling(platform.name))
                await app.intake.keep(platform, batch, next_offset(offset, batch), mandate)
            return bool(batch)

        return poll

    def _pushing(self, app: App) -> Callable[[], Any]:
        async def push() -> bool:
            return await self.green.push(app)

        return push

    def _running_errands(self, app: App) -> Callable[[], Any]:
        async def run() -> bool:
            return await app.errands.step(self.leading.mandate(app, ERRANDS))

        return run

    def _sending(self, app: App) -> Callable[[], Any]:
        async def send() -> bool:
            busy = await app.sender.step(self.leading.mandate(app, SENDING))
            if app.sender.flying:
                await app.sender.wait(5)
                busy = True
            return busy

        return send

    def _guarded(self, app: App, step: Callable[[], Any]) -> Callable[[], Any]:
        async def guarded() -> bool:
            self.at_work = app
            try:
                return bool(await step())
            except Exception as error:  # noqa: BLE001 - as the loops' own guard does
                self.errors.append(f"{type(error).__name__}: {error}"[:200])
                return True

        return guarded

    async def abandon(self, *but: App) -> None:
        """The process is gone: whatever it had under way ends without another step; other workers go on."""
        spared = {asyncio.current_task(), *(task for app in but for task in _under_way(app))}
        others = [t for t in asyncio.all_tasks() if t not in spared]
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)
        self.ground.engine.dispose()
        self.trap.reset()

    def wind(self, **by: float) -> None:
        self.clock.wind(timedelta(**by))


def _under_way(app: App) -> list[asyncio.Task[Any]]:
    return [*app.sender._flying.values(), *app.inbox._answers]


@contextmanager
def ground(url: str = "") -> Iterator[Ground]:
    """Something to found cells on, removed afterwards."""
    made = Ground(url)
    try:
        yield made
    finally:
        made.remove()
