"""B2: the process that leads is stopped, and goes on later."""

from __future__ import annotations

import os
import signal
import time

from bench.breaking.house import Ground, within
from bench.breaking.pair import Pair, pair
from bench.breaking.row import Row, holds

SECONDS, QUIET = 30.0, 3.0  # after which nothing is under way


def play(ground: Ground) -> str:
    with pair(ground) as two:
        return told(two)


def told(two: Pair) -> str:
    first, second = two.workers
    holds(two.shown(two.fire(), 20), "no card while all is well")
    time.sleep(QUIET)
    os.kill(first.pid, signal.SIGSTOP)
    took = two.shown(two.fire(), SECONDS)
    well = two.says(second, "/readyz")
    holds(took is not None, f"no card within {SECONDS:.0f} s; the healthy one says {well}")
    holds(well == 200, f"the healthy one says {well}")
    os.kill(first.pid, signal.SIGCONT)
    ready = within(10, lambda: two.says(first, "/readyz") == 200)
    holds(ready is not None, "the one that woke up is not ready again")
    after = two.shown(two.fire(), 10)
    holds(after is not None, "no card after the other had woken up")
    time.sleep(QUIET)
    holds(not two.doubled(), f"twice: {two.doubled()}")
    return f"the next fire's card came after {took:.0f} s, once; the one that woke up is ready to follow"


ROW = Row(
    "B2",
    "hung-leader",
    "of two processes on PostgreSQL the one that leads is stopped (SIGSTOP), and goes on later",
    "the other leads within 30 s and is ready; the one that wakes up sends nothing of its own",
    play,
)
