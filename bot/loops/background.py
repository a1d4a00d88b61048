"""The background work in its order: poll, inbox, timers, errands, outbox. Each stops when it is told to."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeVar

import structlog

from bot.channels.port import ChannelError, ChannelPort, Limited, Revoked, TakenOver, next_offset
from bot.control_room import Room
from bot.health.notices import Notices
from bot.loops import roles
from bot.loops.errands import ErrandLoop
from bot.loops.inbox import InboxLoop
from bot.loops.intake import Intake
from bot.loops.rivals import Rival
from bot.loops.roles import Mandate, Roles
from bot.loops.sender import Sender
from bot.loops.timers import TimerLoop
from domain.clock import Clock
from locales.text import text
from models.leases import Stale

POLL_SECONDS = 25.0
TIMER_SECONDS = 0.25
FINISH_SECONDS = 3.0  # at the end, for the answers to what was sent last
IDLE_SECONDS = 1.0  # how long a loop that nobody wakes waits before it looks again
LIMITED_SECONDS = (2.0, 5.0, 10.0)  # at most so long is not polled, whatever the platform said
T = TypeVar("T")
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


@dataclass(slots=True)
class Health:
    """When the parts were last seen alive: who polls here, and from where on; how much was pushed to us."""

    polled: dict[str, datetime]
    offsets: dict[str, int] = field(default_factory=dict)
    rivals: dict[str, datetime] = field(default_factory=dict)  # when another program was last met at a token
    pushed: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)  # pushes, by why


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
    ) -> None:
        self.roles = roles
        self.room = room
        self.left_to_another: str = (
            ""  # the channel whose token another program polls, where we ended because of it
        )
        self._channels = channels
        self._intake = intake
        self._inbox = inbox
        self._timers = timers
        self._errands = errands
        self._sender = sender
        self._notices = notices
        self._clock = clock
        self.wake = Wakers()
        self.health = Health({})
        self._stop = asyncio.Event()
        self._tasks: dict[str, asyncio.Task[None]] = {}

    @property
    def running(self) -> bool:
        """Whether all of them go round, and nobody has told them to stop."""
        return bool(self._tasks) and not self.ended and not self._stop.is_set()

    @property
    def ended(self) -> list[str]:
        """Those that have ended though nobody told them to."""
        return [] if self._stop.is_set() else [name for name, task in self._tasks.items() if task.done()]

    def stop(self) -> None:
        self._stop.set()

    async def run(self, *, polling: bool) -> None:
        """Until `stop()`; work in hand is finished."""
        steps = {
            "inbox": self._inbox_loop,
            "timers": self._timer_loop,
            "errands": self._errand_loop,
            "outbox": self._outbox_loop,
        }
        if self._errands.hands_over:
            steps["handover"] = self._handover_loop
        self._tasks = {name: asyncio.create_task(self._guard(name, step)) for name, step in steps.items()}
        polled = [c for c in self._channels if polling and c.capabilities.polls]
        polls = [asyncio.create_task(self._poll(c)) for c in polled]
        elections = asyncio.create_task(self.roles.run(self.wake.by_name))
        await self._stop.wait()
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
        while not self._stop.is_set():
            try:
                await loop()
            except asyncio.CancelledError:
                raise
            except Exception:
                log.exception("loop failed", loop=name)
                await self._pause(IDLE_SECONDS)

    async def _pause(self, seconds: float) -> None:
        await _within(self._stop.wait(), seconds)

    async def _poll(self, channel: ChannelPort) -> None:
        while not self._stop.is_set():
            if self.roles.has(roles.polling(channel.name)) and await self.room.admits(channel.name):
                await self._poll_on(channel)
                self.health.polled.pop(channel.name, None)  # somebody else's care now
            await self._pause(IDLE_SECONDS)

    async def _poll_on(self, channel: ChannelPort) -> None:
        """As long as nobody else polls this token."""
        self.health.polled[channel.name] = self._clock.now()
        offset = self.health.offsets[channel.name] = await self._intake.offset(channel.name)
        role = roles.polling(channel.name)
        limited = 0  # times in a row
        rival = Rival(self._clock.now())
        while not self._stop.is_set() and (mandate := self.roles.mandate(role)):
            try:
                batch = await _under(mandate, channel.poll(offset, POLL_SECONDS))
                limited = 0
                if batch:
                    following = next_offset(offset, batch)
                    new = await self._intake.keep(channel, batch, following, mandate)
                    offset = self.health.offsets[channel.name] = following
                    self.arrived()
                    if not new:  # it offers the same again and again
                        await self._pause(IDLE_SECONDS)
                self.health.polled[channel.name] = self._clock.now()  # what it brought is kept
            except asyncio.CancelledError:
                raise
            except Stale:
                log.warning("polling left to another worker", channel=channel.name)
            except Limited as error:
                await self._pause(min(error.retry_after, LIMITED_SECONDS[limited]))
                limited = min(limited + 1, len(LIMITED_SECONDS) - 1)
            except TakenOver:
                await self._met(rival, channel)
            except Revoked as error:
                await self._notices.tell(
                    f"poll:{channel.name}",
                    text("notis-kanal", kanal=text(f"kanal-{channel.name}"), sebab=error.reason),
                )
                await self._pause(5)
            except ChannelError as error:
                log.warning("poll failed", channel=channel.name, reason=error.reason)
                await self._pause(IDLE_SECONDS)
            except Exception:
                log.exception("poll failed", channel=channel.name)
                await self._pause(IDLE_SECONDS)

    async def _met(self, rival: Rival, channel: ChannelPort) -> None:
        """Another program polls with this token: whoever is new, or has nobody who reads, leaves; the other goes on, loudly."""
        now, bound = self._clock.now(), await self.room.bound()
        rival.met(now)
        self.health.rivals[channel.name] = now
        if rival.leaves(bound=bound):
            log.error("token left to another program", channel=channel.name)
            self.left_to_another = channel.name
            self.stop()
            return
        await self._pause(rival.pause(bound=bound))

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
        await self._or_stop(self.wake.inbox.wait(), IDLE_SECONDS)
        return False

    async def _timer_loop(self) -> bool:
        if await self._timers.step():
            self.after_cause()
        await self._pause(TIMER_SECONDS)
        return True

    async def _errand_loop(self) -> bool:
        self.wake.errands.clear()
        mandate = self.roles.mandate(roles.ERRANDS)
        if mandate and await self._errands.step(mandate):
            self.after_cause()
            return True
        await self._or_stop(self.wake.errands.wait(), IDLE_SECONDS)
        return False

    async def _handover_loop(self) -> bool:
        mandate = self.roles.mandate(roles.ERRANDS)
        if mandate and await self._errands.step_apart(mandate):
            return True
        await self._or_stop(self.wake.errands.wait(), IDLE_SECONDS)
        return False

    async def _outbox_loop(self) -> bool:
        self.wake.outbox.clear()
        mandate = self.roles.mandate(roles.SENDING)
        if await (self._sender.step(mandate) if mandate else self._sender.record()):
            return True
        if self._sender.flying:
            await self._sender.wait(0.05, self.wake.outbox)
        else:
            await self._or_stop(self.wake.outbox.wait(), 0.2)
        return False

    async def _or_stop(self, event: Awaitable[object], seconds: float) -> None:
        stop = asyncio.ensure_future(self._stop.wait())
        woken = asyncio.ensure_future(event)
        await asyncio.wait({stop, woken}, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
        stop.cancel()
        woken.cancel()


async def _within(event: Awaitable[object], seconds: float) -> None:
    try:
        await asyncio.wait_for(event, seconds)
    except TimeoutError:
        return


async def _under(mandate: Mandate, call: Awaitable[T]) -> T:
    """The call's answer; it is given up once another worker may be at the same. Raises Stale."""
    task = asyncio.ensure_future(call)
    try:
        while not task.done():
            await asyncio.wait({task}, timeout=IDLE_SECONDS)
            if not task.done() and not mandate.holds():
                raise Stale("not heard of for too long")
        return task.result()
    finally:
        task.cancel()
