"""Whoever is no longer an operator holds nothing: what he held is given back at once, so that others are called."""

from __future__ import annotations

from domain.assignment import Assignment
from domain.firsts import remembering
from domain.happenings import Released
from domain.ticket import Ticket
from handlers.duty.somebody_on import look_after
from handlers.operator.stepping import given_back
from handlers.turn import Turn
from models import enrolments, sittings, ticket_lists
from models.chats import Chat


def leaves(turn: Turn, group: Chat, person: int) -> None:
    """He is in the group no more: his rights there, his duty and his meja end."""
    if enrolments.drop(turn.tx, group.id, person):
        sittings.end_of(turn.tx, person, turn.now)
        look_after(turn, group.agency)
        give_back_all(turn, person)


def give_back_all(turn: Turn, person: int) -> None:
    """Every part that somebody held for an agency in none of whose groups he is now."""
    agencies = {turn.city.heir(e.agency) for e in enrolments.enrolments_of(turn.tx, person)}
    for found in ticket_lists.open_tickets(turn.tx) + ticket_lists.open_tickets(turn.tx, drill=True):
        for part in found.assignments:
            if part.open and part.holder == person and turn.city.heir(part.agency) not in agencies:
                _give_back(turn, turn.ticket(found.id), part)


def _give_back(turn: Turn, ticket: Ticket, part: Assignment) -> None:
    event = turn.event(Released(agency=part.agency, by=part.holder_label, left=True))
    turn.change(remembering(given_back(turn, ticket, part), part), event)
