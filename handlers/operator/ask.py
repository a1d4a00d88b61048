"""Tanya pelapor: the category's usual question with one tap, or one's own words as a reply."""

from __future__ import annotations

from domain.happenings import Asked
from domain.message import Channel, Kind, Outgoing, Priority, Template
from domain.report import Report
from domain.ticket import Refused, Ticket
from domain.ticket_state import Question
from handlers.operator.desk import Desk
from handlers.tickets.marks import as_read_by
from locales.text import text
from messages.quiet import hushed
from models import chats, reports
from models.chats import Chat


def ask(desk: Desk) -> None:
    desk.may("ask")
    ticket = desk.ticket
    if not ticket.open:
        raise Refused("tolak-tiket-selesai", kode=ticket.code)
    choice = desk.argument.strip()
    if not choice:
        desk.open_menu("ask")
        desk.done("pilih-tanya")
    elif choice == "usual":
        desk.close_menu()
        question = desk.turn.city.categories[ticket.category].question
        send(desk, desk.ticket, question, QUESTION)
        desk.done("selesai-tanya", kode=ticket.code, kata=question)
    elif choice == "own":
        desk.close_menu()
        desk.say(
            text("tulis-pertanyaan", kode=ticket.code), key=f"ask:{ticket.id}:{desk.chat.id}:{_next(ticket)}"
        )
        desk.done("balas-di-bawah")
    else:
        send(desk, ticket, choice, QUESTION)
        desk.done("selesai-tanya", kode=ticket.code, kata=choice)


def _next(ticket: Ticket) -> int:
    return ticket.state.asked + 1


def _chat_of(desk: Desk, report: Report) -> Chat | None:
    """Where a reporter can read: the own chat, or the one in which a caller has opened the link."""
    chat = chats.get_chat(desk.turn.tx, report.observed.linked or report.chat_id)
    return None if chat.channel == Channel.PHONE else chat


STATEMENT, QUESTION, CORRECTION = "warga-balasan", "warga-pertanyaan", "warga-ralat"


def reply_key(desk: Desk, ticket: Ticket) -> str:
    """The name of an operator's words in the reporter's chat: the group is told where they do not arrive."""
    return f"reply:{desk.chat.id}:{ticket.id}:{_next(ticket)}"


def _reached(desk: Desk, ticket: Ticket) -> list[tuple[Report, Chat]]:
    """The reports that are answered, each with a chat that can be written to."""
    told = reports.of_ticket(desk.turn.tx, ticket.id)
    if not told:
        raise Refused("tolak-tanpa-pelapor")
    found = {c.id: (r, c) for r in (told[0], told[-1]) if (c := _chat_of(desk, r)) is not None}
    if not found:
        raise Refused("tolak-tanya-telepon")
    opened = [(r, c) for r, c in found.values() if not c.closed]
    if not opened:
        raise Refused("tolak-pelapor-menutup", kode=ticket.code)
    return opened


def send(desk: Desk, ticket: Ticket, words: str, kind: str = STATEMENT) -> None:
    """An operator's words to the reporter: the first one, and after a merge also the latest. A question has a clock, and
    its answer counts as contact; a statement asks for none. Raises Refused where nobody can be reached."""
    if desk.inbound.kind is not Kind.TEXT and desk.inbound.press is None:
        raise Refused("tolak-balas-media")
    for told, chat in _reached(desk, ticket):
        quiet = as_read_by(ticket, told).quiet
        desk.turn.say(
            Outgoing(
                Channel(chat.channel),
                chat.id,
                text=text(
                    hushed(kind) if quiet else kind,
                    chats.get_person(desk.turn.tx, told.person_id).language,
                    kode=ticket.code,
                    kata=words,
                ),
                key=reply_key(desk, ticket),
                silent=quiet,
                priority=Priority.ANSWER,
                template=None if quiet else Template.QUESTION,
                ticket=ticket.id,
            )
        )
    desk.did = "reply"
    changed = ticket.noting(asked=_next(ticket))
    if kind == QUESTION:
        changed = changed.noting(answer="", question=Question(desk.turn.now, desk.agency, 0))
    desk.turn.change(changed, desk.turn.event(Asked(by=desk.label, words=words), desk.actor))
