"""Errands in their turn: those that wait are done, what failed for now is tried again ever later, and the result is a cause."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import structlog

from bot.channels.port import ChannelError, Refused, TooLarge
from bot.database import Database
from bot.health.notices import Notices
from bot.loops.errand_work import UNKEPT, ErrandWork
from bot.loops.roles import Mandate, signed
from bot.media.store import Unkept
from domain.clock import Clock
from domain.errand import APART, Brought, Delayed, ErrandKind, Failed
from handlers.causes import ErrandCause
from handlers.process import process
from handlers.services import Services
from locales.text import text
from models import errands
from models.db import TRANSIENT, Tx
from models.errands import Errand
from models.leases import Stale

ATTEMPTS = 6
FOR_EVER = 1_000_000  # until somebody outside says 2xx
LONGEST = 10  # doublings of the wait: a quarter of an hour
PATIENCE: dict[str, int] = {  # who cannot ring at once is passed over: the next rung waits
    ErrandKind.CALL_GATEWAY: 1,
    ErrandKind.REACH_CHAT: 1,
    ErrandKind.SMS: 3,
    ErrandKind.HAND_OVER: FOR_EVER,
    ErrandKind.TRANSCRIBE: 4,
}
A_DAY = 92  # tries, that often
KEPT_AT: dict[str, int] = {  # while the place of evidence fails
    ErrandKind.FORGET: FOR_EVER,  # who was promised it is owed it
    ErrandKind.TRANSCRIBE: A_DAY,
}
AT_ONCE = 4
BELIEVED: dict[str, int] = {ErrandKind.MEDIA: 3}  # tries until a refusal counts: the first may lose a picture
LEFT_FOR = timedelta(seconds=30)  # what only a newer version knows
log = structlog.get_logger()


class ErrandLoop:
    """Runs what transactions have asked for."""

    def __init__(
        self, database: Database, services: Services, work: ErrandWork, clock: Clock, notices: Notices
    ) -> None:
        self.work = work
        self._database = database
        self._services = services
        self._clock = clock
        self._notices = notices

    async def step(self, mandate: Mandate) -> bool:
        """Some of what waits; True where there was something."""
        try:
            waiting = await self._database.read(lambda tx: self._waiting(tx, mandate))
        except Stale:
            return False
        await asyncio.gather(*(self._run(e, mandate) for e in waiting))
        return bool(waiting)

    @property
    def apart(self) -> tuple[ErrandKind, ...]:
        """Of the kinds that wait for a system outside those that the settings name one for."""
        named = {ErrandKind.HAND_OVER: self.work.handover.url, ErrandKind.TRANSCRIBE: self.work.voices.on}
        return tuple(kind for kind in APART if named[kind])

    async def step_apart(self, mandate: Mandate) -> bool:
        """One of each kind that waits for a system outside."""
        return any([await self.step_of(kind, mandate) for kind in self.apart])

    async def step_of(self, kind: ErrandKind, mandate: Mandate) -> bool:
        """One of those that wait for this system: however slow it is, nobody else waits for it."""
        now = self._clock.now()
        errand = await self._database.read(lambda tx: errands.waiting_apart(tx, kind, now))
        if errand is not None:
            await self._run(errand, mandate)
        return errand is not None

    def _waiting(self, tx: Tx, mandate: Mandate) -> list[Errand]:
        mandate.look(tx)
        return errands.waiting(tx, self._clock.now(), AT_ONCE)

    async def _run(self, errand: Errand, mandate: Mandate) -> None:
        try:
            await self._carry_out(errand, mandate)
        except Stale:
            log.warning("errand left to another worker", kind=errand.kind)

    async def _carry_out(self, errand: Errand, mandate: Mandate) -> None:
        if errand.kind not in self.work.kinds:
            await self._leave(errand, mandate)
            return
        if not mandate.holds():
            return
        try:
            brought = await self.work.kinds[errand.kind](errand.data)
        except TooLarge as error:
            brought = Failed(error.reason, too_large=True)
        except ChannelError as error:
            if _worth_another(errand, error):
                await self._later(errand, error.reason, mandate)
                return
            brought = Failed(error.reason)
        except Unkept as error:
            await self._notices.tell(UNKEPT, text("notis-bukti-tak-tersimpan", sebab=str(error)))
            if errand.attempts < KEPT_AT.get(errand.kind, ATTEMPTS):
                await self._later(errand, str(error), mandate)
                return
            brought = Failed(str(error), unkept=True)
        except Exception as error:
            log.exception("errand failed", kind=errand.kind)
            brought = Failed(type(error).__name__)
        await self._finish(errand, brought, mandate)

    async def _leave(self, errand: Errand, mandate: Mandate) -> None:
        """A newer version's errand is left to a worker of that version."""
        at = self._clock.now() + LEFT_FOR
        await self._database.write(signed(mandate, lambda tx: errands.put_off(tx, errand.id, at)))
        await self._notices.tell(f"errands:{errand.kind}", text("notis-urusan-baru", jenis=errand.kind))

    async def _later(self, errand: Errand, reason: str, mandate: Mandate) -> None:
        at = self._clock.now() + timedelta(seconds=2 ** min(errand.attempts + 1, LONGEST))
        await self._database.write(signed(mandate, lambda tx: errands.again(tx, errand.id, at, reason)))
        if errand.kind == ErrandKind.MEDIA:
            await self._awaited(errand, reason, mandate)

    async def _awaited(self, errand: Errand, reason: str, mandate: Mandate) -> None:
        """Who works on it may have to know that something is on its way."""
        cause = ErrandCause(errand.id, errand.kind, errand.data, Delayed(reason))
        now = self._clock.now()
        try:
            await self._database.write(signed(mandate, lambda tx: process(self._services, tx, cause, now)))
        except Stale:
            raise
        except Exception:
            log.exception("errand's result failed", kind=errand.kind)

    async def _finish(self, errand: Errand, brought: Brought, mandate: Mandate) -> None:
        cause = ErrandCause(errand.id, errand.kind, errand.data, brought)
        now = self._clock.now()
        try:
            await self._database.write(signed(mandate, lambda tx: process(self._services, tx, cause, now)))
        except TRANSIENT:
            log.exception("database unavailable")
        except Stale:
            raise
        except Exception as error:
            log.exception("errand's result failed", kind=errand.kind)
            reason = type(error).__name__
            await self._database.write(signed(mandate, lambda tx: errands.give_up(tx, errand.id, reason)))


def _worth_another(errand: Errand, error: ChannelError) -> bool:
    """May the same call have another answer later?"""
    if isinstance(error, Refused):
        return errand.attempts < BELIEVED.get(errand.kind, 0)
    return errand.attempts < PATIENCE.get(errand.kind, ATTEMPTS)
