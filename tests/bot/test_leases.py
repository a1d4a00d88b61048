"""Who has a role: one that hangs, dies or is cut off is followed by another, and does nothing under its old token."""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import psycopg
import pytest
import sqlalchemy as sa

from bot import serve
from bot.channels.port import Arrived
from bot.loops.elected import BROKEN_SECONDS, FRESH_SECONDS, GONE_SECONDS, Clocks, Connection, Elected, Lease
from bot.loops.roles import ERRANDS, SENDING, SWEEPS, polling, signed
from domain.errand import FindAddress
from domain.message import Kind
from models import backlog, errands, notes
from models.db import ROAD, Engine, Tx, connect, transact, transaction
from models.inbox import waiting_count
from models.leases import Stale, session
from models.prepared import direct, pipelined
from tests.founding import found_town
from tests.postgres import own_tables
from tests.town import CITIZEN, Town

ROLES = (SENDING, ERRANDS, SWEEPS, polling(CITIZEN))


@dataclass
class Watch:
    """A worker's own clocks, wound by hand."""

    ticks: float = 1000.0
    wall: float = 5000.0

    def pass_by(self, seconds: float) -> None:
        self.ticks += seconds
        self.wall += seconds


@dataclass
class Worker:
    """One that may have roles; its heart beats when it is told to."""

    url: str
    watch: Watch = field(default_factory=Watch)
    connection: Connection | None = None

    def __post_init__(self) -> None:
        clocks = Clocks(lambda: self.watch.ticks, lambda: self.watch.wall)
        self.elected = Elected(self.url, "", ROLES, clocks=clocks)

    async def beats(self) -> None:
        """On a new connection where the last one was ended."""
        try:
            await self._beats()
        except psycopg.OperationalError:
            self.connection = None
            await self._beats()

    async def _beats(self) -> None:
        if self.connection is None:
            self.connection = await self.elected.connect()
            await self.elected.stand(self.connection)
        await self.elected.beat(self.connection)

    async def takes_over(self) -> None:
        """A session that has ended is noticed by its server a moment later."""
        async with asyncio.timeout(5):
            while not self.elected.has(SENDING):
                await self.beats()

    async def is_gone(self) -> None:
        """Its session ends, as when its process is killed."""
        assert self.connection is not None
        await self.connection.close()
        self.connection = None

    @property
    def mandate(self) -> Lease:
        mandate = self.elected.mandate(SENDING)
        assert mandate is not None
        return mandate

    @property
    def leads(self) -> bool:
        has = {self.elected.has(role) for role in ROLES}
        assert len(has) == 1, "all of them or none"
        return has.pop()


@pytest.fixture
def url() -> Iterator[str]:
    with own_tables() as made:
        yield made


@pytest.fixture
def engine(url: str) -> Iterator[Engine]:
    made = connect(url)
    yield made
    made.dispose()


@pytest.fixture
async def workers(url: str) -> AsyncIterator[tuple[Worker, Worker]]:
    """Two of them; the first leads."""
    first, second = Worker(url), Worker(url)
    await first.beats()
    await second.beats()
    assert first.leads and not second.leads and second.elected.ready()
    yield first, second
    for worker in (first, second):
        if worker.connection:
            await worker.connection.close()


Workers = tuple[Worker, Worker]


def passes(engine: Engine, seconds: float) -> None:
    """So long nobody was heard of, by the database's clock."""
    with transaction(engine) as tx:
        tx.execute(
            sa.text("UPDATE leases SET renewed_at = renewed_at - make_interval(secs => :s)"), {"s": seconds}
        )


def write(tx: Tx) -> None:
    notes.write(tx, "tried", "yes")


def written(engine: Engine) -> bool:
    with transaction(engine) as tx:
        return bool(notes.read(tx, "tried"))


async def test_who_hangs_with_its_session_open_is_followed(workers: Workers, engine: Engine) -> None:
    first, second = workers
    passes(engine, BROKEN_SECONDS - 1)
    await second.beats()
    assert not second.leads
    passes(engine, 1)
    await second.beats()
    assert second.leads and second.mandate.token == first.mandate.token + 1


async def test_who_has_died_is_followed_sooner(workers: Workers, engine: Engine) -> None:
    first, second = workers
    await first.is_gone()
    await second.beats()
    assert not second.leads, "it may only have lost its connection"
    passes(engine, GONE_SECONDS)
    await second.takes_over()


async def test_who_lost_its_connection_keeps_its_roles(workers: Workers, engine: Engine) -> None:
    """A server that restarts changes no leader."""
    first, second = workers
    token = first.mandate.token
    await first.is_gone()
    passes(engine, GONE_SECONDS - 1)
    await second.beats()
    await first.beats()
    passes(engine, GONE_SECONDS - 1)
    await second.beats()
    assert first.leads and not second.leads and first.mandate.token == token


