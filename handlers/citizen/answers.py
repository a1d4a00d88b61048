"""Answers to what the bot asked about a report, and the buttons under a receipt."""

from __future__ import annotations

from domain.happenings import NumberShared
from domain.message import Ask, Key
from domain.report import Report
from handlers.citizen import addition, asked, hiding
from handlers.citizen.cancelling import cancel_report
from handlers.citizen.contacts import keep, kept
from handlers.citizen.talk import Talk
from handlers.tickets.joining import rejudge


def how_to_photo(talk: Talk, told: Report) -> None:
    talk.conversation.active = told.id
    talk.answer("cara-foto")


def verify_phone(talk: Talk, told: Report) -> None:
    """Ask for the own number with the key that proves it."""
    talk.conversation.asked = "phone"
    keyboard = ((Key(talk.text("kunci-nomor"), Ask.CONTACT),), (Key(talk.text("kunci-lewati")),))
    talk.answer("minta-nomor", keyboard=keyboard)


def tell_more(talk: Talk, told: Report) -> None:
    talk.conversation.active = told.id
    talk.answer("tulis-keterangan")


def cancel(talk: Talk, told: Report) -> None:
    cancel_report(talk, told)


def contact(talk: Talk) -> None:
    """A shared number: one's own proves a little more; somebody else's is kept for those who act, and proves nothing."""
    shared = talk.inbound.contact
    assert shared is not None
    if not shared.own:
        _of_another(talk)
        return
    keep(talk.turn, talk.person, shared.phone, *kept(talk.turn, talk.person), phone_own=True)
    talk.conversation.asked = ""
    told = next(iter(talk.open_reports()), None)
    if told is not None and told.ticket_id is not None:
        ticket = talk.turn.ticket(told.ticket_id)
        rejudge(talk.turn, talk.turn.change(ticket, talk.turn.event(NumberShared(), talk.person.id)))
    talk.answer("nomor-terverifikasi", drop_keyboard=True)


def _of_another(talk: Talk) -> None:
    if talk.conversation.asked == "phone":
        talk.answer("nomor-orang-lain")
    elif talk.conversation.draft is None and not talk.open_reports():
        talk.answer("nomor-orang-lain-dulu")
    else:
        talk.answer("nomor-orang-lain-disimpan")


def safe_again(talk: Talk) -> bool:
    """ "Aman" of somebody who hid; operators who have asked read it as well."""
    if not talk.understood.types("ketik-sudah-aman"):
        return False
    told = asked.answered(talk)
    if not hiding.safe(talk):
        return False
    if told is not None:
        addition.take_in(talk, told, talk.understood.meaning)
    return True


def skip(talk: Talk) -> None:
    """ "Lewati": nothing is needed from the reporter."""
    talk.conversation.asked = ""
    talk.answer("lewati", drop_keyboard=True)
