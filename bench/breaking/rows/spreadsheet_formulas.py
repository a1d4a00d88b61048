"""N7: what begins like a formula, in the tables that people open with a spreadsheet."""

from __future__ import annotations

import csv
import shutil
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from bench.breaking.house import Ground, Town, within
from bench.breaking.row import Row, holds

FILE = "kota-bengkulu.toml"
NAMED = {  # a kelurahan with a point in it, and how its name is made to begin
    "Panorama": ("=", -3.80713, 102.29358),
    "Padang Harapan": ("\uff1d", -3.82299, 102.28737),
    "Padang Jati": ("\u00a0\uff0b", -3.79844, 102.27027),
}
SIGNS = tuple("=+-@|%\uff1d\uff0b\uff0d\uff20\uff5c\uff05")
SECONDS = 20.0


def play(ground: Ground) -> str:
    folder = Path(shutil.copytree(ground.root / "cities", ground.folder / "cities"))
    for file, before, after in (("kelurahan.csv", ",", ","), (FILE, 'kelurahan = "', '"')):
        words = (folder / file).read_text(encoding="utf-8")
        for name, (sign, _, _) in NAMED.items():
            words = words.replace(f"{before}{name}{after}", f"{before}{sign}{name}{after}")
        (folder / file).write_text(words, encoding="utf-8")
    with ground.town(SIGAP_CITY=str(folder / FILE)) as town:
        return told(town)


def told(town: Town) -> str:
    room = town.group("112")
    for number, (_, lat, lon) in enumerate(NAMED.values()):
        words = f"rumah kebakaran, api besar, nomor {number}"
        town.person(f"Siti {number}").reports(words, {"latitude": lat, "longitude": lon})
        holds(within(SECONDS, partial(room.shows, words)), "no card")
    month = f"{datetime.now(UTC) + timedelta(hours=7):%Y-%m}"
    made = town.run("bot", "laporan", "bulanan", month, "--ke", str(town.folder / "out"))
    holds(made.returncode == 0, f"no table: {made.stderr[-200:]}")
    table = next((town.folder / "out").glob("*.csv")).read_text(encoding="utf-8")
    cells = [cell for line in csv.reader(table.splitlines()) for cell in line]
    named = [cell for cell in cells if any(name in cell for name in NAMED)]
    holds(len(named) >= len(NAMED), f"the names are not in the table: {table[-300:]}")
    run = [cell for cell in cells if cell.strip("\u200b\ufeff \t\u00a0").startswith(SIGNS)]
    holds(not run, f"a spreadsheet runs {run}")
    return f"{len(cells)} cells, none of them a formula; the names are read word for word"


ROW = Row(
    "N7",
    "spreadsheet-formulas",
    "a city whose kelurahan begin with an equals sign, a full-width one, and a blank before a full-width plus; reports from there; the month's table",
    "no cell that a spreadsheet would run, and the names are still there",
    play,
)
