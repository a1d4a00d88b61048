"""What is asked besides: how long, a number, a person, a call back. A true, short answer; with a report open its words go on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from domain.danger import Danger
from domain.happenings import Promised
from domain.message import Ask, Key
from domain.report import Report
from domain.ticket import CONTROL_ROOM
from domain.to_reporters import Promise
from handlers.citizen import addition, canned, held_up, received, relay, report, tongue
from handlers.citizen.place_prompt import place_keyboard
from handlers.citizen.prompt import ask_next
from handlers.citizen.talk import Talk
from handlers.citizen.understand import absorb_words
from handlers.tickets import marks, open_ticket
from language.answers.asides import Aside
from language.tongue import writes
from language.words import Understanding
from messages.moments import hour
from messages.progress import progress
from models import chats
from models.timers import draft_timer

CALL_WITHIN = timedelta(minutes=5)


def typed(talk: Talk) -> bool:
    """True where the words asked for something that was answered here."""
    what = talk.understood.aside
    if what is None or talk.inbound.media is not None or talk.conversation.linked is not None:
        return False
    told = relay.meant(talk) if talk.conversation.draft is None else None
    if told is not None:
        return _about_report(talk, told, what)
    heard = talk.understood.meaning
    tongue.cannot_phone(talk, heard)
    told_more = heard.danger is not Danger.NONE or heard.category is not None or bool(heard.aggravations)
    if told_more or (talk.conversation.hiding and what is not Aside.THANKS):
        return False
    if what is not Aside.CALL_ME and not talk.understood.only_asks:
        return False  # a report is being told: the same answer stands where nothing of it is understood
    return WITHOUT_REPORT[what](talk) if what in WITHOUT_REPORT else False


def _about_report(talk: Talk, told: Report, what: Aside) -> bool:
    heard = _meant(talk)
    ticket = talk.turn.ticket(told.ticket_id or 0)
    if relay.another(talk, ticket, heard):
        return False
    ticket = addition.take_in(talk, told, heard)
    talk.conversation.active = told.id
    ticket = marks.as_read_by(ticket, talk.turn.report(told.id))
    if ticket.quiet and what is not Aside.HOW_LONG:
        received.passed_on(talk, ticket)
    elif what is Aside.NUMBER:
        talk.say(canned.answer(talk))
    elif what is Aside.CALL_ME:
        _promise(talk, ticket.id)
    elif what is Aside.HUMAN:
        talk.answer("bicara-petugas", telepon=talk.turn.city.emergency_phone, ticket=ticket.id)
    elif what is Aside.BOT:
        talk.answer("saya-otomatis-laporan", kode=ticket.code, ticket=ticket.id)
    elif what is Aside.HOW_TO_PLACE:
        talk.answer("ketik-tempat", keyboard=place_keyboard(talk)[:1], ticket=ticket.id)
    elif what is Aside.THANKS:
        talk.answer("sama-sama", ticket=ticket.id)
    else:
        talk.say(progress(talk.turn.city, ticket, talk.turn.now, talk.language), ticket=ticket.id)
    return True


def _meant(talk: Talk) -> Understanding:
    """What the words say; who asks nothing but where the fire brigade is tells of no new fire."""
    heard = talk.understood.meaning
    return replace(heard, danger=Danger.NONE, danger_category=None) if talk.understood.only_asks else heard


def _promise(talk: Talk, number: int) -> None:
    """The control room is reminded of the call until somebody has made it."""
    ticket = talk.turn.ticket(number)
    if ticket.open and ticket.state.promise is None and not writes(talk.language):
        due = talk.turn.now + CALL_WITHIN
        by = talk.turn.city.agencies[CONTROL_ROOM].short
        promised = Promise(due, by, CONTROL_ROOM, asked=True)
        pukul = hour(talk.turn.city, due)
        event = talk.turn.event(Promised(by=by, pukul=pukul, asked=True), talk.person.id)
        talk.turn.change(ticket.noting(promise=promised), event)
    has_phone = chats.get_person(talk.turn.tx, talk.person.id).has_phone  # these words may have told it
    if has_phone or writes(talk.language):
        talk.answer("minta-ditelepon", telepon=talk.turn.city.emergency_phone, ticket=number)
        return
    talk.conversation.asked = "phone"
    keyboard = ((Key(talk.text("kunci-nomor"), Ask.CONTACT),), (Key(talk.text("kunci-lewati")),))
    talk.answer("minta-ditelepon-nomor", keyboard=keyboard, ticket=number)


def _how_far(talk: Talk) -> bool:
    """Nothing is under way but what is still to be said, or what was lost."""
    if held_up.asked_of_lost(talk):
        return True
    if talk.conversation.draft is None:
        return False
    ask_next(talk, talk.conversation.draft)
    return True


def _told(talk: Talk) -> bool:
    """What is the same for everybody."""
    talk.say(canned.answer(talk))
    return True


def _how_to_place(talk: Talk) -> bool:
    """Only whoever tells of something is asked where it is."""
    if talk.conversation.draft is not None:
        talk.conversation.asked = "place"
    talk.answer("ketik-tempat", keyboard=place_keyboard(talk)[:1])
    return True


def _thanked(talk: Talk) -> bool:
    if talk.conversation.draft is not None:
        return False
    talk.answer("sama-sama")
    return True


def _call_back(talk: Talk) -> bool:
    """A call for help by somebody who would rather speak: a card at once, and the promise on it."""
    draft = talk.draft()
    if draft.danger is not Danger.NONE or draft.category:
        return False
    if not talk.understood.only_asks:
        understood = absorb_words(talk, draft, talk.words)
        if draft.danger is not Danger.NONE or draft.category:
            report.go_on(talk, draft, understood)
            return True
    elif not draft.beside:
        draft.words.append(talk.words)
    talk.turn.clear(draft_timer(talk.chat.id))
    opened = open_ticket.open_report(talk.turn, talk.chat, talk.person, draft)
    talk.conversation.draft, talk.conversation.active = None, opened.report
    if opened.ticket is not None:
        _promise(talk, opened.ticket)
    return True


WITHOUT_REPORT: dict[Aside, Callable[[Talk], bool]] = {
    Aside.HOW_LONG: _how_far,
    Aside.NUMBER: _told,
    Aside.CALL_ME: _call_back,
    Aside.HUMAN: _told,
    Aside.BOT: _told,
    Aside.HOW_TO_PLACE: _how_to_place,
    Aside.THANKS: _thanked,
}
