"""N3: the database's server dies under load, and its standby is promoted."""

from __future__ import annotations

import time
from functools import partial

from bench.breaking.house import Ground, within
from bench.breaking.pair import Pair, Worker, pair
from bench.breaking.row import Row, holds

SECONDS, QUIET = 30.0, 3.0
LOAD = 6  # fires that are being told of when it happens


def play(ground: Ground) -> str:
    with pair(ground) as two:
        return told(two)


def told(two: Pair) -> str:
    holds(two.shown(two.fire(), 20) is not None, "no card while all is well")
    time.sleep(QUIET)
    old, standby = two.server, two.server.standby()
    two.server = standby
    time.sleep(QUIET)
    for _ in range(LOAD):
        two.fire()
    old.stop()
    standby.promote()
    two.cable.lead_to(standby.port)
    took = two.shown(two.fire(), SECONDS)
    old.remove()
    holds(took is not None, f"no card within {SECONDS:.0f} s")
    missing = [words for words in two.told if two.shown(words, 60) is None]
    holds(not missing, f"never shown: {missing}")
    ready = [within(20, partial(_ready, two, worker)) for worker in two.workers]
    holds(all(r is not None for r in ready), "not both are ready again")
    return (
        f"the next fire's card came {took:.0f} s after the standby led, and so did {LOAD} that were under way"
    )


def _ready(two: Pair, worker: Worker) -> bool:
    return two.says(worker, "/readyz") == 200


ROW = Row(
    "N3",
    "server-failover",
    "PostgreSQL dies (immediate) while reports come in, and its streaming standby is promoted",
    "reports go on within 30 s, and none is lost",
    play,
)
