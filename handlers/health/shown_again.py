"""All that is open, shown to a group that can be written to again; and to a reporter how his reports stand."""

from __future__ import annotations

from dataclasses import replace

from domain.danger import Danger
from domain.lane import Lane
from domain.message import Outgoing, Priority
from domain.ticket import CONTROL_ROOM, Ticket, holding
from handlers.health.missed import missed
from handlers.turn import OPERATOR, Turn
from handlers.view import view_of
from locales.text import text
from messages.announce import announce
from messages.thread import card_key
from models import reports, standing, ticket_lists
from models.chats import Chat

NAMED = 40  # tickets in the line of those that are still open


def show_all(turn: Turn, chat: Chat) -> None:
    """The cards of all open tickets that concern a bound group, and what it has missed of them; what threatens a life rings."""
    standing.forget_unsent(turn.tx, chat.id)
    there, deadly = [], []
    every = [turn.ticket(found.id) for found in ticket_lists.open_tickets(turn.tx, drill=chat.drill)]
    for ticket in sorted(every, key=lambda one: _waits(one, chat)):
        key = card_key(ticket.id)
        stands, rings = bool(standing.where_stands(turn.tx, chat.id, key)), _rings_again(ticket, chat)
        standing.show_again(turn.tx, chat.id, key)
        said = announce(view_of(turn, ticket, turn.changes[ticket.id]))
        own = [m for m in said if m.chat == chat.id]
        if not stands:
            own = [
                _first(ticket, m, loud=rings, held=_held(ticket, chat)) if m.key == key else m for m in own
            ]
        elif rings and ticket.danger is Danger.LIFE:
            there.append(ticket)
        if ticket.danger is Danger.LIFE and _is_called(ticket, chat):
            deadly.append(ticket)
        turn.say(*own, *missed(turn, ticket, chat))
    if there:
        turn.say(_still_open(turn, there, deadly, chat))


def _waits(ticket: Ticket, chat: Chat) -> tuple[bool, bool, bool, bool, int]:
    """What needs somebody soonest comes first: what rings there and nobody has taken, the graver, the oldest."""
    calm = ticket.loud_at is None or not _is_called(ticket, chat)
    return calm, _held(ticket, chat), ticket.danger is not Danger.LIFE, ticket.lane is not Lane.RED, ticket.id


def _held(ticket: Ticket, chat: Chat) -> bool:
    """Has somebody of its agency taken it, or anybody where that agency has no part in it?"""
    own = ticket.part(chat.agency)
    return own.holder is not None if own is not None and own.open else bool(holding(ticket))


def _rings_again(ticket: Ticket, chat: Chat) -> bool:
    return _is_called(ticket, chat) and not (ticket.state.cluster and not ticket.drill)


def _first(ticket: Ticket, card: Outgoing, *, loud: bool, held: bool) -> Outgoing:
    """A card that was never seen there goes before all that was, the graver first and behind it what somebody has taken; what has
    rung elsewhere rings there."""
    if not loud:
        return replace(card, priority=min(card.priority, Priority.CARD))
    deadly = ticket.danger is Danger.LIFE and not held
    return replace(card, silent=False, priority=Priority.LIFE if deadly else Priority.LOUD)


def _still_open(turn: Turn, there: list[Ticket], deadly: list[Ticket], chat: Chat) -> Outgoing:
    """How many threaten a life, and by name those whose cards stand there already, in one line: whatever was never seen there goes
    before it, and rings by its card."""
    line = Outgoing(OPERATOR, chat.id, text="", protect=True, priority=Priority.GRAVER)
    if len(deadly) == 1:
        kind = turn.city.categories[there[0].category].short
        words = text("bunyi-kembali", kode=there[0].code, kategori=kind)
        return replace(line, text=words, reply_key=card_key(there[0].id), ticket=there[0].id)
    named = [f"{t.code} {turn.city.categories[t.category].short}" for t in there[:NAMED]]
    shown = ", ".join(named) + (" …" if len(deadly) > len(named) else "")
    return replace(line, text=text("bunyi-kembali-semua", jumlah=len(deadly), tiket=shown))


def catch_up(turn: Turn, chat: Chat) -> None:
    """A reporter's receipts read as things stand now."""
    for told in reports.of_chat(turn.tx, chat.id):
        if told.ticket_id is None or not turn.peek(told.ticket_id).open:
            continue
        ticket = turn.ticket(told.ticket_id)
        standing.show_again(turn.tx, chat.id, f"receipt:{told.id}")
        said = announce(view_of(turn, ticket, turn.changes[ticket.id]))
        turn.say(*(m for m in said if m.chat == chat.id))


def _is_called(ticket: Ticket, chat: Chat) -> bool:
    part = ticket.part(chat.agency)
    concerned = chat.agency == CONTROL_ROOM or (part is not None and part.open)
    return concerned and ticket.loud_at is not None
