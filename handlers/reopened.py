"""A group that could not be written to can be again: what it has missed is shown."""

from __future__ import annotations

from handlers.settle import view_of
from handlers.turn import Turn
from messages.announce import announce
from models import standing, tickets
from models.chats import Chat


def reopened(turn: Turn, chat: Chat) -> None:
    """The cards of all open tickets that stand nowhere in this group; the ladders go on calling by themselves."""
    standing.forget_unsent(turn.tx, chat.id)
    for found in tickets.open_tickets(turn.tx, drill=chat.drill):
        ticket = turn.ticket(found.id)
        said = announce(view_of(turn, ticket, turn.works[ticket.id]))
        turn.say(*(m for m in said if m.chat == chat.id))
