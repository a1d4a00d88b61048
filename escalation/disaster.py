"""When a disaster begins by itself, when one that did so ends, and how often its boards and calls go out (pure)."""

from __future__ import annotations

from datetime import datetime, timedelta

QUEUE = 5  # a single late message is no queue: some other fault holds it up
ROUND = timedelta(seconds=15)  # the boards
CALL_EVERY = 4  # rounds: once a minute
CALM_FOR = timedelta(minutes=30)  # without a queue and without a new cluster
AT_ONCE = 10  # tickets whose reporters are told the outcome in one go


def overdue(oldest: datetime | None, waiting: int, delay: timedelta, now: datetime) -> bool:
    """Do messages for the control room queue up: the oldest waits longer than the city allows, and it is not alone?"""
    return oldest is not None and waiting >= QUEUE and now - oldest > delay


def is_over(why: str, last_busy: datetime, now: datetime) -> bool:
    """One that began by itself ends by itself; what a person has begun, a person ends."""
    return why == "antrian" and now - last_busy >= CALM_FOR
