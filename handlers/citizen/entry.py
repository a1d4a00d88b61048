"""The way in for a citizen's message: which step of the conversation takes it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from domain.commands import command
from domain.conversation import Conversation
from domain.danger import Danger
from domain.message import Inbound, Kind
from domain.report import Report
from handlers.citizen import (
    addition,
    answers,
    areas,
    asides,
    asked,
    check,
    drilling,
    each,
    edits,
    felt,
    hiding,
    is_it_now,
    linked,
    now,
    odd,
    questioned,
    relay,
    report,
    shown_after,
    sudah_belum,
    suspected,
    taking_back,
    tongue,
    which_point,
)
from handlers.citizen.commands import alone
from handlers.citizen.contacts import somebody_named, without_contacts
from handlers.citizen.in_group import in_group
from handlers.citizen.prompt import greet
from handlers.citizen.routes import (
    ALSO,
    ARGUMENTS,
    CITIZEN_COMMANDS,
    CITIZEN_WORDS,
    CONVERSATION_BUTTONS,
    HIDING_WORDS,
    NOW_WORDS,
    REPORT_BUTTONS,
    SUSPECTED_WORDS,
)
from handlers.citizen.talk import REMEMBERED, Talk
from handlers.citizen.typed_points import with_typed_point
from handlers.health.groups import heard_from
from handlers.identify import chat_of, opens_window, writer_of
from handlers.own_names import own_name
from handlers.threads.shown import with_shown
from handlers.tickets import writing
from handlers.tickets.same_event import opening
from handlers.turn import Turn
from locales.text import typed_words
from models import conversations, reports, standing
from models.sent_messages import ticket_of_message


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
    told = with_shown(turn, without_contacts(turn, inbound, person))
    talk = Talk(turn, told, chat, person, conversation)
    if not inbound.private:
        in_group(talk)
        return
    if not edits.says_something_new(talk):
        return
    talk.inbound = with_typed_point(turn, talk.inbound)
    _hear(talk)
    heard_english = tongue.heard(talk)
    if not drilling.stay_or_leave(talk):
        _step(talk)
    if heard_english and not talk.conversation.hiding:
        talk.answer("bahasa-terdengar")
    writing.answer_with_what_waits(turn, chat, _own_reports(talk))
    if inbound.receipt and inbound.press is None and not conversation.hiding:
        (turn.writes if conversation.draft is not None else turn.read)(inbound.receipt)
    conversations.save(turn.tx, chat.id, conversation, turn.now)


def _own_reports(talk: Talk) -> list[Report]:
    """Also the one of a telephone call that this chat adds to."""
    linked = talk.conversation.linked
    return [*talk.open_reports(), *([reports.get(talk.turn.tx, linked)] if linked is not None else [])]


def _hear(talk: Talk) -> None:
    """The reporter's own newest messages: what "hapus" takes back beside ours."""
    number, known = talk.inbound.message_id, talk.conversation.heard
    if number and talk.inbound.press is None and number not in known:
        talk.conversation.heard = [*known, number][-REMEMBERED:]


def _step(talk: Talk) -> None:
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
            _report(talk)
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
    _take_back_copy(talk, told, press.message_id)
    REPORT_BUTTONS[action](talk, told)


def _take_back_copy(talk: Talk, told: Report, pressed: str) -> None:
    """A receipt that arrived though nobody answered for it was sent again: the one that we do not know goes."""
    known = standing.where_stands(talk.turn.tx, talk.chat.id, f"receipt:{told.id}")
    if known and pressed != known and ticket_of_message(talk.turn.tx, talk.chat.id, pressed) is None:
        hiding.take_back(talk, reply_to=pressed)


