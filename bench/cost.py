"""`python -m bench.cost`: what one report costs from its words to its end, by station: milliseconds of processor and of waiting.

One report after the other, each a house fire in a place of its own, as people tell and handle it: words, the pin, Terima, Berangkat,
Tiba, Selesai, half a minute, Sudah. What the process spends while nothing comes is measured first and taken off.
"""

from __future__ import annotations

import signal
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from subprocess import Popen
from typing import Any
from uuid import uuid4

import orjson

from bench import stations
from bench.figures import Figures, machine, parser, tell
from bench.processes import Platform, platform, program
from bench.sigap import CITIZEN_TOKEN
from bench.updates import FIRST_CITIZEN, FIRST_GROUP, pin, words
from cities import default_city, load
from cities.profile import City
from tests.postgres import server_url

SAID = "TOLONG rumah sebelah kebakaran, api besar"
CREW = "damkar"
STEPS = ("Terima", "Berangkat", "Tiba", "Selesai")
UNDONE_SECONDS = 31  # so long Selesai can be taken back
QUIET_SECONDS, IDLE_SECONDS = 0.25, 20.0
CAUSES = len(STEPS) + 4  # words, pin, steps, the half minute, Sudah
ROAD = (
    stations.POLL,
    stations.STORE,
    stations.READ,
    stations.HEAR,
    stations.DECIDE,
    stations.SAY,
    stations.COMMIT,
    stations.SEND,
    stations.PLATFORM,
    stations.TIMERS,
    stations.OTHERS,
    stations.HANDED,
)
Spent = dict[str, Any]
Story = Callable[["Lives", int, int], None]  # who is the first, and how many there are


class Lives:
    """People at a platform: one report after the other."""

    def __init__(self, server: Platform, process: Popen[bytes], city: City) -> None:
        self._server = server
        self._process = process
        self._places = sorted(city.area.kelurahan, key=lambda k: k.lat * 31 + k.lon)
        self._crew = FIRST_GROUP - list(city.agencies).index(CREW)
        self.took: dict[str, list[float]] = {}  # seconds from an act to the last that follows from it

    def until_closed(self, first: int, count: int) -> None:
        self.until_handled(first, count)
        time.sleep(UNDONE_SECONDS)
        for number in range(first, first + count):
            self._presses("Sudah", FIRST_CITIZEN + number)

    def until_handled(self, first: int, count: int) -> None:
        for number in range(first, first + count):
            self._told(number)

    def _told(self, number: int) -> None:
        citizen, place = FIRST_CITIZEN + number, self._places[number % len(self._places)]
        self._offers("words", words(citizen, number, f"{SAID} R{number:04d}"))
        self._offers("pin", pin(citizen, number, place.lat, place.lon))
        for label in STEPS:
            self._presses(label, self._crew)

    def _offers(self, what: str, update: dict[str, Any]) -> None:
        began = self._server.ask("state")["now"]
        self._server.ask("offer", **{CITIZEN_TOKEN: [update]})
        self._settled(what, began)

    def _presses(self, label: str, chat: int) -> None:
        began = self._server.ask("state")["now"]
        if not self._server.ask("press", label=label, chat=chat)["pressed"]:
            raise AssertionError(f"no button {label!r} in {chat}")
        self._settled(label, began)

    def _settled(self, what: str, began: float) -> None:
        """Until something has followed, and then nothing for a while."""
        end = time.monotonic() + 60
        while time.monotonic() < end:
            state = self._server.ask("state")
            last = state["last_effect"]
            if last > began and state["now"] - last > QUIET_SECONDS:
                self.took.setdefault(what, []).append(last - began)
                return
            if self._process.poll() is not None:
                raise OSError(f"the program ended with {self._process.returncode}")
            time.sleep(0.05)
        raise AssertionError(f"nothing followed {what!r}")


def _looked(process: Popen[bytes], path: Path) -> Spent:
    """What the clocks say now, and when."""
    path.unlink(missing_ok=True)
    process.send_signal(signal.SIGUSR1)
    while not path.exists():
        time.sleep(0.01)
    found: Spent = orjson.loads(path.read_bytes())
    return found | {"at": time.monotonic()}


def measure(
    lives: int,
    database: str,
    folder: Path,
    *,
    idle: float = IDLE_SECONDS,
    story: Story = Lives.until_closed,
) -> tuple[Figures, Lives]:
    """Milliseconds for one report, by station."""
    city, path = load(default_city()), folder / "stations.json"
    call = ["--stations", str(path), "--schema", f"bench_cost_{uuid4().hex[:8]}" if database else ""]
    with platform() as server:
        server.ask("watch")
        with program("bench.sigap", server.base, database, str(folder), *call) as process:
            people = Lives(server, process, city)
            story(people, 0, 1)  # warm
            people.took.clear()
            resting = _looked(process, path)
            time.sleep(idle)
            began = _looked(process, path)
            story(people, 1, lives)
            ended = _looked(process, path)
    return _for_one(resting, began, ended, lives), people


def _for_one(resting: Spent, began: Spent, ended: Spent, lives: int) -> Figures:
    share: float = (ended["at"] - began["at"]) / (began["at"] - resting["at"])  # of the time at rest

    def ms(before: float, middle: float, after: float) -> float:
        return max(0.0, (after - middle) - (middle - before) * share) * 1000 / lives

    found: Figures = {}
    names = sorted(ended["stations"], key=lambda name: (_place(name), name))
    nothing = [0.0, 0.0, 0.0]
    counted = 0.0
    for name in names:
        sums = [one["stations"].get(name, nothing) for one in (resting, began, ended)]
        cpu, waiting = (ms(*(s[at] for s in sums)) for at in (0, 1))
        counted += cpu
        found[name] = {"processor_ms": round(cpu, 2), "waiting_ms": round(waiting, 2)}
    whole = ms(resting["process"], began["process"], ended["process"])
    found["no station: event loop, sockets, garbage"] = {"processor_ms": round(max(0.0, whole - counted), 2)}
    found["all"] = {"processor_ms": round(whole, 2)}
    return found


def _place(name: str) -> int:
    station = name.removesuffix(f": {stations.STATEMENTS}")
    return ROAD.index(station) if station in ROAD else len(ROAD)


def table(found: Figures) -> str:
    """By station, for people to read."""
    lines = ["| station | processor, ms | waiting, ms |", "|---|---:|---:|"]
    for name, one in found.items():
        lines.append(f"| {name} | {one['processor_ms']} | {one.get('waiting_ms', '')} |")
    return "\n".join(lines)


def main() -> None:
    arguments = parser(__doc__)
    arguments.add_argument("--lives", type=int, default=12)
    given = arguments.parse_args()
    described = machine()
    figures: Figures = {"lives": given.lives, "causes": CAUSES}
    for name, database in (("sqlite", ""), ("postgresql", server_url())):
        with tempfile.TemporaryDirectory(prefix="sigap-bench-") as folder:
            found, people = measure(given.lives, database, Path(folder))
        print(f"\n{name}\n\n{table(found)}\n")
        figures[f"processor_ms_{name}"] = found["all"]["processor_ms"]
        figures |= {f"{what}_ms_{name}": round(median(s) * 1000, 1) for what, s in people.took.items()}
        figures[f"stations_{name}"] = found
    tell(figures, given.json, described)


if __name__ == "__main__":
    main()
