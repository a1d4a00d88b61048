"""Many cards wait for one group's room: all that wait are named there, aloud, before the cards come one by one.

A group takes twenty messages a minute. Whoever floods it, or a bad hour, would keep the card of somebody else's emergency from
it for a minute and more.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from domain.message import Outgoing, Priority
from domain.ticket import Ticket
from handlers.turn import OPERATOR, Turn
from locales.text import text
from messages.queue import line
from models import backlog, chats, notes
from models.chats import Chat
from models.db import Tx

MANY = 2  # cards of danger to a life that wait at once
WAITED = timedelta(seconds=2)  # each of them
EVERY = timedelta(seconds=10)  # a group is told of those that have come since
SIGNS = 3500  # in one message; what has no room stands in the next one


def waits(tx: Tx, now: datetime) -> dict[int, list[int]]:
    """Chat → tickets whose cards wait there, where many of danger to a life do; others go behind these by themselves."""
    found = backlog.waiting_cards(tx, OPERATOR, now - WAITED)
    return {chat: waiting for chat, waiting in found.items() if len(waiting) >= MANY}


def ring(turn: Turn) -> None:
    """Name what waits, in each group in which many cards do."""
    for chat, waiting in waits(turn.tx, turn.now).items():
        _name(turn, chats.get_chat(turn.tx, chat), waiting)


def _name(turn: Turn, chat: Chat, waiting: Sequence[int]) -> None:
    last, named = _named(turn, chat)
    unsent, _ = backlog.backlog(turn.tx, chat.id, Priority.QUEUE)
    if not chat.agency or chat.closed or unsent or turn.now - last < EVERY:
        return
    found = [t for t in (turn.peek(n) for n in waiting if n not in named) if t.open]
    if not found:
        return
    lines = _lines(turn, chat, sorted(found, key=_gravest))
    words = "\n".join([text("antrian-kartu", jumlah=len(waiting)), *lines.values()])
    turn.say(Outgoing(OPERATOR, chat.id, text=words, protect=True, priority=Priority.QUEUE))
    known = [number for number in waiting if number in lines or number in named]
    notes.write(turn.tx, _key(chat), " ".join([turn.now.isoformat(), *map(str, known)]))


def _lines(turn: Turn, chat: Chat, tickets: Iterable[Ticket]) -> dict[int, str]:
    """Ticket → its line, as many as one message holds."""
    lines: dict[int, str] = {}
    signs = 0
    for ticket in tickets:
        words = line(turn.city, ticket, turn.now, agency=chat.agency, told=1)
        signs += len(words) + 1
        if lines and signs > SIGNS:
            break
        lines[ticket.id] = words
    return lines


def _gravest(ticket: Ticket) -> tuple[bool, int]:
    """Where words say what makes it graver; else the oldest."""
    return not ticket.state.graver, ticket.id


def _named(turn: Turn, chat: Chat) -> tuple[datetime, list[int]]:
    """When this group was told last, and of which tickets."""
    noted = notes.read(turn.tx, _key(chat)).split()
    if not noted:
        return turn.now - EVERY, []
    return min(datetime.fromisoformat(noted[0]), turn.now), [int(number) for number in noted[1:]]


def _key(chat: Chat) -> str:
    return f"queued:{chat.id}"
