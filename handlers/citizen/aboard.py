"""Whoever is in what happens, and moves with it: in a boat adrift, in a car that is chased. His newest point is where it happens, and
water that comes in is no flood of its own."""

from __future__ import annotations

from domain.ticket import Ticket
from handlers.citizen.talk import Talk
from handlers.tickets import placing
from handlers.tickets.said import said_in
from language.context import moving


def moves(talk: Talk, ticket: Ticket) -> bool:
    """Does the ticket's event move with this reporter, by what he has written of it?"""
    owns = placing.owns(talk.turn, ticket, talk.person.id)
    return owns and any(moving.moves(words) for words in _said(talk, ticket))


def goes_on(talk: Talk, ticket: Ticket) -> bool:
    """Is it where he is by now, or water in his boat?"""
    pin = talk.inbound.pin
    if pin is None and not moving.water_comes(talk.words):
        return False
    if pin is not None and moves(talk, ticket):
        return True
    return moving.water_comes(talk.words) and any(moving.aboard(words) for words in _said(talk, ticket))


def _said(talk: Talk, ticket: Ticket) -> list[str]:
    own = [told for told in talk.open_reports() if told.ticket_id == ticket.id]
    return [words for told in own for words in said_in(talk.turn, told)]
