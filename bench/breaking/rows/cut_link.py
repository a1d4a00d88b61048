"""B3: the link of the process that leads is cut, to the platform and to the database; later it is mended."""

from __future__ import annotations

import time

from bench.breaking.cable import wires_can_be_laid
from bench.breaking.house import Ground
from bench.breaking.pair import Pair, pair
from bench.breaking.row import Row, holds

SECONDS, QUIET = 30.0, 3.0


def play(ground: Ground) -> str:
    holds(wires_can_be_laid(), "not played: networks of one's own need root and `ip`")
    with pair(ground, wired=True) as two:
        return told(two)


def told(two: Pair) -> str:
    first = two.workers[0].wire
    assert first is not None
    holds(two.shown(two.fire(), 20) is not None, "no card while all is well")
    time.sleep(QUIET)
    first.cut()
    took = two.shown(two.fire(), SECONDS)
    holds(took is not None, f"no card within {SECONDS:.0f} s")
    first.mend()
    time.sleep(QUIET)
    holds(two.shown(two.fire(), 10) is not None, "no card after the link was mended")
    time.sleep(QUIET)
    holds(not two.doubled(), f"twice: {two.doubled()}")
    return f"the next fire's card came after {took:.0f} s, once; nothing is doubled when the link is mended"


ROW = Row(
    "B3",
    "cut-link",
    "of two processes on PostgreSQL the leading one's network is cut (a namespace's wire), and mended later",
    "the other leads within 30 s; nothing is sent twice",
    play,
)
