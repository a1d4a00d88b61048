"""A timer that another cause puts off after it was found due is left alone, and fires at its new time."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from domain.timer import TimerKind
from handlers.causes import TimerCause
from handlers.process import process
from models import timers
from models.timers import Timer
from tests.kept import town_in_memory


async def test_put_off_is_not_fired_and_not_lost(tmp_path: Path) -> None:
    town = await town_in_memory(tmp_path)
    now, later = town.clock.now(), town.clock.now() + timedelta(minutes=5)
    await town.app.database.write(lambda tx: timers.arm(tx, Timer("digest", TimerKind.DIGEST, now)))
    [found] = await town.read(lambda tx: timers.due(tx, now))
    await town.app.database.write(lambda tx: timers.arm(tx, Timer("digest", TimerKind.DIGEST, later)))
    await town.app.database.write(lambda tx: process(town.app.services, tx, TimerCause(found.id), now))
    [kept] = await town.read(lambda tx: timers.due(tx, later))
    assert (kept.key, kept.due_at) == ("digest", later)
    await town.app.close()
