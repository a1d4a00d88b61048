"""The way in for a citizen's message: which step of the conversation takes it."""

from __future__ import annotations

from dataclasses import replace

from domain.conversation import Conversation
from domain.danger import Danger
from domain.message import Inbound, Kind
from domain.report import Report
from handlers.citizen import (
    answers,
    choices,
    counted,
    drilling,
    edits,
    held_up,
    hiding,
    linked,
    meanings,
    odd,
    tongue,
)
from handlers.citizen.commands import alone, ours
from handlers.citizen.contacts import somebody_named, without_contacts
from handlers.citizen.in_group import in_group
from handlers.citizen.prompt import greet
from handlers.citizen.routes import (
    ALSO,
    ARGUMENTS,
    CITIZEN_COMMANDS,
    CONVERSATION_BUTTONS,
    REPORT_BUTTONS,
)
from handlers.citizen.talk import Talk
from handlers.citizen.typed_points import with_code_of_link, with_typed_point
from handlers.health.groups import heard_from
from handlers.identify import chat_of, opens_window, writer_of
from handlers.own_names import own_name
from handlers.threads.shown import with_shown
from handlers.tickets import writing
from handlers.turn import Turn
from language.answers.commands import command
from models import conversations, standing
from models.sent_messages import ticket_of_message

HEARD = 300  # of the reporter's own messages "hapus" can take back


def citizen(turn: Turn, inbound: Inbound) -> None:
    """Handle one thing that a citizen did."""
    speaker = inbound.person or (
        inbound.chat if inbound.anonymous else ""
    )  # who hides behind a group is the group
    if not speaker:
        return
    person = writer_of(turn, inbound, speaker)
    chat = heard_from(turn, inbound, chat_of(turn, inbound, person))
    opens_window(turn, inbound, chat)
    turn.channels[chat.id] = chat.channel
    turn.answering = chat.id
    conversation = Conversation() if chat.new else conversations.load(turn.tx, chat.id)
    conversation.token = conversation.token or turn.services.token()
    inbound = choices.in_words(turn, inbound, chat, conversation)
    asked = conversation.draft is not None
    told = with_shown(turn, without_contacts(turn, inbound, person, asked=asked))
    talk = Talk(turn, told, chat, person, conversation)
    if not inbound.private:
        in_group(talk)
        return
    if not edits.says_something_new(talk):
        return
    talk.inbound = with_typed_point(turn, with_code_of_link(turn, talk.inbound))
    _hear(talk)
    heard_english = tongue.heard(talk)
    before = counted.Before.of(conversation)
    if not drilling.stay_or_leave(talk):
        _step(talk)
    if heard_english and not talk.conversation.hiding:
        talk.answer("bahasa-terdengar")
    held_up.tell(talk)
    held_up.tell_of_lost(talk)
    writing.answer_with_what_waits(turn, chat, _own_reports(talk))
    if inbound.receipt and inbound.press is None and not conversation.hiding:
        (turn.writes if conversation.draft is not None else turn.read)(inbound.receipt)
    counted.enter(talk, before)
    conversations.save(turn.tx, chat.id, conversation, turn.now)


def _own_reports(talk: Talk) -> list[Report]:
    """Also the one of a telephone call that this chat adds to."""
    linked = talk.conversation.linked
    return [*talk.open_reports(), *([talk.turn.report(linked)] if linked is not None else [])]


def _hear(talk: Talk) -> None:
    """The reporter's own newest messages: "hapus" takes them back beside ours."""
    number, known = talk.inbound.message_id, talk.conversation.heard
    if number and talk.inbound.press is None and number not in known:
        talk.conversation.heard = [*known, number][-HEARD:]


def _step(talk: Talk) -> None:
    if talk.inbound.kind is Kind.TEXT:
        linked.without_token(talk)
    inbound = talk.inbound
    if inbound.kind is Kind.MEMBER:
        odd.membership(talk)
    elif inbound.kind is Kind.PRESS:
        _press(talk)
    elif inbound.kind is Kind.UNREADABLE:
        odd.unreadable(talk)
    elif inbound.kind is Kind.REACTION:
        odd.reaction(talk)
    elif inbound.kind is Kind.TEXT and command(inbound.text):
        _command(talk)
    elif inbound.kind is Kind.CONTACT:
        answers.contact(talk)
        if somebody_named(talk):
            meanings.take_as_told(talk)
    elif inbound.pin is not None and not inbound.pin.on_earth:
        talk.answer("lokasi-tak-terbaca")
    else:
        meanings.take(talk)


def _press(talk: Talk) -> None:
    press = talk.inbound.press
    assert press is not None
    handle, action, talk.argument = choices.parted(press.data)
    if choices.is_conversations(talk.conversation, handle, action):
        talk.turn.toast(press.id, "")
        CONVERSATION_BUTTONS[action](talk)
        return
    told = choices.report_of(talk.turn, talk.chat, handle, action)
    if told is None:
        odd.old_button(talk)
        return
    talk.turn.toast(press.id, "")
    _take_back_copy(talk, told, press.message_id)
    REPORT_BUTTONS[action](talk, told)


def _take_back_copy(talk: Talk, told: Report, pressed: str) -> None:
    """A receipt that arrived though nobody answered for it was sent again: the one that we do not know goes."""
    known = standing.where_stands(talk.turn.tx, talk.chat.id, f"receipt:{told.id}")
    if known and pressed != known and ticket_of_message(talk.turn.tx, talk.chat.id, pressed) is None:
        hiding.take_back(talk, pressed)


def _command(talk: Talk) -> None:
    """A command stands alone or with its own argument; whatever else is typed behind it is heard as words."""
    typed = command(talk.inbound.text)
    assert typed is not None
    named = ALSO.get(typed.name, typed.name)
    step = CITIZEN_COMMANDS.get(named)
    for_us = not typed.bot or typed.bot == own_name(talk.turn, talk.inbound.channel).casefold()
    talk.argument = typed.words
    if for_us and step and not talk.inbound.edited and ARGUMENTS.get(named, alone)(talk):
        no_words = not typed.words or ours(talk)
        step(talk)
        if no_words or talk.turn.understood(typed.words).meaning.danger is Danger.NONE:
            return
    # A command that nobody knows: its own name may tell of an emergency.
    words = typed.words if step else f"{typed.name} {typed.words}".replace("_", " ").strip()
    talk.inbound = replace(talk.inbound, text=words)
    if not words and not talk.inbound.edited:
        greet(talk)
    elif words:
        meanings.take(talk)
