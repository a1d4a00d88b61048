"""Does anything get through? A database that answers may still let nothing pass: a table that somebody has locked, and forgotten."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog

from bot.channels.port import ChannelPort
from bot.database import Database, answered
from bot.health.held_up import ROW, TIMER, HeldUp
from bot.health.outage import Outage
from bot.loops.roles import Roles
from domain.clock import Clock
from domain.message import Channel
from models import backlog, inbox, notes, sending, timers
from models.db import Tx
from models.inbox import InboxRow

EVERY_SECONDS = 2
LONG = timedelta(seconds=8)  # nobody waits for a lock that is held so long
BESIDE_OTHERS = timedelta(seconds=12)  # by then what another worker held that hung has been taken from it
WAITS = timedelta(seconds=4)  # whoever has waited so long for an answer is told
SOON = 3.0  # seconds: what takes longer holds up nobody's being told
LOOK = ("look", 0)
log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Stands:
    """Of what locks have refused, what still has to be done; `unsent`: does nobody send what waits?"""

    rows: frozenset[int]
    timers: frozenset[int]
    unsent: bool


class Standstill:
    """Looks often, by a thread of its own, and has told whoever has to know."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        outage: Outage,
        held_up: HeldUp,
        channels: Mapping[Channel, ChannelPort],
        roles: Roles,
        writer: Callable[[InboxRow], tuple[Channel, str] | None],
    ) -> None:
        """`writer`: the chat from which an update came."""
        self._database = database
        self._clock = clock
        self._outage = outage
        self._held_up = held_up
        self._channels = channels
        self._roles = roles
        self._writer = writer
        self._leaderless_since: datetime | None = None

    async def look(self) -> None:
        now = self._clock.now()
        unsent_since = self._leaderless(now)
        try:
            with self._held_up.attempt(LOOK):
                stands = await answered(self._database.glance(lambda tx: self._stands(tx, now)))
            self._forget_all_but(stands)
            self._judge(now, unsent_since if stands.unsent else None)
        except Exception as error:  # noqa: BLE001 - a lock counts from now on, and of the rest the watcher tells
            log.warning("not looked", reason=type(error).__name__)
            self._judge(now, None)
        await self._tell(now)
        await self._try_again()
        await self._outage.look()

    def _leaderless(self, now: datetime) -> datetime | None:
        """Since when no role is ours, nor would become so."""
        self._leaderless_since = None if self._roles.ready() else self._leaderless_since or now
        return self._leaderless_since

    def _stands(self, tx: Tx, now: datetime) -> Stands:
        lately = now - LONG
        alone = self._leaderless_since is not None and self._leaderless_since <= lately
        oldest = backlog.oldest_unsent(tx) if alone else None
        return Stands(
            inbox.still_waiting(tx, self._held_up.refused(ROW)),
            timers.still_due(tx, self._held_up.refused(TIMER), now),
            oldest is not None and oldest <= lately and not sending.sent_since(tx, lately),
        )

    def _forget_all_but(self, stands: Stands) -> None:
        """What another worker has done meanwhile."""
        for kind, left in ((ROW, stands.rows), (TIMER, stands.timers)):
            self._held_up.forget([(kind, number) for number in self._held_up.refused(kind) - left])

    def _judge(self, now: datetime, unsent_since: datetime | None) -> None:
        accompanied = self._roles.accompanied()
        held_since = self._held_up.since(under_way=not accompanied)
        since = min((one for one in (held_since, unsent_since) if one is not None), default=None)
        patience = BESIDE_OTHERS if accompanied else LONG
        lasts = since is not None and now - since >= patience
        self._outage.stands_still(since, lasts=lasts, unsent_since=unsent_since)

    async def _tell(self, now: datetime) -> None:
        """Whoever wrote what was taken in, and is not read."""
        if not self._outage.lasts():
            return
        await self._outage.tell_lately()
        try:
            waiting = await answered(self._database.glance(lambda tx: inbox.waiting_since(tx, now - WAITS)))
        except Exception as error:  # noqa: BLE001 - they are told once it can be read
            log.warning("not known who waits", reason=type(error).__name__)
            return
        for channel, addresses in self._by_channel(waiting).items():
            await self._outage.tell_writers(channel, addresses)

    def _by_channel(self, rows: Iterable[InboxRow]) -> dict[ChannelPort, list[str]]:
        found: dict[ChannelPort, list[str]] = {}
        for channel, address in filter(None, map(self._writer, rows)):
            if (port := self._channels.get(channel)) is not None:
                found.setdefault(port, []).append(address)
        return found

    async def _try_again(self) -> None:
        """What could not be written may be by now; whoever waits for that hears it soon."""
        if not self._outage.refuses:
            return
        moment = self._clock.now().isoformat()
        try:
            asked = self._database.write(lambda tx: notes.write(tx, "watched", moment))
            await asyncio.wait_for(asked, SOON)
        except Exception as error:  # noqa: BLE001 - it goes on
            log.warning("nothing written", reason=type(error).__name__)
            return
        if self._roles.ready():
            self._outage.over()
