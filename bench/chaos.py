"""Thousands of little stories with crashes, lost answers and broken updates; what must hold is asked after each.

    python -m bench.chaos --trials 10000 --seed 1 [--database postgresql+psycopg://…] [--workers 2]
    python -m bench.chaos --replay SEED

Ends with the line `N trials, M violations`; a violation's seed is printed and replays exactly.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import sys
from collections import Counter
from collections.abc import Iterator
from queue import Empty
from time import perf_counter

from bench.faults.cell import ground
from bench.faults.trial import Outcome, keep_log, run_trial

PATIENCE = 120.0  # seconds that one trial may take


def run(seeds: list[int], database: str = "") -> Iterator[Outcome]:
    """These trials one after the other, in this process."""
    keep_log()
    with ground(database) as made:
        for seed in seeds:
            yield run_trial(made, seed)


def _work(seeds: list[int], database: str, outcomes: multiprocessing.Queue[Outcome | None]) -> None:
    for outcome in run(seeds, database):
        outcomes.put(outcome)
    outcomes.put(None)


def spread(seeds: list[int], database: str, workers: int) -> Iterator[Outcome]:
    """The trials shared out among processes of their own, in which sets have the same order every time."""
    os.environ["PYTHONHASHSEED"] = "0"
    context = multiprocessing.get_context("spawn")
    outcomes: multiprocessing.Queue[Outcome | None] = context.Queue()
    shares = [seeds[n::workers] for n in range(workers)]
    processes = [context.Process(target=_work, args=(share, database, outcomes)) for share in shares]
    for process in processes:
        process.start()
    left = workers
    while left:
        try:
            outcome = outcomes.get(timeout=PATIENCE)
        except Empty:
            raise SystemExit("a process of trials has ended, or hangs") from None
        if outcome is None:
            left -= 1
        else:
            yield outcome
    for process in processes:
        process.join()


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.chaos")
    parser.add_argument("--trials", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--database", default="", help="a PostgreSQL server; empty: SQLite")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--replay", type=int, help="one seed, once more")
    given = parser.parse_args()
    first, trials = (given.replay, 1) if given.replay is not None else (given.seed, given.trials)
    seeds = list(range(first, first + trials))
    began, wrong, points, killed, followed = perf_counter(), 0, Counter[str](), 0, 0
    for outcome in spread(seeds, given.database, min(given.workers, trials)):
        points.update(outcome.points)
        killed += outcome.killed
        followed += outcome.followed
        wrong += len(outcome.wrong)
        for words in outcome.wrong:
            print(f"seed {outcome.seed}: {words}", flush=True)
    seconds = perf_counter() - began
    print(
        f"{sum(points.values())} crashes at {len(points)} points, {killed} of them kill -9; "
        f"{followed} leaders woke up after another had led; {trials / seconds:.1f} trials/s"
    )
    print(f"{trials} trials, {wrong} violations")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
