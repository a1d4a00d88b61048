"""Polling: what a platform has for us is fetched and kept, while that is our part and nobody else does it with our token."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TypeVar

import structlog

from bot.channels.port import ChannelError, ChannelPort, Limited, Revoked, TakenOver, next_offset
from bot.control_room import Room
from bot.database import answered
from bot.health.notices import Notices
from bot.loops import roles
from bot.loops.deaf import Deaf
from bot.loops.halt import IDLE_SECONDS, Halt
from bot.loops.intake import Intake
from bot.loops.rivals import Rival
from bot.loops.roles import Mandate, Roles
from domain.clock import Clock
from locales.text import text
from models.leases import Stale

POLL_SECONDS = 25.0
UNSIGNED, FOR = (
    3,
    timedelta(seconds=30),
)  # pushes in our name with a wrong signature, so long after one another
LIMITED_SECONDS = (2.0, 5.0, 10.0)  # at most so long is not polled, whatever the platform said
T = TypeVar("T")
log = structlog.get_logger()


@dataclass(slots=True)
class Health:
    """When the parts were last seen alive: who polls here, and from where on; how much was pushed to us."""

    polled: dict[str, datetime]
    offsets: dict[str, int] = field(default_factory=dict)
    rivals: dict[str, datetime] = field(default_factory=dict)  # when another program was last met at a token
    pushed: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)  # pushes, by why
    unsigned: dict[str, list[datetime]] = field(default_factory=dict)  # in our name, since one was right

    def took_push(self, channel: str) -> None:
        self.pushed[channel] += 1
        self.unsigned.pop(channel, None)

    def wrongly_signed(self, channel: str, at: datetime) -> None:
        """The first, and the latest."""
        self.unsigned[channel] = [*self.unsigned.get(channel, [])[: UNSIGNED - 1], at]

    def all_unsigned(self) -> tuple[str, ...]:
        """Channels whose platform signs with another secret than ours: nothing of theirs comes in."""
        found = self.unsigned.items()
        return tuple(sorted(c for c, at in found if len(at) == UNSIGNED and at[-1] - at[0] >= FOR))


class Polling:
    """Fetches from every channel that has to be asked."""

    def __init__(
        self,
        intake: Intake,
        notices: Notices,
        clock: Clock,
        roles: Roles,
        room: Room,
        deaf: Deaf,
        health: Health,
        halt: Halt,
        arrived: Callable[[], None],
    ) -> None:
        self.roles = roles
        self.left_to_another = ""  # the channel whose token another program polls: we ended because of it
        self._intake = intake
        self._notices = notices
        self._clock = clock
        self._room = room
        self._deaf = deaf
        self._health = health
        self._halt = halt
        self._arrived = arrived

    async def follow(self, channel: ChannelPort) -> None:
        """Poll it whenever that is our part, until all ends."""
        while not self._halt.told:
            try:
                await self.look(channel)
            except ChannelError as error:
                log.warning("platform not looked at", channel=channel.name, reason=error.reason)
            except Exception as error:  # noqa: BLE001 - a database that is gone for a while ends no polling
                log.warning("polling not begun", channel=channel.name, reason=type(error).__name__)
            await self._halt.pause(IDLE_SECONDS)

    async def look(self, channel: ChannelPort) -> None:
        """Poll it where that is our part now; where nobody may who hears us, see whether anybody does. Raises ChannelError."""
        if not await self._room.admits(channel.name):
            return
        if self.roles.has(roles.polling(channel.name)):
            self._deaf.forget(channel.name)
            try:
                await self.poll(channel)
            finally:
                self._health.polled.pop(channel.name, None)  # somebody else's care now
        elif not self.roles.ready():
            await self._deaf.listen(channel)

    async def poll(self, channel: ChannelPort) -> None:
        """Fetch and keep, as long as nobody else polls this token."""
        self._health.polled[channel.name] = self._clock.now()
        offset = self._health.offsets[channel.name] = await self._intake.offset(channel.name)
        role = roles.polling(channel.name)
        limited = 0  # times in a row
        rival = Rival(self._clock.now())
        while not self._halt.told and (mandate := self.roles.mandate(role)):
            try:
                batch = await _under(mandate, channel.poll(offset, POLL_SECONDS))
                limited = 0
                if batch:
                    following = next_offset(offset, batch)
                    new = await _under(mandate, self._intake.keep(channel, batch, following, mandate))
                    offset = self._health.offsets[channel.name] = following
                    self._arrived()
                    if not new:  # it offers the same again and again
                        await self._halt.pause(IDLE_SECONDS)
                self._health.polled[channel.name] = self._clock.now()  # what it brought is kept
            except asyncio.CancelledError:
                raise
            except Stale:
                log.warning("polling left to another worker", channel=channel.name)
            except Limited as error:
                await self._halt.pause(min(error.retry_after, LIMITED_SECONDS[limited]))
                limited = min(limited + 1, len(LIMITED_SECONDS) - 1)
            except TakenOver:
                await self._met(rival, channel)
            except Revoked as error:
                words = text("notis-kanal", kanal=text(f"kanal-{channel.name}"), sebab=error.reason)
                await answered(self._notices.tell(f"poll:{channel.name}", words))
                await self._halt.pause(5)
            except ChannelError as error:
                log.warning("poll failed", channel=channel.name, reason=error.reason)
                await self._halt.pause(IDLE_SECONDS)
            except Exception:
                log.exception("poll failed", channel=channel.name)
                await self._halt.pause(IDLE_SECONDS)

    async def _met(self, rival: Rival, channel: ChannelPort) -> None:
        """Another program polls with this token: whoever is new, or has nobody who reads, leaves; the other goes on, loudly."""
        now, bound = self._clock.now(), await self._room.bound()
        rival.met(now)
        self._health.rivals[channel.name] = now
        if rival.leaves(bound=bound):
            log.error("token left to another program", channel=channel.name)
            self.left_to_another = channel.name
            self._halt.now()
            return
        await self._halt.pause(rival.pause(bound=bound))


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
