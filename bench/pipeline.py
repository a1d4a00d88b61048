"""`python -m bench.pipeline`: updates a second, from raw JSON at the platform to everything said about it over HTTP.

All in one run, each in a process of its own, against the same local Bot API server: the product on both databases, beside
a durable peer on both (bench.durable_aiogram) and bare forwarders that keep nothing. And transactions a second: the one door beside
its own SQL replayed by the driver alone (bench.replay), and beside the raw floor of its database.
"""

from __future__ import annotations

import random
import tempfile
from pathlib import Path
from statistics import median

from bench import door, floor, replay
from bench.figures import Figures, machine, parser, tell
from bench.processes import Platform, platform, program
from bench.sigap import CITIZEN_TOKEN
from bench.updates import reports
from cities import default_city, load
from tests.postgres import own_database, server_url

WARM_UP = 20  # reports before the clock runs
TAKEN = 4  # operators take every fourth card
OWN_SCHEMA = "bench_pipeline"


def forwarded(name: str, updates: int) -> float:
    """Updates per second of a bare forwarder."""
    with platform() as server:
        return _measured(server, [f"bench.{name}", server.base, CITIZEN_TOKEN], updates, answers=1)


def handled(database: str, schema: str, folder: Path, updates: int) -> float:
    """Updates per second of the product: committed, and cards and receipts sent. Operators' taps are updates too."""
    with platform() as server:
        server.ask("taps", every=TAKEN)
        words = ["bench.sigap", server.base, database, str(folder), "--schema", schema]
        return _measured(server, words, updates, answers=2)


def durably(database: str, updates: int) -> float:
    """Updates per second of the durable peer, which does the same work on the screen; taps are updates too."""
    with platform() as server:
        server.ask("taps", every=TAKEN)
        return _measured(
            server, ["bench.durable_aiogram", server.base, CITIZEN_TOKEN, database], updates, answers=4
        )


def _measured(server: Platform, words: list[str], updates: int, answers: int) -> float:
    city, rng = load(default_city()), random.Random(112)
    with program(*words) as process:
        server.ask("offer", **{CITIZEN_TOKEN: reports(city, WARM_UP, rng)})
        server.until_quiet(process)
        server.ask("forget")
        server.ask("offer", **{CITIZEN_TOKEN: reports(city, updates // 2, rng, first=WARM_UP)})
        state = server.until_quiet(process)
    told = sum(state["calls"].get(m, 0) for m in ("sendMessage", "sendLocation", "editMessageText"))
    if told < updates // 2 * answers:
        raise AssertionError(f"{words[0]}: only {told} messages for {updates} updates")
    return float((updates // 2 * 2 + state["taps"]) / (state["last_effect"] - state["first_handed"]))


def doors(folder: Path, causes: int, postgres: str) -> Figures:
    """Transactions per second."""
    return {
        **door.measure(folder, causes, postgres),
        **replay.limits(folder, causes),
        "floor_sqlite": floor.floor_sqlite(folder, causes),
        "floor_sqlite_batch10": floor.floor_sqlite(folder, causes, 10),
        "floor_postgresql": floor.floor_postgresql(postgres, causes),
    }


def measure(updates: int, rounds: int, postgres: str) -> Figures:
    """Medians over the rounds: other programs disturb each of them differently."""
    found: dict[str, list[float]] = {}
    for number in range(rounds):
        with tempfile.TemporaryDirectory(prefix="sigap-bench-") as name:
            for step, value in _round(number, Path(name), updates, postgres).items():
                found.setdefault(step, []).append(value)
    return {name: round(median(values), 1) for name, values in found.items()}


def _round(number: int, folder: Path, updates: int, postgres: str) -> Figures:
    """One after the other, so that none takes another's processor."""
    return {
        "sigap_sqlite": handled("", "", folder / "a", updates),
        "durable_aiogram_sqlite": durably(f"sqlite+aiosqlite:///{folder / 'peer.db'}", updates),
        "bare_aiogram": forwarded("bare_aiogram", updates),
        "sigap_postgresql": handled(postgres, f"{OWN_SCHEMA}{number}", folder / "b", updates),
        "durable_aiogram_postgresql": durably(own_database(), updates),
        "bare_ptb": forwarded("bare_ptb", updates),
        **doors(folder, updates, postgres),
    }


def with_ratios(figures: Figures) -> Figures:
    """The goals are ratios within one run: see docs/benchmarks.md."""
    pairs = {
        "sigap_to_durable": ("sigap_sqlite", "durable_aiogram_sqlite"),
        "sigap_postgresql_to_durable": ("sigap_postgresql", "durable_aiogram_postgresql"),
        "sigap_to_aiogram": ("sigap_sqlite", "bare_aiogram"),
        "sigap_to_ptb": ("sigap_sqlite", "bare_ptb"),
        "sigap_postgresql_to_aiogram": ("sigap_postgresql", "bare_aiogram"),
        "door_to_replay": ("door_sqlite", "replay_sqlite"),
        "door_to_replay_postgresql": ("door_postgresql", "replay_postgresql"),
        "door_to_floor": ("door_sqlite", "floor_sqlite"),
        "door_to_floor_batch10": ("door_sqlite_batch10", "floor_sqlite_batch10"),
        "door_to_floor_postgresql": ("door_postgresql", "floor_postgresql"),
    }
    return figures | {name: round(figures[a] / figures[b], 3) for name, (a, b) in pairs.items()}


def main() -> None:
    arguments = parser(__doc__)
    arguments.add_argument("--updates", type=int, default=2000, help="citizens' updates for each program")
    arguments.add_argument("--rounds", type=int, default=3, help="the figures are medians")
    given = arguments.parse_args()
    described = machine()
    tell(with_ratios(measure(given.updates, given.rounds, server_url())), given.json, described)


if __name__ == "__main__":
    main()
