"""What may leave next: in order per chat and ticket, danger to life first, within the platforms' limits."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import datetime, timedelta

import structlog

from bot.channels.port import ChannelError
from bot.loops import reminders, window, word_lines
from bot.loops.addressing import Addressed, Addressing
from bot.loops.limits import NOTHING, Limits
from bot.loops.reminders import sort_of
from bot.loops.stale import is_stale
from domain.clock import Clock
from domain.message import Channel, Form, Priority
from handlers.ladders.queued import MANY
from models import backlog, chats, disasters, send_order, sending
from models.db import TRANSIENT, UNUSABLE, Tx
from models.sending import Blocked, OutboxRow

WINDOW = 120  # rows looked at in one go; what cannot go now is not among them
IN_FLIGHT = 32
FOR_CARDS = 8  # of them are kept for cards: a platform that answers slowly must not hold these up too
OF_ONE_CHAT = 4  # at most: one that does not answer holds the others up no more than this
TOPIC_PATIENCE = timedelta(seconds=5)  # words wait so long for the topic in which they were to stand
Place = tuple[int, int | None]  # chat and ticket
log = structlog.get_logger()
OPENS_TOPICS = -1  # in the place of a ticket: the topics of a chat are opened one after the other


class TooLate(ChannelError):
    """A topic that was not opened in time: what was to stand in it waits for it no more."""


class Choice:
    """Chooses among what waits, and counts what it lets go. `flying`: rows under way, `busy`: their places."""

    def __init__(
        self,
        limits: Mapping[Channel, Limits],
        addressing: Addressing,
        clock: Clock,
        flying: Collection[int],
        busy: Collection[Place],
    ) -> None:
        self._limits = limits
        self._addressing = addressing
        self._clock = clock
        self._flying = flying
        self._busy = busy
        self._faulty: set[int] = set()

    def blocked(self) -> Blocked:
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

    def choose(self, tx: Tx, blocked: Blocked, free: int) -> list[Addressed]:
        """At most `free` rows, each with its address."""
        now = self._clock.now()
        crowded = disasters.current(tx) is not None
        for name, limits in self._limits.items():
            limits.crowded = crowded
            limits.queued = self._queued(tx, name, limits.stormy(), now)
        waiting = set(self._busy)
        crowds = Counter(chat for chat, _ in self._busy)
        chosen: list[Addressed] = []
        for row in self._waiting(tx, blocked):
            if row.priority > Priority.CARD and len(self._flying) + len(chosen) >= IN_FLIGHT - FOR_CARDS:
                continue
            place = place_of(row)
            if row.opens_topic and row.id not in self._flying and self._too_late(row):
                chosen.append(Addressed(row, None, group=True, problem=TooLate("topic not opened in time")))
                continue
            if (
                row.id in self._flying
                or place in waiting
                or row.waits(now)
                or crowds[row.chat_id] >= OF_ONE_CHAT
            ):
                patient = row.waits(now) and (row.lacks_file or self._addressing.edited(tx, row))
                if not patient:  # an edit that has to wait holds up nothing new, nor what lacks its file
                    waiting.add(place)
                continue
            addressed = self._tried(tx, row)
            if addressed is None:
                continue
            waiting.update(place_of(r) for r in (addressed.row, *addressed.others))
            crowds[row.chat_id] += 1
            chosen.append(addressed)
            if len(chosen) >= free:
                break
        return chosen

    @staticmethod
    def _queued(tx: Tx, on: Channel, stormy: set[int], now: datetime) -> set[int]:
        """Of these groups those in which so many cards of danger to a life wait that a list names them."""
        waiting = backlog.waiting_cards(tx, on, now) if stormy else {}
        return {chat for chat in stormy if len(waiting.get(chat, ())) >= MANY}

    def _too_late(self, row: OutboxRow) -> bool:
        """Does the platform open this topic only when what is to stand in it waits for it no more?"""
        opens = self._limits[row.message.channel].holds.topics_from(row.chat_id)
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

    def _tried(self, tx: Tx, row: OutboxRow) -> Addressed | None:
        """A row of which a fault of our own comes to light waits, and holds up nobody else's; it is told once."""
        try:
            return self._may_go(tx, row)
        except (*TRANSIENT, *UNUSABLE):
            raise
        except Exception:
            if row.id not in self._faulty:
                self._faulty.add(row.id)
                log.exception("row not chosen", row=row.id)
            return None

    def _may_go(self, tx: Tx, row: OutboxRow) -> Addressed | None:
        """The row with its address, where order and limits let it go now; it is counted."""
        chat = chats.get_chat(tx, row.chat_id)
        reminder, limits = row.message.reminder, self._limits[row.message.channel]
        edits_wait = limits.holds.holds_edits(chat.id)
        patient = self._clock.now() - TOPIC_PATIENCE
        if not send_order.is_first(tx, row, group=not chat.private, edits_wait=edits_wait, patient=patient):
            return None
        if is_stale(tx, row, group=not chat.private):
            return Addressed(row, None, group=not chat.private)
        if reminder is not None and not limits.reminds(row.chat_id, sort_of(reminder), row.created_at):
            return None
        able, now = self._addressing.able(row), self._clock.now()
        addressed = window.as_it_may(self._addressing.of(tx, row, chat), chat, able, now)
        edits = row.message.key if addressed.group and addressed.delivery and addressed.delivery.edit else ""
        if row.message.form is Form.DELETE:
            return self._takes_back(addressed, limits)
        if not limits.may(row.chat_id, group=addressed.group, priority=row.priority, edits=edits):
            return None
        if reminder is not None:
            addressed = self._with_others(tx, row, chat)
        elif addressed.group and word_lines.is_new(tx, row):
            addressed = self._with_lines(tx, addressed, patient)
        elif addressed.group and word_lines.rings(tx, row):
            addressed = self._with_earlier(tx, addressed)
        if addressed.delivery is not None:
            limits.count(row.chat_id, edits, row.priority)
            if reminder is not None:
                limits.count_reminder(row.chat_id, sort_of(reminder))
        return addressed

    @staticmethod
    def _takes_back(addressed: Addressed, limits: Limits) -> Addressed | None:
        """It is none of the messages that a chat may take in a minute."""
        if not limits.may_take_back(addressed.row.chat_id):
            return None
        if addressed.delivery is not None:
            limits.count_taken_back()
        return addressed

    def _with_others(self, tx: Tx, row: OutboxRow, chat: chats.Chat) -> Addressed:
        """All that the group is to be reminded of, in one message; nothing where all of it is over."""
        rows = reminders.with_others(tx, row, self._flying, self._clock.now())
        said = [r for r in rows if reminders.still_true(tx, r)]
        first = said[0] if said else row
        addressed = self._addressing.of(tx, first, chat)
        delivery = addressed.delivery if said else None
        several = len({r.ticket_id for r in said}) > 1
        if delivery is not None and len(said) > 1:
            delivery = replace(delivery, text=reminders.words(said), reply_to="")
        others = tuple(r for r in rows if r is not first)
        return replace(addressed, delivery=delivery, others=others, several=several)

    def _with_lines(self, tx: Tx, addressed: Addressed, patient: datetime) -> Addressed:
        """All words about lives that wait in the group, in one message; of several tickets it answers no card."""
        row, delivery = addressed.row, addressed.delivery
        lines = word_lines.with_others(tx, row, self._busy, self._clock.now(), patient)
        if delivery is None or len(lines) == 1:
            return addressed
        leading = word_lines.leading(row, lines)
        if leading is not row:
            led = self._addressing.of(tx, leading, chats.get_chat(tx, row.chat_id))
            delivery = led.delivery or delivery
        delivery = replace(delivery, text=word_lines.together(r.message.text for r in lines))
        if len({r.ticket_id for r in lines}) > 1:
            delivery = replace(delivery, reply_to="", topic="")
        return replace(addressed, delivery=delivery, others=tuple(r for r in lines if r is not row))

    def _with_earlier(self, tx: Tx, addressed: Addressed) -> Addressed:
        """A line that rings, and under it what was said of its ticket before and still waits."""
        row, delivery = addressed.row, addressed.delivery
        if delivery is None:
            return addressed
        room = word_lines.SIGNS - len(delivery.text)
        before = word_lines.overtaken(tx, row, self._clock.now(), room)
        if not before:
            return addressed
        words = word_lines.with_earlier(delivery.text, (r.message.text for r in before))
        return replace(addressed, delivery=replace(delivery, text=words), others=tuple(before))


def place_of(row: OutboxRow) -> Place:
    """What goes one by one: what is said of a ticket in a chat, and the topics of a chat, for which nothing else waits here."""
    return (row.chat_id, OPENS_TOPICS if row.opens_topic else row.ticket_id)
