"""N5: midnight of the thirty-first of December in the city, for every program, with a fire open across it."""

from __future__ import annotations

import time
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bench.breaking.house import PLACE, Ground, Town, spoken, within
from bench.breaking.row import Row, holds
from bench.breaking.wrong_clock import ALL, WrongClock

ZONE = ZoneInfo("Asia/Jakarta")
BEFORE = timedelta(seconds=75)  # that a city needs to start, and a fire to be reported
SECONDS = 15.0


def play(ground: Ground) -> str:
    clock = WrongClock(ground.folder / "clock", ALL)
    now = datetime.now(ZONE)
    midnight = datetime(now.year + 1, 1, 1, tzinfo=ZONE)
    ahead = midnight - BEFORE - now
    clock.set(ahead)
    with ground.town(**clock.environment) as town:
        return told(town, midnight, ahead)


def told(town: Town, midnight: datetime, ahead: timedelta) -> str:
    last, first = (f"{y % 100:02d}-0001" for y in (midnight.year - 1, midnight.year))
    damkar, member = town.group("Damkar"), town.group("Damkar").member(0)
    _fire(town, 0, "api di gudang")
    holds(within(SECONDS, lambda: damkar.rings(last)), f"the fire before midnight has no card {last}")
    left = (midnight - ahead - datetime.now(ZONE)).total_seconds()
    holds(left > 0, "the city took too long to start: nothing was open at midnight")
    time.sleep(left + 3)
    _fire(town, 1, "api di pasar")
    holds(within(SECONDS, lambda: damkar.rings(first)), f"the fire after midnight has no card {first}")
    for code in (last, first):
        member.says(f"/terima {code}", damkar.id)
    holds(within(SECONDS, lambda: _taken(town, last) and _taken(town, first)), "they cannot be taken")
    checked = town.run("bot", "periksa")
    holds(checked.returncode == 0, f"periksa: {checked.stdout[-300:]}{checked.stderr[-300:]}")
    for month, own, other in (
        (f"{midnight.year - 1}-12", last, first),
        (f"{midnight.year}-01", first, last),
    ):
        folder = town.folder.parent / month
        town.run("bot", "laporan", "bulanan", month, "--ke", str(folder))
        table = "".join(file.read_text() for file in folder.glob("*.csv"))
        holds(own in table and other not in table, f"the report of {month} has not exactly {own}")
    return f"{last} and {first} rang and were taken; each month's report has its own; periksa is clean"


def _fire(town: Town, number: int, words: str) -> None:
    place = {**PLACE, "latitude": PLACE["latitude"] - 0.02 * number}
    town.person("Siti").reports(f"rumah kebakaran, {words}, ada orang di dalam", place)


def _taken(town: Town, code: str) -> bool:
    """The card's keys offer the next step."""
    cards = [m for m in town.group("Damkar").messages() if m["sender"]["is_bot"] and code in spoken(m)]
    labels = [key["label"] for m in cards for row in m["buttons"] or [] for key in row]
    return any("Berangkat" in label for label in labels)


ROW = Row(
    "N5",
    "turn-of-the-year",
    "midnight of 31 December in the city, for all programs, with a fire open across it",
    "codes begin anew, old ones go on, each month's report has its own, nothing is overdue",
    play,
)