async def test_who_leaves_is_followed_at_once(workers: Workers) -> None:
    first, second = workers
    await first.elected.resign()
    assert not first.leads
    await second.beats()
    assert second.leads


async def test_who_wakes_up_commits_nothing_and_becomes_one_of_the_others(
    workers: Workers, engine: Engine
) -> None:
    first, second = workers
    old = first.mandate
    passes(engine, BROKEN_SECONDS)
    await second.beats()
    assert old.holds(), "its own clocks stood still too"
    with pytest.raises(Stale):
        transact(engine, signed(old, write))
    assert not written(engine) and not old.holds()
    transact(engine, signed(second.mandate, write))
    await first.beats()
    assert written(engine) and not first.leads and first.elected.ready()


async def test_an_old_token_of_its_own_is_as_stale(workers: Workers, engine: Engine) -> None:
    """It has the role again, but what it began before was given to another meanwhile."""
    first, second = workers
    old = first.mandate
    for worker in (second, first):
        passes(engine, BROKEN_SECONDS)
        await worker.beats()
    assert first.leads and not old.holds()
    with pytest.raises(Stale):
        transact(engine, signed(old, write))


@pytest.mark.parametrize("clock", ["ticks", "wall"])
async def test_nothing_leaves_under_a_lease_that_may_be_over(workers: Workers, clock: str) -> None:
    """A suspended machine's ticks stand still; a clock that is set back hides nothing from the ticks."""
    first, _ = workers
    setattr(first.watch, clock, getattr(first.watch, clock) + FRESH_SECONDS)
    assert not first.leads and not first.elected.ready()
    await first.beats()
    assert first.leads
    first.watch.wall -= 3600
    assert first.leads
    first.watch.ticks += FRESH_SECONDS
    assert not first.leads


def test_a_lease_is_taken_only_after_its_holder_has_stopped_sending() -> None:
    assert FRESH_SECONDS < GONE_SECONDS < BROKEN_SECONDS


async def test_a_transaction_under_way_comes_before_the_next_holder(workers: Workers, engine: Engine) -> None:
    first, second = workers
    with transaction(engine) as tx:
        first.mandate.sign(tx)
        write(tx)
        async with asyncio.timeout(5):
            await first.beats()  # not held up by it
            passes(engine, BROKEN_SECONDS)
            await second.beats()
        assert second.elected.has(ERRANDS) and not second.elected.has(SENDING)
    await second.beats()
    assert second.leads and written(engine)


async def test_a_server_whose_clock_is_behind_holds_nobody_up(workers: Workers, engine: Engine) -> None:
    """Another server was promoted: the last heartbeat lies in its future."""
    _, second = workers
    passes(engine, -3600)
    await second.beats()
    assert second.leads


async def test_beside_a_worker_of_the_version_before(url: str) -> None:
    """It holds the lock of its session, and knows no leases."""
    older, newer = Worker(url), Worker(url)
    async with await older.elected.connect() as connection:
        for role in ROLES:
            name = f"public:{role}"
            await connection.execute("SELECT pg_advisory_lock(hashtextextended(%s, 112))", (name,))
        await newer.beats()
        assert not newer.leads
    await newer.takes_over()
    async with await older.elected.connect() as connection:
        asked = await connection.execute("SELECT pg_try_advisory_lock(hashtextextended('public:send', 112))")
        assert await asked.fetchone() == (False,)
    await newer.is_gone()


async def test_what_a_frozen_worker_has_begun_is_ended(workers: Workers, engine: Engine, url: str) -> None:
    """In the middle of a pipeline, or right after one, no timeout of the server does it."""
    first, second = workers
    frozen = connect(url, limits={**ROAD, **session(first.elected.holder[-12:])})
    with frozen.connect() as tx:
        tx.begin()
        with pipelined(tx):
            direct(tx, "SELECT pg_advisory_xact_lock(112)")
        await second.beats()
        assert not tx.invalidated and await held(second), "it is heard of"
        passes(engine, BROKEN_SECONDS)
        async with asyncio.timeout(5):
            while await held(second):
                await second.beats()
        tx.invalidate()
    frozen.dispose()


async def held(worker: Worker) -> bool:
    assert worker.connection is not None
    asked = await worker.connection.execute(
        "SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND objid = 112"
    )
    return await asked.fetchone() is not None


# The road under it


@pytest.fixture
async def kept(url: str, tmp_path: Path) -> AsyncIterator[Town]:
    founded = await found_town(tmp_path, database=url)
    yield founded
    await founded.app.close()


