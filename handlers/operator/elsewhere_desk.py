"""The desk of somebody who speaks to us on another platform than the operators' own, and what he reads of what he did there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from domain.message import Button, Channel, Inbound, Outgoing, Priority
from domain.ticket import Ticket, holding
from handlers.duty.elsewhere import PREFIX, step_buttons, tell_others
from handlers.duty.roster import role_of
from handlers.operator.desk import Desk
from handlers.operator.handing import note
from handlers.tickets.seats import own_part
from handlers.turn import Turn, Work
from handlers.view import story_of, view_of
from locales.text import text
from messages.secret import details_text
from models import chats, enrolments
from models.chats import Chat, Person
from models.enrolments import Enrolment

STEPS = ("acknowledge", "depart", "arrive", "resolve")
PRESSED = frozenset({*STEPS, "release", "add", "ask"})  # what can be pressed there

Rows = tuple[tuple[Button, ...], ...]


def places_of(turn: Turn, person: Person) -> list[Enrolment]:
    """Where this human is enrolled, by whatever account; not for practice."""
    human = chats.one_human(turn.tx, person.id)
    found = [place for one in human for place in enrolments.enrolments_of(turn.tx, one)]
    return [place for place in found if not chats.get_chat(turn.tx, place.chat_id).drill]


def desk_of(
    turn: Turn, inbound: Inbound, chat: Chat, places: Sequence[Enrolment], ticket: Ticket | None = None
) -> Desk:
    """For the agency that is on the ticket, where he is enrolled for several."""
    own = [p for p in places if ticket is not None and own_part(turn.city, p.agency, ticket) is not None]
    place = (own or places)[0]
    operator = chats.get_person(turn.tx, place.person_id)
    return Desk(turn, inbound, chat, operator, replace(place, role=role_of(turn, place)))


def answer(turn: Turn, chat: Chat, words: str, buttons: Rows = ()) -> None:
    turn.say(Outgoing(Channel(chat.channel), chat.id, text=words, buttons=buttons, priority=Priority.ANSWER))


def next_step(desk: Desk) -> Rows:
    """What he can press next on the ticket at hand."""
    part = desk.ticket.part(desk.agency) if desk.ticket_id is not None else None
    return step_buttons(desk.ticket, part) if part is not None else ()


def carried(rows: Rows) -> Rows:
    """The buttons of a card as they can be pressed there, a row each; without those that cannot."""
    each = [button for row in rows for button in row]
    return tuple(
        (replace(one, data=f"{PREFIX}.{one.data}"),)
        for one in each
        if one.data.partition(".")[2].partition(".")[0] in PRESSED
    )


def taken_by(desk: Desk, before: Ticket, words: list[str]) -> list[str]:
    """What he reads of a ticket that he may have taken just now: of a secret one its content; who was rung too hears of it."""
    turn, ticket = desk.turn, desk.ticket
    if not holding(ticket) - holding(before):
        return words
    taken = text("selesai-terima", kode=ticket.code, siapa=desk.label)
    tell_others(turn, ticket, taken, desk.chat)
    return [taken, _details(desk)] if ticket.secret else words


def _details(desk: Desk) -> str:
    """Whoever holds a secret ticket reads what it is about, and that is written down."""
    ticket = desk.ticket
    note(desk, ticket)
    view = view_of(desk.turn, ticket, Work(ticket, ticket))
    return details_text(replace(view, told=story_of(desk.turn, ticket, {r.report for r in view.reporters})))
