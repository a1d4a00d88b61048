"""A picture, a voice, a file that comes once its report has ended: it stands with that report before those who had it, and
its reporter is asked with one tap whether it is dealt with."""

from __future__ import annotations

from domain.danger import Danger
from domain.report import Report
from domain.status import Status
from domain.ticket import Ticket
from handlers.citizen import addition, apart, between, evidence, gathered, sudah_belum, whose
from handlers.citizen.asked import SAME_EVENT, SHOWN_AFTER
from handlers.citizen.talk import Talk
from handlers.threads.telling import Told, tell
from language.answers.settled import Yes
from models import sent_messages

ENDS = (Status.RESOLVED, Status.CLOSED, Status.CANCELLED)


def taken(talk: Talk) -> bool:
    """True where this medium is of a report of his that ended within some hours, and of no other event."""
    inbound, told = talk.inbound, _ended(talk)
    if inbound.media is None or inbound.pin is not None or told is None:
        return False
    ticket = talk.turn.peek(told.ticket_id or 0)
    if between.open_beside(talk, ticket) or not _of_this_event(talk, ticket):
        return False
    addition.hand_over(talk, evidence.keep(talk), told)
    if talk.words:
        _tell(talk, told)
    if not gathered.goes_on(talk) or talk.words:
        _ask(talk, told, ticket)
    return True


def answered(talk: Talk) -> bool:
    """ "Iya", "belum" to that question. A yes that says more is judged as without a picture."""
    asked, said = talk.conversation.asked, talk.understood
    told = next((r for r in talk.meant_now() if asked == f"{SHOWN_AFTER}{r.id}"), None)
    means = True if said.settled is Yes.WHOLE else False if said.verdict is False else None
    if told is None or talk.inbound.media is not None or means is None or said.recurs:
        return False
    talk.conversation.asked = ""
    tell(talk.turn, talk.turn.ticket(told.ticket_id or 0), Told(told, talk.words, talk.inbound.sent_at))
    (sudah_belum.settled if means else sudah_belum.unsettled)(talk, told)
    return True


def _ended(talk: Talk) -> Report | None:
    """The report that is replied to, else the newest, where it ended within some hours."""
    about = talk.inbound.reply_to
    named = sent_messages.ticket_of_message(talk.turn.tx, talk.chat.id, about) if about else None
    told = [r for r in talk.meant_now() if r.ticket_id and named in (None, r.ticket_id)]
    if not told:
        return None
    ticket = talk.turn.peek(told[0].ticket_id or 0)
    at = ticket.resolved_at if ticket.status is not Status.CANCELLED else ticket.state.cancelled_at
    over = ticket.status in ENDS and at is not None and talk.turn.now - at <= SAME_EVENT
    return told[0] if over else None


def _of_this_event(talk: Talk, ticket: Ticket) -> bool:
    return whose.same_kind(talk, ticket) and not apart.names_another(talk, ticket, talk.words)


def _tell(talk: Talk, told: Report) -> None:
    """Its words; aloud where they say danger, or "lagi"."""
    heard = talk.understood.meaning
    again = heard.danger is not Danger.NONE or heard.again or heard.call or talk.understood.recurs
    ticket = talk.turn.ticket(told.ticket_id or 0)
    again = again or "lagi" in talk.words.casefold().split()
    tell(talk.turn, ticket, Told(told, talk.words, talk.inbound.sent_at, again=again))


def _ask(talk: Talk, told: Report, ticket: Ticket) -> None:
    talk.conversation.ask(f"{SHOWN_AFTER}{told.id}", talk.turn.now)
    row = (
        talk.report_button(told, talk.text("tombol-sudah"), "settled"),
        talk.report_button(told, talk.text("tombol-belum"), "unsettled"),
    )
    buttons = () if talk.conversation.hiding else (row,)
    talk.answer("gambar-sesudah-akhir", kode=ticket.code, buttons=buttons, ticket=ticket.id)
