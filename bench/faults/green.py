"""WhatsApp in a trial: the product's own channel on a Cloud API in memory, and the calls of its webhook, which come mixed up,
together, twice and again until they are answered."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import Any, cast

from pydantic import SecretStr

from bench import meta
from bench.faults.cloud import Cloud, Item
from bench.faults.platform import Sent
from bench.meta import Json
from bot.channels.whatsapp.channel import Account, WhatsAppChannel
from bot.channels.whatsapp.push import Hashed
from bot.wiring import App
from domain.clock import Clock
from domain.message import Delivery

TOGETHER = 6  # happenings in one body, at most


@dataclass
class Weather:
    """How the webhook is called now."""

    batches: bool = False  # several happenings in one body
    shuffles: bool = False  # … in any order, and the bodies too
    twice: bool = False
    milliseconds: bool = False
    forged: bool = False  # signed with another secret, until it is right again
    dead: bool = False  # it reaches nobody


class Green(WhatsAppChannel):
    """Outlives the processes that it pushes to."""

    def __init__(self, clock: Clock, rng: Random, hashed: Hashed) -> None:
        account = Account(meta.NUMBER, "", SecretStr(meta.TOKEN), (meta.SECRET,), meta.WORD)
        super().__init__(account, hashed)
        self.rng = rng
        self.weather = Weather()
        self.cloud = Cloud(clock, rng, self._named)
        self._graph = cast(Any, self.cloud)

    async def deliver(self, delivery: Delivery) -> str:
        self.cloud.delivering[delivery.ref] = delivery
        return await super().deliver(delivery)

    # What a verdict asks

    @property
    def created(self) -> list[Sent]:
        """Every message that was taken and has not failed afterwards: what has failed nobody has read, so that what follows
        it is no repeat."""
        known = self.cloud.known
        arrived = [one for one in known.posts if one.name not in known.failed]
        return [Sent(self._hashed("message", one.name), one.delivery) for one in arrived]

    @property
    def offered(self) -> set[str]:
        return self.cloud.known.offered

    @property
    def acknowledged(self) -> set[str]:
        return self.cloud.known.acknowledged

    def mend(self) -> None:
        """Everything works again."""
        self.weather = Weather()
        self.cloud.known.moods.clear()
        self.cloud.known.locked = 0

    # The webhook

    async def push(self, app: App) -> bool:
        """Some of what is to be told, to one process; True where something was."""
        known = self.cloud.known
        if self.weather.dead or not known.items:
            return False
        chosen = self._chosen()
        body = self._body(chosen)
        secret = "another" if self.weather.forged else meta.SECRET
        if not self.is_signed(body, meta.signed(body, secret)):
            self.weather.forged = False  # refused: it comes again, signed rightly
            return True
        for _ in range(2 if self.weather.twice else 1):
            await app.intake.keep_pushed(self, self.pushed(body))
        known.items = [one for one in known.items if all(one is not other for other in chosen)]
        for item in chosen:
            known.acknowledged |= self._named(item)
        self.cloud.noted()
        return True

    def _chosen(self) -> list[Item]:
        items = self.cloud.known.items
        most = self.rng.randint(1, TOGETHER) if self.weather.batches else 1
        if self.weather.shuffles:
            return self.rng.sample(items, min(most, len(items)))
        return items[:most]

    def _body(self, chosen: list[Item]) -> bytes:
        contents = [(one.who, self._dated(one.content)) for one in chosen]
        messages = [(who, content) for who, content in contents if who is not None]
        statuses = [content for who, content in contents if who is None]
        return meta.written(meta.payload(messages, statuses))

    def _dated(self, content: Json) -> Json:
        if not self.weather.milliseconds:
            return content
        return {**content, "timestamp": str(int(content["timestamp"]) * 1000)}

    def _named(self, item: Item) -> set[str]:
        """The rows that it becomes."""
        messages = [(item.who, item.content)] if item.who is not None else []
        statuses = [item.content] if item.who is None else []
        brought = self.pushed(meta.written(meta.payload(messages, statuses)))
        return {row.name for row in brought.arrived}
