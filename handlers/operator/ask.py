"""Tanya pelapor: the category's usual question with one tap, or one's own words as a reply."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from domain.addressees import addressed
from domain.happenings import Asked
from domain.message import Button, Channel, Kind, Outgoing, Priority, Template
from domain.report import Report
from domain.ticket import Refused, Ticket
from domain.ticket_state import Question, Unsent
from handlers.operator.desk import Desk
from handlers.operator.reached import Reached, beside, names_of, reached, said_to, these
from handlers.tickets.marks import as_read_by
from locales.text import text
from messages.quiet import hushed
from models import chats
from models.chats import Chat

ALOUD = "aloud"
HOLDS = timedelta(minutes=5)  # what was asked is forgotten then


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
        _put(desk, desk.turn.city.categories[ticket.category].question)
    elif choice == ALOUD:
        _all_the_same(desk)
    elif choice == "own":
        desk.close_menu()
        desk.say(
            text("tulis-pertanyaan", kode=ticket.code), key=f"ask:{ticket.id}:{desk.chat.id}:{_next(ticket)}"
        )
        desk.done("balas-di-bawah")
    else:
        _put(desk, choice)


def _put(desk: Desk, question: str) -> None:
    if sent := send(desk, desk.ticket, question, QUESTION):
        code = desk.ticket.code
        desk.done("selesai-tanya", kode=code, kata=sent.words, kepada=sent.to, lain=sent.beside)


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


def send(
    desk: Desk, ticket: Ticket, typed: str, kind: str = STATEMENT, author: int | None = None
) -> Sent | None:
    """An operator's words to who is named before them, else to whose line is replied to (`author`: our number of the report),
    else to the first reporter, and after a merge also the latest. A question has a clock, and its answer counts as contact; a
    statement asks for none. None where it is asked first whether the phones of all who hide may sound. Raises Refused where
    nobody can be reached."""
    if desk.inbound.kind is not Kind.TEXT and desk.inbound.press is None:
        raise Refused("tolak-balas-media")
    to = addressed(typed)
    whom = reached(desk, ticket, to, author)
    if whom.hidden:
        hidden = tuple(r.id for r in whom.hidden)
        ticket = desk.turn.change(ticket.noting(unsent=Unsent(to.words, kind, desk.turn.now, hidden)))
        _ask_twice(desk, whom)
    if not whom.told:
        return None
    _say(desk, desk.ticket, to.words, kind, whom.told)
    return Sent(to.words, said_to(desk, ticket, whom), beside(desk, ticket, whom))


def _ask_twice(desk: Desk, whom: Reached) -> None:
    """Where we cannot write without a sound, somebody who hides is only written to when that is said once more."""
    ticket = desk.ticket
    words = text("balas-berbunyi", kode=ticket.code, siapa=names_of(desk, ticket, whom.hidden))
    if desk.inbound.press is not None:
        desk.open_menu(ALOUD)
        if not whom.told:
            desk.tell(words, alert=True)
        return
    button = Button(text("tombol-tetap-kirim"), f"{ticket.handle}.ask.{ALOUD}")
    desk.say(words, buttons=((button,),))


def _all_the_same(desk: Desk) -> None:
    """Somebody has said that it may sound. Raises Refused where that was asked too long ago."""
    unsent = desk.ticket.state.unsent
    desk.close_menu()
    if unsent is None or not timedelta(0) <= desk.turn.now - unsent.at < HOLDS:
        raise Refused("tolak-berbunyi-lewat")
    ticket = desk.turn.change(desk.ticket.noting(unsent=None))
    told = these(desk, ticket, unsent.reports)
    desk.turn.decided.add(reply_key(desk, ticket))
    _say(desk, ticket, unsent.words, unsent.key, told)
    desk.done("selesai-balas", kode=ticket.code, kepada=names_of(desk, ticket, (r for r, _ in told)), lain="")


def _say(desk: Desk, ticket: Ticket, words: str, kind: str, told: Sequence[tuple[Report, Chat]]) -> None:
    for report, chat in told:
        quiet = as_read_by(ticket, report).quiet
        desk.turn.say(
            Outgoing(
                Channel(chat.channel),
                chat.id,
                text=text(
                    hushed(kind) if quiet else kind,
                    chats.get_person(desk.turn.tx, report.person_id).language,
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
        asked = tuple(r.id for r, _ in told)
        changed = changed.noting(answer="", question=Question(desk.turn.now, desk.agency, 0, asked))
    desk.turn.change(changed, desk.turn.event(Asked(by=desk.label, words=words), desk.actor))
