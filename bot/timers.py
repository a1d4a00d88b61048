"""The sweep of due timers: each goes through the one door by itself."""

from __future__ import annotations

import structlog

from bot.database import Database
from bot.notices import Notices
from domain.clock import Clock
from handlers.causes import TimerCause
from handlers.office import Office
from handlers.process import process
from locales.text import text
from models import timers
from models.db import TRANSIENT
from models.timers import TimerRow

log = structlog.get_logger()


class TimerLoop:
    """Handles what has come due, longest overdue first."""

    def __init__(self, database: Database, office: Office, notices: Notices, clock: Clock) -> None:
        self._database = database
        self._office = office
        self._notices = notices
        self._clock = clock
        self._failed: dict[int, int] = {}

    async def step(self) -> bool:
        now = self._clock.now()
        due = await self._database.read(lambda tx: timers.due(tx, now))
        ready = [t for t in due if self._failed.get(t.id, 0) == 0]
        for timer in due:
            if self._failed.get(timer.id, 0) > 0:
                self._failed[timer.id] -= 1  # one that raised waits some sweeps, so that it stops nobody else
        for timer in ready:
            await self._handle(timer)
        return bool(ready)

    async def _handle(self, timer: TimerRow) -> None:
        now = self._clock.now()
        cause = TimerCause(timer.id, (now - timer.due_at).total_seconds())
        try:
            await self._database.write(lambda tx: process(self._office, tx, cause, now))
            self._failed.pop(timer.id, None)
        except TRANSIENT:
            log.exception("database unavailable")
        except Exception as error:
            self._failed[timer.id] = 20
            log.exception("timer failed", key=timer.key)
            await self._notices.tell(
                f"timer:{timer.key}", text("notis-tenggat", tenggat=timer.key, sebab=type(error).__name__)
            )
