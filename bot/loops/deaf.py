"""While no worker of ours hears the database: what lies at a platform is looked at and left there, and whoever wrote it is told."""

from __future__ import annotations

import fcntl
import os
from datetime import datetime, timedelta
from pathlib import Path

from bot.channels.port import ChannelPort, TakenOver
from bot.health.outage import Outage
from domain.clock import Clock
from domain.message import Channel

LIES = timedelta(seconds=4)  # whoever polls would have taken it
LOOKS = 2  # in a row at which something waits, before we ask what it is: that disturbs whoever polls
ALL, AT_ONCE = 0, 0.0  # from where, and for how long is polled: such a poll confirms nothing
SEAT = "tuli.lock"


class Deaf:
    """One process that may not take anything. Another that hears the database goes on polling, and then nothing lies there."""

    def __init__(self, outage: Outage, clock: Clock, folder: Path) -> None:
        self._outage = outage
        self._clock = clock
        self._folder = folder
        self._seat: int | None = None
        self._waits: dict[Channel, int] = {}  # looks in a row
        self._lies: dict[Channel, dict[str, datetime]] = {}  # update → when it was first seen there

    async def listen(self, channel: ChannelPort) -> None:
        """Look once. Raises ChannelError."""
        if not self._seated():
            return
        waits = self._waits[channel.name] = (
            self._waits.get(channel.name, 0) + 1 if await channel.pending() else 0
        )
        if waits < LOOKS:
            self._lies.pop(channel.name, None)
            return
        try:
            found = await channel.poll(ALL, AT_ONCE)
        except TakenOver:  # somebody polls
            self.forget(channel.name)
            raise
        now, before = self._clock.now(), self._lies.get(channel.name, {})
        lies = self._lies[channel.name] = {one.name: before.get(one.name, now) for one in found}
        await self._outage.lies(channel, [one for one in found if now - lies[one.name] >= LIES])

    def forget(self, channel: Channel) -> None:
        """It is polled again, here or elsewhere."""
        self._waits.pop(channel, None)
        self._lies.pop(channel, None)

    def leave(self) -> None:
        """Another in this folder may look."""
        if self._seat is not None:
            os.close(self._seat)
            self._seat = None

    def _seated(self) -> bool:
        """One of all processes that share a folder looks and speaks, until it ends; where that cannot be found out, we do."""
        if self._seat is not None:
            return True
        try:
            seat = os.open(self._folder / SEAT, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        except OSError:
            return True
        try:
            fcntl.flock(seat, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            os.close(seat)
            return False
        self._seat = seat
        return True
