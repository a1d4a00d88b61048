"""What is done to a ticket that was put together with another meanwhile: it is done to the one that is worked on."""

from __future__ import annotations

from domain.assignment import Stage
from domain.status import Status
from domain.ticket import Ticket
from handlers.operator.desk import Desk
from handlers.operator.examples import refusal_words
from handlers.turn import Turn

OF_THE_NAMED = frozenset({"merge", "unmerge", "false", "cancel", "undo", "reopen", "menu", "tiket"})
"""A button's action, or the command that no button has: to dismiss one of two reports, to take them apart, or to read its story
is about the one that was named. All else is about the event."""
ENDED = frozenset({"outcome"})
"""What is asked of an agency that had done its part: before the two became one perhaps."""


def where_it_stands(turn: Turn, ticket: Ticket) -> Ticket:
    """The ticket into which it went, by however many merges; itself where it went into none."""
    while ticket.status is Status.DUPLICATE and ticket.merged_into is not None:
        ticket = turn.ticket(ticket.merged_into)
    return ticket


def follow(desk: Desk, action: str = "") -> None:
    """The desk is about the ticket that the named one went into, where this is about the event. `action`: "" where words are
    merely replied to it."""
    while desk.ticket_id is not None and action not in OF_THE_NAMED:
        ticket = desk.ticket
        if ticket.status is not Status.DUPLICATE or ticket.merged_into is None:
            return
        own = ticket.part(desk.agency)
        if action in ENDED and own is not None and own.stage is Stage.RESOLVED:
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
