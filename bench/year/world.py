"""The real application on simulated chats and a virtual clock: what is due next happens next, and nothing waits."""

from __future__ import annotations

import asyncio
import heapq
import itertools
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from typing import TypeVar
from uuid import uuid4

from bench.year.chats import SimulatedChats
from bot.channels.pace import Pace
from bot.database import Database
from bot.loops.roles import UNFENCED
from bot.media.inspected import Inspected
from bot.media.looking import look_at
from bot.media.store import EvidenceStore
from bot.media.worker import PictureWorker
from bot.settings import Settings
from bot.wiring import App, build, prepare
from cities import gazetteer, lexicon, load
from domain.clock import VirtualClock
from domain.message import Channel, Inbound, Kind, Press
from handlers.services import Services
from models import chats, migrate, schema, timers
from models.db import Engine, Tx, connect, reading, transaction
from models.sealing import Sealer

CITIZEN, OPERATOR = Channel.TELEGRAM_CITIZEN, Channel.TELEGRAM_OPERATOR
IN_MEMORY = "sqlite://"
FIRST_GROUP = -1_000_000
PUMP = timedelta(seconds=1)  # a message that the platform's pace holds back is tried again
ALPHABET = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_"
T = TypeVar("T")
Act = Callable[[], object]


class Inline(Database):
    """The one door in this very thread: nothing else wants the database in memory."""

    def __init__(self, engine: Engine) -> None:
        super().__init__(engine)
        self.close_threads()

    def close_threads(self) -> None:
        self._writers.shutdown(wait=False)
        self._readers.shutdown(wait=False)

    async def write(self, work: Callable[[Tx], T]) -> T:
        with transaction(self.engine) as tx:
            return work(tx)

    async def read(self, work: Callable[[Tx], T]) -> T:
        with reading(self.engine) as tx:
            return work(tx)


class Shelf(EvidenceStore):
    """Evidence in memory, by its SHA-256."""

    def __init__(self) -> None:
        self.kept: dict[str, bytes] = {}

    async def put(self, digest: str, data: bytes) -> str:
        self.kept[digest] = b""  # nobody looks at these pictures; their hashes are in the database
        return f"{digest[:2]}/{digest[2:]}"

    async def get(self, path: str) -> bytes:
        return b""

    async def delete(self, path: str) -> None:
        self.kept.pop(path.replace("/", ""), None)


class Looker(PictureWorker):
    """Looks at pictures in this process: they are our own, none is hostile."""

    async def inspect(self, data: bytes) -> Inspected:
        return look_at(data)


@dataclass(frozen=True, slots=True)
class Counts:
    """How much went through."""

    inbound: int
    timers: int
    sent: int


