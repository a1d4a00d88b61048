"""A cluster of a disaster has many reporters: that it is dealt with all of them have to say; that it is not, any one, and of
what the whole city felt each says it of where he is himself."""

from __future__ import annotations

from domain.report import Report
from domain.ticket import Ticket
from handlers.citizen import carried, report
from handlers.citizen.talk import Talk
from handlers.citizen.understand import absorb_words
from handlers.disaster.citywide import is_felt
from handlers.ladders.alarm import sound
from handlers.tickets.ending import close
from locales.text import text
from models import reports


def is_one(talk: Talk, ticket: Ticket) -> bool:
    """Have others reported this cluster too?"""
    if not ticket.state.cluster:
        return False
    return any(r.person_id != talk.person.id for r in reports.of_ticket(talk.turn.tx, ticket.id))


def felt_by_all(talk: Talk, ticket: Ticket) -> bool:
    """Is it what everybody felt, with no place to which anybody could go again?"""
    return is_felt(talk.turn, ticket) and is_one(talk, ticket)


def settled(talk: Talk, told: Report) -> None:
    """ "Sudah" of one: the cluster closes once all have said so, or a day has passed."""
    ticket = talk.turn.ticket(told.ticket_id or 0)
    talk.turn.change_report(told.id, settled=True)
    others = [r for r in reports.of_ticket(talk.turn.tx, ticket.id) if r.person_id != talk.person.id]
    if all(r.settled is True for r in others):
        close(talk.turn, ticket, talk.person.id)
    talk.answer("bencana-syukur", ticket=ticket.id)


def unsettled(talk: Talk, told: Report) -> None:
    """ "Belum" of one: a report of his own, with all that he said, at his place; for the others it stays as it is."""
    newer = next((r for r in talk.open_reports() if r.id > told.id), None)
    ticket = talk.turn.peek(told.ticket_id or 0)
    if newer is not None and told.settled is False:
        code = talk.turn.peek(newer.ticket_id or 0).code
        talk.answer("masih-berjalan", kode=code, ticket=newer.ticket_id)
        return
    talk.turn.change_report(told.id, settled=False)
    draft = carried.anew(talk, told)
    words = talk.words or talk.text("tombol-belum")
    absorb_words(talk, draft, f"{words} ({text('lanjutan', kode=ticket.code)})")
    draft.category, draft.doubted = told.category, {}
    report.complete(talk, draft)
    opened = reports.find(talk.turn.tx, talk.conversation.active or 0)
    if opened is not None and opened.ticket_id is not None:
        sound(talk.turn, talk.turn.ticket(opened.ticket_id))
