"""Sends what waits in the outbox: gives it to its channel, and has written down what became of it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import structlog

from bot.channels.port import ChannelError, ChannelPort, Migrated, Refused, Unreachable, follow
from bot.commands.sentences import sentence
from bot.database import Database
from bot.health.notices import Notices
from bot.loops.addressing import Addressed, Addressing, NoFile
from bot.loops.choice import IN_FLIGHT, Choice, Place, place_of
from bot.loops.close_chat import close_held
from bot.loops.delivered import Outcomes, Result
from bot.loops.limits import ARRIVES_WITHIN, MINUTE, Limits
from bot.loops.refusals import Refusals
from bot.loops.roles import UNFENCED, Mandate, signed
from bot.loops.tokens import Tokens
from bot.media.store import EvidenceStore, Unkept
from domain.clock import Clock
from domain.message import Channel, Delivery
from models import sending
from models.db import TRANSIENT, Tx
from models.leases import Stale
from models.sealing import Sealer

GATHER_SECONDS = 0.004  # a commit costs as much
AGAIN_AFTER = timedelta(minutes=1)  # what could not be written down
log = structlog.get_logger()


class Sender:
    """Takes rows out of the outbox and gives them to their channel; records what became of each."""

    def __init__(
        self,
        database: Database,
        channels: Mapping[Channel, ChannelPort],
        limits: Mapping[Channel, Limits],
        store: EvidenceStore,
        sealer: Sealer,
        notices: Notices,
        clock: Clock,
        exported: Callable[[Tx, int], bytes] | None = None,
        shipped: Callable[[str], Path | None] | None = None,
    ) -> None:
        self._database = database
        self._channels = channels
        self._limits = limits
        self._store = store
        self._notices = notices
        self._clock = clock
        self._mandate: Mandate = UNFENCED  # under which everything was started that is under way
        self._recalled = False  # is it known what whoever sent before us has said?
        self._flying: dict[int, asyncio.Task[Result]] = {}
        self._busy: set[Place] = set()  # with a message under way
        self._delivered: dict[int, Result] = {}  # rows that are out, but could not be written down as such
        self.sent_at = clock.now()  # when something last went out, or nothing was there to send
        refusals, self._tokens = Refusals(clock.now), Tokens(channels, clock)
        addressing = Addressing(sealer, refusals, channels, exported, shipped)
        self._choice = Choice(limits, addressing, clock, self._flying, self._busy)
        self._outcomes = Outcomes(limits, addressing, refusals, self._tokens, sealer, clock)

    async def step(self, mandate: Mandate) -> bool:
        """Record what has been answered, start what may go; True where something was done."""
        if mandate != self._mandate:
            self._forget()
            self._mandate, self._recalled = mandate, False
        recorded = await self.record()
        try:
            await close_held(self._database, self._mandate, self._limits.values(), self._clock.now())
            return await self._start() or recorded
        except Stale:
            self._forget()
            return recorded

    def _forget(self) -> None:
        """What is under way was begun in a time that is over: whoever sends now will have it sent."""
        for task in self._flying.values():
            task.cancel()
        self._flying.clear()
        self._busy.clear()
        self._delivered.clear()

    async def finish(self, seconds: float) -> None:
        """Until what is under way is answered and written down, or the time is over."""
        if self._flying:
            await asyncio.wait(self._flying.values(), timeout=seconds)
        await self.record()

    async def wait(self, seconds: float, more: asyncio.Event | None = None) -> None:
        """Until some of those under way are answered (what comes together is recorded together), until there is `more` to
        send, or the time is over."""
        if not self._flying:
            return
        told = asyncio.ensure_future((more or asyncio.Event()).wait())
        first = {told, *self._flying.values()}
        answered, _ = await asyncio.wait(first, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
        if answered and told not in answered:
            await asyncio.wait({told}, timeout=GATHER_SECONDS)
        told.cancel()

    @property
    def flying(self) -> int:
        return len(self._flying)

    async def _start(self) -> bool:
        free = IN_FLIGHT - len(self._flying)
        if free <= 0:
            return False
        if not self._recalled:
            await self._recall()
        blocked = self._choice.blocked()

        def work(tx: Tx) -> list[Addressed]:
            self._mandate.look(tx)
            return self._choice.choose(tx, blocked, free)

        chosen = await self._database.read(work)
        for addressed in chosen:
            task = asyncio.create_task(self._deliver(addressed))
            for row in (addressed.row, *addressed.others):
                self._busy.add(place_of(row))
                self._flying[row.id] = task
        return bool(chosen)

    async def _recall(self) -> None:
        """The platform counts what was said before this process began, or before sending was ours."""
        since = self._clock.now() - MINUTE - ARRIVES_WITHIN
        for said in await self._database.read(lambda tx: sending.sent_since(tx, since)):
            channel = next((one for one in self._limits if one == said.channel), None)
            if channel is not None:
                self._limits[channel].recall(said.chat_id, said.sent_at, said.priority)
        self._recalled = True

    async def _deliver(self, addressed: Addressed) -> Result:
        result = await self._result(addressed)
        return replace(result, others=addressed.others, several=addressed.several)

    async def _result(self, addressed: Addressed) -> Result:
        row = addressed.row
        delivered = self._delivered.pop(row.id, None)
        if delivered is not None:
            return replace(delivered, row=row)
        if addressed.delivery is None:
            return Result(row, error=addressed.problem, unsaid=True)
        channel, delivery = self._channels[row.message.channel], addressed.delivery
        try:
            delivery = await self._with_file(addressed)
            if not self._mandate.holds():  # the last moment at which nothing has left
                return Result(row, held_back=True)
            return Result(row, await channel.deliver(delivery))
        except Migrated as error:
            return Result(row, error=await self._elsewhere(channel, delivery, error))
        except ChannelError as error:
            return Result(row, error=error)
        except Exception as error:
            log.exception("delivery failed", row=row.id)
            return Result(row, error=Refused(f"{type(error).__name__}"))

    async def _elsewhere(self, channel: ChannelPort, delivery: Delivery, moved: Migrated) -> ChannelError:
        """A group moves only where we can write to it: at an address that is none it would be lost for good."""
        try:
            await follow(channel, delivery.address, moved)
        except Refused as refused:
            return Unreachable(f"{moved.reason}; {refused.reason}")
        except ChannelError as error:
            return error
        return moved

    async def _with_file(self, addressed: Addressed) -> Delivery:
        """Raises NoFile: nothing has left, and a disk that comes back gives it."""
        assert addressed.delivery is not None
        if addressed.file is None:
            return addressed.delivery
        path, name, mime = addressed.file
        try:
            content = await self._store.get(path)
        except FileNotFoundError:
            raise NoFile(sentence("sebab-tidak-ada"), untold=True) from None
        except Unkept as error:
            raise NoFile(str(error), untold=not self._store.looked_at) from error
        return replace(addressed.delivery, file=content, file_name=name, mime=mime)

    async def record(self) -> bool:
        """Write down what has been answered; True where there was something."""
        finished = [(n, t) for n, t in self._flying.items() if t.done()]
        if not finished:
            return False
        tasks = dict.fromkeys(t for _, t in finished)
        results = [task.result() for task in tasks]
        told = [r for r in results if not r.held_back]
        taken = {r.row.message.channel for r in told if r.error is None and not r.unsaid}
        if any(r.error is None for r in told):
            self.sent_at = self._clock.now()
        try:
            await self._written_down(told)
        except Stale:
            self._forget()
            return True
        await self._tokens.taken(taken, self._notices)
        for number, _task in finished:
            del self._flying[number]
        for result in results:
            self._busy -= {place_of(r) for r in result.rows}
        return True

    async def _written_down(self, results: list[Result]) -> None:
        """Together, under the mandate of their sending. Raises Stale. Where that fails, one of them is to blame, and the
        others are written down without it. That one is tried again in a minute: what the platform took is then only
        written down, not sent a second time."""
        if not results:
            return
        try:
            await self._database.write(lambda tx: self._write_down(tx, results))
        except (*TRANSIENT, Stale):
            raise
        except Exception as error:
            if len(results) == 1:
                log.exception("not written down", row=results[0].row.id)
                retry, why = self._clock.now() + AGAIN_AFTER, type(error).__name__
                put_off = signed(self._mandate, lambda tx: sending.later(tx, results[0].row.id, retry, why))
                await self._database.write(put_off)
                if results[0].error is None:
                    self._delivered[results[0].row.id] = results[0]
                return
            for result in results:
                await self._written_down([result])

    def _write_down(self, tx: Tx, results: list[Result]) -> None:
        """What became of each, and the notices about it, in one transaction: a crash keeps both or neither."""
        self._mandate.sign(tx)
        for result in results:
            notice = self._outcomes.note(tx, result)
            if notice is not None:
                self._notices.note(tx, *notice)
