"""/tiket: the card as it stands and the whole story; each picture behind a button."""

from __future__ import annotations

from dataclasses import replace

from domain.events import Event
from domain.happenings import Asked
from domain.message import Outgoing, Priority
from domain.ticket import Refused, Ticket
from handlers.evidence import unshowing
from handlers.evidence.pieces import pieces_kept
from handlers.operator.desk import Desk
from handlers.operator.handing import deliver, note
from handlers.operator.readers import concerns, holds, reads_content
from handlers.tickets.witnesses import numbers_of
from handlers.turn import OPERATOR, Work
from handlers.view import view_of
from locales.text import Markup, text
from messages.by_machine import caption
from messages.card import card_text, holders_card
from messages.secret import evidence_key
from messages.story import Happening, Told, piece_buttons, story
from models import chain, reports, tickets


def show(desk: Desk) -> None:
    """/tiket KODE: in this chat, whatever has become of it."""
    ticket = desk.ticket
    if not (concerns(desk, ticket) or holds(desk, ticket)):
        raise Refused("tolak-hak-instansi")
    view = view_of(desk.turn, ticket, Work(ticket, ticket))
    words = (holders_card if holds(desk, ticket) else card_text)(view, desk.reads_as(ticket))
    desk.say(words, key=_key(desk, ticket, 0))
    _tell_story(desk, ticket)
    deliver(desk, view)


def _tell_story(desk: Desk, ticket: Ticket) -> None:
    open_to = reads_content(desk, ticket)
    messages = story(
        desk.turn.city,
        ticket,
        told_by(desk, ticket),
        happened(desk, ticket, whole=open_to),
        words=open_to,
    )
    buttons = (
        piece_buttons(ticket, pieces_kept(desk.turn, ticket, desk.agency))
        if open_to and not desk.chat.private
        else ()
    )
    for number, words in enumerate(messages, start=1):
        last = number == len(messages)
        desk.say(words, key=_key(desk, ticket, number), ticket=ticket.id, buttons=buttons if last else ())
    if open_to:
        note(desk, ticket)


def happened(desk: Desk, ticket: Ticket, *, whole: bool) -> list[Happening]:
    """What happened to it, oldest first; `whole`: also to those that went into it, and what reporters were told."""
    tx = desk.turn.tx
    numbers = [ticket.id, *tickets.merged_into(tx, ticket.id)] if whole else [ticket.id]
    found = [
        (desk.turn.peek(number).code, event) for number in numbers for event, _ in chain.history(tx, number)
    ]
    if not whole:
        found = [(code, _without_words(event)) for code, event in found]
    return sorted(found, key=lambda told: told[1].at)


def _without_words(event: Event) -> Event:
    what = event.what
    return replace(event, what=replace(what, words="")) if isinstance(what, Asked) else event


def told_by(desk: Desk, ticket: Ticket) -> list[Told]:
    """What each reporter wrote first."""
    found = reports.of_ticket(desk.turn.tx, ticket.id)
    known = numbers_of(desk.turn, ticket.id, found)
    return [Told(r.id, r.first_at, r.words, r.lat, r.lon, known[r.person_id]) for r in found]


def _key(desk: Desk, ticket: Ticket, number: int) -> str:
    """What is told here has a name, by which it is taken back where the ticket is taken apart."""
    return f"tiket:{ticket.id}:{desk.turn.now:%d%H%M%S}:{desk.inbound.message_id}:{number}"


def piece(desk: Desk) -> None:
    """A button of the story: this picture once more in the group, for as long as any."""
    ticket = desk.ticket
    if desk.chat.private or not concerns(desk, ticket) or not reads_content(desk, ticket):
        raise Refused("tolak-hak-instansi")
    wanted = next(
        (p for p in pieces_kept(desk.turn, ticket, desk.agency) if str(p.number) == desk.argument), None
    )
    if wanted is None:
        raise Refused("tolak-tombol-lama")
    under = text("utas-bukti", kode=ticket.code, catatan=Markup(caption(wanted.heard)))
    desk.turn.say(
        Outgoing(
            OPERATOR,
            desk.chat.id,
            form=wanted.form,
            text=under,
            key=f"{evidence_key(wanted.number)}:{desk.turn.now:%d%H%M%S}",
            evidence=wanted.number,
            silent=True,
            protect=True,
            priority=Priority.ANSWER,
            ticket=ticket.id,
        )
    )
    unshowing.shown_again(desk.turn, ticket)
    note(desk, ticket)
    desk.tell(text("tiket-bukti-dikirim"))
