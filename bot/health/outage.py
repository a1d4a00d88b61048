"""While nothing can be written, or only slowly: what is said beside the outbox, so that nobody waits for what was never received."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable, Collection, Iterable
from datetime import datetime, timedelta

from bot.channels.port import Arrived, ChannelPort
from bot.health.beside import OPERATORS, Beside
from cities.profile import City
from domain.clock import Clock
from domain.message import Channel
from handlers.health.outage import NOTICEABLE
from locales.text import text
from messages.moments import hour_and_zone
from models.db import Tx

LASTS = timedelta(seconds=5)  # a lock that passes is no outage
AGAIN = timedelta(minutes=10)  # before a chat is told the same once more
MOST = 2000  # chats that are told in this time
SLOW = timedelta(seconds=2)  # for one small thing to be written
HOLDS_UP = 0.5  # seconds at most that whoever takes in what people write waits for the telling
STEADY = timedelta(seconds=60)  # so long it is slow, or quick again, before it is said
WRITERS, ROOM, LATE = "writers", "room", "late"  # what somebody was told


class Outage:
    """Since when the database takes no writes, or takes them slowly, and who has to know."""

    def __init__(self, city: City, clock: Clock, beside: Beside, accompanied: Callable[[], bool]) -> None:
        """`accompanied`: whether another process may write where this one cannot."""
        self._city = city
        self._clock = clock
        self._beside = beside
        self._accompanied = accompanied
        self._since: datetime | None = None
        self._still_since: datetime | None = None  # it answers, but locks let nothing through
        self._still_lasts = False
        self._unsent_since: datetime | None = None
        self._lately: deque[tuple[datetime, ChannelPort, str]] = deque(maxlen=MOST)  # who was taken in
        self._lies = False  # what people wrote lies at a platform, and nobody takes it
        self._told: dict[tuple[Channel, str], datetime] = {}  # by us, in this outage
        self._to_tell: dict[Channel, dict[str, None]] = {}
        self._telling: dict[Channel, asyncio.Task[None]] = {}
        self._slow_since: datetime | None = None
        self._quick_since: datetime | None = None
        self._waited = False  # at a start, for longer than a lock that passes

    def refused(self) -> None:
        """Something could not be written."""
        self._since = self._since or self._clock.now()

    def silent(self) -> None:
        """Something has waited for an answer so long that none is expected."""
        begun = self._clock.now() - LASTS
        self._since = min(self._since or begun, begun)

    @property
    def refuses(self) -> bool:
        """Has something not been written, and nothing since?"""
        return self._since is not None

    def stands_still(
        self, since: datetime | None, *, lasts: bool, unsent_since: datetime | None = None
    ) -> None:
        """It answers, but nothing gets through, or (`unsent_since`) nothing out; None: it does, or nothing has to."""
        self._still_since, self._still_lasts, self._unsent_since = since, lasts, unsent_since

    @property
    def locked(self) -> str:
        """Why nothing gets through though the database answers; "" where it does."""
        return "locked" if self._still_lasts else ""

    def lasts(self) -> bool:
        """So long that it is told."""
        return self._still_lasts or self._refused_for_long(self._clock.now())

    def took_in(self, channel: ChannelPort, arrived: Iterable[Arrived]) -> None:
        """This is kept: whether it is answered is another matter."""
        now = self._clock.now()
        self._lately.extend((now, channel, one.chat) for one in arrived if one.chat)

    async def tell_lately(self) -> None:
        """Where nobody sends: whoever was taken in since then has read no answer."""
        if self._unsent_since is None:
            return
        for at, channel, address in list(self._lately):
            if at >= self._unsent_since:
                await self.tell_writers(channel, [address])

    def goes_on_from(self, before: Outage) -> None:
        """The database has been opened: nobody reads the same twice."""
        self._beside.goes_on_from(before._beside)
        self._told = before._told
        self._waited = before.lasts()

    def over(self) -> None:
        """Something was written."""
        self._since, self._lies = None, False
        if self._still_since is None:
            self._told.clear()

    def took(self, lasted: timedelta | None) -> None:
        """So long something small took to be written; None: another process tells of that."""
        now = self._clock.now()
        slow, quick = lasted is not None and lasted > SLOW, lasted is not None and lasted <= SLOW
        self._slow_since = (self._slow_since or now - (lasted or SLOW)) if slow else None
        self._quick_since = (self._quick_since or now) if quick else None

    async def lies(self, channel: ChannelPort, left: Collection[Arrived]) -> None:
        """This has lain there for a while: nobody writes, neither we nor another process."""
        if left:
            self._lies = True
            self.silent()
            await self.answer(channel, left)

    def remember(self, tx: Tx) -> None:
        """Read who the control room is, for when nothing can be read."""
        self._beside.remember(tx)

    async def answer(self, channel: ChannelPort, refused: Iterable[Arrived]) -> None:
        """Whoever wrote what cannot be kept reads so, once; the platform offers it again until it is kept. They are told by a task of
        its own: a platform that does not answer keeps nobody from asking it for more."""
        self.refused()
        await self.tell_writers(channel, [one.chat for one in refused if one.chat])

    async def tell_writers(self, channel: ChannelPort, who: Iterable[str]) -> None:
        """Once it lasts; whoever was told a while ago is not told again."""
        addresses = self._to_tell.setdefault(channel.name, {})
        addresses.update(dict.fromkeys(who))
        task = self._telling.get(channel.name)
        if task is None or task.done():
            task = self._telling[channel.name] = asyncio.create_task(self._answer(channel.name))
        await asyncio.wait({task}, timeout=HOLDS_UP)
        if task.done():
            task.result()

    async def _answer(self, channel: Channel) -> None:
        addresses, words = self._to_tell[channel], unkept(channel)
        told = self._told | self._beside.told(WRITERS)
        while addresses:
            address, now = next(iter(addresses)), self._clock.now()
            del addresses[address]
            chat = (channel, address)
            told = {chat: at for chat, at in told.items() if now - at < AGAIN}
            if not self.lasts() or chat in told or len(told) >= MOST:
                continue
            self._beside.fails()
            if await self._beside.tell(WRITERS, *chat, words, quiet=True, again=AGAIN):
                told[chat] = self._told[chat] = now

    async def ended(self, since: datetime | None) -> None:
        """A start: whoever was told by a process that ended meanwhile reads that it is over. Where nothing was written since
        then, or it waited for the database, so do the control room and the administrator in any case."""
        long = self._waited or (since is not None and self._clock.now() - since >= NOTICEABLE)
        if long and not self._beside.over_lately(NOTICEABLE):
            for address in self._beside.in_charge():
                self._beside.note(ROOM, OPERATORS, address)
        self._waited = False
        if self._beside.well():
            await self._beside.over((WRITERS, ROOM), kept_again)

    async def look(self) -> None:
        """Tell who has to know that it has begun, and that it is over. A process that alone has lost its database is no outage
        while another writes: what people write does not lie anywhere then."""
        now = self._clock.now()
        since = self._still_since if self._still_lasts else self._since
        if since is None and self._still_since is None:
            if self._beside.well():
                await self._beside.over((WRITERS, ROOM), kept_again)
            await self._look_how_quick(now)
        elif since and self.lasts() and (self._still_lasts or self._lies or not self._accompanied()):
            self._beside.fails()
            await self._tell(ROOM, "tak-mencatat-sejak", since)

    async def _look_how_quick(self, now: datetime) -> None:
        if self._slow_since is not None and now - self._slow_since >= STEADY:
            await self._tell(LATE, "lambat-sejak", self._slow_since)
        elif self._quick_since is not None and now - self._quick_since >= STEADY:
            await self._beside.over((LATE,), lambda _: text("lambat-lewat"))

    def _refused_for_long(self, now: datetime) -> bool:
        return self._since is not None and now - self._since >= LASTS

    async def _tell(self, what: str, sentence: str, since: datetime) -> None:
        """The administrator and the control room, each once."""
        words = text(sentence, jam=hour_and_zone(self._city, since))
        for address in self._beside.in_charge():
            await self._beside.tell(what, OPERATORS, address, words)


def unkept(channel: Channel) -> str:
    """What whoever wrote there reads; of citizens nothing is known yet, so they read it in two languages."""
    if channel is OPERATORS:
        return text("tak-mencatat")
    return _in_both("tak-tercatat" if _waits(channel) else "tak-tercatat-ulang")


def kept_again(channel: Channel) -> str:
    """What they read once it is over."""
    if channel is OPERATORS:
        return text("mencatat-lagi")
    return _in_both("tercatat-lagi" if _waits(channel) else "tercatat-lagi-ulang")


def _waits(channel: Channel) -> bool:
    """At the platform, until it is read; what is pushed is held in our memory alone, and goes with it."""
    return channel is not Channel.WHATSAPP


def _in_both(words: str) -> str:
    return "\n".join(text(words, language) for language in ("id", "en"))
