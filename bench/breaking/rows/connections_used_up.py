"""N4: others use up every connection of the database's server."""

from __future__ import annotations

import contextlib
import time
from dataclasses import dataclass, field
from typing import Any

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
    with contextlib.ExitStack() as stack:
        others = Others(two.server.plain, stack)
        others.take()
        during = two.shown(two.fire(), SECONDS)
        holds(
            during is not None,
            f"with {len(others.held)} connections taken by others: no card within {SECONDS:.0f} s",
        )
        well = two.says(two.workers[0], "/healthz")
        holds(well == 200, f"what is connected works, and /healthz says {well}")
        holds(within(SECONDS, others.drive_out) is not None, "ours could not be driven out")
        ill = within(SECONDS, lambda: two.says(two.workers[0], "/healthz") == 503)
        holds(ill is not None, "nobody is told that no connection is left")
        alive = [w.process is not None and w.process.poll() is None for w in two.workers]
        holds(all(alive), "a process ended")
        words = two.fire()
    after = two.shown(words, SECONDS)
    holds(after is not None, f"no card within {SECONDS:.0f} s after there was room again")
    time.sleep(2)
    return f"goes on with what it has; without any it says so after {ill:.0f} s, and goes on {after:.0f} s after there is room"


@dataclass(slots=True)
class Others:
    """Programs of somebody else on the same server, who keep what they get until `stack` ends."""

    address: str
    stack: contextlib.ExitStack
    held: list[psycopg.Connection[Any]] = field(default_factory=list)

    def take(self) -> None:
        """Every connection that is left, also those that are kept for administrators."""
        with contextlib.suppress(psycopg.OperationalError):
            while True:
                more = psycopg.connect(self.address, connect_timeout=5, autocommit=True)
                self.held.append(self.stack.enter_context(more))

    def drive_out(self) -> bool:
        """End everybody else's connections and take their places; answers whether nobody else had one."""
        own = [one.info.backend_pid for one in self.held]
        ended = self.held[0].execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE backend_type = 'client backend' AND pid <> ALL(%s)",
            [own],
        )
        driven = len(ended.fetchall())
        self.take()
        return driven == 0


ROW = Row(
    "N4",
    "connections-used-up",
    "others take every connection of PostgreSQL; then ours are cut as well",
    "what is connected goes on; without any connection /healthz says so; it goes on by itself when there is room",
    play,
)
