"""The sweep of due timers: each goes through the one door by itself."""

from __future__ import annotations

import structlog

from bot.database import Database
from bot.health.held_up import TIMER, HeldUp
from bot.health.notices import Notices
from domain.clock import Clock
from handlers.causes import TimerCause
from handlers.health.unhandled import late
from handlers.process import process
from handlers.routes import TIMERS
from handlers.services import Services
from handlers.turn import Turn
from locales.text import text
from models import timers
from models.db import TRANSIENT, Tx
from models.timers import TimerRow

SWEEPS_APART = 20  # one that raised is tried again after so many, and stands in nobody's way until then
DUE = ("due", 0)
log = structlog.get_logger()


class TimerLoop:
    """Handles what has come due, longest overdue first."""

    def __init__(
        self, database: Database, services: Services, notices: Notices, clock: Clock, held_up: HeldUp
    ) -> None:
        self._database = database
        self._services = services
        self._notices = notices
        self._clock = clock
        self._held_up = held_up
        self._failed: dict[int, int] = {}  # timer → sweeps that it is left out of

    async def step(self) -> bool:
        now = self._clock.now()
        waiting = set(self._failed)
        with self._held_up.attempt(DUE):
            due = await self._database.read(lambda tx: timers.due(tx, now, without=waiting))
        self._failed = {number: sweeps - 1 for number, sweeps in self._failed.items() if sweeps > 1}
        for timer in due:
            await self._handle(timer)
        return bool(due)

    async def _handle(self, timer: TimerRow) -> None:
        if timer.kind not in TIMERS:
            await self._leave(timer)
            return
        now = self._clock.now()
        cause = TimerCause(timer.id, (now - timer.due_at).total_seconds())
        try:
            with self._held_up.attempt((TIMER, timer.id)):
                await self._database.write(lambda tx: process(self._services, tx, cause, now))
        except TRANSIENT:
            log.exception("database unavailable")
        except Exception as error:
            self._failed[timer.id] = SWEEPS_APART
            log.exception("timer failed", key=timer.key)
            await self._tell(timer, type(error).__name__)

    async def _tell(self, timer: TimerRow, reason: str) -> None:
        """The administrator, and once the control room: whom it should have rung nobody rings."""
        words = text("notis-tenggat", tenggat=timer.key, sebab=reason)

        def work(tx: Tx) -> None:
            if self._notices.note(tx, f"timer:{timer.key}", words):
                late(Turn(self._services, tx, self._clock.now()), timer)

        try:
            await self._database.write(work)
        except Exception:
            log.exception("not told fully", key=timer.key)
            await self._notices.tell(f"timer:{timer.key}", words)

    async def _leave(self, timer: TimerRow) -> None:
        """A newer version's timer is left to a worker of that version."""
        self._failed[timer.id] = SWEEPS_APART
        await self._notices.tell(f"timers:{timer.kind}", text("notis-tenggat-baru", jenis=timer.kind))
