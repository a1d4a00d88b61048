"""Which tickets a disaster hushes: only while it is on, and nothing that has to do with a life."""

from __future__ import annotations

from domain.danger import Danger
from domain.ticket import Ticket
from handlers.turn import Turn
from models import reports, timers

ROUNDS = "disaster:round"  # the timer of boards and calls: they go on until all dangers are answered
MANY = 2  # reports: then what is calm fills one message of all of them


def gathers(turn: Turn, ticket: Ticket) -> bool:
    """Does the board speak for it now? A ticket that was open in a disaster is one like any other when that is over."""
    return bool(ticket.state.cluster) and turn.disaster is not None and not (ticket.secret or ticket.drill)


def only_on_the_board(turn: Turn, ticket: Ticket) -> bool:
    """Is nobody called for it while the disaster is on?"""
    return gathers(turn, ticket) and ticket.danger is not Danger.LIFE


def called_by_the_minute(turn: Turn, ticket: Ticket) -> bool:
    """Is it one of those whose agencies are called together, once a minute, until they answer?"""
    deadly = bool(ticket.state.cluster) and ticket.danger is Danger.LIFE and not ticket.drill
    return deadly and timers.exists(turn.tx, ROUNDS)


def of_many(turn: Turn, ticket: Ticket) -> bool:
    """Do several people tell of it, so that one of them neither hushes nor fills the thread of the others?"""
    return gathers(turn, ticket) and len(reports.some_of_ticket(turn.tx, ticket.id, MANY)) >= MANY
