"""Two processes of one city on one PostgreSQL, each of which can be stopped, killed or cut off."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import psycopg

from bench.breaking.cable import Cable, Wire, wire
from bench.breaking.house import Ground, Group, Town, free_port, spoken, within
from bench.breaking.row import holds
from bench.breaking.server import Postgres

TOKENS = {
    "CITIZEN_BOT_TOKEN": "112001:SIMULATED-CITIZEN",
    "OPERATOR_BOT_TOKEN": "112002:SIMULATED-OPERATOR",
}
NORTH, WEST, STEP, ACROSS, PLACES = -3.790, 102.265, 0.006, 6, 60  # a grid in the city, some 660 m apart
PATIENCE = 60.0


@dataclass(slots=True)
class Worker:
    """One of the two, with its own web; behind a wire where it has one."""

    words: tuple[str, ...]
    web: int
    wire: Wire | None = None
    process: subprocess.Popen[bytes] | None = None

    @property
    def pid(self) -> int:
        assert self.process is not None
        return self.process.pid


@dataclass(slots=True)
class Pair:
    """`cable`: between the town and its server; the server can be another."""

    town: Town
    server: Postgres
    cable: Cable
    workers: list[Worker] = field(default_factory=list)
    fires: int = 0
    broken_at: float = 0.0  # by the monotonic clock
    told: list[str] = field(default_factory=list)

    def start(self, worker: Worker) -> None:
        """Until its web says that it is ready: a long queue of a flooded group is no illness of a process."""
        self.begin(worker)
        if worker.wire is None and "run" in worker.words:
            up = within(PATIENCE, lambda: self.says(worker, "/readyz") == 200)
            holds(up is not None, f"a second process did not become ready: {self.town.said()[-300:]}")
        else:
            time.sleep(8)

    def begin(self, worker: Worker) -> None:
        """Its process alone."""
        wired, environment = worker.wire, dict(TOKENS)
        host, sim, database = "127.0.0.1", self.town.port, self.cable.port
        if wired:
            host, sim, database = wired.host, wired.passes(sim), self.server.port
        environment |= {"TELEGRAM_API_BASE_URL": f"http://{host}:{sim}", "SIGAP_WEB_PORT": str(worker.web)}
        environment |= {"DATABASE_URL": self.server.address(host, database)}
        worker.process = self.town.spawn(*worker.words, before=wired.inside if wired else (), **environment)

    def says(self, worker: Worker, path: str) -> int:
        return self.town.status(path, f"http://127.0.0.1:{worker.web}", seconds=8)

    def leader(self) -> Worker:
        """Who sends; the first, where the database does not know."""
        with contextlib.suppress(psycopg.Error), psycopg.connect(self.server.plain) as connection:
            row = connection.execute("SELECT holder FROM leases WHERE role = 'send'").fetchone()
            for worker in self.workers:
                if row and int(str(row[0]).split(":")[1]) == worker.pid:
                    return worker
        return self.workers[0]

    @property
    def damkar(self) -> Group:
        return self.town.group("Damkar")

    def fire(self) -> str:
        """Somebody reports one, somewhere else than before; answers words that only this report has."""
        self.fires += 1
        words = f"gang {_letters(self.fires)}"
        row, column = divmod(self.fires % PLACES, ACROSS)
        place = {"latitude": NORTH - STEP * row, "longitude": WEST + STEP * column}
        self.town.person(f"Saksi {self.fires}").reports(f"rumah di {words} kebakaran, api besar", place)
        self.told.append(words)
        return words

    def shown(self, words: str, seconds: float = PATIENCE) -> float | None:
        """How long it took until the fire's card was in Damkar's group."""
        group = self.damkar
        return within(seconds, lambda: group.shows(words))

    def taken(self, words: str) -> None:
        """Somebody there takes it, so that nobody is reminded."""
        card = self.damkar.shows(words)
        if card is not None and card["buttons"]:
            with contextlib.suppress(OSError, StopIteration):
                self.damkar.member().presses("Terima", card, self.damkar.id)

    def doubled(self) -> list[str]:
        """Fires with more than one card."""
        cards = [spoken(m) for m in self.damkar.messages() if m["sender"]["is_bot"] and m["buttons"]]
        return [words for words in self.told if sum(words in card for card in cards) > 1]


def _letters(number: int) -> str:
    """As many for each number, so that none stands within another."""
    return "".join("abcdefghij"[int(digit)] * 2 for digit in f"{number:03}")


@contextlib.contextmanager
def pair(ground: Ground, *words: tuple[str, ...], wired: bool = False, settings: str = "") -> Iterator[Pair]:
    """A city whose groups are bound; then its own process ends, and those of `words` serve it, the first one leading."""
    server = Postgres(settings)
    cable = Cable(server.port)
    with contextlib.ExitStack() as stack:
        stack.callback(cable.close)
        stack.callback(lambda: made.server.remove())  # noqa: PLW0108 - it may be another by then
        server.found()
        town = ground.found(DATABASE_URL=server.address(port=cable.port))
        made = Pair(town, server, cable)
        stack.callback(town.end)
        town.start()
        _leave_the_simulator_alone(town)
        for one in words or (("bot", "run"), ("bot", "run")):
            worker = Worker(one, free_port(), stack.enter_context(wire()) if wired else None)
            made.workers.append(worker)
            made.start(worker)
        yield made


def _leave_the_simulator_alone(town: Town) -> None:
    """The launcher's own bots end, and it does not see it."""
    assert town.process is not None
    bots = town.bots()
    os.kill(town.process.pid, signal.SIGSTOP)
    os.kill(bots, signal.SIGTERM)
    holds(within(30, lambda: _ended(bots)) is not None, "the launcher's bots did not end")


def _ended(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] == "Z"
    except OSError:
        return True
