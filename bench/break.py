"""Breaks a running city on purpose, one row of the table at a time, and says whether it held.

    python -m bench.break NAME [NAME ...] [--root DIR]     a row on this tree, or on another
    python -m bench.break --page docs/breaking.md [NAME …] every row (or these anew), on 1acbd06 and on this tree; writes the table
        [--at-once 2]                                      so many rows beside each other
    python -m bench.break --list

Exit code 1 where a row of this tree falls.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from bench.breaking.house import HERE, Ground
from bench.breaking.page import Seen, kept, line, written
from bench.breaking.row import Falls, Row
from bench.breaking.rows import rows

BEFORE = "1acbd06"  # the last commit before these were known


@dataclass(frozen=True, slots=True)
class Result:
    """What a row showed. `held` with `words` of what was seen; `seconds` of the whole play."""

    held: bool
    words: str
    seconds: float


def played(row: Row, root: Path) -> Result:
    """The row on this tree, with what a program that broke down says in place of an answer."""
    began = time.monotonic()
    try:
        words, held = row.play(Ground(root)), True
    except (Falls, OSError) as error:
        words, held = str(error) or type(error).__name__, False
    return Result(held, words, time.monotonic() - began)


def tree(commit: str, folder: Path) -> Path:
    """The files of a commit, in a folder of their own."""
    archive = subprocess.run(["git", "archive", commit], cwd=HERE, capture_output=True, check=True)
    subprocess.run(["tar", "-x", "-C", str(folder)], input=archive.stdout, check=True)
    return folder


def _told(row: Row, result: Result, where: str) -> None:
    print(f"{'holds' if result.held else 'FALLS'} {row.key} {row.name} {where}: {result.words}", flush=True)


def page(chosen: Iterable[Row], path: Path, at_once: int) -> int:
    """Play each before and after, and write their lines of the table anew; answers how many fall now."""
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(at_once) as hands:
        old = tree(BEFORE, Path(folder))
        seen = list(hands.map(partial(_before_and_after, old), chosen))
    lines = kept(path) | {row.name: line(row, before, now, _played()) for row, before, now in seen}
    path.write_text(written([lines[name] for name in rows() if name in lines], BEFORE))
    return sum(not now[0] for _row, _before, now in seen)


def _played() -> str:
    """The day, and the commit of this tree."""
    commit = subprocess.run(["git", "log", "-1", "--format=%h"], cwd=HERE, capture_output=True, check=True)
    return f"{datetime.now(UTC):%d.%m.%Y} {commit.stdout.decode().strip()}"


def _before_and_after(old: Path, row: Row) -> tuple[Row, Seen, Seen]:
    before, now = played(row, old), played(row, HERE)
    _told(row, before, f"at {BEFORE} ({before.seconds:.0f} s)")
    _told(row, now, f"now ({now.seconds:.0f} s)")
    return row, (before.held, before.words), (now.held, now.words)


def main() -> int:
    known = rows()
    parser = argparse.ArgumentParser(prog="python -m bench.break", description=__doc__.split("\n")[0])
    parser.add_argument("names", nargs="*", metavar="NAME", help="rows; none: all")
    parser.add_argument("--root", type=Path, default=HERE, help="the tree that is broken")
    parser.add_argument("--page", type=Path, help="write the table, before and after")
    parser.add_argument("--at-once", type=int, default=1, help="rows beside each other, for the table")
    parser.add_argument("--list", action="store_true", help="the names")
    given = parser.parse_args()
    if unknown := set(given.names) - set(known):
        parser.error(f"no row {', '.join(sorted(unknown))}; known: {', '.join(known)}")
    chosen = [known[name] for name in given.names] or list(known.values())
    if given.list:
        for row in chosen:
            print(f"{row.key:4} {row.name:24} {row.done}")
        return 0
    if given.page:
        return 1 if page(chosen, given.page, given.at_once) else 0
    fallen = 0
    for row in chosen:
        result = played(row, given.root.resolve())
        _told(row, result, f"({result.seconds:.0f} s)")
        fallen += not result.held
    return 1 if fallen else 0


if __name__ == "__main__":
    sys.exit(main())
