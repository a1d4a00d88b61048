"""A backup is taken while reports come in, and restored elsewhere."""

from __future__ import annotations

import shutil
import sqlite3
import threading
import time
from contextlib import closing

from bench.breaking.house import CITIZEN, Ground, Town, within
from bench.breaking.row import Row, holds

A_SECOND = 4  # reports
PHOTO = {"generate": {"scene": "fire", "seed": 1, "variant": "fresh"}}


def play(ground: Ground) -> str:
    town, other = ground.found(), ground.found()
    try:
        town.start()
        return told(town, other)
    finally:
        town.end()
        other.end()


def told(town: Town, other: Town) -> str:
    siti = town.person("Siti")
    siti.reports("rumah kebakaran, api besar")
    town.post("/sim/send", user=siti.id, chat=CITIZEN, photo=PHOTO)
    evidence = town.folder / "evidence"
    holds(
        within(20, lambda: evidence.is_dir() and any(f.is_file() for f in evidence.rglob("*"))),
        "no photo kept",
    )
    stop, sent = threading.Event(), [0]
    busy = threading.Thread(target=_load, args=(town, stop, sent))
    busy.start()
    try:
        time.sleep(3)
        backup = town.folder / "city.sigap"
        made = town.run("bot", "cadangan", "buat", str(backup))
        at_backup = sent[0]
        time.sleep(3)
    finally:
        stop.set()
        busy.join()
    holds(made.returncode == 0, f"no backup: {made.stderr[-200:]}")
    town.kill()
    other.folder.mkdir(mode=0o700)
    shutil.copy(town.folder / "key", other.folder / "key")
    restored = other.run("bot", "cadangan", "pulihkan", str(backup))
    holds(restored.returncode == 0, f"not restored: {restored.stderr[-300:]}")
    holds("Yang hilang" in restored.stdout, "nobody says what is lost")
    checked = other.run("bot", "periksa")
    unbroken = [line for line in checked.stdout.splitlines() if line.startswith(("I1 ", "I3 ", "I5 "))]
    holds(len(unbroken) == 3 and all("baik" in line for line in unbroken), checked.stdout[-300:])
    kept = [f for f in (other.folder / "evidence").rglob("*") if f.is_file()]
    holds(kept, "the photo is not there")
    shutil.copytree(
        town.folder,
        other.folder,
        dirs_exist_ok=True,
        ignore=lambda _d, names: [n for n in names if not n.startswith(("simulator.state", "map.json"))],
    )
    other.start()
    damkar = other.group("Damkar")
    other.person("Budi").reports(
        "kebakaran gudang, api besar sekali", {"latitude": -3.85, "longitude": 102.31}
    )
    holds(within(30, lambda: damkar.rings("gudang")), "the restored city does not ring")
    checked = other.run("bot", "periksa")
    holds(checked.returncode == 0, f"periksa: {checked.stdout[-300:]}")
    with closing(sqlite3.connect(other.folder / "sigap.db")) as there:
        tickets = there.execute("SELECT count(*) FROM reports").fetchone()[0]
    return (
        f"backup among {at_backup} of {sent[0]} reports at {A_SECOND} a second; restored with {tickets} reports and "
        f"{len(kept)} files, the lost span named; chains whole, periksa clean, the next fire rings"
    )


def _load(town: Town, stop: threading.Event, sent: list[int]) -> None:
    while not stop.is_set():
        step = 0.004 * (sent[0] % 12)
        town.person(f"Warga {sent[0]}").reports(
            "rumah kebakaran, api besar", {"latitude": -3.79 - step, "longitude": 102.27}
        )
        sent[0] += 1
        time.sleep(1 / A_SECOND)


ROW = Row(
    "N9",
    "backup-under-load",
    f"a backup while {A_SECOND} reports a second come in; all killed; restored in another folder and started there",
    "chains and evidence whole, the lost span said, the city works on",
    play,
)
