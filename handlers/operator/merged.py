"""A step on a ticket that was put together with another meanwhile: it is a step on the one that is worked on."""

from __future__ import annotations

from domain.status import Status
from handlers.operator.desk import Desk
from handlers.operator.examples import refusal_words

FOLLOWED = frozenset(
    {
        *("look", "dispatch", "acknowledge", "depart", "arrive", "resolve", "release", "ask", "number"),
        *("called", "note", "eta", "promise", "add", "more", "page"),
    }
)
"""What is about the event. To dismiss one of two reports, or to take them apart, is about the one that was named."""


def follow(desk: Desk, action: str) -> None:
    """The desk is about the ticket that the named one went into, where this is a step on the event."""
    while desk.ticket_id is not None and action in FOLLOWED:
        ticket = desk.ticket
        if ticket.status is not Status.DUPLICATE or ticket.merged_into is None:
            return
        desk.named = ticket.code
        desk.ticket_id = desk.turn.ticket(ticket.merged_into).id


def why_not(desk: Desk, key: str, variables: dict[str, object]) -> str:
    """The sentence that refuses; what was put together with another is not over."""
    if key == "tolak-tiket-selesai" and desk.ticket_id is not None:
        ticket = desk.turn.peek(desk.ticket_id)
        if ticket.status is Status.DUPLICATE and ticket.merged_into is not None:
            into = desk.turn.peek(ticket.merged_into).code
            return refusal_words(desk, "tolak-tiket-digabung", {"kode": ticket.code, "ke": into})
    return refusal_words(desk, key, variables)
