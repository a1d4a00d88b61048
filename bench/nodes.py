"""`python -m bench.nodes`: 1, 2 and 4 workers on one PostgreSQL: updates a second, order, exactly once; and a take-over.

Every worker is a process of its own; one polls and sends, all handle causes. In the last round the one that polls and sends is
killed (SIGKILL) in the middle, and the time until the next message goes out is taken.
"""

from __future__ import annotations

import contextlib
import random
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from subprocess import Popen
from typing import Any
from uuid import uuid4

from bench.faults.order import disorder
from bench.figures import Figures, machine, parser, tell
from bench.processes import Platform, platform, program
from bench.sigap import CITIZEN_TOKEN
from bench.updates import FIRST_CITIZEN, Update, reports, words
from cities import default_city, load
from models.backlog import unsent_count
from models.db import connect, reading
from models.inbox import waiting_count
from models.sealed import seal_with
from models.sealing import Sealer
from tests.postgres import server_url

WARM_UP = 20  # reports before the clock runs
AFTERWARDS = 4  # updates that come after the kill: the killed one may have done all before
Workers = list[Popen[bytes]]


@contextlib.contextmanager
def workers(server: Platform, count: int, schema: str, folder: Path) -> Iterator[Workers]:
    """So many of them; the first makes the tables, and takes the roles."""
    call = ["bench.sigap", server.base, server_url(), str(folder), "--schema", schema]
    with contextlib.ExitStack() as stack:
        started = [stack.enter_context(program(*call))]
        _until_polled(server, started[0])
        started += [stack.enter_context(program(*call)) for _ in range(count - 1)]
        yield started


def _until_polled(server: Platform, process: Popen[bytes]) -> None:
    while not server.ask("state")["polls"].get(CITIZEN_TOKEN):
        if process.poll() is not None:
            raise OSError(f"the worker ended with {process.returncode}")
        time.sleep(0.1)


def until_done(schema: str, server: Platform, process: Popen[bytes]) -> dict[str, Any]:
    """Until everything that was offered is handled and sent; the platform's state then."""
    engine = connect(server_url(), schema=schema)
    try:
        while True:
            state = server.until_quiet(process, quiet=0.3)
            with reading(engine) as tx:
                if not waiting_count(tx) and not unsent_count(tx):
                    return state
            time.sleep(0.1)
    finally:
        engine.dispose()


def load_of(count: int, first: int, rng: random.Random) -> list[Update]:
    """Reports, and three more words of every fourth reporter, whose order is looked at afterwards."""
    told = reports(load(default_city()), count, rng, first=first)
    more = [
        words(FIRST_CITIZEN + mark, mark, f"tambahan nomor {turn} dari pelapor ini")
        for turn in range(1, 4)
        for mark in range(first, first + count, 4)
    ]
    return [*told, *more]


def measure(count: int, updates: int, folder: Path) -> Figures:
    """Updates per second of so many workers, and what is out of order or doubled (nothing, it should be)."""
    schema, rng = f"nodes_{uuid4().hex[:8]}", random.Random(112)
    with platform() as server, workers(server, count, schema, folder) as started:
        server.ask("offer", **{CITIZEN_TOKEN: load_of(WARM_UP, 0, rng)})
        until_done(schema, server, started[0])
        server.ask("forget")
        offered = load_of(updates // 3, WARM_UP, rng)
        server.ask("offer", **{CITIZEN_TOKEN: offered})
        state = until_done(schema, server, started[0])
    wrong = found_wrong(schema, folder)
    seconds = state["last_effect"] - state["first_handed"]
    return {f"workers_{count}": round(len(offered) / seconds, 1), f"violations_{count}": len(wrong)}


def take_over(updates: int, folder: Path) -> Figures:
    """Two workers; the first, which polls and sends, is killed with half of its work in hand."""
    schema, rng = f"nodes_{uuid4().hex[:8]}", random.Random(112)
    with platform() as server, workers(server, 2, schema, folder) as started:
        server.ask("offer", **{CITIZEN_TOKEN: load_of(WARM_UP, 0, rng)})
        until_done(schema, server, started[0])
        server.ask("forget")
        server.ask("offer", **{CITIZEN_TOKEN: load_of(updates // 3, WARM_UP, rng)})
        while server.ask("state")["last_effect"] == 0:
            time.sleep(0.02)
        started[0].kill()
        killed_at = server.ask("state")["now"]
        server.ask("offer", **{CITIZEN_TOKEN: load_of(AFTERWARDS, WARM_UP + updates // 3, rng)})
        while (state := server.ask("state"))["last_effect"] < killed_at + 0.2:
            time.sleep(0.05)
        taken_over = state["last_effect"] - killed_at
        until_done(schema, server, started[1])
    return {"take_over_s": round(taken_over, 1), "violations_take_over": len(found_wrong(schema, folder))}


def found_wrong(schema: str, folder: Path) -> list[str]:
    """What is out of order, lost or doubled in this database, sealed with the key of that folder."""
    engine = connect(server_url(), schema=schema)
    seal_with(engine, Sealer(bytes.fromhex((folder / "key").read_text())))
    with reading(engine) as tx:
        wrong = list(disorder(tx))
    engine.dispose()
    for words_ in wrong[:20]:
        print(words_)
    return wrong


def main() -> None:
    arguments = parser(__doc__)
    arguments.add_argument("--updates", type=int, default=3000)
    arguments.add_argument("--workers", type=int, nargs="+", default=[1, 2, 4])
    given = arguments.parse_args()
    described = machine()
    figures: Figures = {}
    for count in given.workers:
        with tempfile.TemporaryDirectory(prefix="sigap-nodes-") as name:
            figures |= measure(count, given.updates, Path(name))
    with tempfile.TemporaryDirectory(prefix="sigap-nodes-") as name:
        figures |= take_over(given.updates // 3, Path(name))
    tell(figures, given.json, described)


if __name__ == "__main__":
    main()
