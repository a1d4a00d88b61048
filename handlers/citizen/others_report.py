"""Of somebody else's report, which he names by its code, a relative says that it is over or an error: "suami saya tadi lapor 26-0021, salah
lihat". Those who are on it read it; nothing begins, nothing ends, and nothing of it is told to him."""

from __future__ import annotations

from domain.happenings import Noted
from domain.ticket import Ticket
from handlers.citizen.talk import Talk
from handlers.citizen.wrong_key import tells_danger
from handlers.tickets.named import named
from locales.text import text


def taken(talk: Talk) -> bool:
    """True where it was passed on."""
    if talk.understood.taken_back is None or talk.inbound.media is not None or tells_danger(talk):
        return False
    ticket = _meant(talk)
    if ticket is None:
        return False
    turn = talk.turn
    ticket = turn.ticket(ticket.id)
    note = Noted(by=text("oleh-penyebut-kode"), words=talk.words, shown=not ticket.secret)
    turn.change(ticket, turn.event(note, talk.person.id))
    talk.answer("kabar-laporan-lain", kode=ticket.code)
    return True


def _meant(talk: Talk) -> Ticket | None:
    """The open one that the words name, where he has reported nothing of it, and is not about to."""
    draft = talk.conversation.draft
    ticket = named(talk.turn, talk.person.id, talk.words, drill=bool(talk.conversation.drill))
    if ticket is None or (draft is not None and draft.named == ticket.code):
        return None
    return ticket
