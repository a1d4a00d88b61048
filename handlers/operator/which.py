"""A step without a code that nobody doubts, "sdh sampai", "selesai 5": one tap says on which ticket."""

from __future__ import annotations

from collections.abc import Sequence

from domain.assignment import STEPS, Stage, Step
from domain.message import Button
from domain.ticket import CONTROL_ROOM, Ticket
from handlers.operator.desk import Desk
from handlers.tickets.seats import own_part
from handlers.turn import Turn
from locales.text import text
from messages.queue import by_urgency
from models import ticket_lists, tickets

MOST = 4
LABELS = {
    "acknowledge": "tombol-terima",
    "depart": "tombol-berangkat",
    "arrive": "tombol-tiba",
    "resolve": "tombol-selesai",
    "release": "tombol-lepas",
}


def named(desk: Desk, codes: Sequence[str]) -> list[Ticket]:
    """Those of these codes that are there."""
    return named_in(desk.turn, codes)


def named_in(turn: Turn, codes: Sequence[str]) -> list[Ticket]:
    found = (tickets.by_code(turn.tx, code) for code in codes)
    return [ticket for ticket in found if ticket is not None]


def waiting(desk: Desk, action: str) -> list[Ticket]:
    """Where this agency could take the step next, the most urgent first: what it has taken before all others."""
    if not desk.chat.agency or desk.agency == CONTROL_ROOM:
        return []
    step, held, free = Step(action), list[Ticket](), list[Ticket]()
    for ticket in ticket_lists.open_tickets(desk.turn.tx, drill=desk.chat.drill):
        part = own_part(desk.turn.city, desk.agency, ticket)
        if part is not None and (part.stage, step) in STEPS:
            (free if part.stage is Stage.DISPATCHED else held).append(ticket)
    return by_urgency(desk.turn.city, held or free, desk.agency)[:MOST]


def give_back(desk: Desk, among: Sequence[Ticket]) -> None:
    """Whoever takes a step back is told what does so; nothing is done yet."""
    held = [
        t
        for t in among
        if (part := own_part(desk.turn.city, desk.agency, t)) and (part.stage, Step.RELEASE) in STEPS
    ]
    desk.say(text("langkah-ditarik", kode=among[0].code), buttons=_buttons("release", held))


def ask(desk: Desk, action: str, among: Sequence[Ticket], words: str) -> None:
    """Nothing is done yet. `words`: what was typed beside the code."""
    desk.say(text("tiket-yang-mana", contoh=f"{among[0].code} {words}"), buttons=_buttons(action, among))


def _buttons(action: str, among: Sequence[Ticket]) -> tuple[tuple[Button, ...], ...]:
    step = text(LABELS[action])
    return tuple(
        (Button(text("tombol-langkah", langkah=step, kode=ticket.code), f"{ticket.handle}.{action}"),)
        for ticket in among
    )
