"""B15: the city's file changes under open tickets."""

from __future__ import annotations

import shutil
from pathlib import Path

from bench.breaking.house import Ground, Group, Town, within
from bench.breaking.row import Row, holds

FILE = "kota-bengkulu.toml"
RENAMED = {'"kebakaran"': '"api_besar"', '"damkar"': '"pemadam"'}
SECONDS = 20.0


def play(ground: Ground) -> str:
    folder = Path(shutil.copytree(ground.root / "cities", ground.folder / "cities"))
    town = ground.found(SIGAP_CITY=str(folder / FILE))
    try:
        return told(town, folder / FILE)
    finally:
        town.end()


def told(town: Town, file: Path) -> str:
    town.start()
    siti = town.person("Siti")
    siti.reports("rumah kebakaran, api besar, ada orang di dalam")
    damkar = town.group("Damkar")
    holds(within(SECONDS, lambda: damkar.rings("api besar")), "no card before the change")
    town.kill()
    words = file.read_text()
    for old, new in RENAMED.items():
        words = words.replace(old, new)
    file.write_text(words)
    town.start()
    siti.says("api sudah ke rumah sebelah, ada asap tebal")
    holds(within(SECONDS, lambda: damkar.shows("asap tebal")), "the crew no longer reads what is said")
    holds(_takes(damkar), "no card with Terima")
    holds(within(SECONDS, lambda: siti.hears("Damkar")), "Terima does nothing")
    checked = town.run("bot", "periksa")
    holds(checked.returncode == 0, f"periksa: {checked.stdout[-300:]}")
    budi = town.person("Budi")
    budi.reports("kebakaran gudang, api besar sekali", {"latitude": -3.85, "longitude": 102.31})
    holds(within(SECONDS, lambda: damkar.rings("gudang")), "the renamed agency no longer rings")
    return "words, Terima and a new fire reach the crew; periksa is clean"


def _takes(group: Group) -> bool:
    """Somebody presses Terima under the newest card that has it."""
    for message in reversed(group.messages()):
        for key in (key for row in message["buttons"] or [] for key in row):
            if "Terima" in str(key["label"]):
                group.member().presses(str(key["label"]), message, group.id)
                return True
    return False


ROW = Row(
    "B15",
    "changed-city",
    "a fire is open; its category and its agency get other keys in the city's file; started again",
    "its words and keys work on, the next fire rings, nothing is dead",
    play,
)
