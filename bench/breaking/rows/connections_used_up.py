"""N4: others use up every connection of the database's server."""

from __future__ import annotations

import contextlib
import time

import psycopg

from bench.breaking.house import Ground, within
from bench.breaking.pair import Pair, pair
from bench.breaking.row import Row, holds

LIMIT = "max_connections = 40\nsuperuser_reserved_connections = 3\n"
SECONDS = 30.0


def play(ground: Ground) -> str:
    with pair(ground, settings=LIMIT) as two:
        return told(two)


def told(two: Pair) -> str:
    holds(two.shown(two.fire(), 20) is not None, "no card while all is well")
    with contextlib.ExitStack() as others:
        taken = _all(two, others)
        during = two.shown(two.fire(), SECONDS)
        holds(during is not None, f"with {taken} connections taken by others: no card within {SECONDS:.0f} s")
        well = two.says(two.workers[0], "/healthz")
        holds(well == 200, f"what is connected works, and /healthz says {well}")
        two.cable.drop()  # and ours are lost, so that none is left
        taken += _all(two, others)
        ill = within(SECONDS, lambda: two.says(two.workers[0], "/healthz") == 503)
        holds(ill is not None, "nobody is told that no connection is left")
        alive = [w.process is not None and w.process.poll() is None for w in two.workers]
        holds(all(alive), "a process ended")
        words = two.fire()
    after = two.shown(words, SECONDS)
    holds(after is not None, f"no card within {SECONDS:.0f} s after there was room again")
    time.sleep(2)
    return f"goes on with what it has; without any it says so after {ill:.0f} s, and goes on {after:.0f} s after there is room"


def _all(two: Pair, others: contextlib.ExitStack) -> int:
    """Every connection that is left, also those that are kept for administrators; again, as they are let go of."""
    number = 0
    for _ in range(30):
        try:
            others.enter_context(psycopg.connect(two.server.plain, connect_timeout=5))
            number += 1
        except psycopg.OperationalError:
            time.sleep(0.1)
    return number


ROW = Row(
    "N4",
    "connections-used-up",
    "others take every connection of PostgreSQL; then ours are cut as well",
    "what is connected goes on; without any connection /healthz says so; it goes on by itself when there is room",
    play,
)
