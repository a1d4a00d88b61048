"""Who reads a secret ticket in private: its holders, those who held it to its end, and where one of them cannot, those before."""

from __future__ import annotations

from domain.assignment import Assignment
from domain.happenings import Acknowledged, Arrived, Departed
from domain.ticket import CONTROL_ROOM, Ticket, holding, in_hands
from handlers.turn import OPERATOR, Turn, Work
from messages.view import HolderView
from models import chats, enrolments

TAKES = (Acknowledged, Departed, Arrived)


def holders_of(turn: Turn, ticket: Ticket, work: Work) -> tuple[tuple[HolderView, ...], dict[str, str]]:
    """(who is written to in private; per agency the holder who cannot be: he has not started the operators' bot)."""
    before = holding(work.before) if work.before.secret and not work.new else set()
    parts = in_hands(ticket) or (in_hands(work.before) if _begins_again(ticket, work) else ())
    readers: dict[int, int] = {}
    unread: dict[str, str] = {}
    for part in parts:
        if (chat := _reached(turn, part.holder or 0)) is not None:
            readers[part.holder or 0] = chat
        elif part.agency != CONTROL_ROOM and part.open:
            unread[part.agency] = part.holder_label
            readers |= _earlier(turn, work, part)
    views = tuple(
        HolderView(person, chat, new=person in holding(ticket) - before) for person, chat in readers.items()
    )
    return views, unread


def _begins_again(ticket: Ticket, work: Work) -> bool:
    """What opens it again is read by those who had it: nobody else has it yet."""
    return ticket.open and not work.new and not work.before.open


def _reached(turn: Turn, person: int) -> int | None:
    """The private chat of somebody who is still enrolled and has started the operators' bot."""
    private = chats.private_chat(turn.tx, OPERATOR, person)
    reached = private is not None and not private.closed and enrolments.enrolments_of(turn.tx, person)
    return private.id if private is not None and reached else None


def _earlier(turn: Turn, work: Work, part: Assignment) -> dict[int, int]:
    """Those who held this part before and can be reached, with their chats."""
    stored = [] if work.new else [event for event, _ in turn.history(work.now.id)]
    taken = [e.actor for e in stored if isinstance(e.what, TAKES) and e.what.agency == part.agency]
    chats_of = {person: _reached(turn, person) for person in taken if person not in (None, part.holder)}
    return {person: chat for person, chat in chats_of.items() if chat is not None}
