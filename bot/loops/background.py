"""The background work in its order: poll, inbox, timers, errands, outbox. Each stops when it is told to."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial

import structlog

from bot.channels.port import ChannelPort
from bot.control_room import Room
from bot.health.held_up import HeldUp
from bot.health.notices import Notices
from bot.loops import roles
from bot.loops.deaf import Deaf
from bot.loops.errands import ErrandLoop
from bot.loops.halt import IDLE_SECONDS, Halt
from bot.loops.inbox import InboxLoop
from bot.loops.intake import Intake
from bot.loops.polling import Health, Polling
from bot.loops.roles import Roles
from bot.loops.sender import Sender
from bot.loops.timers import TimerLoop
from domain.clock import Clock
from domain.errand import ErrandKind

TIMER_SECONDS = 0.25
FINISH_SECONDS = 3.0  # at the end, for the answers to what was sent last
OUTBOX = ("outbox", 0)
log = structlog.get_logger()


class Wakers:
    """Who has something to do: a loop that brings work wakes the next one."""

    def __init__(self) -> None:
        self.inbox = asyncio.Event()
        self.outbox = asyncio.Event()
        self.errands = asyncio.Event()

    def after_cause(self) -> None:
        self.outbox.set()
        self.errands.set()

    def by_name(self, bell: str) -> None:
        """Another worker has brought something."""
        event = getattr(self, bell, None)
        if isinstance(event, asyncio.Event):
            event.set()


class Loops:
    """Runs them all until `stop` is set."""

    def __init__(
        self,
        channels: list[ChannelPort],
        intake: Intake,
        inbox: InboxLoop,
        timers: TimerLoop,
        errands: ErrandLoop,
        sender: Sender,
        notices: Notices,
        clock: Clock,
        roles: Roles,
        room: Room,
        deaf: Deaf,
        held_up: HeldUp,
    ) -> None:
        self._held_up = held_up
        self.roles = roles
        self.room = room
        self._channels = channels
        self._inbox = inbox
        self._timers = timers
        self._errands = errands
        self._sender = sender
        self.wake = Wakers()
        self.health = Health({})
        self._halt = Halt()
        self.polling = Polling(
            intake, notices, clock, roles, room, deaf, self.health, self._halt, self.arrived
        )
        self._tasks: dict[str, asyncio.Task[None]] = {}

    @property
    def running(self) -> bool:
        """Whether all of them go round, and nobody has told them to stop."""
        return bool(self._tasks) and not self.ended and not self._halt.told

    @property
    def ended(self) -> list[str]:
        """Those that have ended though nobody told them to."""
        return [] if self._halt.told else [name for name, task in self._tasks.items() if task.done()]

    def stop(self) -> None:
        self._halt.now()

    async def run(self, *, polling: bool) -> None:
        """Until `stop()`; work in hand is finished."""
        steps: dict[str, Callable[[], Awaitable[bool]]] = {
            "inbox": self._inbox_loop,
            "timers": self._timer_loop,
            "errands": self._errand_loop,
            "outbox": self._outbox_loop,
        }
        steps |= {str(kind): partial(self._apart_loop, kind) for kind in self._errands.apart}
        self._tasks = {name: asyncio.create_task(self._guard(name, step)) for name, step in steps.items()}
        polled = [c for c in self._channels if polling and c.capabilities.polls]
        polls = [asyncio.create_task(self.polling.follow(c)) for c in polled]
        elections = asyncio.create_task(self.roles.run(self.wake.by_name))
        await self._halt.wait()
        for task in polls:
            task.cancel()
        await asyncio.gather(*polls, return_exceptions=True)
        done, late = await asyncio.wait(self._tasks.values(), timeout=6)
        for task in late:
            task.cancel()
        await asyncio.gather(*done, *late, return_exceptions=True)
        await self._inbox.answered()
        await self._leave(elections)

    async def _leave(self, elections: asyncio.Task[None]) -> None:
        """The last messages are written down, and the roles are free."""
        try:
            await self._sender.finish(FINISH_SECONDS)
        except Exception:
            log.exception("what was sent last is not written down")
        elections.cancel()
        await asyncio.gather(elections, return_exceptions=True)
        await self.roles.resign()

    async def _guard(self, name: str, loop: Callable[[], Awaitable[bool]]) -> None:
        """Repeats a loop's step; what raises is recorded, and it goes on."""
        while not self._halt.told:
            try:
                await loop()
            except asyncio.CancelledError:
                raise
            except Exception:
                log.exception("loop failed", loop=name)
                await self._halt.pause(IDLE_SECONDS)

    def arrived(self) -> None:
        """Something new is in the inbox."""
        self.wake.inbox.set()
        self.roles.ring("inbox")

    def after_cause(self) -> None:
        """Something may have to be said, or fetched."""
        self.wake.after_cause()
        for role, bell in ((roles.SENDING, "outbox"), (roles.ERRANDS, "errands")):
            if not self.roles.has(role):
                self.roles.ring(bell)

    async def _inbox_loop(self) -> bool:
        self.wake.inbox.clear()
        if await self._inbox.step():
            self.after_cause()
            return True
        await self._halt.pause_until(self.wake.inbox.wait(), IDLE_SECONDS)
        return False

    async def _timer_loop(self) -> bool:
        if await self._timers.step():
            self.after_cause()
        await self._halt.pause(TIMER_SECONDS)
        return True

    async def _errand_loop(self) -> bool:
        self.wake.errands.clear()
        mandate = self.roles.mandate(roles.ERRANDS)
        if mandate and await self._errands.step(mandate):
            self.after_cause()
            return True
        await self._halt.pause_until(self.wake.errands.wait(), IDLE_SECONDS)
        return False

    async def _apart_loop(self, kind: ErrandKind) -> bool:
        mandate = self.roles.mandate(roles.ERRANDS)
        if mandate and await self._errands.step_of(kind, mandate):
            self.after_cause()
            return True
        await self._halt.pause_until(self.wake.errands.wait(), IDLE_SECONDS)
        return False

    async def _outbox_loop(self) -> bool:
        self.wake.outbox.clear()
        mandate = self.roles.mandate(roles.SENDING)
        with self._held_up.attempt(OUTBOX):
            if await (self._sender.step(mandate) if mandate else self._sender.record()):
                return True
        if self._sender.flying:
            await self._sender.wait(0.05, self.wake.outbox)
        else:
            await self._halt.pause_until(self.wake.outbox.wait(), 0.2)
        return False
