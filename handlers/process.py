"""The one door: every cause, in one transaction, through the same short function."""

from __future__ import annotations

from datetime import datetime

from domain.errand import Delayed
from domain.message import Channel, Kind
from domain.timer import TimerKind
from handlers import aliases
from handlers.causes import Cause, ErrandCause, InboundCause, MejaCause, Outcome, TimerCause
from handlers.citizen import by_page
from handlers.citizen.entry import citizen
from handlers.commit import commit_turn
from handlers.drills import probe
from handlers.due_timer import DueTimer
from handlers.meja import acts
from handlers.operator import elsewhere
from handlers.operator.entry import operator
from handlers.routes import ERRANDS, TIMERS
from handlers.services import Services
from handlers.turn import Turn
from models import conversations, errands, inbox, timers
from models.db import Tx


def process(services: Services, tx: Tx, cause: Cause, now: datetime) -> Outcome:
    """Take the cause, decide, save, put what must be said into the outbox. The caller commits.

    A cause that somebody else has taken in the meantime changes nothing.
    """
    turn = Turn(services, tx, now)
    match cause:
        case InboundCause():
            taken = _inbound(turn, cause)
        case TimerCause():
            taken = _timer(turn, cause)
        case ErrandCause():
            taken = _errand(turn, cause)
        case MejaCause():
            taken = acts.done(turn, cause)
    if taken:
        commit_turn(turn)
    return Outcome(tuple(turn.toasts))


def _inbound(turn: Turn, cause: InboundCause) -> bool:
    if not inbox.take(turn.tx, cause.row, turn.now):
        return False
    if cause.inbound.kind is Kind.PROBE:
        probe.run(turn)
    elif cause.inbound.kind is Kind.IDENTITY:
        aliases.changed(turn, cause.inbound)
    elif cause.inbound.channel is Channel.TELEGRAM_OPERATOR:
        operator(turn, cause.inbound, cause.standing)
    elif cause.inbound.channel is Channel.PHONE:
        by_page.arrived(turn, cause.inbound)
    elif not elsewhere.taken(turn, cause.inbound):
        citizen(turn, cause.inbound)
    return True


def _timer(turn: Turn, cause: TimerCause) -> bool:
    waiting = timers.peek(turn.tx, cause.timer)
    if (
        waiting is None or waiting.due_at > turn.now
    ):  # cleared, or put off by another cause since it was found due
        return False
    if (
        waiting.ticket_id is not None
    ):  # what it concerns first, as every other cause does: nobody waits in a circle
        turn.ticket(waiting.ticket_id)
    elif waiting.chat_id is not None:
        conversations.load_state(turn.tx, waiting.chat_id)
    row = timers.take(turn.tx, cause.timer, turn.now)
    if row is None:
        return False
    TIMERS[TimerKind(row.kind)](turn, DueTimer(row))
    return True


def _errand(turn: Turn, cause: ErrandCause) -> bool:
    if not isinstance(cause.brought, Delayed) and not errands.finish(turn.tx, cause.errand):
        return False
    ERRANDS[cause.kind](turn, cause)
    return True
