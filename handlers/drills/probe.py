"""The synthetic report: it takes the road of every report – inbox, door, ticket, card – into the drill group alone."""

from __future__ import annotations

from domain.events import Event
from domain.happenings import Cancelled, TicketOpened
from domain.lane import Lane
from domain.message import Outgoing, Priority
from domain.status import Status
from domain.ticket import Ticket
from handlers.turn import OPERATOR, Turn
from locales.text import text
from messages.moments import to_the_second
from models import bindings, chain, notes, tickets

ASKED, RAN = (
    "probe:asked",
    "probe:ran",
)  # notes: when it was put into the inbox, when it came through the door
CODE = "UJI"


def card_key() -> str:
    """Of the one card, edited in place."""
    return f"card:{CODE}"


def run(turn: Turn) -> None:
    """One ticket for all of them, ended from the first, so that it is in nobody's way; its card says when it was."""
    known = tickets.by_code(turn.tx, CODE)
    ticket = turn.adopt(known) if known else turn.add(_first(turn))
    count = ticket.state.runs + 1
    turn.change(ticket.noting(runs=count), *_beginning(turn, ticket))
    jam = to_the_second(turn.city, turn.now)
    for group in bindings.drill_groups(turn.tx):
        turn.say(
            Outgoing(
                OPERATOR,
                group.id,
                key=card_key(),
                text=text("penjaga-kartu", jam=jam, jumlah=count),
                silent=True,
                priority=Priority.STATUS,
                ticket=ticket.id,
            )
        )
    notes.write(turn.tx, RAN, turn.now.isoformat())


def _beginning(turn: Turn, ticket: Ticket) -> tuple[Event, ...]:
    """What its status stands on, as every ticket's does; also for one that was made without."""
    if chain.end_of(turn.tx, ticket.id) != chain.BEGINNING:
        return ()
    return (
        turn.event(TicketOpened(lane=ticket.lane)),
        turn.event(Cancelled(drill=True)),
    )


def _first(turn: Turn) -> Ticket:
    return Ticket(
        id=0,
        code=CODE,
        category=turn.city.other.key,
        status=Status.CANCELLED,
        lane=Lane.GREY,
        opened_at=turn.now,
        handle=turn.services.token(),
        drill=True,
    )
