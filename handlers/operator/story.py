"""/tiket: the card as it stands and the whole story; each picture behind a button."""

from __future__ import annotations

from domain.message import Form, Outgoing, Priority
from domain.ticket import CONTROL_ROOM, Refused, Ticket
from handlers.evidence import unshowing
from handlers.operator.desk import Desk
from handlers.operator.handing import deliver, holds, note
from handlers.operator.queues import concerns
from handlers.turn import OPERATOR, Work
from handlers.view import view_of
from locales.text import text
from messages.card import card_text, holders_card
from messages.secret import evidence_key
from messages.story import Told, piece_buttons, story
from messages.view import PieceView
from models import chain, evidence, reports, tickets

FORMS = frozenset(Form)


def show(desk: Desk) -> None:
    """/tiket KODE: in this chat, whatever has become of it."""
    ticket = desk.ticket
    if not (concerns(desk, ticket) or holds(desk, ticket)):
        raise Refused("tolak-hak-instansi")
    view = view_of(desk.turn, ticket, Work(ticket, ticket))
    words = (holders_card if holds(desk, ticket) else card_text)(view, desk.agency)
    desk.say(words, key=_key(desk, ticket, 0))
    _tell_story(desk, ticket)
    deliver(desk, view)


def _tell_story(desk: Desk, ticket: Ticket) -> None:
    tx, open_to = desk.turn.tx, _may_read(desk, ticket)
    numbers = [ticket.id, *tickets.merged_into(tx, ticket.id)] if open_to else [ticket.id]
    happened = [
        (desk.turn.peek(number).code, event) for number in numbers for event, _ in chain.history(tx, number)
    ]
    told = [Told(r.id, r.first_at, r.words, r.lat, r.lon) for r in reports.of_ticket(tx, ticket.id)]
    messages = story(
        desk.turn.city, ticket, told, sorted(happened, key=lambda told: told[1].at), words=open_to
    )
    buttons = piece_buttons(ticket, _pieces(desk, ticket)) if open_to and not desk.chat.private else ()
    for number, words in enumerate(messages, start=1):
        last = number == len(messages)
        desk.say(words, key=_key(desk, ticket, number), ticket=ticket.id, buttons=buttons if last else ())
    if open_to:
        note(desk, ticket)


def _key(desk: Desk, ticket: Ticket, number: int) -> str:
    """What is told here has a name, by which it is taken back where the ticket is taken apart."""
    return f"tiket:{ticket.id}:{desk.turn.now:%d%H%M%S}:{desk.inbound.message_id}:{number}"


def _may_read(desk: Desk, ticket: Ticket) -> bool:
    """Words and pictures of a secret ticket are for the control room (and the holder in private)."""
    return desk.agency == CONTROL_ROOM or not ticket.secret or holds(desk, ticket)


def _pieces(desk: Desk, ticket: Ticket) -> list[PieceView]:
    kept = (p for p in evidence.of_ticket(desk.turn.tx, ticket.id) if p.state == "stored")
    return [PieceView(p.id, Form(p.form)) for p in kept if p.form in FORMS]


def piece(desk: Desk) -> None:
    """A button of the story: this picture once more in the group, for as long as any."""
    ticket = desk.ticket
    if desk.chat.private or not concerns(desk, ticket) or not _may_read(desk, ticket):
        raise Refused("tolak-hak-instansi")
    wanted = next((p for p in _pieces(desk, ticket) if str(p.number) == desk.argument), None)
    if wanted is None:
        raise Refused("tombol-lama")
    caption = text("utas-bukti", kode=ticket.code, catatan="")
    desk.turn.say(
        Outgoing(
            OPERATOR,
            desk.chat.id,
            form=wanted.form,
            text=caption,
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
