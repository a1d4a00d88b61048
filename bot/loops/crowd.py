"""Is there a queue before the control room? Then a disaster begins, through the one door like everything else."""

from __future__ import annotations

from datetime import datetime

from cities.profile import City
from domain.ticket import CONTROL_ROOM
from domain.timer import TimerKind
from escalation.disaster import overdue
from models import backlog, bindings, disasters, inbox, timers
from models.db import Tx
from models.timers import Timer


def watch(tx: Tx, city: City, now: datetime) -> bool:
    """Begin a disaster where first cards for the control room, or citizens' messages to us, queue up; True where it does."""
    if disasters.current(tx) is not None or not _queues(tx, city, now):
        return False
    timers.arm(tx, Timer("disaster", TimerKind.DISASTER, now))
    return True


def _queues(tx: Tx, city: City, now: datetime) -> bool:
    delay = city.disaster.queue_delay
    if overdue(inbox.oldest_waiting(tx), inbox.waiting_count(tx), delay, now):
        return True
    cards = [backlog.first_cards(tx, group.id) for group in bindings.groups_of(tx, CONTROL_ROOM)]
    return any(overdue(oldest, count, delay, now) for count, oldest in cards)
