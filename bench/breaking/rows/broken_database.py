"""B13: a database or a key that is broken, lost or somebody else's."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
from collections.abc import Callable
from contextlib import closing
from hashlib import sha256
from pathlib import Path

from bench.breaking.house import Ground, Town
from bench.breaking.row import Row, holds

SECONDS = 25.0  # a start that has not ended by then has started
LOCKS = ("sigap.lock", "start.lock")
Break = Callable[[Path], object]


def _changed(change: Callable[[bytes], bytes]) -> Break:
    def work(folder: Path) -> None:
        file = folder / "sigap.db"
        file.write_bytes(change(file.read_bytes()))

    return work


def _foreign(folder: Path) -> None:
    (folder / "sigap.db").unlink()
    with closing(sqlite3.connect(folder / "sigap.db")) as other:
        other.execute("CREATE TABLE notes (title TEXT)")
        other.commit()


BROKEN: dict[str, Break] = {
    "zero bytes": _changed(lambda _: b""),
    "garbage": _changed(lambda _: b"no database at all" * 500),
    "half": _changed(lambda whole: whole[: len(whole) // 2]),
    "a page overwritten": _changed(lambda whole: whole[:8192] + b"\xa5" * 4096 + whole[12288:]),
    "another program's": _foreign,
    "deleted": lambda folder: (folder / "sigap.db").unlink(),
    "key deleted": lambda folder: (folder / "key").unlink(),
    "another key": lambda folder: (folder / "key").write_text("cd" * 32),
    "garbage for a key": lambda folder: (folder / "key").write_text("halo"),
}


def play(ground: Ground) -> str:
    town = ground.found()
    try:
        town.start()
        town.person("Siti").reports("rumah kebakaran, api besar")
    finally:
        town.end()
    with closing(sqlite3.connect(town.folder / "sigap.db")) as there:
        there.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    wrong = [f"{kind}: {fault}" for kind in BROKEN if (fault := _fault(ground, town, kind))]
    holds(not wrong, "; ".join(wrong))
    return f"{len(BROKEN)} kinds, each a sentence from `start` and from `periksa`, and nothing written"


def _fault(ground: Ground, town: Town, kind: str) -> str:
    """What went wrong; "" where it was told well."""
    other = ground.found()
    shutil.copytree(town.folder, other.folder)
    BROKEN[kind](other.folder)
    before = _there(other.folder)
    for words in (("bot", "periksa"), ("bot", "start")):
        name = words[-1]
        live = {"CITIZEN_BOT_TOKEN": "", "OPERATOR_BOT_TOKEN": "", "SIGAP_PORT": str(other.port)}
        try:
            ended = other.run(*words, seconds=SECONDS, **live)
        except subprocess.TimeoutExpired:
            return f"{name} started all the same"
        said = ended.stdout + ended.stderr
        if ended.returncode == 0 or "Traceback" in said:
            return f"{name} ended with {ended.returncode}{', a traceback' if 'Traceback' in said else ''}"
        if len(said.strip().splitlines()) != 1:
            return f"{name} said {len(said.strip().splitlines())} lines"
        if made := {n for n, d in _there(other.folder).items() if before.get(n) != d}:
            return f"{name} wrote {', '.join(sorted(made))}"
    return ""


def _there(folder: Path) -> dict[str, str]:
    return {
        str(p.relative_to(folder)): sha256(p.read_bytes()).hexdigest()
        for p in folder.rglob("*")
        if p.is_file() and p.name not in LOCKS
    }


ROW = Row(
    "B13",
    "broken-database",
    f"{', '.join(BROKEN)}; then `bot start` and `bot periksa`",
    "one sentence with the remedy, exit code not 0, nothing written",
    play,
)
