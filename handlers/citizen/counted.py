"""The ledger's line of a conversation that has become no report; what becomes one is that report's line."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from domain.contact import GAP, SAME_MATTER, Came
from domain.conversation import Conversation
from domain.message import Kind
from handlers.citizen.talk import Talk
from language.answers.commands import command
from models import contacts

NOBODY_TALKS = (Kind.MEMBER, Kind.REACTION, Kind.UNREADABLE)
HELLO = ("start",)


@dataclass(frozen=True, slots=True)
class Before:
    """Where the conversation stood before this message. `told`: there was a draft."""

    active: int | None
    told: bool

    @staticmethod
    def of(conversation: Conversation) -> Before:
        return Before(conversation.active, conversation.draft is not None)


def enter(talk: Talk, before: Before) -> None:
    """Once a message has been taken: it is part of a report, or of a contact without one."""
    conversation = talk.conversation
    if not talk.turn.city.counting.on or conversation.drill or talk.inbound.kind in NOBODY_TALKS:
        return
    if _becomes_report(talk, before):
        _leave_to_report(talk)
    elif not _about_a_report(talk):
        _go_on(talk)


def _becomes_report(talk: Talk, before: Before) -> bool:
    conversation = talk.conversation
    return (
        conversation.draft is not None
        or before.told
        or conversation.active != before.active
        or bool(talk.turn.changes)
    )


def _leave_to_report(talk: Talk) -> None:
    if talk.conversation.contact:
        contacts.forget(talk.turn.tx, int(talk.conversation.contact[0]))
        talk.conversation.contact = []


def _about_a_report(talk: Talk) -> bool:
    since = talk.turn.now - SAME_MATTER
    return any(told.created_at > since for told in talk.reports()) or bool(talk.open_reports())


def _go_on(talk: Talk) -> None:
    """One line for all that is written with less than half an hour in between; a question counts more than a greeting."""
    came, now = _came(talk), talk.turn.now
    known = talk.conversation.contact
    if known and now - datetime.fromisoformat(known[1]) < GAP:
        number = int(known[0])
        if came is Came.ASKED:
            contacts.change(talk.turn.tx, number, came)
    else:
        number = contacts.begin(talk.turn.tx, talk.chat.channel, came, now)
    talk.conversation.contact = [str(number), now.isoformat()]


def _came(talk: Talk) -> Came:
    typed = command(talk.inbound.text)
    hello = talk.inbound.kind is not Kind.TEXT or (typed is not None and typed.name in HELLO)
    return Came.GREETED if hello or talk.understood.types("ketik-mulai") else Came.ASKED
