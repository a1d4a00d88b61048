"""N10: the database's server is away, also at a start, then does not answer: whoever writes is told, and nothing is lost."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

import psycopg

from bench.breaking.house import Ground, Person, within
from bench.breaking.pair import Pair, pair
from bench.breaking.row import Row, holds
from bench.breaking.server import Postgres

SECONDS, QUIET = 30.0, 3.0
UNHEARD, DEAF, AGAIN = "BELUM kami terima", "tidak bisa mencatat", "mencatat lagi"


def play(ground: Ground) -> str:
    with pair(ground) as two:
        return told(two)


def told(two: Pair) -> str:
    holds(two.shown(two.fire(), 20) is not None, "no card while all is well")
    time.sleep(QUIET)
    two.server.stop()
    away = _spoken_of(two, "away")
    for worker in two.workers:
        os.kill(worker.pid, signal.SIGKILL)
        two.begin(worker)
    begun = _writer_hears(two, "away at a start")
    two.server.start()
    _goes_on(two, "away")
    time.sleep(QUIET)
    processes = _processes(two.server)
    for process in processes:
        os.kill(process, signal.SIGSTOP)
    try:
        hung = _spoken_of(two, "hung")
    finally:
        for process in processes:
            os.kill(process, signal.SIGCONT)
    _goes_on(two, "hung")
    time.sleep(QUIET)
    with psycopg.connect(two.server.plain) as forgotten:
        forgotten.execute("LOCK TABLE outbox IN ACCESS EXCLUSIVE MODE")
        locked = _spoken_of(two, "locked")
        forgotten.rollback()
    _goes_on(two, "locked")
    return (
        f"told {away:.0f} s after writing while it was away, {begun:.0f} s when both had been killed and started meanwhile, "
        f"{hung:.0f} s while it hung, {locked:.0f} s while one table was locked; once each, nothing lost"
    )


def _spoken_of(two: Pair, how: str) -> float:
    """Somebody reports: told, once, and so is the control room."""
    before, over = len(_said(two, DEAF)), len(_said(two, AGAIN))
    took = _writer_hears(two, how)
    room = within(2 * SECONDS, lambda: len(_said(two, DEAF)) > before)
    holds(room is not None, f"{how}: the control room heard nothing")
    time.sleep(2 * QUIET)
    holds(len(_said(two, DEAF)) == before + 1, f"{how}: the control room heard it more than once")
    holds(len(_said(two, AGAIN)) == over, f"{how}: the control room heard that it is over while it was not")
    return took


def _writer_hears(two: Pair, how: str) -> float:
    """Somebody reports, and is told, once."""
    two.fire()
    writer = Person(two.town, int(two.town.get("/sim/state")["users"][-1]["id"]))
    took = within(SECONDS, lambda: writer.hears(UNHEARD))
    holds(took is not None, f"{how}: who wrote heard nothing within {SECONDS:.0f} s")
    time.sleep(QUIET)
    holds(sum(UNHEARD in str(m.get("text")) for m in writer.messages()) == 1, f"{how}: told more than once")
    return took or 0.0


def _goes_on(two: Pair, how: str) -> None:
    holds(two.shown(two.told[-1], 60) is not None, f"{how}: what was written meanwhile has no card")
    told = len(_said(two, DEAF))
    over = within(40, lambda: len(_said(two, AGAIN)) >= told)
    holds(over is not None, f"{how}: the control room does not read that it is over")
    time.sleep(QUIET)
    holds(len(_said(two, AGAIN)) == told == len(_said(two, DEAF)), f"{how}: not once each")
    holds(not two.doubled(), f"{how}: twice: {two.doubled()}")


def _said(two: Pair, words: str) -> list[str]:
    """What bots have said in the control room's group."""
    room = two.town.group("Ruang Kendali")
    return [t for m in room.messages() if words in (t := str(m.get("text") or ""))]


def _processes(server: Postgres) -> list[int]:
    """The server's own and all that it has begun."""
    first = int((server.data / "postmaster.pid").read_text().split()[0])
    children = Path(f"/proc/{first}/task/{first}/children").read_text().split()
    return [first, *map(int, children)]


ROW = Row(
    "N10",
    "server-away",
    "of two processes on PostgreSQL the server dies (immediate), both are killed and started, and it comes back; then it is stopped (SIGSTOP) and goes on; then one table is locked",
    "whoever writes on Telegram, and the control room, are told that nothing is received, each once; then all of it is read",
    play,
)
