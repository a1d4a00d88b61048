"""Evidence leaves the groups again: when the ticket has ended, and before the platform's 48 hours are over."""

from __future__ import annotations

from datetime import timedelta

from domain.message import Form, Outgoing, Priority
from domain.status import Status
from domain.ticket import ENDED, Ticket
from domain.timer import TimerKind, UnshowDue
from escalation.arming import UNDO_WITHIN
from handlers.due_timer import DueTimer
from handlers.turn import OPERATOR, Turn, Work
from models import sent_messages, timers
from models.timers import Timer

SHOWN_FOR = timedelta(hours=46)  # Telegram lets a bot take back what is younger than 48 hours
SHOWN_AFTER_END = timedelta(hours=1)
OVER = ENDED - {Status.DUPLICATE}  # what was merged is still being worked on


def _key(ticket: int) -> str:
    return f"unshow:{ticket}"


def _arm(turn: Turn, ticket: int, wait: timedelta) -> None:
    turn.arm(Timer(_key(ticket), TimerKind.UNSHOW, turn.now + wait, data=UnshowDue(ticket)))


def shown(turn: Turn, ticket: int) -> None:
    """A piece was handed to the groups: its time there has begun."""
    if not timers.exists(turn.tx, _key(ticket)):
        _arm(turn, ticket, SHOWN_FOR)


def shown_again(turn: Turn, ticket: Ticket) -> None:
    """A piece was asked for; of an ended ticket it stands for an hour."""
    if ticket.status in OVER:
        _arm(turn, ticket.id, SHOWN_AFTER_END)
    else:
        shown(turn, ticket.id)


def at_end(turn: Turn, work: Work, ticket: Ticket) -> None:
    """The ticket ends in this turn: what was shown goes, once the half minute of undoing is over."""
    if ticket.status in OVER and work.before.status not in OVER and timers.exists(turn.tx, _key(ticket.id)):
        _arm(turn, ticket.id, UNDO_WITHIN + timedelta(seconds=1))


def unshow(turn: Turn, chat: int, key: str, ticket: int, priority: int) -> None:
    """Take one message with evidence out of its group."""
    turn.say(Outgoing(OPERATOR, chat, form=Form.DELETE, reply_key=key, priority=priority, ticket=ticket))


def take_back(turn: Turn, number: int) -> None:
    """Take back what has stood long enough, of an ended ticket everything."""
    ended = turn.ticket(number).status in OVER
    oldest = None
    for piece in sent_messages.shown_evidence(turn.tx, number):
        if ended or piece.sent_at is None or turn.now - piece.sent_at >= SHOWN_FOR:
            unshow(turn, piece.chat_id, piece.key, number, Priority.DIGEST)
        else:
            oldest = min(oldest or piece.sent_at, piece.sent_at)
    if oldest is not None:
        _arm(turn, number, oldest + SHOWN_FOR - turn.now)


def due(turn: Turn, due: DueTimer) -> None:
    """Evidence has stood in the groups long enough."""
    take_back(turn, due.remembered(UnshowDue).ticket)
