"""The product's time across restarts and clocks that are set back: see docs/decisions."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.notices import Notices
from domain.clock import BOUND, Clock, SteadyClock
from locales.text import text
from models import notes
from models.db import Tx

ALIVE = "alive"  # the note of when we were last up


def alive(tx: Tx, clock: Clock, notices: Notices) -> None:
    """Remember that we are up; tell the administrator once where the machine's clock was followed far back."""
    notes.write(tx, ALIVE, clock.now().isoformat())
    if isinstance(clock, SteadyClock) and (back := clock.set_back()):
        _tell(tx, notices, back)


def go_on(tx: Tx, clock: Clock, notices: Notices) -> None:
    """At the start: no earlier than when we were last alive, unless that lies so far ahead that it must be wrong."""
    last = last_alive(tx)
    if last is None or not isinstance(clock, SteadyClock):
        return
    ahead = last - clock.now()
    if ahead > BOUND:
        _tell(tx, notices, ahead)
    else:
        clock.resume(last)


def last_alive(tx: Tx) -> datetime | None:
    kept = notes.read(tx, ALIVE)
    return datetime.fromisoformat(kept) if kept else None


def _tell(tx: Tx, notices: Notices, back: timedelta) -> None:
    hours = round(back.total_seconds() / 3600)
    notices.note(tx, f"clock:{hours}", text("jam-mundur", jam=str(hours)))
