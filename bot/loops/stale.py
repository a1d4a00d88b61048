"""What has waited until it was no longer true, or needed: a step of a report that has ended meanwhile is not told any more, a
group that has not seen a ticket need not see that it went into another, nor where that is instead, words that rang need not be said again where there
is no topic for them, a list of cards that have come meanwhile, and what never came need not be taken back."""

from __future__ import annotations

from bot.loops.word_lines import is_place
from domain.assignment import Stage
from domain.message import Priority
from domain.status import Status
from messages.citizen import NEWS
from messages.thread import WORDS, loud_key
from models import backlog, tickets
from models.db import Tx
from models.outbox import CARD
from models.sending import OutboxRow, is_last_word
from models.standing import last_said, reading, where_stands


def is_stale(tx: Tx, row: OutboxRow, *, group: bool) -> bool:
    if row.priority == Priority.QUEUE:
        return bool(row.attempts) or not backlog.waiting_cards(tx, row.message.channel, row.created_at).get(
            row.chat_id
        )
    if row.ticket_id is None:
        return False
    if row.message.only_there and not where_stands(tx, row.chat_id, row.key):
        return True
    if group and is_place(row) and _drives_nobody(tx, row.ticket_id):
        return True
    if group and row.message.silent:
        return _stands_aloud(tx, row) or _merged_unseen(tx, row, row.ticket_id)
    if not row.attempts or not row.key.startswith(NEWS):
        return False  # whatever is new is said
    return not tickets.glance(tx, row.ticket_id).open and not is_last_word(tx, row)


def _stands_aloud(tx: Tx, row: OutboxRow) -> bool:
    """Do these very words stand under the card already, while the topic in which they were to stand as well is not there?"""
    message, loud = row.message, (row.chat_id, loud_key(row.key))
    if not message.topic_key or not row.key.startswith(WORDS):
        return False
    if where_stands(tx, row.chat_id, message.topic_key) or not where_stands(tx, *loud):
        return False
    return last_said(tx, [loud])[loud].digest == reading(message)


def _drives_nobody(tx: Tx, ticket: int) -> bool:
    """Has it gone into another, where its place and these words stand, before anybody was on the way to this one?"""
    gone = tickets.glance(tx, ticket)
    taken = any(part.open and part.stage is not Stage.DISPATCHED for part in gone.assignments)
    return gone.status is Status.DUPLICATE and not taken


def _merged_unseen(tx: Tx, row: OutboxRow, ticket: int) -> bool:
    """Is all of it said on the card of the ticket that it went into, and this one's never stood here?"""
    if where_stands(tx, row.chat_id, f"{CARD}{ticket}"):
        return False
    return tickets.glance(tx, ticket).status is Status.DUPLICATE
