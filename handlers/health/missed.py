"""What a group has not got of a ticket while it could not be written to: told to it once, when it can be again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from domain.message import Outgoing
from domain.story import Line
from domain.ticket import Ticket
from handlers.turn import Turn
from handlers.view import pieces_of, story_of, view_of
from messages.secret import EVIDENCE, evidence_key, told_of
from messages.thread import place_key, said_key, story, with_topics
from models import backlog
from models.backlog import Came
from models.chats import Chat


def missed(turn: Turn, ticket: Ticket, chat: Chat) -> list[Outgoing]:
    """Words and pictures that it has not got, as they are told to an agency that is called later."""
    view = view_of(turn, ticket, turn.changes[ticket.id])
    group = next((g for g in view.groups if g.chat == chat.id), None)
    if group is None:
        return []
    pieces = pieces_of(turn, ticket)
    known = backlog.came(turn.tx, chat.id, ticket.id, [evidence_key(p.number) for p in pieces])
    told = story_of(turn, ticket, {r.report for r in view.reporters})
    begun = story_of(turn, ticket, frozenset())[:1]
    lines = tuple(line for line in told if not _got(ticket, line, known, first=line in begun))
    others = {(c, key) for c, key in view.shown if (c, key[: len(EVIDENCE)]) != (chat.id, EVIDENCE)}
    shown = frozenset({*others, *((chat.id, one.key) for one in known)})
    view = replace(view, story=lines, pieces=pieces, shown=shown)
    return list(with_topics(view, list(story(view, group))))


def _got(ticket: Ticket, line: Line, known: Sequence[Came], *, first: bool) -> bool:
    """Has this line come: in the story so far, in a message of its own, or beside the first card?"""
    if any(one.key.startswith(told_of(ticket.id)) and one.created_at > line.last for one in known):
        return True
    if line.name:
        own = said_key(ticket.id, line.name)
        names = own, place_key(own)
        return any(one.key in names and (one.sent_at is None or one.sent_at >= line.last) for one in known)
    at, words = ticket.opened_at if first else line.at, said_key(ticket.id, "")
    return any(one.created_at == at for one in known if not one.key or one.key.startswith(words))
