"""The machine's clock is set back while danger waits: it rings all the same."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.channels.pace import Pace
from bot.health import clocks
from bot.loops.limits import Limits
from domain.clock import SteadyClock, VirtualClock
from domain.message import Kind
from models import notes
from tests.kept import town_in_memory
from tests.town import Town

NOON = datetime(2026, 11, 24, 5, tzinfo=UTC)


def machine_of(town: Town, wrong_by: timedelta) -> SteadyClock:
    return SteadyClock(lambda: town.clock.now() + wrong_by, lambda: town.clock.now().timestamp())


async def test_a_new_process_starts_no_earlier_than_the_old_one_was_alive(tmp_path: Path) -> None:
    town = await town_in_memory(tmp_path)
    await town.app.database.write(lambda tx: clocks.alive(tx, town.clock, town.app.notices))
    clock = machine_of(town, -timedelta(hours=1))
    await town.app.database.write(lambda tx: clocks.go_on(tx, clock, town.app.notices))
    assert clock.now() == town.clock.now()


async def test_a_clock_days_behind_is_told_to_the_administrator(tmp_path: Path) -> None:
    town = await town_in_memory(tmp_path)
    await town.app.database.write(lambda tx: clocks.alive(tx, town.clock, town.app.notices))
    clock = machine_of(town, -timedelta(days=2))
    await town.app.database.write(lambda tx: clocks.go_on(tx, clock, town.app.notices))
    assert clock.now() < town.clock.now() - timedelta(days=1)
    told = await town.read(lambda tx: notes.read(tx, "notice:clock:48"))
    assert "mundur 48 jam" in told


async def test_danger_from_the_platforms_future_begins_now(tmp_path: Path) -> None:
    """Our clock is an hour slow: the platform's date lies ahead, and the deadline does not wait for it."""
    town = await town_in_memory(tmp_path)
    ani = town.citizen()
    words = ani.inbound(Kind.TEXT, text="rumah kebakaran, ada anak di dalam")
    await town.offer(replace(words, sent_at=town.clock.now() + timedelta(hours=1)))
    await town.forward(seconds=70)
    assert town.group("damkar").loud


def test_what_may_be_sent_does_not_wait_for_a_clock_that_was_set_back() -> None:
    clock = VirtualClock(NOON)
    moments = [NOON]
    limits = Limits(Pace(group_a_minute=2), lambda: moments[-1])
    for _ in range(2):
        limits.count(1, "card:1")
    limits.holds.hold(2, 30)
    assert not limits.may(1, group=True, priority=0, edits="card:1") and limits.holds.held() == {2}
    moments.append(clock.now() - timedelta(hours=1))
    assert limits.may(1, group=True, priority=0, edits="card:1") and not limits.holds.held()
