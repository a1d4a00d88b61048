"""An update that cannot be handled: a dead row; and what a fault of ours is to blame for is told to a human at once, with its words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import structlog

from bot.database import Database
from bot.health.notices import Notices
from domain.clock import Clock
from domain.message import Inbound
from handlers.causes import Toast
from handlers.health import unhandled as telling
from handlers.health.unhandled import Told
from handlers.services import Services
from handlers.turn import Turn
from locales.text import text
from models import inbox, unhandled
from models.db import TRANSIENT, Tx
from models.inbox import InboxRow
from models.soundness import shows_damage

RINGS_AGAIN = timedelta(seconds=60)  # what else fails of the same chat meanwhile is told without a sound
UNREADABLE, FAILED = "unreadable", "failed"
Way = Callable[..., Told]
log = structlog.get_logger()


class GivenUp:
    """Each way of telling is a transaction of its own, with the row's end: where one fails the next needs less."""

    def __init__(self, database: Database, services: Services, notices: Notices, clock: Clock) -> None:
        self._database = database
        self._services = services
        self._notices = notices
        self._clock = clock

    async def give_up(self, row: InboxRow, inbound: Inbound | None, reason: str) -> list[Toast]:
        """What a press is answered with. Raises what keeps the database from taking even a dead row."""
        if inbound is not None and telling.is_told(inbound):
            for way in telling.WAYS:
                toasts = await self._tried(way, row, inbound, reason)
                if toasts is not None:
                    return toasts
        await self._database.write(lambda tx: self._end(tx, row, inbound, reason))
        return []

    async def _tried(self, way: Way, row: InboxRow, inbound: Inbound, reason: str) -> list[Toast] | None:
        """None where this way of telling fails, too."""
        try:
            return await self._database.write(lambda tx: self._told(tx, way, row, inbound, reason))
        except TRANSIENT:
            raise
        except Exception as error:
            if shows_damage(error):
                raise
            log.exception("not told fully", row=row.id)
            return None

    def unreadable(self, tx: Tx, row: InboxRow, reason: str) -> None:
        """What nobody can read is counted apart from what failed."""
        self._bury(tx, row, reason, UNREADABLE)

    def _told(self, tx: Tx, way: Way, row: InboxRow, inbound: Inbound, reason: str) -> list[Toast]:
        now, before = self._clock.now(), unhandled.known(tx, row.id)
        told = Told()
        if before is None:  # at a later try everybody has read it
            turn = Turn(self._services, tx, now)
            told = way(turn, inbound, loud=not unhandled.lately(tx, row.chat_ref, now - RINGS_AGAIN))
            telling.say(turn)
        self._end(tx, row, inbound, reason, told.report)
        return list(told.toasts)

    def _end(self, tx: Tx, row: InboxRow, inbound: Inbound | None, reason: str, report: int = 0) -> None:
        again = inbound is not None and telling.goes_again(inbound)
        unhandled.note(tx, row.id, self._clock.now(), again=again, report=report)
        self._bury(tx, row, reason, FAILED)

    def _bury(self, tx: Tx, row: InboxRow, reason: str, series: str) -> None:
        """A dead row and the administrator's notice of it, together."""
        inbox.bury(tx, row.id, reason, self._clock.now())
        words = text("notis-pesan-mati", nomor=str(row.id), sebab=reason)
        self._notices.note(tx, f"dead:{row.id}", words, series)
