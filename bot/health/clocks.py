"""The product's time across restarts and clocks that are set wrong: see docs/decisions."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.health.notices import Notices
from domain.clock import BOUND, STEP, Clock, SteadyClock, SystemClock
from handlers.digest.deliver import arm_digest
from handlers.duty.somebody_on import arm_round
from handlers.learning.nightly import arm_nightly
from handlers.overviews.morning import arm_morning
from handlers.privacy import erasing
from handlers.turn import Turn
from locales.text import text
from messages.charts import duration
from models import notes, timers
from models.db import Tx
from models.set_back import put_back

ALIVE = "alive"  # the note of when we were last up
WRONG_BY = "clock"  # how many seconds the machine's clock is ahead of the time that the product follows
AT_AN_HOUR = {"morning": arm_morning, "nightly": arm_nightly, erasing.SWEEP: erasing.arm_sweep}
STANDING = {"digest": arm_digest, "duty": arm_round, **AT_AN_HOUR}  # the timers that are always there


def alive(tx: Tx, clock: Clock, notices: Notices) -> timedelta:
    """Remember that we are up, and how far the machine's clock is from our time; answers how far back our time has been
    set since this was last asked."""
    notes.write(tx, ALIVE, clock.now().isoformat())
    if not isinstance(clock, SteadyClock):
        return timedelta(0)
    wrong = str(round(wrong_by(clock)))
    if notes.read(tx, WRONG_BY) != wrong:
        notes.write(tx, WRONG_BY, wrong)
    back = clock.set_back()
    if back:
        _tell_back(tx, clock, notices, back)
    return back


def go_on(tx: Tx, clock: Clock, notices: Notices) -> None:
    """At the start: where the platforms' time is known, what was written by a clock ahead of it is put right. Where not:
    no earlier than when we were last alive, unless that lies so far ahead that it must be wrong."""
    last = last_alive(tx)
    if not isinstance(clock, SteadyClock):
        return
    clock.set_back()  # nothing of ours hangs on it yet
    if last is None:
        return
    ahead = last - clock.now()
    if clock.follows_platforms:
        if ahead > STEP:
            set_right(tx, ahead, clock.now())
            _tell_back(tx, clock, notices, ahead)
    elif ahead > BOUND:
        _tell_back(tx, clock, notices, ahead)
    else:
        clock.resume(last)


def set_right(tx: Tx, back: timedelta, now: datetime) -> None:
    """What was reckoned from a time too far ahead comes so much sooner; what is done at an hour of the day is set anew."""
    put_back(tx, back, now)
    for key in AT_AN_HOUR:
        timers.clear(tx, key)


def arm_standing(turn: Turn) -> None:
    """What is done every so often, or at an hour of the day, where it is not set yet."""
    for key, arm in STANDING.items():
        if not timers.exists(turn.tx, key):
            arm(turn)


def last_alive(tx: Tx) -> datetime | None:
    kept = notes.read(tx, ALIVE)
    return datetime.fromisoformat(kept) if kept else None


def wrong_by(clock: Clock) -> float:
    """How many seconds the machine's clock is ahead of the platforms'."""
    return clock.wrong_by().total_seconds() if isinstance(clock, SteadyClock) else 0.0


def now_here(tx: Tx) -> datetime:
    """The time for a command beside the bots: the machine's, put right by what they have found out."""
    return SystemClock().now() - timedelta(seconds=int(notes.read(tx, WRONG_BY) or 0))


def _tell_back(tx: Tx, clock: SteadyClock, notices: Notices, back: timedelta) -> None:
    if clock.follows_platforms:
        lasted = duration(back.total_seconds())
        notices.note(tx, f"clock:{lasted}", text("jam-dibetulkan", lama=lasted))
        return
    hours = round(back.total_seconds() / 3600)
    notices.note(tx, f"clock:{hours}", text("jam-mundur", jam=str(hours)))
