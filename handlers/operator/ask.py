"""Tanya pelapor: the category's usual question with one tap, or one's own words as a reply."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import timedelta

from domain.addressees import addressed
from domain.message import Button, Kind
from domain.report import Report
from domain.ticket import Refused, Ticket
from domain.to_reporters import Unsent
from handlers.operator.desk import Desk
from handlers.operator.plain import asks
from handlers.operator.reached import Reached, beside, names_of, reached, said_to, these
from handlers.tickets import writing
from handlers.tickets.writing import QUESTION, STATEMENT
from locales.text import text
from models.chats import Chat

ALOUD = "aloud"
HANDED_ON = "on-"
SHOWN = 30  # characters of them on the key
PASSABLE = 6  # offered words that are remembered
HOLDS = timedelta(minutes=5)  # what was asked is forgotten then


def ask(desk: Desk) -> None:
    desk.may("ask")
    desk.surely()
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
    elif choice.startswith(HANDED_ON):
        _pass_on(desk, choice.removeprefix(HANDED_ON))
    elif choice == ALOUD:
        _all_the_same(desk)
    elif choice == "own":
        desk.close_menu()
        desk.say(
            text("tulis-pertanyaan", kode=ticket.code),
            key=f"ask:{ticket.id}:{desk.chat.id}:{writing.next_number(ticket)}",
        )
        desk.done("balas-di-bawah")
    else:
        _put(desk, choice)


def _put(desk: Desk, question: str) -> None:
    if sent := send(desk, desk.ticket, question, QUESTION):
        code = desk.ticket.code
        desk.done("selesai-tanya", kode=code, kata=sent.words, kepada=sent.to, lain=sent.beside)


def passable(desk: Desk, words: str) -> Button:
    """A key that sends these words to the reporters."""
    token = desk.turn.services.token()[:8]
    known = [*desk.ticket.state.to_pass.items(), (token, words)][-PASSABLE:]
    desk.turn.change(desk.ticket.noting(to_pass=dict(known)))
    shown = words if len(words) <= SHOWN else f"{words[: SHOWN - 1]}…"
    return Button(text("tombol-kirim-pelapor", kata=shown), f"{desk.ticket.handle}.ask.{HANDED_ON}{token}")


def _pass_on(desk: Desk, token: str) -> None:
    words = desk.ticket.state.to_pass.get(token, "")
    if not words:
        raise Refused("tolak-tombol-lama")
    if sent := send(desk, desk.ticket, words, QUESTION if asks(words) else STATEMENT):
        left = {one: said for one, said in desk.ticket.state.to_pass.items() if one != token}
        desk.turn.change(desk.ticket.noting(to_pass=left))
        desk.done("selesai-balas", kode=desk.ticket.code, kepada=sent.to, lain=sent.beside)


@dataclass(frozen=True, slots=True)
class Sent:
    """What was sent to whom; `beside`: what else is to be known of that."""

    words: str
    to: str
    beside: str


def send(
    desk: Desk, ticket: Ticket, typed: str, kind: str = STATEMENT, authors: Collection[int] = ()
) -> Sent | None:
    """An operator's words to who is named before them, else to whose line is replied to (`authors`: our numbers of the reports),
    else to the first reporter, and after a merge also the latest. A question has a clock, and its answer counts as contact; a
    statement asks for none. None where they wait, since the phones of all who are meant would sound where somebody hides.
    Raises Refused where nobody can be reached."""
    if desk.inbound.kind is not Kind.TEXT and desk.inbound.press is None:
        raise Refused("tolak-balas-media")
    to = addressed(typed)
    whom = reached(desk, ticket, to, authors)
    written = Unsent(
        to.words,
        kind,
        desk.turn.now,
        tuple(r.id for r in whom.hidden),
        desk.agency,
        desk.label,
        desk.actor,
        desk.chat.id,
        desk.inbound.message_id if desk.inbound.press is None else "",
    )
    if whom.hidden:
        writing.keep(desk.turn, ticket, written)
        _ask_twice(desk, whom)
    if not whom.told and not whom.paged:
        return None
    _say(desk, (written,), whom.told, whom.paged)
    return Sent(to.words, said_to(desk, ticket, whom), beside(desk, ticket, whom))


def _ask_twice(desk: Desk, whom: Reached) -> None:
    """Where we cannot write without a sound, somebody who hides is written to when that is said once more, or as the answer to
    what comes from there next."""
    ticket = desk.ticket
    words = text("balas-berbunyi", kode=ticket.code, siapa=names_of(desk, ticket, whom.hidden))
    if desk.inbound.press is not None:
        desk.open_menu(ALOUD)
        if not whom.told and not whom.paged:
            desk.tell(words, alert=True)
        return
    button = Button(text("tombol-tetap-kirim"), f"{ticket.handle}.ask.{ALOUD}")
    desk.say(words, buttons=((button,),))


def _all_the_same(desk: Desk) -> None:
    """Somebody has said that it may sound. Raises Refused where that was asked too long ago."""
    ticket = desk.ticket
    unsent = ticket.state.unsent
    desk.close_menu()
    if not unsent or not timedelta(0) <= desk.turn.now - unsent[-1].at < HOLDS:
        raise Refused("tolak-berbunyi-lewat")
    told = these(desk, ticket, {number for one in unsent for number in one.reports})
    writing.let_go(desk.turn, desk.ticket, unsent)
    desk.turn.decided.add(_say(desk, unsent, told))
    desk.done("selesai-balas", kode=ticket.code, kepada=names_of(desk, ticket, (r for r, _ in told)), lain="")


def _say(
    desk: Desk,
    written: Sequence[Unsent],
    told: Sequence[tuple[Report, Chat]],
    paged: Sequence[Report] = (),
) -> str:
    desk.did = "reply"
    return writing.say(desk.turn, desk.ticket, written, told, paged)