def _command(talk: Talk) -> None:
    """A command stands alone or with its own argument; whatever else is typed behind it is heard as words."""
    typed = command(talk.inbound.text)
    assert typed is not None
    named = ALSO.get(typed.name, typed.name)
    step = CITIZEN_COMMANDS.get(named)
    ours = not typed.bot or typed.bot == own_name(talk.turn, talk.inbound.channel).casefold()
    talk.argument = typed.words
    if ours and step and not talk.inbound.edited and ARGUMENTS.get(named, alone)(talk):
        step(talk)
        if not _danger_in(talk, typed.words):
            return
    # A command that nobody knows: its own name may tell of an emergency.
    words = typed.words if step else f"{typed.name} {typed.words}".replace("_", " ").strip()
    talk.inbound = replace(talk.inbound, text=words)
    if not words and not talk.inbound.edited:
        greet(talk)
    elif words and not _words(talk):
        _report(talk)


def _words(talk: Talk) -> bool:
    """Free words that stand for a command or an answer; True where one was taken."""
    said = talk.words.casefold().strip(" .!?")
    if not said:
        asks = talk.words and not talk.inbound.edited and talk.conversation.draft is None
        return bool(asks) and asides.typed(talk)
    if talk.inbound.edited and not _after_the_end(talk):
        return _answers_in_edit(talk)
    said = talk.words.casefold().strip(" .!?")
    if suspected.waits(talk):
        for key, step in SUSPECTED_WORDS.items():
            if said in typed_words(key):
                step(talk)
                return True
    if questioned.typed(talk):
        return True
    if _free(talk, questioned.beside_draft, areas.confirmed, is_it_now.typed):
        return True
    if talk.conversation.hiding:
        for key, step in HIDING_WORDS.items():
            if said in typed_words(key):
                step(talk)
                return True
        if said in typed_words("ketik-sudah-aman") and _safe(talk):
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
    return _free(talk, shown_after.answered, each.typed, sudah_belum.typed, taking_back.typed, asides.typed)


def _safe(talk: Talk) -> bool:
    """ "Aman" of somebody who hid; operators who have asked read it as well."""
    told = asked.answered(talk)
    if not hiding.safe(talk):
        return False
    if told is not None:
        addition.take_in(talk, told, talk.understood.meaning)
    return True


def _after_the_end(talk: Talk) -> bool:
    """Is all that he told over, or to be cancelled? Then what the edit adds is a message of now."""
    if talk.conversation.draft is not None or edits.going_on(talk):
        return False
    now = edits.said_now(talk)
    talk.inbound = now or talk.inbound
    return now is not None


def _answers_in_edit(talk: Talk) -> bool:
    """Beside what is open or being told an edit may still say that what has ended goes on."""
    whole = talk.inbound
    if now := edits.said_now(talk):
        talk.inbound = now
        if sudah_belum.typed(talk):
            return True
        talk.inbound = whole
    return talk.conversation.draft is None and taking_back.typed(talk)


def _free(talk: Talk, *steps: Callable[[Talk], bool]) -> bool:
    """Whatever the words are taken for, they stand among those of the report that is being told."""
    draft = talk.conversation.draft
    if draft is None:
        return any(step(talk) for step in steps)
    draft.beside.append((len(draft.words), talk.words))
    taken = any(step(talk) for step in steps)
    if not taken:
        draft.beside.pop()
    return taken


def _report(talk: Talk) -> None:
    """A draft goes on; else more about an open report; else a new one begins."""
    if talk.inbound.pin is not None and not talk.inbound.moved:
        opening(talk.turn)
    if talk.conversation.draft is None:
        if linked.taken(talk) or shown_after.taken(talk) or edits.of_what_ended(talk):
            return
        meant = relay.meant(talk)
        if meant is not None and which_point.answered(talk):
            return
        if meant is not None and felt.taken(talk, meant):
            return
        if meant is not None and suspected.told_apart_in_edit(talk, meant):
            return
        if meant is not None and suspected.told_apart(talk, meant):
            return
        if meant is not None and which_point.taken(talk, meant):
            return
        if meant is not None:
            taking_back.stands_after_all(talk, meant)
            relay.more(talk, meant)
            return
    new = _danger_in(talk, talk.words) or tongue.unreadable_words(talk)
    if talk.inbound.edited and talk.conversation.draft is None and not new:
        return
    report.told(talk)


def _danger_in(talk: Talk, words: str) -> bool:
    return bool(words) and talk.turn.understood(words).meaning.danger is not Danger.NONE
