"""B10: a machine whose files are made for everybody to read."""

from __future__ import annotations

import os
import stat
import time
from pathlib import Path

from bench.breaking.house import Ground, Town, within
from bench.breaking.row import Row, holds

UMASKS = (0o022, 0o000)
NOBODY = 65534


def play(ground: Ground) -> str:
    told = [_made(ground, umask) for umask in UMASKS]
    return f"umask {' and '.join(f'{u:03o}' for u in UMASKS)}: {', '.join(told)}; loosened by hand, closed at the next start"


def _made(ground: Ground, umask: int) -> str:
    town = ground.found()
    town.umask = umask
    try:
        town.start()
        town.person("Siti").reports("rumah kebakaran, api besar")
        damkar = town.group("Damkar")
        holds(within(30, lambda: damkar.shows("api besar")), "no card")
        made = town.run("bot", "cadangan", "buat", str(town.folder / "city.sigap"))
        town.run("bot", "laporan", "bulanan", time.strftime("%Y-%m"), "--ke", str(town.folder / "laporan"))
        town.run("bot", "bukti", "buat", "26-0001", "--ke", str(town.folder / "bukti.zip"))
        closed = _closed(town, "made")
        holds(made.returncode == 0, f"no backup: {made.stderr[-200:]}")
        town.kill()
        for path in (town.folder, *town.folder.rglob("*")):
            if path.name != "key":  # that it lies open is refused with a sentence
                path.chmod(0o755 if path.is_dir() else 0o644)
        town.start()
        _closed(town, "loosened, then started again")
        return f"{closed} files and folders"
    finally:
        town.end()


def _closed(town: Town, when: str) -> int:
    """How many files and folders there are, all their owner's alone."""
    paths = [town.folder, *sorted(town.folder.rglob("*"))]
    modes = {p: stat.S_IMODE(p.stat().st_mode) for p in paths if p.exists()}
    wrong = [f"{p.relative_to(town.folder)} {m:03o}" for p, m in modes.items() if m & 0o077]
    holds(not wrong, f"{when}: others may use {', '.join(wrong)}"[:300])
    if os.geteuid() == 0:
        holds(not _read_by_others(town.folder), f"{when}: another user lists {town.folder.name}")
    return len(modes)


def _read_by_others(folder: Path) -> bool:
    """Whether another user of the machine can list it, tried as such."""
    child = os.fork()
    if child == 0:
        try:
            os.setgroups([])
            os.setgid(NOBODY)
            os.setuid(NOBODY)
            list(folder.iterdir())
            os._exit(0)
        except OSError:
            os._exit(1)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


ROW = Row(
    "B10",
    "open-files",
    "started with umask 022 and 000, with a backup, a monthly report and an evidence package; then everything loosened by "
    "hand and started again",
    "every folder 0700 and every file 0600; another user of the machine lists nothing",
    play,
)
