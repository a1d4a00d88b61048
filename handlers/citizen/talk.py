"""A citizen's turn to speak: the message, who sent it, and where the conversation stands."""

from __future__ import annotations

from dataclasses import dataclass, replace

from domain.capabilities import Capabilities
from domain.conversation import Conversation, Draft
from domain.message import Button, Channel, Inbound, Key, Outgoing, Priority
from domain.place import Place
from domain.report import Report
from handlers.tickets.marks import as_read_by
from handlers.tickets.said import said_in
from handlers.turn import Turn
from handlers.understood import Understood
from language.tongue import in_writing, writes
from locales.text import text
from messages.quiet import SOUNDING, hushed
from models import reports
from models.chats import Chat, Person

Buttons = tuple[tuple[Button, ...], ...]
Keyboard = tuple[tuple[Key, ...], ...]
COURTESIES = ("terima-kasih", "sama-sama")


@dataclass(slots=True)
class Talk:
    """What every step of the conversation gets."""

    turn: Turn
    inbound: Inbound
    chat: Chat
    person: Person
    conversation: Conversation
    argument: str = ""  # what stood behind a command, or in a button
    replaced: bool = False  # the place of a ticket was corrected by this message
    unplaced: bool = False  # its point was taken back, and nobody has said yet where it happens
    beside: Place | None = None  # or this is where it says that another's event happens
    told_before: list[Report] | None = None  # read once where it is needed
    asked_of_lost: bool = False  # he has read in answer that all of before is lost

    @property
    def language(self) -> str:
        """What is read here; in the form for whoever cannot phone while the chat stays silent."""
        known = self.person.language
        return in_writing(known) if self.conversation.hiding else known

    @property
    def able(self) -> Capabilities:
        """What this chat's platform can do."""
        return self.turn.services.able_on(self.chat.channel)

    @property
    def words(self) -> str:
        return self.inbound.text.strip()

    @property
    def understood(self) -> Understood:
        """What these words say, read once."""
        return self.turn.understood(self.words)

    def text(self, key: str, **variables: object) -> str:
        """In the reporter's language; no silence is promised where our messages make a sound."""
        return text(key if self.able.silent else SOUNDING.get(key, key), self.language, **variables)

    def answer(
        self,
        key: str,
        *,
        buttons: Buttons = (),
        keyboard: Keyboard = (),
        drop_keyboard: bool = False,
        ticket: int | None = None,
        **variables: object,
    ) -> None:
        """An answer to what was just written; neutral where somebody may look over the shoulder."""
        words = self.text(hushed(key) if self.conversation.hiding else key, **variables)
        said = self._outgoing(words, buttons, keyboard, drop_keyboard=drop_keyboard, ticket=ticket)
        self.turn.say(replace(said, courtesy=key in COURTESIES))

    def say(
        self,
        words: str,
        buttons: Buttons = (),
        keyboard: Keyboard = (),
        *,
        drop_keyboard: bool = False,
        ticket: int | None = None,
        key: str = "",
    ) -> None:
        said = self._outgoing(words, buttons, keyboard, drop_keyboard=drop_keyboard, ticket=ticket)
        self.turn.say(replace(said, key=key) if key else said)

    def add(self, words: str, keyboard: Keyboard, ticket: int) -> None:
        """What comes after the receipt of this turn, and never holds it up."""
        said = self._outgoing(words, (), keyboard, drop_keyboard=False, ticket=ticket)
        self.turn.say_last(replace(said, priority=Priority.STATUS))

    def ask_after_receipt(self, words: str, buttons: Buttons, ticket: int) -> None:
        """A question that stands behind the receipt of this turn, and is sent as promptly."""
        self.turn.say_last(self._outgoing(words, buttons, (), drop_keyboard=False, ticket=ticket))

    def _outgoing(
        self, words: str, buttons: Buttons, keyboard: Keyboard, *, drop_keyboard: bool, ticket: int | None
    ) -> Outgoing:
        return Outgoing(
            channel=Channel(self.chat.channel),
            chat=self.chat.id,
            text=self._marked(words),
            buttons=buttons,
            keyboard=keyboard,
            drop_keyboard=drop_keyboard,
            silent=self.conversation.hiding,
            priority=Priority.ANSWER,
            ticket=ticket,
        )

    def _marked(self, words: str) -> str:
        """In a drill every message says so."""
        mark = self.text("warga-latihan")
        return f"{mark}\n{words}" if self.conversation.drill and mark not in words else words

    def button(self, label: str, action: str, argument: str = "") -> Button:
        """A button that belongs to the conversation, not to a report."""
        tail = f".{argument}" if argument else ""
        return Button(label, f"{self.conversation.token}.{action}{tail}")

    def report_button(self, told: Report, label: str, action: str) -> Button:
        """A button that belongs to a report."""
        return Button(label, f"{told.handle}.{action}")

    def draft(self) -> Draft:
        """The draft, begun now where there was none."""
        if self.conversation.draft is None:
            self.conversation.draft = Draft(
                handle=self.turn.services.token(),
                first_at=self.inbound.sent_at,
                began_at=self.turn.now,
                drill=self.conversation.drill,
                deaf=writes(self.person.language),
                hiding=any(map(self.overheard, self.quiet_reports())),
            )
        return self.conversation.draft

    def keeps(self, handle: str) -> None:
        """This message is of the report with this handle: an edit of it is, too."""
        number = self.inbound.message_id
        texts = self.conversation.texts
        self.conversation.texts = [[*t[:3], handle] if number and t[0] == number else t for t in texts]

    def kept(self) -> str:
        """The handle of the report that the message was of before it was edited; "" where that is not known."""
        known = (t[3:] for t in self.conversation.texts if t[0] == self.inbound.message_id)
        return next((handle for handles in known for handle in handles), "")

    def reports(self) -> list[Report]:
        """What the reporter had told before this message, newest first."""
        if self.told_before is None:
            self.told_before = [] if self.chat.new else reports.of_chat(self.turn.tx, self.chat.id)
        return self.told_before

    def quiet_reports(self) -> list[Report]:
        """Those whose ticket is still open and of which nothing here may betray anything, as they are by now."""
        told = (self.turn.report(r.id) for r in self.open_reports())
        return [r for r in told if as_read_by(self.turn.peek(r.ticket_id or 0), r).quiet]

    def overheard(self, told: Report) -> bool:
        """May a call betray this reporter to somebody who is near? Not where all that is kept secret is a theft that is over."""
        if told.observed.hiding or not self.turn.peek(told.ticket_id or 0).secret:
            return told.observed.hiding
        words = "\n".join(said_in(self.turn, told))
        return not self.turn.understood(words).meaning.robbed_and_over

    def plays(self, told: Report) -> bool:
        """Was this one told in a drill?"""
        return told.ticket_id is not None and self.turn.peek(told.ticket_id).drill

    def meant_now(self) -> list[Report]:
        """Those that words may be about: none of a drill that this chat has left."""
        return [r for r in self.reports() if self.conversation.drill or not self.plays(r)]

    def open_reports(self) -> list[Report]:
        """Those whose ticket is still open."""
        found = [r for r in self.meant_now() if r.ticket_id is not None and r.state == "ticket"]
        return [r for r in found if self.turn.peek(r.ticket_id or 0).open]
