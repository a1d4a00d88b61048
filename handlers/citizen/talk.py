"""A citizen's turn to speak: the message, who sent it, and where the conversation stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from domain.conversation import Conversation, Draft
from domain.message import Button, Channel, Inbound, Key, Outgoing, Priority
from handlers.turn import Turn
from locales.text import text
from models import reports
from models.chats import Chat, Person
from models.reports import Report

Buttons = tuple[tuple[Button, ...], ...]
Keyboard = tuple[tuple[Key, ...], ...]


@dataclass(slots=True)
class Talk:
    """What every step of the conversation gets."""

    turn: Turn
    inbound: Inbound
    chat: Chat
    person: Person
    conversation: Conversation
    argument: str = ""  # what stood behind a command, or in a button

    @property
    def language(self) -> str:
        return self.person.language

    @property
    def words(self) -> str:
        return self.inbound.text.strip()

    def text(self, key: str, **variables: Any) -> str:
        return text(key, self.language, **variables)

    def answer(
        self,
        key: str,
        *,
        buttons: Buttons = (),
        keyboard: Keyboard = (),
        drop_keyboard: bool = False,
        ticket: int | None = None,
        **variables: Any,
    ) -> None:
        """An answer to what was just written."""
        self.say(self.text(key, **variables), buttons, keyboard, drop_keyboard=drop_keyboard, ticket=ticket)

    def say(
        self,
        words: str,
        buttons: Buttons = (),
        keyboard: Keyboard = (),
        *,
        drop_keyboard: bool = False,
        ticket: int | None = None,
    ) -> None:
        self.turn.say(
            Outgoing(
                channel=Channel(self.chat.channel),
                chat=self.chat.id,
                text=words,
                buttons=buttons,
                keyboard=keyboard,
                drop_keyboard=drop_keyboard,
                silent=self.conversation.hiding,
                priority=Priority.ANSWER,
                ticket=ticket,
            )
        )

    def button(self, label: str, action: str, argument: str = "") -> Button:
        """A button that belongs to the conversation, not to a report."""
        tail = f".{argument}" if argument else ""
        return Button(label, f"{self.conversation.token}.{action}{tail}")

    def draft(self) -> Draft:
        """The draft, begun now where there was none."""
        if self.conversation.draft is None:
            self.conversation.draft = Draft(
                handle=self.turn.office.token(), first_at=self.inbound.sent_at, began_at=self.turn.now
            )
        return self.conversation.draft

    def reports(self) -> list[Report]:
        """The reporter's reports, newest first."""
        return reports.of_chat(self.turn.tx, self.chat.id)

    def open_reports(self) -> list[Report]:
        """Those whose ticket is still open."""
        found = [r for r in self.reports() if r.ticket_id is not None and r.state == "ticket"]
        return [r for r in found if self.turn.ticket(r.ticket_id or 0).open]
