"""Is it happening now? What the reporter answers where the words were most likely not meant so."""

from __future__ import annotations

from domain.danger import Danger
from domain.report import Report
from domain.status import Status
from domain.ticket import Ticket
from handlers.citizen import relay, report
from handlers.citizen.advising import advice_at_last
from handlers.citizen.place_prompt import place_keyboard
from handlers.citizen.talk import Talk
from handlers.threads.telling import Told, tell
from handlers.tickets import doubts, open_ticket
from handlers.tickets.joining import rejudge
from handlers.tickets.same_event import opening
from language.answers.is_it_now import is_it_now
from models.timers import draft_timer


def typed(talk: Talk) -> bool:
    """ "Iya sedang terjadi", "tidak pak cuma nanya": True where that answered the question."""
    if talk.inbound.media is not None:
        return False
    said = is_it_now(talk.words)
    draft = talk.conversation.draft
    told = relay.meant(talk) if draft is None else None
    if said is None or (draft is None and told is None):
        return False
    if told is not None:
        (confirmed if said else denied)(talk, told)
    else:
        (confirmed_draft if said else denied_draft)(talk)
    return True


def confirmed_draft(talk: Talk) -> None:
    """ "Ya, sedang terjadi", before there is a report."""
    draft = talk.conversation.draft
    if draft is None:
        return
    talk.conversation.asked = ""
    if draft.doubted:
        draft.doubted["again"] = talk.inbound.sent_at.isoformat()
        draft.clear = draft.clear or Danger.read(draft.doubted["danger"]) is Danger.LIFE
    doubts.weigh(talk.turn, draft, None)
    report.go_on(talk, draft, None)


def denied_draft(talk: Talk) -> None:
    """ "Tidak": the draft ends; a human reads it in the digest."""
    draft = talk.conversation.draft
    if draft is None:
        return
    talk.turn.clear(draft_timer(talk.chat.id))
    talk.conversation.draft, talk.conversation.asked = None, ""
    open_ticket.to_digest(talk.turn, talk.chat, talk.person, draft)
    talk.answer("tidak-terjadi", drop_keyboard=True)


def confirmed(talk: Talk, told: Report) -> None:
    """ "Ya, sedang terjadi": it is what its words say, and where is asked if nobody knows."""
    opening(talk.turn)
    ticket = talk.turn.ticket(told.ticket_id or 0)
    first = ticket.state.doubted is not None or ticket.state.not_now
    ticket = doubts.meant(talk.turn, ticket, told)
    if first:
        ticket = _said(talk, ticket, told, talk.text("tombol-sedang-terjadi"))
    rejudge(talk.turn, ticket)
    category = talk.turn.city.categories[ticket.category]
    what_to_do = advice_at_last(talk, told) if first else ""
    if ticket.place.exact == "none" and ticket.open:
        talk.conversation.asked = "pin"
        where = talk.text("tanya-tempat", emoji=category.emoji, kategori=category.short_in(talk.language))
        words = "\n".join(filter(None, (where, what_to_do)))
        talk.say(words, keyboard=place_keyboard(talk), ticket=ticket.id)
        return
    talk.conversation.asked = ""
    talk.answer("diteruskan-ke-petugas", kode=ticket.code, ticket=ticket.id)
    if what_to_do:
        talk.say(what_to_do, ticket=ticket.id)


def denied(talk: Talk, told: Report) -> None:
    """ "Tidak": nothing rings by itself any more, and a human looks at it; what rang already goes on."""
    talk.conversation.asked = ""
    ticket = talk.turn.ticket(told.ticket_id or 0)
    waits = ticket.status is Status.RECEIVED and ticket.loud_at is None
    if ticket.state.doubted is not None:
        ticket = _said(talk, ticket, told, talk.text("tombol-tidak-terjadi"))
        if waits and not ticket.secret:  # somebody else may hold the phone
            doubts.not_meant(talk.turn, ticket, told)
    talk.answer("tidak-terjadi", drop_keyboard=True, ticket=ticket.id)


def _said(talk: Talk, ticket: Ticket, told: Report, words: str) -> Ticket:
    """The answer stands before everybody who reads the card."""
    asked = talk.text("tanya-sedang-terjadi")
    tell(talk.turn, ticket, Told(told, f"{asked} {words}", talk.inbound.sent_at))
    return talk.turn.ticket(ticket.id)
