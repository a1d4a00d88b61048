"""What waits to be fetched by a bot: one queue per bot, kept 24 hours; button presses 150 seconds."""

from __future__ import annotations

import asyncio
import base64
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain, islice, takewhile
from typing import Any

from simulator.errors import SECOND_POLLER, ApiError
from simulator.journal import Journal
from simulator.records import Json
from simulator.verbatim import Verbatim, numbered

KEPT_SECONDS = 24 * 3600.0
PRESS_KEPT_SECONDS = 150.0
HIGHEST = 2**52  # an id that is claimed; far below what JSON can count to
QUIET_BY_DEFAULT = frozenset({"chat_member", "message_reaction", "message_reaction_count"})

Clock = Callable[[], float]


@dataclass
class Pending:
    """An update on offer. A `late` one has an id below others': it is offered once, then forgotten."""

    id: int
    at: float
    update: Any
    late: bool = False
    offered: bool = False

    @property
    def is_press(self) -> bool:
        return isinstance(self.update, dict) and "callback_query" in self.update


class Queue:
    """One bot's updates, and who is waiting for them."""

    def __init__(self, bot: int, clock: Clock, journal: Journal, first_id: int = 100_000_001) -> None:
        self.bot = bot
        self.next_id = first_id
        self.confirmed = 0  # every id below has been confirmed
        self.last_poll: float | None = None
        self._clock = clock
        self._journal = journal
        self._pending: dict[int, Pending] = {}  # ids ascending
        self._late: dict[int, Pending] = {}
        self._presses: deque[Pending] = deque()
        self._news = asyncio.Event()
        self._poller: asyncio.Future[None] | None = None

    def __len__(self) -> int:
        return len(self._pending) + len(self._late)

    @property
    def polling(self) -> bool:
        return self._poller is not None

    def offer(self, update: Json) -> Pending:
        """Gives the update the next id and puts it on offer."""
        return self._add(Pending(self.next_id, self._clock(), {"update_id": self.next_id, **update}))

    def offer_raw(self, update: Any) -> Pending:
        """Offers any JSON; only an object without `update_id` is given one."""
        if isinstance(update, Verbatim):
            update = numbered(update.body, self.next_id)
        if isinstance(update, dict) and "update_id" not in update:
            return self.offer(update)
        claimed = _claimed(update)
        number = claimed if type(claimed) is int and 0 < claimed < HIGHEST else self.next_id
        return self._add(Pending(number, self._clock(), update, late=number < self.next_id))

    def _add(self, pending: Pending) -> Pending:
        self.restore(pending)
        self._journal.put("update", {"bot": self.bot, **row(pending)})
        self._news.set()
        return pending

    def restore(self, pending: Pending) -> None:
        """Puts it in its place; also called while the journal is read back."""
        self.next_id = max(self.next_id, pending.id + 1)
        (self._late if pending.late else self._pending)[pending.id] = pending
        if pending.is_press:
            self._presses.append(pending)

    def confirm(self, below: int) -> None:
        """Everything with an id under `below` has arrived; late ones once they were offered."""
        gone = list(takewhile(lambda number: number < below, self._pending))
        for number in gone:
            del self._pending[number]
        late = [p.id for p in self._late.values() if p.offered]
        for number in late:
            del self._late[number]
        self.confirmed = max(self.confirmed, min(below, self.next_id))
        if gone or late:
            self._journal.put("ack", {"bot": self.bot, "below": self.confirmed, "late": late})

    def restore_confirmed(self, below: int, late: list[int], next_id: int = 0) -> None:
        """As `confirm`, while the journal is read back."""
        self.next_id = max(self.next_id, below, next_id)
        for number in late:
            self._late.pop(number, None)
        self.confirm(below)

    def confirm_all_but(self, last: int) -> None:
        """A negative offset: only the `last` newest stay."""
        ids = list(self._pending)
        self.confirm(ids[-last] if last <= len(ids) else 0)

    def take(self, offset: int, limit: int) -> list[Pending]:
        """What is on offer from `offset` on, oldest id first; it stays until confirmed."""
        self._drop_expired(self._clock())
        ordinary = (p for p in self._pending.values() if p.id >= offset)
        chosen = list(islice(chain(self._late.values(), ordinary), limit))
        for pending in chosen:
            pending.offered = True
        if not chosen:
            self._news.clear()
        return chosen

    def _drop_expired(self, now: float) -> None:
        while self._presses and self._presses[0].at + PRESS_KEPT_SECONDS <= now:
            self._pending.pop(self._presses.popleft().id, None)
        for queue in (self._pending, self._late):
            for old in list(takewhile(lambda p: p.at + KEPT_SECONDS <= now, queue.values())):
                del queue[old.id]

    async def wait(self, offset: int, limit: int, seconds: float) -> list[Pending]:
        """Long polling. A newer poller ends an older one: that gets 409."""
        self.last_poll = self._clock()
        if self._poller is not None and not self._poller.done():
            self._poller.set_exception(ApiError(409, SECOND_POLLER))
        me = self._poller = asyncio.get_running_loop().create_future()
        try:
            return await self._until_news(me, offset, limit, seconds)
        finally:
            self.last_poll = self._clock()
            if self._poller is me:
                self._poller = None

    async def _until_news(
        self, me: asyncio.Future[None], offset: int, limit: int, seconds: float
    ) -> list[Pending]:
        deadline = asyncio.get_running_loop().time() + seconds
        while not (found := self.take(offset, limit)):
            left = deadline - asyncio.get_running_loop().time()
            if left <= 0:
                break
            news = asyncio.ensure_future(self._news.wait())
            waiting: set[asyncio.Future[Any]] = {me, news}
            try:
                await asyncio.wait(waiting, timeout=left, return_when=asyncio.FIRST_COMPLETED)
            finally:
                news.cancel()
            if me.done():
                me.result()
        return found

    async def news(self) -> None:
        """Returns when something is on offer that was not taken yet."""
        await self._news.wait()

    def rows(self) -> Iterator[tuple[str, Json]]:
        yield "ack", {"bot": self.bot, "below": self.confirmed, "late": [], "next": self.next_id}
        for pending in chain(self._pending.values(), self._late.values()):
            yield "update", {"bot": self.bot, **row(pending)}


def _claimed(update: Any) -> Any:
    if isinstance(update, Verbatim):
        return update.number
    return update.get("update_id") if isinstance(update, dict) else None


def row(pending: Pending) -> Json:
    kept: Json = {"id": pending.id, "at": pending.at, "late": pending.late}
    if isinstance(pending.update, Verbatim):
        return kept | {"base64": base64.b64encode(pending.update.body).decode()}
    return kept | {"update": pending.update}
