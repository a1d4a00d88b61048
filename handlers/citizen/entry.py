"""The way in for a citizen's message: which step of the conversation takes it."""

from __future__ import annotations

from dataclasses import replace

from domain.conversation import Conversation
from domain.message import Inbound, Kind
from domain.ticket import Status
from domain.words import Danger
from handlers.citizen import answers, check, drilling, linked, now, odd, relay, report
from handlers.citizen.routes import (
    CITIZEN_COMMANDS,
    CITIZEN_WORDS,
    CONVERSATION_BUTTONS,
    HIDING_WORDS,
    NOW_WORDS,
    REPORT_BUTTONS,
    SETTLED_WORDS,
    SUSPECTED_WORDS,
)
from handlers.citizen.talk import REMEMBERED, Talk
from handlers.joining import opening
from handlers.turn import Turn
from handlers.who import chat_of, person_of
from locales.text import typed_words
from models import conversations, reports
from models.reports import Report


def citizen(turn: Turn, inbound: Inbound) -> None:
    """Handle one thing that a citizen did."""
    if not inbound.person:
        return
    person = person_of(turn, inbound.channel, inbound.person)
    chat = chat_of(turn, inbound, person)
    turn.channels[chat.id] = chat.channel
    conversation = Conversation.from_json({} if chat.new else conversations.load_state(turn.tx, chat.id))
    conversation.token = conversation.token or turn.office.token()
    talk = Talk(turn, inbound, chat, person, conversation)
    if not inbound.private:
        odd.in_group(talk)
        return
    _hear(talk)
    if not drilling.stay_or_leave(talk):
        _step(talk)
    conversations.save_state(turn.tx, chat.id, conversation.to_json(), turn.now)


def _hear(talk: Talk) -> None:
    """The reporter's own newest messages: what "hapus" takes back beside ours."""
    if talk.inbound.message_id and talk.inbound.press is None:
        talk.conversation.heard = [*talk.conversation.heard, talk.inbound.message_id][-REMEMBERED:]


def _step(talk: Talk) -> None:
    inbound = talk.inbound
    if inbound.kind is Kind.MEMBER:
        odd.membership(talk)
    elif inbound.kind is Kind.PRESS:
        _press(talk)
    elif inbound.text.startswith("/") and inbound.kind is Kind.TEXT:
        _command(talk)
    elif inbound.kind is Kind.CONTACT:
        answers.contact(talk)
    elif inbound.pin is not None and not inbound.pin.on_earth:
        talk.answer("lokasi-tak-terbaca")
    elif not _words(talk):
        _report(talk)


def _press(talk: Talk) -> None:
    press = talk.inbound.press
    assert press is not None
    handle, _, rest = press.data.partition(".")
    action, _, talk.argument = rest.partition(".")
    if handle == talk.conversation.token and action in CONVERSATION_BUTTONS:
        talk.turn.toast(press.id, "")
        CONVERSATION_BUTTONS[action](talk)
        return
    told = reports.by_handle(talk.turn.tx, handle)
    if told is None or told.chat_id != talk.chat.id or told.ticket_id is None or action not in REPORT_BUTTONS:
        odd.old_button(talk)
        return
    talk.turn.toast(press.id, "")
    REPORT_BUTTONS[action](talk, told)


def _command(talk: Talk) -> None:
    command, _, talk.argument = talk.inbound.text[1:].partition(" ")
    step = CITIZEN_COMMANDS.get(command.split("@")[0].casefold())
    if step is not None:
        step(talk)
        return
    # A command that nobody knows: its words may still tell of an emergency.
    talk.inbound = replace(talk.inbound, text=talk.inbound.text.lstrip("/").replace("_", " "))
    _report(talk)


def _words(talk: Talk) -> bool:
    """Free words that stand for a command or an answer; True where one was taken."""
    said = talk.words.casefold().strip(" .!?")
    if not said or talk.inbound.edited:
        return False
    if talk.conversation.suspected:
        for key, step in SUSPECTED_WORDS.items():
            if said in typed_words(key):
                step(talk)
                return True
    if talk.conversation.hiding:
        for key, step in HIDING_WORDS.items():
            if said in typed_words(key):
                step(talk)
                return True
    for key, answer in SETTLED_WORDS.items():
        if said in typed_words(key) and (asked := _asked_report(talk)):
            answer(talk, asked)
            return True
    for key, answer in NOW_WORDS.items():
        if said in typed_words(key) and (waiting := now.asked(talk)):
            answer(talk, waiting)
            return True
    if check.typed(talk, said):
        return True
    for key, word in CITIZEN_WORDS.items():
        if said in typed_words(key):
            word(talk)
            return True
    return False


def _asked_report(talk: Talk) -> Report | None:
    """The report whose "Apakah sudah tertangani?" waits for an answer."""
    for told in talk.reports()[:3]:
        unanswered = told.ticket_id and told.settled is None
        if unanswered and talk.turn.glance(told.ticket_id or 0).status is Status.RESOLVED:
            return told
    return None


def _report(talk: Talk) -> None:
    """A draft goes on; else more about an open report; else a new one begins."""
    if talk.inbound.pin is not None:
        opening(talk.turn)
    if talk.conversation.draft is None:
        if linked.taken(talk):
            return
        meant = relay.meant(talk)
        if meant is not None:
            relay.more(talk, meant)
            return
    if talk.inbound.edited and talk.conversation.draft is None and not _names_danger(talk):
        return
    report.told(talk)


def _names_danger(talk: Talk) -> bool:
    return talk.turn.office.lexicon.understand(talk.words).danger is not Danger.NONE
