"""B4: the clock of the bots' machine is seven hours ahead, then seven behind, then right; the platform's is right."""

from __future__ import annotations

from datetime import timedelta

from bench.breaking.house import DIRECT, PLACE, Ground, Town, within
from bench.breaking.row import Row, holds
from bench.breaking.wrong_clock import WrongClock

AHEAD = timedelta(hours=7)  # a hardware clock that is kept in local time
SECONDS = 15.0
UNPLACED = 75.0  # danger to life without a place rings after a minute


def play(ground: Ground) -> str:
    clock = WrongClock(ground.folder / "clock")
    clock.set(AHEAD)
    with ground.town(**clock.environment) as town:
        return told(town, clock)


def told(town: Town, clock: WrongClock) -> str:
    damkar, room = town.group("Damkar"), town.group("Ruang Kendali")
    town.person("Ani").says("tolong ada orang terjebak di kebakaran ruko")
    ahead = _rings(town, 0, "api sebesar rumah", "seven hours ahead")
    holds(within(SECONDS, lambda: _names_the_clock(town)), "nothing says that the clock is wrong")
    clock.set(-AHEAD)
    behind = _rings(town, 1, "api setinggi pohon", "seven hours behind")
    unplaced = within(UNPLACED, lambda: room.rings("terjebak") or damkar.rings("terjebak"))
    holds(unplaced is not None, f"danger without a place was silent for {UNPLACED:.0f} s")
    clock.set(timedelta(0))
    right = _rings(town, 2, "api merambat cepat", "set right")
    holds(within(SECONDS, lambda: not _names_the_clock(town)), "the alarm stays though the clock is right")
    return (
        f"cards rang after {ahead:.1f}, {behind:.1f}, {right:.1f} s; the clock was named while it was wrong"
    )


def _rings(town: Town, number: int, words: str, when: str) -> float:
    """After how many seconds the fire's card rings; each is an event of its own."""
    damkar, place = town.group("Damkar"), {**PLACE, "latitude": PLACE["latitude"] - 0.02 * number}
    town.person("Siti").reports(f"rumah kebakaran, {words}, ada orang di dalam", place)
    took = within(SECONDS, lambda: damkar.rings(words))
    shown = "its card came silently" if damkar.shows(words) else "it has no card"
    holds(took is not None, f"a fire while the clock was {when} did not ring in {SECONDS:.0f} s: {shown}")
    assert took is not None
    return took


def _names_the_clock(town: Town) -> bool:
    with DIRECT.open(f"{town.web}/metrics", timeout=10) as answer:
        return 'sigap_alarm{key="clock"}' in answer.read().decode()


ROW = Row(
    "B4",
    "wrong-clock",
    "the bots' machine starts with its clock seven hours ahead, is set seven hours behind, then right",
    "every fire rings at once, danger without a place in its minute; the alarm names the clock",
    play,
)
