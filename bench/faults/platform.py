"""The fake channel with a platform's moods: lost answers, limits, moved groups, repeated and mixed-up updates."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from random import Random
from typing import Any

from bench.faults.line import Line
from bot.channels.fake import FakeChannel
from bot.channels.port import Arrived, ChannelError, Migrated
from bot.channels.telegram import slices
from domain.clock import Clock, SteadyClock
from domain.message import Channel, Delivery, Form, Inbound

AFTER_FOUNDING = 5_000_000  # higher than any id of a message or an update that a town's founding has used
Journal = Callable[[str, str, Any], None]


def nothing(kind: str, channel: str, what: Any) -> None:
    """Nobody keeps a journal."""


@dataclass
class Mood:
    """The next delivery that it fits raises this; `late`: after it has taken effect."""

    error: Callable[[], ChannelError]
    late: bool = False
    fits: Callable[[Delivery], bool] = lambda delivery: True


@dataclass
class Sent:
    """What a person could have seen: every delivery that took effect."""

    message_id: str
    delivery: Delivery


class Platform(FakeChannel):
    """Outlives the processes that talk to it; `journal` tells another process what happened to it."""

    def __init__(self, clock: Clock, name: Channel, rng: Random, last_id: int) -> None:
        super().__init__(clock, name)
        self._last_message = self._last_update = last_id
        self.rng = rng
        self.journal: Journal = nothing
        self.moods: list[Mood] = []
        self.moved: dict[str, str] = {}
        self.sent: list[Sent] = []
        self.offered: dict[str, Arrived] = {}
        self.acknowledged: set[str] = set()
        self.line = Line(self._held, rng)
        self.disorder = 0.0  # how often a batch comes mixed up and with repetitions

    def offer(self, inbound: Inbound) -> Arrived:
        raw = super().offer(inbound)
        self._offered(raw)
        return raw

    def offer_broken(self, content: dict[str, Any]) -> None:
        """An update that nobody can make sense of."""
        self._offered(self.offer_raw(content))

    def offer_strange(self, inside: bytes) -> None:
        """An update with these very bytes in it, JSON or not."""
        number = b"%d" % (self._last_update + 1)
        self._offered(self.offer_bytes(b'{"update_id":' + number + b"," + inside + b"}"))

    def arrived(self, body: bytes) -> Arrived:
        """Numbered as the product numbers it, in the chat that a fake's update names."""
        return replace(slices.arrived(body, self._last_update), chat=super().arrived(body).chat)

    def _held(self, offset: int, limit: int) -> list[bytes]:
        return [one.body for one in self._waiting if one.number >= offset][:limit]

    def _offered(self, raw: Arrived) -> None:
        self.offered[raw.name] = raw
        self.journal("offer", self.name, raw)

    def hand_out(self, file_id: str, data: bytes) -> None:
        self.files[file_id] = data
        self.journal("file", self.name, (file_id, data))

    async def poll(self, offset: int, timeout: float) -> list[Arrived]:
        self._forget_before(offset)
        await super().poll(offset, timeout)
        batch = [self.arrived(one.body) for one in await self.line.get_updates(offset, 0, ())]
        if batch and self.rng.random() < self.disorder:
            known = list(self.offered.values())
            batch += [self.rng.choice(known) for _ in range(self.rng.randrange(3))]
            self.rng.shuffle(batch)
        return batch

    def _forget_before(self, offset: int) -> None:
        """What is asked for from `offset` on acknowledges all before it."""
        self.acknowledged |= {one.name for one in self._waiting if one.number < offset}
        self.journal("poll", self.name, offset)

    async def deliver(self, delivery: Delivery) -> str:
        if delivery.address in self.moved:
            raise Migrated("group chat was upgraded to a supergroup chat", self.moved[delivery.address])
        mood = next((m for m in self.moods if m.fits(delivery)), None)
        if mood is not None:
            self.moods.remove(mood)
            if not mood.late:
                raise mood.error()
        answer = await super().deliver(delivery)
        if mood is not None:
            raise mood.error()
        return answer

    def _apply(self, delivery: Delivery) -> str:
        message_id = super()._apply(delivery)
        self.sent.append(Sent(message_id, delivery))
        self.journal("deliver", self.name, delivery)
        return message_id

    def migrate(self, chat: str, to: str) -> None:
        """The group is a supergroup from now on: another id, its old messages out of reach."""
        self._chats[to].people = self._chats[chat].people
        self.moved[chat] = to
        self.journal("moved", self.name, (chat, to))

    def is_shut(self, chat: str) -> bool:
        return bool(self._chats[chat].shut)

    def forgive(self) -> None:
        """No call fails any more."""
        self._failures.clear()

    def shut(self, chat: str, reason: str = "Forbidden: bot was blocked by the user") -> None:
        super().shut(chat, reason)
        self.journal("shut", self.name, (chat, reason))

    def close_topic(self, chat: str, topic: str) -> None:
        super().close_topic(chat, topic)
        self.journal("topic", self.name, (chat, topic))

    def reopen(self, chat: str) -> None:
        super().reopen(chat)
        self.journal("reopened", self.name, chat)

    def replay(self, kind: str, what: Any) -> None:
        """What another process's journal says happened."""
        if kind == "offer":
            self._last_update = what.number
            self._waiting.append(what)
            self.offered[what.name] = what
        elif kind == "file":
            self.files[what[0]] = what[1]
        elif kind == "poll":
            self._forget_before(what)
            self._waiting = [one for one in self._waiting if one.number >= what]
        elif kind == "deliver":
            self._apply(what)
        elif kind == "moved":
            self.migrate(*what)
        elif kind == "shut":
            self.shut(*what)
        elif kind == "topic":
            self.close_topic(*what)
        elif kind == "reopened":
            self.reopen(what)

    @property
    def created(self) -> list[Sent]:
        """Messages that were sent anew (no edits, no deletions)."""
        return [s for s in self.sent if not s.delivery.edit and s.delivery.form is not Form.DELETE]


@dataclass
class StandingClock:
    """Time that a trial winds. `wrong_by`: how far the machine's own clock is from it."""

    moment: datetime
    wrong_by: timedelta = timedelta(0)
    journal: Journal = field(default=nothing)

    def now(self) -> datetime:
        """The true time, which platforms and people live by."""
        return self.moment

    def machine(self) -> SteadyClock:
        """What a new process on this machine goes by."""
        return SteadyClock(lambda: self.moment + self.wrong_by, lambda: self.now().timestamp())

    def wind(self, by: timedelta) -> None:
        self.moment += by
        self.journal("clock", "", (self.moment, self.wrong_by))

    def set_wrong(self, by: timedelta) -> None:
        """Somebody sets the machine's clock."""
        self.wrong_by = by
        self.journal("clock", "", (self.moment, self.wrong_by))
