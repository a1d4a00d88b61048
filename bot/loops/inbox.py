"""From the inbox through the one door."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from time import perf_counter

import structlog

from bot.channels.port import ChannelPort, Unreadable
from bot.database import Database
from bot.health import elsewhere
from bot.health.held_up import ROW, HeldUp
from bot.health.notices import Notices
from bot.loops.belonging import Belonging
from bot.loops.failures import Failures
from bot.loops.given_up import GivenUp
from bot.loops.intake import probe_ref
from domain.clock import Clock
from domain.message import Channel, Inbound, Kind, Outgoing, Standing
from handlers.causes import InboundCause, Toast
from handlers.operator.plain import speaks_to_us
from handlers.process import process
from handlers.services import Services
from locales.text import text
from models import inbox, outbox
from models.db import TRANSIENT, UNUSABLE, Tx
from models.inbox import InboxRow
from models.soundness import shows_damage

TOGETHER_SECONDS = 0.1  # how long one such transaction goes on taking more of them
BRIEFLY_SECONDS = 0.02  # … while others wait to write: whoever pushes to us is answered only once it is kept
BATCH = 50  # causes of different chats that share one transaction when there is a backlog
LOOKED_AT = 500  # chats whose next cause is compared
PUT_OFF = timedelta(seconds=30)  # what could not even be given up stands in nobody's way meanwhile
LATELY, OFTEN = timedelta(seconds=60), 2  # a chat that has been heard more often within that waits for others
AS_OFTEN = 0.05  # seconds: what takes so long to handle counts as heard once more
TOASTS, MOST_TOASTS = 8, 500  # answers to presses side by side, and waiting: messages need connections too
FOR_EACH_WRITER = 2  # causes side by side: what was sent must be recorded, and deadlines kept, in between
EARLIEST = datetime(2010, 1, 1, tzinfo=UTC)  # no chat platform that we know of is older
OLDEST = ("oldest", 0)
OF_THE_PLATFORM = (Kind.FAILED, Kind.NOTICE, Kind.ELSEWHERE)
log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Read:
    """A stored update and what it says; `problem` where nobody could read it; `unconfirmed`: why the platform does not say how
    the person stands to the group."""

    row: InboxRow
    inbound: Inbound | None = None
    problem: str = ""
    standing: Standing | None = None
    unconfirmed: str = ""


class InboxLoop:
    """Takes the oldest undone update of each chat through the door."""

    def __init__(
        self,
        database: Database,
        services: Services,
        channels: Mapping[Channel, ChannelPort],
        notices: Notices,
        clock: Clock,
        held_up: HeldUp,
    ) -> None:
        self._held_up = held_up
        self._database = database
        self._services = services
        self._channels = channels
        self._notices = notices
        self._clock = clock
        self._failures = Failures(channels, notices, clock)
        self._given_up = GivenUp(database, services, notices, clock)
        self._most = BATCH if database.writers == 1 else FOR_EACH_WRITER * database.writers
        self.belonging = Belonging(database, services, channels, notices, clock)
        self._answers: set[asyncio.Task[None]] = set()
        self._answering = asyncio.Semaphore(TOASTS)
        self._heard: Counter[str] = Counter()
        self._heard_since = clock.now()
        self._put_off: dict[int, datetime] = {}

    async def step(self) -> bool:
        """One round; True where there was something to do."""
        with self._held_up.attempt(OLDEST):
            found = await self._database.read(lambda tx: inbox.oldest_per_chat(tx, LOOKED_AT))
        rows = self._fairly(found)
        if not rows:
            return False
        read = [self._read(row) for row in rows]
        checked = await asyncio.gather(*(self._with_standing(r) for r in read))
        for channel, toast in await self._handled(list(checked)):
            self._answer(channel, toast)
        return True

    def writer(self, row: InboxRow) -> tuple[Channel, str] | None:
        """Who wrote it; None where nobody did, or that cannot be read."""
        inbound = self._read(row).inbound
        return (inbound.channel, inbound.chat) if inbound and inbound.chat else None

    def _fairly(self, rows: list[InboxRow]) -> list[InboxRow]:
        """The oldest; where more wait, before those of chats that have been heard so often, or for so long, lately."""
        now = self._clock.now()
        self._put_off = {number: at for number, at in self._put_off.items() if at > now}
        rows = [row for row in rows if row.id not in self._put_off]
        if not timedelta(0) <= now - self._heard_since < LATELY:
            self._heard, self._heard_since = Counter(), now
        return sorted(rows, key=lambda row: max(0, self._heard[row.chat_ref] - OFTEN))[: self._most]

    async def _handled(self, reads: list[Read]) -> list[tuple[Channel, Toast]]:
        """Together where there is one writer; side by side where there are several (and may be other workers)."""
        if self._database.writers > 1:
            return [t for ts in await asyncio.gather(*map(self._alone, reads)) for t in ts]
        try:
            with self._held_up.attempt(*((ROW, read.row.id) for read in reads)):
                return await self._database.write(lambda tx: self._together(tx, reads))
        except TRANSIENT:
            log.exception("database unavailable")
            return []
        except Exception:  # noqa: BLE001 - the edge: one of them is to blame; each by itself then
            return [t for r in reads for t in await self._alone(r)]

    def _read(self, row: InboxRow) -> Read:
        try:
            channel = self._channels[Channel(row.channel)]
            if row.chat_ref == probe_ref(self._services.sealer):
                return Read(row, Inbound(channel.name, Kind.PROBE, "", "", sent_at=row.received_at))
            return Read(row, channel.parse(self._services.sealer.open(row.raw)))
        except Unreadable as problem:
            return Read(row, problem=str(problem))
        except Exception as problem:  # noqa: BLE001 - the edge: an update may never stop the road
            return Read(row, problem=f"{type(problem).__name__}: not readable")

    async def _with_standing(self, read: Read) -> Read:
        """Ask the platform whether whoever acts belongs to the group, at most once a minute."""
        inbound = read.inbound
        if inbound is None or inbound.channel is not Channel.TELEGRAM_OPERATOR:
            return read
        acts = inbound.kind is Kind.PRESS or speaks_to_us(inbound)
        if inbound.kind is Kind.MEMBER and inbound.membership:
            self.belonging.changed(inbound.chat, inbound.membership.person)
        if not acts or not inbound.person:
            return read
        told = await self.belonging.told(inbound)
        return Read(read.row, inbound, standing=told.standing, unconfirmed=told.why)

    def _together(self, tx: Tx, reads: list[Read]) -> list[tuple[Channel, Toast]]:
        """Several causes of different chats in one transaction; the whole fails where one fails.

        Not for long: deadlines, what is pushed and the record of what was sent wait for the same writer. The others come next
        time.
        """
        began = perf_counter()
        toasts: list[tuple[Channel, Toast]] = []
        for read in reads:
            toasts += self._through(tx, read)
            longest = BRIEFLY_SECONDS if self._database.others_wait else TOGETHER_SECONDS
            if perf_counter() - began > longest:
                break
        return toasts

    def _through(self, tx: Tx, read: Read) -> list[tuple[Channel, Toast]]:
        began = perf_counter()
        try:
            return self._one(tx, read)
        finally:
            self._heard[read.row.chat_ref] += 1 + int((perf_counter() - began) / AS_OFTEN)

    def _one(self, tx: Tx, read: Read) -> list[tuple[Channel, Toast]]:
        now = self._clock.now()
        if read.problem:
            self._given_up.unreadable(tx, read.row, read.problem)
            return []
        if read.inbound is None:
            inbox.done(tx, read.row.id, now)
            return []
        if read.inbound.kind in OF_THE_PLATFORM:
            self._platform_says(tx, read.inbound, str(read.row.id))
            inbox.done(tx, read.row.id, now)
            return []
        inbound = _dated(read.inbound, read.row.received_at, now)
        outcome = process(self._services, tx, InboundCause(read.row.id, inbound, read.standing), now)
        if read.unconfirmed:
            self.belonging.note_untold(tx, inbound, read.unconfirmed)
        return [(inbound.channel, toast) for toast in outcome.toasts]

    def _platform_says(self, tx: Tx, inbound: Inbound, name: str) -> None:
        """Nobody's message to us: what became of one of ours, or what the administrator has to know of the account."""
        if inbound.failure is not None:
            self._failures.note(tx, inbound.channel, inbound.failure)
        elif inbound.kind is Kind.ELSEWHERE:
            elsewhere.note(tx, self._notices, inbound, name, self._clock.now())
        elif inbound.kind is Kind.NOTICE:
            kanal = text(f"kanal-{inbound.channel}")
            words = text("notis-kanal-kabar", kanal=kanal, perihal=inbound.unread, kabar=inbound.text)
            day = f"{self._clock.now():%Y%m%d}"
            self._notices.note(tx, f"{inbound.unread}:{day}:{inbound.text}", words)

    async def _alone(self, read: Read) -> list[tuple[Channel, Toast]]:
        """One cause by itself; what raises becomes a dead row that the control room and the administrator are told of."""
        try:
            with self._held_up.attempt((ROW, read.row.id)):
                return await self._database.write(lambda tx: self._through(tx, read))
        except TRANSIENT:
            log.exception("database unavailable")
            return []
        except Exception as error:
            reason = f"{type(error).__name__} in {_where(error)}"
            log.exception("handler failed", row=read.row.id)
            return await self._give_up(read, reason)

    async def _give_up(self, read: Read, reason: str) -> list[tuple[Channel, Toast]]:
        """Where a damaged database does not even take a dead row, it is tried again later, and others go on."""
        try:
            toasts = await self._given_up.give_up(read.row, read.inbound, reason)
        except UNUSABLE as error:
            if not shows_damage(error):
                raise
            self._put_off[read.row.id] = self._clock.now() + PUT_OFF
            log.exception("not given up", row=read.row.id)
            return []
        return [(Channel(read.row.channel), toast) for toast in toasts]

    def _answer(self, channel: Channel, toast: Toast) -> None:
        """Best effort, by a lane of its own: a toast never waits for the outbox, nor a message for a flood of presses."""
        if len(self._answers) >= MOST_TOASTS:
            return
        task = asyncio.create_task(self._answer_in_turn(channel, toast))
        self._answers.add(task)
        task.add_done_callback(self._answers.discard)

    async def _answer_in_turn(self, channel: Channel, toast: Toast) -> None:
        port = self._channels[channel]
        async with self._answering:
            if toast.writes:
                await port.writing(toast.press_id)
                return
            shown = await port.answer_press(toast.press_id, toast.text, toast.alert)
        if toast.instead is not None and not shown:
            await self._say(toast.instead)

    async def _say(self, line: Outgoing) -> None:
        now = self._clock.now()
        try:
            await self._database.write(lambda tx: outbox.say(tx, [line], now))
        except TRANSIENT:
            log.exception("database unavailable")

    async def answered(self) -> None:
        """Until all toasts under way are out."""
        if self._answers:
            await asyncio.gather(*self._answers, return_exceptions=True)


def _dated(inbound: Inbound, received_at: datetime, now: datetime) -> Inbound:
    """Where our clock is behind the platform's, a message was sent now: no deadline begins in the future. Where the platform
    does not say when, as it came to us: it is none of long ago."""
    sent_at = received_at if inbound.sent_at < EARLIEST else inbound.sent_at
    return replace(inbound, sent_at=min(sent_at, now))


def _where(error: BaseException) -> str:
    """File and line of our own code where it happened."""
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    return f"{trace.tb_frame.f_code.co_filename.rsplit('/', 2)[-1]}:{trace.tb_lineno}" if trace else "?"
