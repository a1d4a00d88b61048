"""A token that the platform refuses is told of where it stays refused, and taken back when it is taken again."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from bot.health.notices import Notices
from domain.clock import Clock
from domain.message import Channel

TOKEN_DOUBTED = timedelta(seconds=10)  # one refusal of it may be the platform's slip


class Tokens:
    """Remembers since when each channel's token is refused."""

    def __init__(self, channels: Iterable[Channel], clock: Clock) -> None:
        self._clock = clock
        self._refused: dict[Channel, datetime] = {}  # since when, without a message that was taken
        self._told = set(channels)  # whose notice is to be taken back, perhaps of an earlier process

    @staticmethod
    def key(channel: Channel) -> str:
        """Of the notice about it."""
        return f"token:{channel}"

    def refused(self, channel: Channel) -> bool:
        """Note that it was refused; True where that must be told: where it stays so."""
        now = self._clock.now()
        if now - self._refused.setdefault(channel, now) < TOKEN_DOUBTED:
            return False
        self._told.add(channel)
        return True

    async def taken(self, channels: Iterable[Channel], notices: Notices) -> None:
        """The platform knows us: if it stops to, that is told anew."""
        for channel in channels:
            self._refused.pop(channel, None)
            if channel in self._told:
                await notices.over(self.key(channel))
                self._told.discard(channel)
