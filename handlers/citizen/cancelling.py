"""What comes of a wish to cancel: a draft ends, an open ticket asks its operators; kept, or danger told later, it is over."""

from __future__ import annotations

from domain.conversation import Draft
from domain.danger import Danger
from domain.happenings import CancelRequested
from domain.report import Report
from domain.ticket import Ticket
from domain.wish import unwished, wished
from handlers.citizen import asked_back, which
from handlers.citizen.prompt import ask_next
from handlers.citizen.talk import Talk
from handlers.tickets import open_ticket, witnesses
from handlers.tickets.relapse import begins_again
from handlers.tickets.same_event import opening
from models.timers import draft_timer


def keep(talk: Talk, told: Report) -> None:
    """ "Tetap perlu": the report goes on as if nothing had been asked."""
    ticket = talk.turn.ticket(told.ticket_id or 0)
    if not ticket.open:
        talk.answer("batal-kosong")
        return
    _stands(talk, ticket)
    talk.answer("tetap-berjalan", kode=ticket.code, ticket=ticket.id)


def keep_draft(talk: Talk) -> None:
    if talk.conversation.draft is not None:
        ask_next(talk, talk.conversation.draft)


def stands_after_all(talk: Talk, told: Report) -> None:
    """Danger is told of what was taken back: the wish to cancel is over, of the report that is meant and of any whose kind
    or place is named."""
    if not talk.words or not asked_back.tells_danger(talk.understood):
        return
    about = {told.id, *(r.id for r in which.named(talk, talk.open_reports()))}
    wished = [t for r in talk.open_reports() if r.id in about and (t := _wished(talk, r)) is not None]
    if wished and len(talk.open_reports()) > 1:
        opening(talk.turn)  # several tickets may be taken: one turn after the other
    for ticket in sorted(wished, key=lambda t: t.id):
        if not begins_again(ticket, talk.understood):  # else told aloud, which ends the wish as well
            _stands(talk, talk.turn.ticket(ticket.id))


def _wished(talk: Talk, told: Report) -> Ticket | None:
    ticket = talk.turn.peek(told.ticket_id or 0)
    return ticket if ticket.cancel_requested else None


def _stands(talk: Talk, ticket: Ticket) -> None:
    stands = ticket.noting(taken_back=False, over=None)
    if ticket.cancel_requested or stands != ticket:
        talk.turn.change(unwished(stands))


def cancel_draft(talk: Talk) -> None:
    """The draft ends and rings no more; where danger was named a human looks at it.

    Where somebody else may hold the phone, or what was told puts a life in danger, it goes on as told, with the wish on its card.
    """
    draft = talk.conversation.draft
    assert draft is not None
    if asked_back.draft_anew(talk, draft):
        return
    talk.turn.clear(draft_timer(talk.chat.id))
    talk.conversation.draft = None
    talk.conversation.asked = ""
    if draft.danger is Danger.NONE:
        if draft.words or draft.media:
            open_ticket.to_digest(talk.turn, talk.chat, talk.person, draft)
        talk.answer("batal-selesai", drop_keyboard=True)
        return
    category = talk.turn.city.categories.get(draft.category, talk.turn.city.other)
    if category.secret or category.earnest or draft.put_right or _deadly(talk, draft):
        opened = open_ticket.open_report(talk.turn, talk.chat, talk.person, draft)
        if opened.ticket is not None:
            request(talk, talk.turn.report(opened.report))
    else:
        opened = open_ticket.open_taken_back(talk.turn, talk.chat, talk.person, draft)
    talk.conversation.active = opened.report
    talk.answer("batal-diminta", drop_keyboard=True)


def _deadly(talk: Talk, draft: Draft) -> bool:
    """Was it told how near to death somebody is, and not only of what kind it is: "udah ga sadar", "ada anak di dalam"?"""
    graver = talk.turn.city.aggravations
    return any(key in graver and graver[key].though_taken_back for key in draft.aggravations)


def request(talk: Talk, told: Report) -> None:
    """The ticket lives until operators agree, who read whose wish it is."""
    ticket = talk.turn.ticket(told.ticket_id or 0)
    if told.id not in ticket.state.wished_by and ticket.open:
        witness = witnesses.number_among(talk.turn, ticket.id, told.person_id)
        event = talk.turn.event(CancelRequested(witness=witness), talk.person.id)
        talk.turn.change(wished(ticket, told.id), event)


def cancel_report(talk: Talk, told: Report) -> None:
    """The receipt's "Batalkan": a request that an operator confirms."""
    assert told.ticket_id is not None
    ticket = talk.turn.ticket(told.ticket_id)
    if not ticket.open:
        talk.answer("batal-kosong")
        return
    if asked_back.anew(talk, told):
        return
    request(talk, told)
    if not ticket.secret:
        talk.answer("batal-diminta", ticket=ticket.id)
