"""How long until another process leads: the one that leads is killed, stopped, cut off, or its database fails over.

    python -m bench.takeover [--runs 20] [--kind KIND ...] [--page docs/takeover.md]

Two processes of bots serve one city on one PostgreSQL. In each run the leading one is broken, and at the same moment somebody
reports a fire: the time until its card is in Damkar's group is taken. Then it is mended, and must follow: another fire's card comes,
and no card stands there twice.
"""

from __future__ import annotations

import argparse
import os
import signal
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from bench.breaking.cable import wires_can_be_laid
from bench.breaking.house import Ground, within
from bench.breaking.pair import Pair, Worker, pair
from bench.breaking.row import holds

QUIET = 2.0  # after a card, until nothing of it is under way any more
LONGEST = 60.0
GOAL = 30.0
Mend = Callable[[], None]


def _kill(two: Pair, leader: Worker) -> Mend:
    os.kill(leader.pid, signal.SIGKILL)
    assert leader.process is not None
    leader.process.wait()
    return partial(two.start, leader)


def _stop(two: Pair, leader: Worker) -> Mend:
    os.kill(leader.pid, signal.SIGSTOP)
    return partial(os.kill, leader.pid, signal.SIGCONT)


def _cut(two: Pair, leader: Worker) -> Mend:
    assert leader.wire is not None
    leader.wire.cut()
    return leader.wire.mend


def _fail_over(two: Pair, leader: Worker) -> Mend:
    old, standby = two.server, two.server.standby()
    time.sleep(QUIET)
    two.broken_at = time.monotonic()
    old.stop()
    standby.promote()
    two.server = standby
    two.cable.lead_to(standby.port)
    return old.remove


@dataclass(frozen=True, slots=True)
class Kind:
    """A way of breaking what leads; `wired`: each process has a network of its own."""

    name: str
    done: str
    breaks: Callable[[Pair, Worker], Mend]
    wired: bool = False


KINDS = (
    Kind("killed", "SIGKILL of the leading process", _kill),
    Kind("stopped", "SIGSTOP of the leading process, SIGCONT later", _stop),
    Kind("cut", "the leading process's network is cut (a namespace's wire), and mended later", _cut, True),
    Kind("failover", "PostgreSQL dies, its streaming standby is promoted at the same address", _fail_over),
)


@dataclass(slots=True)
class Found:
    """Seconds of each run that held, and what was wrong in the others."""

    seconds: list[float] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)


def measure(kind: Kind, runs: int) -> Found:
    found = Found()
    with pair(Ground(), wired=kind.wired) as two:
        for run in range(runs):
            try:
                found.seconds.append(once(kind, two))
                print(f"{kind.name} {run + 1}: {found.seconds[-1]:.1f} s", flush=True)
            except AssertionError as error:
                found.wrong.append(f"run {run + 1}: {error}")
                print(f"{kind.name} {run + 1}: {error}", flush=True)
    return found


def once(kind: Kind, two: Pair) -> float:
    """Break, take the time, mend; what follows must hold."""
    _comes(two, "before")
    leader = two.leader()
    two.broken_at = time.monotonic()
    mend = kind.breaks(two, leader)
    words = two.fire()
    shown = two.shown(words, LONGEST)
    took = time.monotonic() - two.broken_at
    mend()
    holds(shown is not None, f"no card within {LONGEST:.0f} s")
    two.taken(words)
    if leader.wire is None:
        ready = within(15, lambda: two.says(leader, "/readyz") == 200)
        holds(ready is not None, "the one that led is not ready again")
    time.sleep(QUIET)
    _comes(two, "after")
    holds(not two.doubled(), f"more than one card: {two.doubled()}")
    return took


def _comes(two: Pair, when: str) -> None:
    words = two.fire()
    holds(two.shown(words, LONGEST) is not None, f"no card {when}")
    two.taken(words)
    time.sleep(QUIET)


HEAD = """# How soon another process leads

Written by `python -m bench.takeover --runs {runs} --page docs/takeover.md`: two `sigap run` on one PostgreSQL and the simulator. The leading one is
broken, and at that moment somebody reports a fire; measured is the time until its card is in Damkar's group. Afterwards what was broken is mended:
the process is ready again and follows, further fires' cards come, and no card stands there twice. Goal: {goal:.0f} s. Why it takes what it takes: [decision](decisions/0031-roles-by-a-lease.md).

| | runs | held | median | worst |
|---|---:|---:|---:|---:|
"""


def page(found: dict[Kind, Found], runs: int) -> str:
    lines = []
    for kind, one in found.items():
        seconds = one.seconds
        middle, worst = (
            (f"{statistics.median(seconds):.1f} s", f"{max(seconds):.1f} s") if seconds else ("–", "–")
        )
        total = len(seconds) + len(one.wrong)
        lines.append(f"| {kind.done} | {total} | {len(seconds)} | {middle} | {worst} |\n")
    lines += [f"\nDid not hold: {kind.name}, {words}\n" for kind, one in found.items() for words in one.wrong]
    return HEAD.format(runs=runs, goal=GOAL) + "".join(lines)


def main() -> int:
    known = {kind.name: kind for kind in KINDS}
    parser = argparse.ArgumentParser(prog="python -m bench.takeover", description=__doc__.split("\n")[0])
    parser.add_argument("--runs", type=int, default=20)
    parser.add_argument("--kind", nargs="+", choices=known, default=list(known))
    parser.add_argument("--page", type=Path, help="write the table")
    given = parser.parse_args()
    found: dict[Kind, Found] = {}
    for name in given.kind:
        if known[name].wired and not wires_can_be_laid():
            print(f"{name}: not measured, networks of one's own need root and `ip`")
            continue
        found[known[name]] = measure(known[name], given.runs)
    told = page(found, given.runs)
    print(told.split("\n\n", 2)[2])
    if given.page:
        given.page.write_text(told)
    bad = any(one.wrong or max(one.seconds, default=0) > GOAL for one in found.values())
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
