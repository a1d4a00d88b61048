"""Said past the outbox, for there is none: who was told what is remembered, until they are told that it is over."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Collection, Mapping
from datetime import datetime, timedelta
from uuid import uuid4

import orjson
import structlog

from bot.channels.port import ChannelError, ChannelPort, Limited, Refused, Unsure
from bot.health.ledger import Entry, Ledger
from bot.settings import Settings
from domain.clock import Clock
from domain.message import Channel, Delivery, Form
from domain.ticket import CONTROL_ROOM
from models import bindings
from models.db import Tx
from models.sealing import Sealer

ROOMS: Entry = ("rooms",)  # the control room's addresses as last read: a database that is gone tells nothing
SAYING, SAID_BY = "saying ", timedelta(minutes=1)  # whoever says it has ended, where it is not said by then
OVER: Entry = ("over",)  # when operators last read that it is over
FAILS = "fails"  # a process that sees that nothing is taken
RENEWED, HEARD_OF = (
    timedelta(seconds=2),
    timedelta(seconds=10),
)  # how often it says so, and how long that counts
AT_ONCE = 40  # are told that it is over, before whatever else goes out has its turn
WITHIN = 8.0  # seconds for a platform to answer
REST, LONGEST_REST = (
    timedelta(seconds=10),
    timedelta(minutes=10),
)  # before a chat that did not take it is tried again
OPERATORS = Channel.TELEGRAM_OPERATOR
log = structlog.get_logger()


class Beside:
    """Speaks to people by the platforms alone, once for all processes of a folder."""

    def __init__(
        self,
        ledger: Ledger,
        sealer: Sealer,
        clock: Clock,
        channels: Mapping[Channel, ChannelPort],
        admin: str = "",
    ) -> None:
        self._ledger = ledger
        self._sealer = sealer
        self._clock = clock
        self._channels = channels
        self._admin = [admin] if admin else []
        self._name = uuid4().hex[:12]
        self._failed: dict[tuple[Channel, str], int] = {}  # how often in a row a chat did not take it
        self._rests: dict[tuple[Channel, str], datetime] = {}  # until when; "": all chats of the channel

    def goes_on_from(self, before: Beside) -> None:
        """The same process spoke by it until now."""
        self._ledger.goes_on_from(before._ledger)
        self._name = before._name

    def remember(self, tx: Tx) -> None:
        """Read who the control room is, for when nothing can be read."""
        groups = bindings.groups_of(tx, CONTROL_ROOM)
        found = [self._sealer.open_text(group.address) for group in groups if group.address]
        known, now = self._ledger.all().get(ROOMS), orjson.dumps(found).decode()
        if known != now:
            self._ledger.swap(ROOMS, known, now)

    def in_charge(self) -> list[str]:
        """The administrator and the control room, by the operators' bot."""
        return [*self._admin, *orjson.loads(self._ledger.all().get(ROOMS, "[]"))]

    def told(self, what: str) -> dict[tuple[Channel, str], datetime]:
        """Who was told of it, and when."""
        found = self._ledger.all().items()
        return {(Channel(entry[1]), entry[2]): _at(value) for entry, value in found if entry[0] == what}

    def note(self, what: str, channel: Channel, address: str) -> None:
        """As if they had been told: they will read that it is over."""
        self._ledger.swap((what, channel, address), None, self._clock.now().isoformat())

    def fails(self) -> None:
        """This process sees that nothing is taken: until it is well, or not heard of, no other says that it is over."""
        entry, now = (FAILS, self._name), self._clock.now()
        before = self._ledger.all().get(entry)
        if before is None or not timedelta(0) <= now - _at(before) < RENEWED:
            self._ledger.swap(entry, before, now.isoformat())

    def well(self) -> bool:
        """This one no longer does. Does any other?"""
        now, marks = self._clock.now(), {e: v for e, v in self._ledger.all().items() if e[0] == FAILS}
        fresh = {e for e, v in marks.items() if timedelta(0) <= now - _at(v) < HEARD_OF}
        for entry in marks.keys() - (fresh - {(FAILS, self._name)}):
            self._ledger.swap(entry, marks[entry], None)
        return fresh <= {(FAILS, self._name)}

    def over_lately(self, within: timedelta) -> bool:
        """Has the control room, or whoever is told with it, just read that it is over?"""
        said = self._ledger.all().get(OVER)
        return said is not None and timedelta(0) <= self._clock.now() - _at(said) < within

    async def tell(
        self,
        what: str,
        channel: Channel,
        address: str,
        words: str,
        *,
        quiet: bool = False,
        again: timedelta = timedelta.max,
    ) -> bool:
        """Unless another process does or did (it is told anew after `again`), or it was tried in vain a moment ago."""
        if self._resting(channel, address):
            return False
        entry, moment = (what, channel, address), self._clock.now()
        before, now = self._ledger.all().get(entry), moment.isoformat()
        if before is not None and moment - _at(before) < again:
            return False
        if not self._ledger.swap(entry, before, now):
            return False
        try:
            await self._say(channel, address, words, quiet=quiet)
        except ChannelError as error:
            log.warning("not said beside the outbox", channel=channel, reason=error.reason)
            self._ledger.swap(entry, now, before)
            self._rest(channel, address, error)
            return False
        self._failed.pop((channel, address), None)
        return True

    def _resting(self, channel: Channel, address: str) -> bool:
        now = self._clock.now()
        left = [self._rests.get((channel, one), now) - now for one in (address, "")]
        return any(timedelta(0) < one <= LONGEST_REST for one in left)

    def _rest(self, channel: Channel, address: str, error: ChannelError) -> None:
        """As long as the platform asks for; else longer with each time. Where it does not answer, no other chat waits for that."""
        chat, now = (channel, address), self._clock.now()
        self._failed[chat] = self._failed.get(chat, 0) + 1
        rest = min(REST * 2 ** min(self._failed[chat] - 1, 6), LONGEST_REST)
        if isinstance(error, Limited):
            rest = min(timedelta(seconds=error.retry_after), LONGEST_REST)
        self._rests[chat] = now + rest
        if isinstance(error, Unsure):
            self._rests[channel, ""] = now + REST
        elif isinstance(error, Limited) and error.whole:
            self._rests[channel, ""] = now + rest

    async def over(self, kinds: Collection[str], words: Callable[[Channel], str]) -> None:
        """Whoever was told of one of these reads once that it is over, operators first; whom a platform does not take it for
        now reads it later."""
        self._failed.clear()
        self._rests.clear()
        told = {(Channel(e[1]), e[2]) for e in self._ledger.all() if e[0] in kinds}
        unheard: set[Channel] = set()
        heard = 0
        for channel, address in sorted(told, key=lambda one: (one[0] is not OPERATORS, one)):
            if heard == AT_ONCE:
                break
            if channel in unheard or not (taken := self._taken(kinds, channel, address)):
                continue
            try:
                await self._say(channel, address, words(channel), quiet=channel is not OPERATORS)
            except Refused as error:
                log.warning("not said beside the outbox", channel=channel, reason=error.reason)
            except ChannelError as error:
                log.warning("not said beside the outbox yet", channel=channel, reason=error.reason)
                unheard.add(channel)
                self._put_back(taken)
                continue
            heard += 1
            if channel is OPERATORS:
                self._ledger.swap(OVER, self._ledger.all().get(OVER), self._clock.now().isoformat())
            for entry, (_, saying) in taken.items():
                self._ledger.swap(entry, saying, None)

    def _taken(self, kinds: Collection[str], channel: Channel, address: str) -> dict[Entry, tuple[str, str]]:
        """What this chat was told, now ours to end; nothing where another process is about to. Each with how it stood and
        stands now."""
        now, standing = self._clock.now(), self._ledger.all()
        entries = {(kind, channel, address): standing.get((kind, channel, address)) for kind in kinds}
        found = {entry: value for entry, value in entries.items() if value is not None}
        if any(v.startswith(SAYING) and now - _at(v) < SAID_BY for v in found.values()):
            return {}
        saying = f"{SAYING}{now.isoformat()}"
        return {e: (value, saying) for e, value in found.items() if self._ledger.swap(e, value, saying)}

    def _put_back(self, taken: dict[Entry, tuple[str, str]]) -> None:
        for entry, (before, saying) in taken.items():
            self._ledger.swap(entry, saying, before)

    async def _say(self, channel: Channel, address: str, words: str, *, quiet: bool) -> None:
        """Raises ChannelError. A channel that is no longer served takes nothing."""
        if (port := self._channels.get(channel)) is None:
            raise Refused("not served")
        saying = port.deliver(
            Delivery(Form.TEXT, address, text=words, silent=quiet)
        )  # somebody may be hiding
        try:
            await asyncio.wait_for(saying, WITHIN)
        except TimeoutError:
            raise Unsure("no answer") from None

    def close(self) -> None:
        self._ledger.close()


def _at(value: str) -> datetime:
    return datetime.fromisoformat(value.removeprefix(SAYING))


def beside_of(
    settings: Settings, sealer: Sealer, clock: Clock, channels: Mapping[Channel, ChannelPort]
) -> Beside:
    return Beside(Ledger(settings.data, sealer), sealer, clock, channels, settings.admin_chat)
