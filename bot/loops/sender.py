"""From the outbox to the channels: in order per chat and ticket, danger to life first, within the platforms' limits."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from html import escape

import structlog

from bot.channels.html_text import plain
from bot.channels.port import (
    ChannelError,
    ChannelPort,
    Limited,
    Migrated,
    NothingToEdit,
    NotModified,
    Refused,
    Revoked,
    TopicGone,
    Unreachable,
    follow,
)
from bot.database import Database
from bot.export import FILE_NAME
from bot.health.notices import Notices
from bot.loops import reminders
from bot.loops.limits import NOTHING, Limits
from bot.loops.refusals import Refusals
from bot.loops.reminders import sort_of
from bot.loops.roles import UNFENCED, Mandate, signed
from bot.loops.unsent import tell_who_wrote
from bot.media.store import EvidenceStore
from domain.clock import Clock
from domain.message import Channel, Delivery, Form, Outgoing, Priority
from locales.text import text
from models import chats, disasters, errands, evidence, outbox, sending, standing
from models.chats import HELD
from models.db import TRANSIENT, Tx
from models.leases import Stale
from models.outbox import CARD
from models.sealing import Sealer
from models.sending import Blocked, OutboxRow

WINDOW = 120  # rows looked at in one go; what cannot go now is not among them
IN_FLIGHT = 32
FOR_CARDS = 8  # of them are kept for cards: a platform that answers slowly must not hold these up too
OF_ONE_CHAT = 4  # at most: one that does not answer holds the others up no more than this
GATHER_SECONDS = 0.004  # a commit costs as much
BACKOFF = (1, 2, 4, 8, 15, 30, 60)  # seconds between attempts
TOKEN_DOUBTED = timedelta(seconds=10)  # one refusal of it may be the platform's slip
GIVE_UP_AFTER = timedelta(hours=24)
TOPIC_PATIENCE = timedelta(seconds=5)  # words wait so long for the topic in which they were to stand
HELD_AFTER = timedelta(seconds=20)  # a group in which a danger to life waits so long is out of reach
Place = tuple[int, int | None]  # chat and ticket
OPENS_TOPICS = -1  # in the place of a ticket: the topics of a chat are opened one after the other
log = structlog.get_logger()


class TooLate(ChannelError):
    """A topic that was not opened in time: what was to stand in it waits for it no more."""


@dataclass(frozen=True, slots=True)
class Addressed:
    """A row with everything looked up that its delivery needs."""

    row: OutboxRow
    delivery: Delivery | None  # None: there is nothing to do
    group: bool
    file: tuple[str, str, str] | None = None  # path, name, mime
    problem: ChannelError | None = None  # why it cannot be sent at all
    others: tuple[OutboxRow, ...] = ()  # that are said by the same message, or need not be said any more
    several: bool = False  # tickets are told of


@dataclass(frozen=True, slots=True)
class Result:
    row: OutboxRow
    message_id: str = ""
    error: ChannelError | None = None
    others: tuple[OutboxRow, ...] = ()
    several: bool = False
    held_back: bool = False  # nothing has left

    @property
    def rows(self) -> tuple[OutboxRow, ...]:
        return (self.row, *self.others)


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
    ) -> None:
        self._exported = exported
        self._database = database
        self._channels = channels
        self._limits = limits
        self._store = store
        self._sealer = sealer
        self._notices = notices
        self._clock = clock
        self._mandate: Mandate = UNFENCED  # under which everything was started that is under way
        self._flying: dict[int, asyncio.Task[Result]] = {}
        self.sent_at = clock.now()  # when something last went out, or nothing was there to send
        self._refusals = Refusals(clock.now)
        self._token_refused: dict[Channel, datetime] = {}  # since when, without a message that was taken
        self._token_told = set(channels)  # whose notice is to be taken back, perhaps of an earlier process
        self._delivered: dict[int, Result] = {}  # rows that are out, but could not be written down as such
        self._busy: set[Place] = set()  # with a message under way

    async def step(self, mandate: Mandate) -> bool:
        """Record what has been answered, start what may go; True where something was done."""
        if mandate != self._mandate:
            self._forget()
            self._mandate = mandate
        recorded = await self.record()
        try:
            await self._give_up_held()
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
        blocked = self._blocked()
        chosen = await self._database.read(lambda tx: self._choose(tx, blocked, free))
        for addressed in chosen:
            task = asyncio.create_task(self._deliver(addressed))
            for row in (addressed.row, *addressed.others):
                self._busy.add(_place(row))
                self._flying[row.id] = task
        return bool(chosen)

    def _blocked(self) -> Blocked:
        """What the limits let nothing of, or only the more urgent: it must not stand before what may go."""
        busy = {name: limits.busy() for name, limits in self._limits.items()}
        least: dict[int, set[int]] = {}
        for one in busy.values():
            for chat, priority in one.chats.items():
                least.setdefault(priority, set()).add(chat)
        shut = least.pop(NOTHING, set())
        return Blocked(
            frozenset(name for name, one in busy.items() if one.channel),
            frozenset(shut),
            tuple((priority, frozenset(chats)) for priority, chats in sorted(least.items())),
            frozenset(chat for one in busy.values() for chat in one.reminded),
        )

    def _choose(self, tx: Tx, blocked: Blocked, free: int) -> list[Addressed]:
        self._mandate.look(tx)
        now = self._clock.now()
        crowded = disasters.current(tx) is not None
        for limits in self._limits.values():
            limits.crowded = crowded
        waiting = set(self._busy)
        crowds = Counter(chat for chat, _ in self._busy)
        chosen: list[Addressed] = []
        for row in self._waiting(tx, blocked):
            if row.priority > Priority.CARD and len(self._flying) + len(chosen) >= IN_FLIGHT - FOR_CARDS:
                continue
            place = _place(row)
            if row.opens_topic and row.id not in self._flying and self._too_late(row):
                chosen.append(Addressed(row, None, group=True, problem=TooLate("topic not opened in time")))
                continue
            if (
                row.id in self._flying
                or place in waiting
                or row.waits(now)
                or crowds[row.chat_id] >= OF_ONE_CHAT
            ):
                if not (
                    row.waits(now) and self._edited(tx, row)
                ):  # an edit that has to wait holds up nothing new
                    waiting.add(place)
                continue
            addressed = self._may_go(tx, row)
            if addressed is None:
                continue
            waiting.update(_place(r) for r in (addressed.row, *addressed.others))
            crowds[row.chat_id] += 1
            chosen.append(addressed)
            if len(chosen) >= free:
                break
        return chosen

    def _too_late(self, row: OutboxRow) -> bool:
        """Does the platform open this topic only when what is to stand in it waits for it no more?"""
        opens = self._limits[row.message.channel].topics_from(row.chat_id)
        return opens - row.created_at >= TOPIC_PATIENCE

    def _waiting(self, tx: Tx, blocked: Blocked) -> list[OutboxRow]:
        """What may go next. Where more waits than is looked at, people who were told little lately are not kept waiting by
        those who were told much."""
        rows = sending.unsent(tx, WINDOW, blocked)
        talkative = frozenset(chat for limits in self._limits.values() for chat in limits.talkative())
        if len(rows) < WINDOW or not talkative:
            return rows
        calm = sending.unsent(tx, WINDOW, replace(blocked, chats=blocked.chats | talkative))
        return list({row.id: row for row in (*calm, *rows)}.values())

    def _may_go(self, tx: Tx, row: OutboxRow) -> Addressed | None:
        """The row with its address, where order and limits let it go now; it is counted."""
        chat = chats.get_chat(tx, row.chat_id)
        reminder, limits = row.message.reminder, self._limits[row.message.channel]
        edits_wait = limits.holds_edits(chat.id)
        patient = self._clock.now() - TOPIC_PATIENCE
        if not sending.is_first(tx, row, group=not chat.private, edits_wait=edits_wait, patient=patient):
            return None
        if reminder is not None and not limits.reminds(row.chat_id, sort_of(reminder), row.created_at):
            return None
        addressed = self._address(tx, row, chat)
        edits = row.message.key if addressed.group and addressed.delivery and addressed.delivery.edit else ""
        if not limits.may(row.chat_id, group=addressed.group, priority=row.priority, edits=edits):
            return None
        if reminder is not None:
            addressed = self._with_others(tx, row, chat)
        if addressed.delivery is not None:
            limits.count(row.chat_id, edits)
            if reminder is not None:
                limits.count_reminder(row.chat_id, sort_of(reminder))
        return addressed

    def _with_others(self, tx: Tx, row: OutboxRow, chat: chats.Chat) -> Addressed:
        """All that the group is to be reminded of, in one message; nothing where all of it is over."""
        rows = reminders.with_others(tx, row, self._flying, self._clock.now())
        said = [r for r in rows if reminders.still_true(tx, r)]
        first = said[0] if said else row
        addressed = self._address(tx, first, chat)
        delivery = addressed.delivery if said else None
        several = len({r.ticket_id for r in said}) > 1
        if delivery is not None and len(said) > 1:
            delivery = replace(delivery, text=reminders.words(said), reply_to="")
        others = tuple(r for r in rows if r is not first)
        return replace(addressed, delivery=delivery, others=others, several=several)

    def _address(self, tx: Tx, row: OutboxRow, chat: chats.Chat) -> Addressed:
        message = row.message
        if not chat.address:  # whoever it was has asked to be forgotten
            return Addressed(row, None, not chat.private, problem=Unreachable("erased"))
        if chat.closed:
            self._refusals.tried_while_closed(chat.id)
        if message.form is Form.DELETE:
            return self._address_delete(tx, row, chat)
        reply = (
            standing.where_stands(tx, chat.id, message.reply_key) if message.reply_key else message.reply_to
        )
        topic = standing.where_stands(tx, chat.id, message.topic_key) if message.topic_key else ""
        if message.topic_key and not topic and message.ticket is not None:
            reply = reply or standing.where_stands(tx, chat.id, f"{CARD}{message.ticket}")
        delivery = Delivery(
            form=message.form,
            address=self._sealer.open_text(chat.address),
            text=message.text,
            edit=standing.where_stands(tx, chat.id, message.key) if message.key else "",
            buttons=message.buttons,
            keyboard=message.keyboard,
            drop_keyboard=message.drop_keyboard,
            silent=message.silent,
            protect=message.protect,
            reply_to=reply,
            topic=topic,
            pin=message.pin,
        )
        if message.export is not None and self._exported is not None:
            content = self._exported(tx, message.export)
            delivery = replace(delivery, file=content, file_name=FILE_NAME, mime="application/json")
        return Addressed(row, delivery, not chat.private, self._file(tx, message))

    def _address_delete(self, tx: Tx, row: OutboxRow, chat: chats.Chat) -> Addressed:
        message = row.message
        stands = standing.where_stands(tx, chat.id, message.reply_key) if message.reply_key else ""
        target = stands or message.reply_to
        if not target:
            return Addressed(row, None, not chat.private)
        delivery = Delivery(Form.DELETE, self._sealer.open_text(chat.address), edit=target)
        return Addressed(row, delivery, not chat.private)

    def _file(self, tx: Tx, message: Outgoing) -> tuple[str, str, str] | None:
        if message.file and message.form is not Form.TEXT:
            own = evidence.file_of(tx, message.file)
            return (own.path, "gambar.png", own.mime) if own is not None else None
        if message.evidence is None or message.form is Form.TEXT:
            return None
        piece = evidence.get(tx, message.evidence)
        stored = evidence.file_of(tx, piece.sha256) if piece.sha256 else None
        if stored is None:
            return None
        return (stored.copy_path or stored.path, piece.name or piece.form, stored.mime)

    async def _deliver(self, addressed: Addressed) -> Result:
        result = await self._result(addressed)
        return replace(result, others=addressed.others, several=addressed.several)

    async def _result(self, addressed: Addressed) -> Result:
        row = addressed.row
        delivered = self._delivered.pop(row.id, None)
        if delivered is not None:
            return delivered
        if addressed.delivery is None:
            return Result(row, error=addressed.problem)
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
        assert addressed.delivery is not None
        if addressed.file is None:
            return addressed.delivery
        path, name, mime = addressed.file
        return replace(addressed.delivery, file=await self._store.get(path), file_name=name, mime=mime)

    async def record(self) -> bool:
        """Write down what has been answered; True where there was something."""
        finished = [(n, t) for n, t in self._flying.items() if t.done()]
        if not finished:
            return False
        tasks = dict.fromkeys(t for _, t in finished)
        results = [task.result() for task in tasks]
        told = [r for r in results if not r.held_back]
        taken = {r.row.message.channel for r in told if r.error is None}
        if taken:
            self.sent_at = self._clock.now()
        try:
            await self._written_down(told)
        except Stale:
            self._forget()
            return True
        await self._token_taken(taken)
        for number, _task in finished:
            del self._flying[number]
        for result in results:
            self._busy -= {_place(r) for r in result.rows}
        return True

    async def _written_down(self, results: list[Result]) -> None:
        """Together, under the mandate of their sending. Raises Stale. Where that fails, one of them is to blame, and the others are written down without it. That one is
        tried again in a minute: what the platform took is then only written down, not sent a second time."""
        if not results:
            return
        try:
            await self._database.write(lambda tx: self._write_down(tx, results))
        except (*TRANSIENT, Stale):
            raise
        except Exception as error:
            if len(results) == 1:
                log.exception("not written down", row=results[0].row.id)
                retry, why = self._clock.now() + timedelta(seconds=BACKOFF[-1]), type(error).__name__
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
            notice = self._note(tx, result)
            if notice is not None:
                self._notices.note(tx, *notice)

    def _note(self, tx: Tx, result: Result) -> tuple[str, str, str] | None:
        """Write down what became of a row; answers a notice (key, words, series) for the administrator, or None."""
        row, error, now = result.row, result.error, self._clock.now()
        if error is None or isinstance(error, NotModified):
            limits = self._limits[row.message.channel]
            limits.took(row.chat_id)
            if limits.has_refused(row.chat_id):
                limits.lets_in_again(row.chat_id, self._edited(tx, row))
            if row.message.form is Form.DELETE and row.message.reply_key:
                standing.lost(tx, row.chat_id, row.message.reply_key)
            where = (
                "" if result.several else result.message_id
            )  # a reply to it would be about several tickets
            for one in result.rows:
                number = where if one is row else ""
                sending.sent(tx, one, number or standing.where_stands(tx, one.chat_id, one.message.key), now)
            if self._refusals.taken(row.chat_id):
                errands.ask(tx, "open_chat", {"chat": row.chat_id}, now)
            return None
        if isinstance(error, NothingToEdit):
            self._send_anew(tx, row, error)
            return None
        if isinstance(error, Migrated):
            chats.move_chat(
                tx,
                chats.get_chat(tx, row.chat_id),
                self._sealer.seal_text(error.to),
                self._sealer.lookup("chat", row.message.channel, error.to),
            )
            sending.later(tx, row.id, now, error.reason)
            return None
        if row.message.form is Form.TOPIC and _lets_open_none(error):
            return self._without_topics(tx, row, error)
        if isinstance(error, TopicGone):
            standing.forget(tx, row.chat_id, row.message.topic_key)
            sending.later(tx, row.id, now, error.reason)
            return (f"topic:{row.chat_id}", _words("notis-topik", row.chat_id, error), "topic")
        if isinstance(error, TooLate):
            sending.give_up(tx, row.id, error.reason)
            return (f"outbox:{row.id}", _words("notis-topik-terlambat", row.chat_id, error), "topic")
        if isinstance(error, Limited) and row.opens_topic:
            held = self._limits[row.message.channel].topics_refused(row.chat_id, error.retry_after)
            sending.later(tx, row.id, held, error.reason)
            return None
        if isinstance(error, Limited):
            edits, limits = self._edited(tx, row), self._limits[row.message.channel]
            wait = limits.refused(row.chat_id, error.retry_after, priority=row.priority, edits=edits)
            sending.later(tx, row.id, now + timedelta(seconds=wait), error.reason)
            return None
        if isinstance(error, Unreachable):
            return self._unreachable(tx, row, error)
        if isinstance(error, Refused):
            if not self._plainly(tx, row, error):
                sending.give_up(tx, row.id, error.reason)
            return (f"outbox:{error.reason[:60]}", _words("notis-pesan-ditolak", row.id, error), "")
        return self._again(tx, row, error)

    def _without_topics(self, tx: Tx, row: OutboxRow, error: ChannelError) -> tuple[str, str, str] | None:
        """A group that lets us open no topic has none from now on: what was to stand there stands below the card."""
        sending.give_up(tx, row.id, error.reason)
        chat = chats.get_chat(tx, row.chat_id)
        if not chat.forum:  # the one before has told it
            return None
        chats.change_chat(tx, row.chat_id, forum=False)
        line = Outgoing(
            row.message.channel,
            row.chat_id,
            text=text("grup-tanpa-topik"),
            silent=True,
            priority=Priority.STATUS,
        )
        outbox.say(tx, [line], self._clock.now())
        return (f"outbox:{row.id}", _words("notis-tanpa-topik", row.chat_id, error), "topic")

    @staticmethod
    def _edited(tx: Tx, row: OutboxRow) -> str:
        """The key of the standing message that this one changed; "" where it was a new one."""
        key = row.message.key
        return key if key and standing.where_stands(tx, row.chat_id, key) else ""

    async def _give_up_held(self) -> None:
        """A group that takes no message any more while a danger to life waits there is out of reach."""
        held = {chat for limits in self._limits.values() for chat in limits.held_for(HELD_AFTER)}
        if not held:
            return
        before = self._clock.now() - HELD_AFTER

        def waiting(tx: Tx) -> list[int]:
            return [chat for chat in sorted(held) if self._waits_in_vain(tx, chat, before)]

        def close(tx: Tx) -> None:
            self._mandate.sign(tx)
            for chat in waiting(tx):
                self._close(tx, chat, HELD)

        if await self._database.read(waiting):
            await self._database.write(close)

    @staticmethod
    def _waits_in_vain(tx: Tx, number: int, before: datetime) -> bool:
        chat = chats.get_chat(tx, number)
        open_group = not chat.private and bool(chat.agency) and not chat.closed
        oldest = sending.oldest_life(tx, number) if open_group else None
        return oldest is not None and oldest <= before

    def _unreachable(self, tx: Tx, row: OutboxRow, error: Unreachable) -> tuple[str, str, str] | None:
        """Left alone for some seconds and tried again; closed by the third refusal in a row."""
        closed = bool(chats.get_chat(tx, row.chat_id).closed)
        wait = None if closed else self._refusals.again(row.chat_id)
        if wait is not None:
            self._limits[row.message.channel].hold(row.chat_id, wait)
            sending.later(tx, row.id, self._clock.now() + timedelta(seconds=wait), error.reason)
            return None
        sending.give_up(tx, row.id, error.reason)
        tell_who_wrote(tx, row, self._clock.now())
        if not closed:
            self._close(tx, row.chat_id, error.reason[:200])
        return (f"chat:{row.chat_id}", _words("notis-chat-tertutup", row.chat_id, error), "chat")

    def _close(self, tx: Tx, chat: int, why: str) -> None:
        """Nothing more is sent there for now, and whoever must know of it is told."""
        chats.change_chat(tx, chat, closed=why)
        errands.ask(tx, "lost_chat", {"chat": chat}, self._clock.now())

    def _plainly(self, tx: Tx, row: OutboxRow, error: ChannelError) -> bool:
        """What the platform cannot take as it is goes once more as bare words: a card must be seen by somebody."""
        words = escape(plain(row.message.text), quote=False)
        if row.message.form is not Form.TEXT or words == row.message.text:
            return False
        sending.reword(tx, row, words)
        sending.later(tx, row.id, self._clock.now(), error.reason)
        return True

    def _send_anew(self, tx: Tx, row: OutboxRow, error: ChannelError) -> None:
        """The message to edit is gone: the next attempt sends it. What was to be deleted is gone already."""
        if row.message.form is Form.DELETE:
            sending.sent(tx, row, "", self._clock.now())
            return
        standing.lost(tx, row.chat_id, row.message.key)
        sending.later(tx, row.id, self._clock.now(), error.reason)

    def _again(self, tx: Tx, row: OutboxRow, error: ChannelError) -> tuple[str, str, str] | None:
        """No answer, or a server's error: try again, ever more slowly, for a day."""
        now = self._clock.now()
        if now - row.created_at > GIVE_UP_AFTER and not isinstance(error, Revoked):
            sending.give_up(tx, row.id, error.reason)
            return (f"outbox:{row.id}", _words("notis-pesan-tidak-terkirim", row.id, error), "unsent")
        wait = BACKOFF[min(row.attempts, len(BACKOFF) - 1)]
        if row.priority <= Priority.CARD:
            wait = min(wait, 5)
        sending.later(tx, row.id, now + timedelta(seconds=wait), error.reason)
        return self._token(row, error) if isinstance(error, Revoked) else None

    def _token(self, row: OutboxRow, error: Revoked) -> tuple[str, str, str] | None:
        """Told only where it stays refused."""
        channel, now = row.message.channel, self._clock.now()
        if now - self._token_refused.setdefault(channel, now) < TOKEN_DOUBTED:
            return None
        self._token_told.add(channel)
        return (f"token:{channel}", _words("notis-token", row.id, error), "")

    async def _token_taken(self, channels: Iterable[Channel]) -> None:
        """The platform knows us: if it stops to, that is told anew."""
        for channel in channels:
            self._token_refused.pop(channel, None)
            if channel in self._token_told:
                await self._notices.over(f"token:{channel}")
                self._token_told.discard(channel)


def _place(row: OutboxRow) -> Place:
    """What goes one by one: what is said of a ticket in a chat, and the topics of a chat, for which nothing else waits here."""
    return (row.chat_id, OPENS_TOPICS if row.opens_topic else row.ticket_id)


def _lets_open_none(error: ChannelError) -> bool:
    """Is it the topic that is refused, and not that we write there at all?"""
    return isinstance(error, Refused) and not isinstance(error, Unreachable | Migrated | NotModified)


def _words(key: str, number: int, error: ChannelError) -> str:
    return text(key, nomor=str(number), sebab=error.reason)
