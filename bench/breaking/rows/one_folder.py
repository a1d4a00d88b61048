"""B9: another process on the folder of a city that runs on SQLite."""

from __future__ import annotations

import subprocess
import time
from pathlib import Path

from bench.breaking.house import Ground, Town, free_port, spoken
from bench.breaking.row import Row, holds

SECONDS = 25.0


def play(ground: Ground) -> str:
    with ground.town() as town:
        return told(town)


def told(town: Town) -> str:
    link = town.folder.with_name(f"{town.folder.name}-link")
    link.symlink_to(town.folder)
    web = {"SIGAP_WEB_PORT": str(free_port())}
    tries: dict[str, tuple[tuple[str, ...], dict[str, str]]] = {
        "bot run": (("bot", "run"), web),
        "bot run by a link": (("bot", "run"), {**web, "SIGAP_DATA": str(link)}),
        "bot run by its address": (("bot", "run"), {**web, **_elsewhere(town)}),
        "bot worker": (("bot", "worker"), web),
        "bot start": (("bot", "start"), {**web, "SIGAP_PORT": str(free_port())}),
    }
    for name, (words, more) in tries.items():
        _refused(town, name, words, more)
    siti = town.person("Siti")
    siti.reports("rumah tetangga kebakaran, api besar di gang anggur")
    time.sleep(6)
    group = town.group("Damkar")
    cards = [m for m in group.messages() if m["buttons"] and "gang anggur" in spoken(m)]
    holds(len(cards) == 1, f"{len(cards)} cards of one fire")
    return f"{len(tries)} ways to start a second one refuse with a sentence; one fire is one card"


def _elsewhere(town: Town) -> dict[str, str]:
    """A folder of its own, but the same database and key."""
    own = Path(f"{town.folder}-other")
    own.mkdir(mode=0o700)
    key = own / "key"
    key.write_bytes((town.folder / "key").read_bytes())
    key.chmod(0o600)
    return {"SIGAP_DATA": str(own), "DATABASE_URL": f"sqlite:///{town.folder / 'sigap.db'}"}


def _refused(town: Town, name: str, words: tuple[str, ...], more: dict[str, str]) -> None:
    try:
        done = town.run(*words, seconds=SECONDS, **more)
    except subprocess.TimeoutExpired:
        holds(False, f"{name}: it runs beside the other")
        return
    holds(done.returncode != 0, f"{name}: it ended as if all were well")
    said = (done.stderr + done.stdout).strip()
    holds("Traceback" not in said and said, f"{name}: {said[-200:] or 'nothing was said'}")


ROW = Row(
    "B9",
    "one-folder",
    "a second process on the folder of a city that runs on SQLite: run, worker, start, by a link, by the database's address",
    "each refuses with one sentence; nothing is sent twice",
    play,
)
