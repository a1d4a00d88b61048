"""One turn through the door: what is loaded, what has changed, what must be said; written down at its end."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property

from domain.conversation import DeskState
from domain.errand import ErrandData
from domain.events import Event
from domain.happenings import Happening
from domain.message import Channel, Outgoing
from domain.report import Report
from domain.ticket import Ticket
from escalation.snapshot import started, written
from handlers.causes import Toast
from handlers.services import Services
from handlers.understood import Understood
from models import (
    bindings,
    chain,
    chats,
    conversations,
    disasters,
    errands,
    notices,
    reports,
    tickets,
    timers,
)
from models.chats import Chat
from models.db import Tx
from models.disasters import Disaster
from models.muted import muted
from models.timers import Timer


@dataclass(slots=True)
class Work:
    """A ticket as it was loaded, as it is now, and what happened in between."""

    before: Ticket
    now: Ticket
    events: list[Event] = field(default_factory=list)
    new: bool = False  # opened in this turn: it has no chain, no timers and no messages before the turn's end


class Turn:
    """The working memory of one cause."""

    def __init__(self, services: Services, tx: Tx, now: datetime) -> None:
        self.services = services
        self.city = services.city
        self.tx = tx
        self.now = now
        self.changes: dict[int, Work] = {}
        self.glanced: dict[int, Ticket] = {}  # looked at, not taken
        self.said: list[Outgoing] = []
        self.said_last: list[Outgoing] = []
        self.decided: set[str] = set()  # messages, by their keys, that may sound where somebody hides
        self.withdrawn: list[tuple[int, str]] = []
        self.toasts: list[Toast] = []
        self.answering = 0  # the chat of the citizen who has just written or pressed
        self.acting_chat = 0  # where an operator pressed or typed, and now looks at the card
        self.learned: dict[str, float] | None = None  # read once where it is needed
        self.channels: dict[int, str] = {}  # of the chats that were met in this turn
        self.desks: dict[int, DeskState] = {}  # to be kept, by their chat
        self._desks: dict[int, DeskState] = {}
        self._understood: dict[str, Understood] = {}  # by their text
        self._groups: list[Chat] | None = None
        self._chains: dict[int, list[tuple[Event, str]]] = {}
        self._reports: dict[int, Report] = {}
        self._first_reports: dict[int, Report | None] = {}  # by their ticket

    @cached_property
    def disaster(self) -> Disaster | None:
        """The disaster that is on; None in quiet times."""
        return disasters.current(self.tx)

    @cached_property
    def muted(self) -> frozenset[str]:
        """Platforms on which we may write to nobody for now, of those that tell what became of our messages."""
        telling = [name for name, able in self.services.able.items() if able.tells_arrival]
        return muted(self.tx, telling)

    @cached_property
    def operators_refused(self) -> bool:
        """Does the platform refuse the token of the operators' bot, so that nothing comes to any group?"""
        channel = Channel.TELEGRAM_OPERATOR
        return notices.either_stands(self.tx, f"token:{channel}", f"poll:{channel}")

    def desk_state(self, chat: int) -> DeskState:
        """What is known of a chat of the operators' bot: read and locked once."""
        if chat not in self._desks:
            self._desks[chat] = conversations.load_desk(self.tx, chat)
        return self._desks[chat]

    def keep_desk_state(self, chat: int, state: DeskState) -> None:
        """Written down at the turn's end."""
        self._desks[chat] = self.desks[chat] = state

    def understood(self, text: str) -> Understood:
        """What a text says: read once in this turn, whoever asks."""
        if text not in self._understood:
            self._understood[text] = Understood(text, self.services)
        return self._understood[text]

    def groups(self) -> list[Chat]:
        """The groups that are bound, as they are by now; read once, however many tickets are told to them."""
        if self._groups is None:
            self._groups = bindings.bound_groups(self.tx)
        return self._groups

    def change_chat(self, chat: int, **columns: object) -> None:
        """It may be a group, which is then another one."""
        chats.change_chat(self.tx, chat, **columns)
        self._groups = None

    def move_chat(self, chat: Chat, address: bytes, lookup: str) -> None:
        """The same chat at another address; of two that are one, the bound one stays."""
        chats.move_chat(self.tx, chat, address, lookup)
        self._groups = None

    def channel(self, chat: int) -> str:
        """Where a chat is: never changes."""
        if chat not in self.channels:
            self.channels[chat] = chats.get_chat(self.tx, chat).channel
        return self.channels[chat]

    def ticket(self, number: int) -> Ticket:
        """The ticket as this turn sees it."""
        if number not in self.changes:
            loaded = tickets.load(self.tx, number)
            self._taken(number)
            self.changes[number] = Work(loaded, loaded)
        return self.changes[number].now

    def peek(self, number: int) -> Ticket:
        """The same where nothing hangs on it but what is done next: it is not taken, and may change."""
        if number in self.changes:
            return self.changes[number].now
        if number not in self.glanced:
            self.glanced[number] = tickets.glance(self.tx, number)
        return self.glanced[number]

    def adopt(self, ticket: Ticket) -> Ticket:
        """A ticket that a query brought: taken into this turn."""
        if ticket.id not in self.changes:
            self._taken(ticket.id)
        return self.changes.setdefault(ticket.id, Work(ticket, ticket)).now

    def _taken(self, number: int) -> None:
        """It may have changed until it was ours: its chain, and who told of it."""
        self.chain_changed(number)
        self.reports_changed()

    def report(self, number: int) -> Report:
        """A report as it is kept: read once, until this turn changes any."""
        if number not in self._reports:
            self._reports[number] = reports.get(self.tx, number)
        return self._reports[number]

    def first_report(self, ticket: int) -> Report | None:
        """The same of whoever told of a ticket first."""
        if ticket not in self._first_reports:
            self._first_reports[ticket] = reports.first_of_ticket(self.tx, ticket)
        return self._first_reports[ticket]

    def add_report(self, report: Report) -> int:
        self.reports_changed()
        return reports.add(self.tx, report)

    def change_report(self, number: int, **columns: object) -> None:
        self.reports_changed()
        reports.change(self.tx, number, **columns)

    def observe(self, report: Report) -> Report:
        """Keep what has been observed of a report (`Report.observing`); answers it."""
        self.reports_changed()
        return reports.observe(self.tx, report)

    def reports_changed(self) -> None:
        """They are read anew."""
        self._reports.clear()
        self._first_reports.clear()

    def history(self, number: int) -> Sequence[tuple[Event, str]]:
        """A ticket's chain as it is kept, (event, link): read once, until this turn lengthens it."""
        if number not in self._chains:
            self._chains[number] = chain.history(self.tx, number)
        return self._chains[number]

    def lengthen(self, number: int, end: tuple[int, str], events: Sequence[Event]) -> None:
        """A ticket's chain from its end on."""
        chain.append(self.tx, number, end, events)
        self.chain_changed(number)

    def chain_changed(self, number: int) -> None:
        """Longer, or with words taken out of it: it is read anew."""
        self._chains.pop(number, None)

    def add(self, ticket: Ticket) -> Ticket:
        """A new ticket; it keeps the ladder of today."""
        kept = ticket.ladder or written(started(self.city, ticket.category), self.city)
        saved = tickets.add(self.tx, replace(ticket, ladder=kept))
        self.changes[saved.id] = Work(saved, saved, new=True)
        return saved

    def change(self, ticket: Ticket, *events: Event) -> Ticket:
        """The ticket's new value and what happened to it."""
        work = self.changes[ticket.id]
        work.now = ticket
        work.events.extend(events)
        return ticket

    def event(self, what: Happening, actor: int | None = None) -> Event:
        return Event(what, self.now, actor)

    def say(self, *messages: Outgoing) -> None:
        self.said.extend(messages)

    def say_last(self, message: Outgoing) -> None:
        """Said after everything that follows from this turn's events: behind the receipt, not before it."""
        self.said_last.append(message)

    def withdraw(self, chat: int, key: str) -> None:
        """What was said under this key need not be sent any more, where it has not been: this turn says more."""
        self.withdrawn.append((chat, key))

    def read(self, receipt: str) -> None:
        """Whoever wrote this sees that it was read."""
        self.toasts.append(Toast(receipt, ""))

    def writes(self, receipt: str) -> None:
        """The same, and that we write."""
        self.toasts.append(Toast(receipt, "", writes=True))

    def toast(
        self, press_id: str, text: str, *, alert: bool = False, instead: Outgoing | None = None
    ) -> None:
        self.toasts.append(Toast(press_id, text, alert, instead))

    def arm(self, timer: Timer) -> None:
        timers.arm(self.tx, timer)

    def clear(self, key: str) -> None:
        timers.clear(self.tx, key)

    def ask(self, errand: ErrandData) -> None:
        errands.ask(self.tx, errand, self.now)

    def changed(self) -> Iterable[Work]:
        return [w for w in self.changes.values() if w.events or w.now != w.before]


CITIZEN = Channel.TELEGRAM_CITIZEN
OPERATOR = Channel.TELEGRAM_OPERATOR
