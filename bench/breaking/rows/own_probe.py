"""B8: the watcher's own synthetic report, on a healthy city."""

from __future__ import annotations

from bench.breaking.house import Ground, Town, within
from bench.breaking.row import Row, holds

PROBED = 75.0  # seconds until the synthetic report has run, a minute apart


def play(ground: Ground) -> str:
    with ground.town(SIGAP_PROBE_MINUTES="1") as town:
        return told(town)


def told(town: Town) -> str:
    drills = town.group("Latihan 112")
    ran = within(PROBED, lambda: drills.shows("Uji jalur otomatis"))
    holds(ran is not None, f"no synthetic report after {PROBED:.0f} s")
    deep = town.status("/healthz?deep=1", seconds=20)
    asked = town.run("bot", "periksa")
    cards = [
        m for m in drills.messages() if "UJI" in str(m.get("text")) and "dibatalkan" in str(m.get("text"))
    ]
    holds(deep == 200, f"/healthz?deep=1 says {deep}")
    holds(asked.returncode == 0, f"periksa says {asked.stdout[-300:]}")
    holds(not cards, "the synthetic report's ticket is shown as if somebody had to act on it")
    return f"deep health {deep}, periksa {asked.returncode}, one silent card"


ROW = Row(
    "B8",
    "own-probe",
    "nothing: the watcher's synthetic report runs on a healthy city",
    "`periksa` and deep health are clean",
    play,
)
