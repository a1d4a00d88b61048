"""While nothing can be written: what is said beside the outbox, so that nobody waits for what was never received."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import datetime, timedelta

import structlog

from bot.channels.port import Arrived, ChannelError, ChannelPort
from cities.profile import City
from domain.clock import Clock
from domain.message import Channel, Delivery, Form
from domain.ticket import CONTROL_ROOM
from handlers.health.outage import NOTICEABLE
from locales.text import text
from messages.moments import hour_and_zone
from models import bindings
from models.db import Tx
from models.sealing import Sealer

LASTS = timedelta(seconds=5)  # a lock that passes is no outage
AGAIN = timedelta(minutes=10)  # before a chat is told the same once more
MOST = 2000  # chats that are told in this time
log = structlog.get_logger()


class Outage:
    """Since when the database takes no writes, and who knows of it. All of it is in memory: there is nothing else."""

    def __init__(
        self,
        city: City,
        sealer: Sealer,
        clock: Clock,
        channels: Mapping[Channel, ChannelPort],
        accompanied: Callable[[], bool],
        admin: str = "",
    ) -> None:
        """`accompanied`: whether another process may write where this one cannot."""
        self._city = city
        self._sealer = sealer
        self._clock = clock
        self._channels = channels
        self._accompanied = accompanied
        self._admin = [admin] if admin else []
        self._rooms: list[str] = []  # as last read: a database that is gone tells nothing
        self._since: datetime | None = None
        self._lies = False  # what people wrote lies at a platform, and nobody takes it
        self._told: dict[tuple[Channel, str], datetime] = {}
        self._warned: list[str] = []
        self._waited = False  # at a start, for longer than a lock that passes

    def refused(self) -> None:
        """Something could not be written."""
        self._since = self._since or self._clock.now()

    def silent(self) -> None:
        """Something has waited for an answer so long that none is expected."""
        begun = self._clock.now() - LASTS
        self._since = min(self._since or begun, begun)

    def goes_on_from(self, before: Outage) -> None:
        """The database has been opened: nobody reads the same twice. Who read that it is away, from us or from a process that
        ended meanwhile, reads that it is over (`ended`)."""
        self._told, self._warned = before._told, before._warned
        self._waited = before._lasts(self._clock.now())

    def over(self) -> None:
        """Something was written."""
        self._since, self._lies = None, False

    async def lies(self, channel: ChannelPort, left: Collection[Arrived]) -> None:
        """This has lain there for a while: nobody writes, neither we nor another process."""
        if left:
            self._lies = True
            self.silent()
            await self.answer(channel, left)

    def remember(self, tx: Tx) -> None:
        """Read who the control room is, for when nothing can be read."""
        groups = bindings.groups_of(tx, CONTROL_ROOM)
        self._rooms = [self._sealer.open_text(group.address) for group in groups if group.address]

    async def answer(self, channel: ChannelPort, refused: Iterable[Arrived]) -> None:
        """Whoever wrote what cannot be kept reads so, once; the platform offers it again until it is kept."""
        self.refused()
        now = self._clock.now()
        self._told = {chat: at for chat, at in self._told.items() if now - at < AGAIN}
        words = unkept(channel.name)
        for address in dict.fromkeys(one.chat for one in refused if one.chat):
            chat = (channel.name, address)
            if not self._lasts(now) or chat in self._told or len(self._told) >= MOST:
                continue
            told = Delivery(Form.TEXT, address, text=words, silent=True)  # somebody may be hiding
            if await _says(channel, told):
                self._told[chat] = now

    async def ended(self, since: datetime | None) -> None:
        """A start: where nothing was written since then, or it waited for the database, the control room and the administrator
        read that it is over."""
        if self._waited or (since is not None and self._clock.now() - since >= NOTICEABLE):
            await self._say_to([*self._admin, *self._rooms], text("mencatat-lagi"))
            self._warned, self._waited = [], False

    async def look(self) -> None:
        """Tell the control room and the administrator that it has begun, and that it is over. A process that alone has lost
        its database is no outage while another writes: what people write does not lie anywhere then."""
        now = self._clock.now()
        if self._since is None:
            await self._say_to(self._warned, text("mencatat-lagi"))
            self._warned = []
        elif self._lasts(now) and not self._warned and (self._lies or not self._accompanied()):
            self._warned = [*self._admin, *self._rooms]
            at = hour_and_zone(self._city, self._since)
            await self._say_to(self._warned, text("tak-mencatat-sejak", jam=at))

    def _lasts(self, now: datetime) -> bool:
        return self._since is not None and now - self._since >= LASTS

    async def _say_to(self, addresses: Iterable[str], words: str) -> None:
        if (channel := self._channels.get(Channel.TELEGRAM_OPERATOR)) is not None:
            for address in addresses:
                await _says(channel, Delivery(Form.TEXT, address, text=words))


def unkept(channel: Channel) -> str:
    """What whoever wrote there reads; of citizens nothing is known yet, so they read it in two languages."""
    if channel is Channel.TELEGRAM_OPERATOR:
        return text("tak-mencatat")
    waits = channel is not Channel.WHATSAPP  # what is pushed is held in our memory alone, and goes with it
    words = "tak-tercatat" if waits else "tak-tercatat-ulang"
    return "\n".join(text(words, language) for language in ("id", "en"))


async def _says(channel: ChannelPort, told: Delivery) -> bool:
    try:
        await channel.deliver(told)
    except ChannelError as error:
        log.warning("not said beside the outbox", channel=channel.name, reason=error.reason)
        return False
    return True