async def test_a_sender_that_was_frozen_records_and_sends_nothing(
    kept: Town, workers: Workers, engine: Engine
) -> None:
    first, second = workers
    citizen = kept.citizen()
    await kept.arrive(citizen.inbound(Kind.TEXT, text="rumah kebakaran, api besar"))
    await kept.app.inbox.step()
    sender = kept.app.sender
    assert await sender.step(first.mandate) and sender.flying
    old = first.mandate
    passes(engine, BROKEN_SECONDS)
    await second.beats()
    await sender.wait(5)
    waiting = await kept.read(backlog.unsent_count)
    await sender.record()
    assert await kept.read(backlog.unsent_count) == waiting > 0 and not sender.flying
    first.elected._held[SENDING] = old.token  # as if nobody had told it
    assert not await sender.step(old) and not sender.flying
    await kept.app.settle()
    assert citizen.hears("Di mana")


async def test_a_sender_that_is_not_heard_of_holds_its_messages_back(kept: Town, workers: Workers) -> None:
    """Chosen while all was well; it stands still before they leave."""
    first, _ = workers
    citizen = kept.citizen()
    await kept.arrive(citizen.inbound(Kind.TEXT, text="rumah kebakaran, api besar"))
    await kept.app.inbox.step()
    sender = kept.app.sender
    assert await sender.step(first.mandate)
    first.watch.pass_by(FRESH_SECONDS)
    await sender.wait(5)
    await sender.record()
    assert citizen.messages == [] and not sender.flying
    await first.beats()
    while await sender.step(first.mandate) or sender.flying:
        await sender.wait(5)
    assert citizen.hears("Di mana")


async def test_an_offset_is_moved_only_by_who_polls(kept: Town, workers: Workers, engine: Engine) -> None:
    first, second = workers
    old = first.elected.mandate(polling(CITIZEN))
    assert old is not None
    passes(engine, BROKEN_SECONDS)
    await second.beats()
    channel = kept.channels[CITIZEN]
    raw = channel.offer(kept.citizen().inbound(Kind.TEXT, text="tolong"))
    before = await kept.app.intake.offset(CITIZEN)
    with pytest.raises(Stale):
        await kept.app.intake.keep(channel, [raw], before + 7, old)
    assert await kept.app.intake.offset(CITIZEN) == before
    assert await kept.read(waiting_count) == 0


async def test_an_errand_that_was_under_way_is_left_to_the_next(
    kept: Town, workers: Workers, engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = workers
    old = first.elected.mandate(ERRANDS)
    assert old is not None
    now = kept.clock.now()
    await kept.app.database.write(lambda tx: errands.ask(tx, FindAddress(1, "jalan salak"), now))

    async def stands_still(words: str) -> None:
        passes(engine, BROKEN_SECONDS)
        await second.beats()

    monkeypatch.setitem(kept.app.errands.work.kinds, "address", stands_still)
    await kept.app.errands.step(old)
    waiting = await kept.read(lambda tx: errands.waiting(tx, now))
    assert [e.kind for e in waiting] == ["address"]
    assert not await kept.app.errands.step(old)


async def test_whose_poll_hangs_gives_it_up_with_the_role(
    kept: Town, workers: Workers, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So that the next one is not refused by the platform."""
    first, _ = workers
    asked, given_up = asyncio.Event(), asyncio.Event()

    async def hangs(offset: int, timeout: float) -> list[Arrived]:
        asked.set()
        try:
            await asyncio.Event().wait()
        finally:
            given_up.set()
        raise AssertionError

    monkeypatch.setattr("bot.loops.polling.IDLE_SECONDS", 0.01)
    monkeypatch.setattr(kept.channels[CITIZEN], "poll", hangs)
    kept.app.loops.polling.roles = first.elected
    polls = asyncio.create_task(kept.app.loops.polling.poll(kept.channels[CITIZEN]))
    async with asyncio.timeout(5):
        await asked.wait()
        first.watch.pass_by(FRESH_SECONDS)
        await given_up.wait()
        await polls


async def test_what_was_sent_before_the_end_is_written_down(town: Town) -> None:
    """Else the next process sends it again."""
    citizen = town.citizen()
    await town.arrive(citizen.inbound(Kind.TEXT, text="rumah kebakaran, api besar"))
    await town.app.inbox.step()
    loops = town.app.loops
    running = asyncio.create_task(loops.run(polling=False))
    async with asyncio.timeout(10):
        while not town.app.sender.flying:
            await asyncio.sleep(0)
        loops.stop()
        await running
    said = len(citizen.messages)
    assert said
    await town.start_again()
    await town.app.settle()
    assert len(citizen.messages) == said


async def test_a_worker_polls_where_it_leads(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    """It has no web; but a role that it takes, it does."""
    monkeypatch.setattr(serve, "build", lambda _: town.app)
    working = asyncio.create_task(serve._serve(town.app.settings, True))
    citizen = town.citizen()
    town.channels[CITIZEN].offer(citizen.inbound(Kind.TEXT, text="rumah kebakaran, api besar"))
    async with asyncio.timeout(10):
        while not citizen.messages:
            await asyncio.sleep(0.01)
        os.kill(os.getpid(), signal.SIGTERM)
        await working
    assert citizen.hears("Di mana")
