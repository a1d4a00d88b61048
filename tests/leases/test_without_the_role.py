"""What a worker has begun and whose role another has by now: it is recorded, given up, or left to the other."""

from __future__ import annotations

import asyncio

import pytest

from bot.channels.port import Arrived
from bot.loops.elected import BROKEN_SECONDS, FRESH_SECONDS
from bot.loops.roles import ERRANDS, SENDING, polling
from domain.errand import FindAddress
from domain.message import Kind
from models import backlog, errands
from models.db import Engine
from models.inbox import waiting_count
from models.leases import Stale
from tests.leases.workers import Workers, passes
from tests.town import CITIZEN, Town


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
