"""Tanya pelapor: the category's usual question with one tap, or one's own words as a reply."""

from __future__ import annotations

from dataclasses import dataclass

from domain.addressees import addressed
from domain.happenings import Asked
from domain.message import Channel, Kind, Outgoing, Priority, Template
from domain.ticket import Refused, Ticket
from domain.ticket_state import Question
from handlers.operator.desk import Desk
from handlers.operator.reached import beside, reached, said_to
from handlers.tickets.marks import as_read_by
from locales.text import text
from messages.quiet import hushed
from models import chats


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
        sent = send(desk, desk.ticket, question, QUESTION)
        desk.done("selesai-tanya", kode=ticket.code, kata=question, kepada=sent.to, lain="")
    elif choice == "own":
        desk.close_menu()
        desk.say(
            text("tulis-pertanyaan", kode=ticket.code), key=f"ask:{ticket.id}:{desk.chat.id}:{_next(ticket)}"
        )
        desk.done("balas-di-bawah")
    else:
        sent = send(desk, ticket, choice, QUESTION)
        desk.done("selesai-tanya", kode=ticket.code, kata=sent.words, kepada=sent.to, lain=sent.beside)


def _next(ticket: Ticket) -> int:
    return ticket.state.asked + 1


STATEMENT, QUESTION, CORRECTION = "warga-balasan", "warga-pertanyaan", "warga-ralat"


@dataclass(frozen=True, slots=True)
class Sent:
    """What was sent to whom; `beside`: what else is to be known of that."""

    words: str
    to: str
    beside: str


def reply_key(desk: Desk, ticket: Ticket) -> str:
    """The name of an operator's words in the reporter's chat: the group is told where they do not arrive."""
    return f"reply:{desk.chat.id}:{ticket.id}:{_next(ticket)}"


def send(desk: Desk, ticket: Ticket, typed: str, kind: str = STATEMENT, author: int | None = None) -> Sent:
    """An operator's words to who is named before them, else to whose line is replied to (`author`: our number of the report),
    else to the first reporter, and after a merge also the latest. A question has a clock, and its answer counts as contact; a
    statement asks for none. Raises Refused where nobody can be reached."""
    if desk.inbound.kind is not Kind.TEXT and desk.inbound.press is None:
        raise Refused("tolak-balas-media")
    to = addressed(typed)
    whom = reached(desk, ticket, to, author)
    for told, chat in whom.told:
        quiet = as_read_by(ticket, told).quiet
        desk.turn.say(
            Outgoing(
                Channel(chat.channel),
                chat.id,
                text=text(
                    hushed(kind) if quiet else kind,
                    chats.get_person(desk.turn.tx, told.person_id).language,
                    kode=ticket.code,
                    kata=to.words,
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
        asked = tuple(r.id for r, _ in whom.told)
        changed = changed.noting(answer="", question=Question(desk.turn.now, desk.agency, 0, asked))
    desk.turn.change(changed, desk.turn.event(Asked(by=desk.label, words=to.words), desk.actor))
    return Sent(to.words, said_to(desk, ticket, whom), beside(desk, ticket, whom))
