"""Who has a role: one that hangs, dies or is cut off is followed by another, and does nothing under its old token."""

from __future__ import annotations

import asyncio
import os
import signal

import pytest

from bot import serve
from bot.loops.elected import BROKEN_SECONDS, FRESH_SECONDS, GONE_SECONDS
from bot.loops.roles import ERRANDS, SENDING, signed
from domain.message import Kind
from models.db import ROAD, Engine, connect, transact, transaction
from models.leases import Stale, session
from models.prepared import direct, pipelined
from tests.leases.workers import ROLES, Worker, Workers, passes, write, written
from tests.town import CITIZEN, Town


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
