"""B1: one update that is nested deeper than a strict writer goes."""

from __future__ import annotations

from typing import Any

from bench.breaking.house import CITIZEN, Ground, Town, within
from bench.breaking.row import Row, holds

LEVELS = (250, 900)
SECONDS = 15.0


def deep(levels: int) -> dict[str, Any]:
    """Lists in lists, in a field that nobody knows."""
    value: Any = "x"
    for _ in range(levels):
        value = [value]
    return {"new_kind": value}


def play(ground: Ground) -> str:
    with ground.town() as town:
        return told(town)


def told(town: Town) -> str:
    for levels in LEVELS:
        town.post("/sim/raw-update", bot=CITIZEN, update=deep(levels))
    siti = town.person("Siti")
    siti.reports("rumah tetangga kebakaran, api besar, ada orang di dalam")
    damkar = town.group("Damkar")
    took = within(SECONDS, lambda: damkar.rings("api besar"))
    holds(took is not None, f"the next fire's card was not there after {SECONDS:.0f} s: that bot is deaf")
    return f"the next fire's card came after {took:.1f} s"


ROW = Row(
    "B1",
    "deep-update",
    f"updates with a field nested {' and '.join(map(str, LEVELS))} levels deep",
    "the next report comes through; what cannot be read is a dead row",
    play,
)
