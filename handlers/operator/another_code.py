"""A step whose line was changed to another ticket: what was taken first is still held, and one tap lets it go."""

from __future__ import annotations

from domain.assignment import STEPS, Step
from domain.message import Button
from domain.ticket import holding
from domain.typed import read, with_codes
from handlers.operator.desk import Desk
from handlers.operator.plain import STEPS as SAID
from handlers.tickets.seats import own_part
from locales.text import text

DID = "step"  # as the memory of a message calls it


def took(desk: Desk, action: str) -> None:
    """The line has done this step on the ticket at hand."""
    if action in SAID.values():
        desk.did = DID


def still_held(desk: Desk) -> None:
    """The changed line names another ticket than it did a step on before."""
    before = desk.before
    if (
        before is None
        or before.did != DID
        or before.ticket in (None, desk.ticket_id)
        or desk.enrolment is None
    ):
        return
    ticket = desk.turn.peek(before.ticket)
    part = own_part(desk.turn.city, desk.agency, ticket)
    held = part is not None and (part.stage, Step.RELEASE) in STEPS and desk.actor in holding(ticket)
    if not held or ticket.code in with_codes(read(desk.inbound.text)).codes:
        return
    label = text("tombol-langkah", langkah=text("tombol-lepas"), kode=ticket.code)
    words = text("masih-dipegang", kode=ticket.code)
    desk.say(words, ticket=ticket.id, buttons=((Button(label, f"{ticket.handle}.release"),),))