class World:
    """The application, its people's next moves, and the clock."""

    def __init__(self, city: Path, folder: Path, seed: int, start: datetime, database: str) -> None:
        """`database`: in memory, or a PostgreSQL server, on which it makes a schema of its own."""
        self.clock = VirtualClock(start)
        self.citizens = SimulatedChats(self.clock, CITIZEN)
        self.operators = SimulatedChats(self.clock, OPERATOR)
        self.channels = {CITIZEN: self.citizens, OPERATOR: self.operators}
        self.services = _services(city, seed)
        self.app = _build(self, folder, city, database)
        self.groups: dict[str, str] = {}  # platform chat id → agency
        self.answering = ""  # the citizen's chat whose message is being handled
        self.inbound = self.rung = self.sent = 0
        self._due: list[tuple[datetime, int, Act]] = []
        self._order = itertools.count()
        self._arrivals: list[Inbound] = []
        self._messages = itertools.count(1)
        self._pumping = False

    # What people do

    def at(self, when: datetime, act: Act) -> None:
        """Somebody will do something then."""
        heapq.heappush(self._due, (max(when, self.clock.now()), next(self._order), act))

    def after(self, seconds: float, act: Act) -> None:
        self.at(self.clock.now() + timedelta(seconds=round(seconds, 3)), act)

    def offer(self, inbound: Inbound) -> None:
        """Something arrives at a bot now."""
        self._arrivals.append(inbound)

    def message_id(self) -> str:
        return f"m{next(self._messages)}"

    def press(self, group: str, person: str, data: str, message: str) -> None:
        """An operator presses a button."""
        number = self.message_id()
        self.offer(
            Inbound(
                OPERATOR,
                Kind.PRESS,
                group,
                person,
                self.clock.now(),
                private=False,
                message_id=number,
                supergroup=True,
                press=Press(number, data, message),
            )
        )

    # What is due next

    async def run(self, until: datetime) -> None:
        """All that happens until then."""
        while True:
            timer = await self._next_timer()
            act = self._due[0][0] if self._due else None
            first = min((t for t in (timer, act) if t is not None), default=None)
            if first is None or first > until:
                break
            self.clock.move_to(first)
            if timer is not None and timer <= self.clock.now():
                await self._ring()
            else:
                _, _, do = heapq.heappop(self._due)
                do()
            await self._settle()
        self.clock.move_to(until)

    async def _next_timer(self) -> datetime | None:
        return await self.app.database.read(timers.next_due)

    async def _ring(self) -> None:
        self.rung += 1
        if not await self.app.timers.step():
            self.clock.forward(seconds=1)  # a timer that failed waits for some sweeps

    async def _settle(self) -> None:
        """What arrived goes through the door, what must be said is sent."""
        arrivals, self._arrivals = self._arrivals, []
        for inbound in arrivals:
            await self._through(inbound)
        await self._send()
        if self._arrivals:
            await self._settle()

    async def _through(self, inbound: Inbound) -> None:
        self.inbound += 1
        channel = self.channels[inbound.channel]
        self.answering = inbound.chat if inbound.channel is CITIZEN else ""
        await self.app.intake.keep(channel, [channel.offer(inbound)])
        while await self.app.inbox.step():
            pass
        await self._send()
        self.answering = ""
        if inbound.media is not None:
            while await self.app.errands.step(UNFENCED):
                await self._send()

    async def _send(self) -> None:
        sender = self.app.sender
        while await sender.step(UNFENCED):
            while sender.flying:
                await asyncio.sleep(0)
                await sender.step(UNFENCED)
        if not self._pumping and await self.app.database.read(_unsent):
            self._pumping = True
            self.after(PUMP.total_seconds(), self._pump)

    def _pump(self) -> None:
        self._pumping = False

    async def open(self, people: Iterable[tuple[str, str]]) -> None:
        """Bind a group for each agency; `people` are (agency, account)."""
        await self.app.database.write(self._bind)
        for agency, account in people:
            for group, bound in self.groups.items():
                if bound == agency:
                    self.operators.people[group].add(account)
        await prepare(self.app)

    def _bind(self, tx: Tx) -> None:
        for number, agency in enumerate(self.services.city.agencies):
            address = str(FIRST_GROUP - number)
            group = chats.add_chat(
                tx,
                channel=OPERATOR,
                lookup=self.services.sealer.lookup("chat", OPERATOR, address),
                address=self.services.sealer.seal_text(address),
                private=False,
                person=None,
                forum=False,
                drill=False,
                now=self.clock.now(),
            )
            chats.change_chat(tx, group.id, agency=agency)
            self.groups[address] = agency


def _unsent(tx: Tx) -> bool:
    return tx.exec_driver_sql("SELECT 1 FROM outbox WHERE state = 'new' LIMIT 1").first() is not None


def _services(city: Path, seed: int) -> Services:
    loaded, rng = load(city), Random(f"{seed}/tokens")
    words = lexicon(loaded)
    return Services(
        city=loaded,
        lexicon=words,
        gazetteer=gazetteer(loaded, words),
        sealer=Sealer(b"the simulated year's key, of 32 bytes"),
        rng=Random(f"{seed}/office"),
        token=lambda: "".join(rng.choices(ALPHABET, k=12)),
    )


def _empty(database: str) -> Engine:
    """Tables in which nothing stands yet."""
    if database == IN_MEMORY:
        engine = connect(database)
        schema.create(engine)
        return engine
    own = f"year_{uuid4().hex[:12]}"
    engine = connect(database, schema=own)
    migrate.upgrade(engine, own)
    return engine


def _build(world: World, folder: Path, city: Path, database: str) -> App:
    values = {"SIGAP_DATA": folder, "DATABASE_URL": database, "SIGAP_CITY": city, "SIGAP_KEY": "00" * 32}
    settings = Settings(_env_file=None, **values)  # type: ignore[call-arg, arg-type]
    return build(
        settings,
        clock=world.clock,
        channels=world.channels,
        pace=Pace(),
        services=world.services,
        database=Inline(_empty(database)),
        store=Shelf(),
        worker=Looker(),
    )
