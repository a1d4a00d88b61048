"""Does every platform bring what citizens write? Where one does not, the control room hears it: nobody there can see that."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

import structlog

from bot.channels.port import ChannelPort
from bot.database import answered
from bot.wiring import App
from domain.message import Channel, Outgoing, Priority
from domain.ticket import CONTROL_ROOM
from escalation.watching import LEASES, Alarm, Vitals, unhearing
from locales.text import text
from messages.moments import hour_and_zone
from models import bindings, notes, outbox
from models.db import UNUSABLE, Tx, exclusive

BEGINS = timedelta(
    seconds=30
)  # that it does not come, after the alarm: what was held by an outage comes in meanwhile
STEADY = timedelta(seconds=90)  # without an alarm: each of them would be back by then
log = structlog.get_logger()
OPERATORS = Channel.TELEGRAM_OPERATOR


class WaysIn:
    """Tells of each channel once that it brings nothing, and once that it does again, whoever ran meanwhile."""

    def __init__(self, app: App, ours: Callable[[ChannelPort], bool]) -> None:
        """`ours`: is it this process that takes in what people write there?"""
        self._app = app
        self._ours = ours
        self._deaf: dict[Channel, datetime] = {}  # since when an alarm says so
        self._well: dict[Channel, datetime] = {}  # since when none does
        self._pushed: dict[Channel, int] = {}  # how much, at the last look

    async def look(self, vitals: Vitals, alarms: Iterable[Alarm]) -> None:
        """A database that is away keeps everything out, and is told of by itself."""
        alarms = tuple(alarms)
        deaf = unhearing(alarms)
        if vitals.database or any(alarm.key == LEASES for alarm in alarms):
            self._deaf.clear()
            self._well.clear()
            return
        for port in self._app.channels.values():
            if port.name is OPERATORS or not self._ours(port):
                self._deaf.pop(port.name, None)
                self._well.pop(port.name, None)
            elif self._was_pushed(port.name):
                self._deaf.pop(port.name, None)
                await self._tell(port.name, "ruang-terdengar-lagi", begins=False)
            elif port.name in deaf:
                await self._hears_nothing(port.name, speaks=OPERATORS not in deaf)
            else:
                self._deaf.pop(port.name, None)
                if self._polls(port):  # else silence proves nothing
                    await self._hears(port.name)

    def _polls(self, port: ChannelPort) -> bool:
        return port.capabilities.polls and not self._app.settings.webhook_base

    def _was_pushed(self, channel: Channel) -> bool:
        """Has anything been, since the last look?"""
        before, now = self._pushed.get(channel, 0), self._app.loops.health.pushed[channel]
        self._pushed[channel] = now
        return now > before

    async def _hears_nothing(self, channel: Channel, *, speaks: bool) -> None:
        """`speaks`: the operators' platform takes what we say. Else it would be read when it is no longer true."""
        now = self._app.clock.now()
        self._well.pop(channel, None)
        since = self._deaf.setdefault(channel, now)
        if speaks and now - since >= BEGINS:
            at = hour_and_zone(self._app.city, since)
            await self._tell(channel, "ruang-tak-terdengar", begins=True, jam=at)

    async def _hears(self, channel: Channel) -> None:
        now = self._app.clock.now()
        if now - self._well.setdefault(channel, now) >= STEADY:
            await self._tell(channel, "ruang-terdengar-lagi", begins=False)

    async def _tell(self, channel: Channel, sentence: str, *, begins: bool, **variables: str) -> None:
        app, now, note = self._app, self._app.clock.now(), f"unheard:{channel}"
        words = text(sentence, kanal=text(f"kanal-{channel}"), **variables)

        def work(tx: Tx) -> None:
            exclusive(tx, note)
            groups = bindings.groups_of(tx, CONTROL_ROOM)
            if bool(notes.read(tx, note)) != begins and groups:
                notes.write(tx, note, now.isoformat() if begins else "")
                told = [Outgoing(OPERATORS, g.id, text=words, priority=Priority.GRAVER) for g in groups]
                outbox.say(tx, told, now)

        try:
            if bool(await answered(app.database.read(lambda tx: notes.read(tx, note)))) != begins:
                await answered(app.database.write(work))
                app.loops.wake.outbox.set()
        except (TimeoutError, *UNUSABLE) as error:  # it is told at the next look
            log.warning("channel not told of", channel=channel, reason=type(error).__name__)
