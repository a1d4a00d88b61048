"""`python -m bench.door`: the one door without any network: how many causes a second it takes, and commits, beside its own SQL
replayed by the driver alone (bench.replay).
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from random import Random
from uuid import uuid4

from bench.figures import Figures, machine, parser, tell
from bench.sigap import bind_groups, settings
from bench.updates import FIRST_CITIZEN, WORDS, somewhere
from bot.channels.fake import FakeChannel
from bot.channels.pace import UNLIMITED
from bot.wiring import App, build
from domain.clock import SystemClock
from domain.message import Channel, Inbound, Kind, Pin, Press, Standing
from handlers.causes import InboundCause
from handlers.process import process
from models import bindings, inbox, ticket_lists
from models.db import transaction
from models.inbox import Received

CITIZEN, OPERATOR = Channel.TELEGRAM_CITIZEN, Channel.TELEGRAM_OPERATOR
ROUND = 40  # reports that are told before operators take every fourth of their tickets
TAKEN = 4


@dataclass
class Door:
    """The product on a database of its own, with the causes of a busy hour."""

    app: App
    rng: Random
    told: int = 0
    kept: int = 0

    def measure(self, count: int, batch: int = 1) -> float:
        """Causes per second, `batch` of them in one commit."""
        spent, done = 0.0, 0
        while done < count:
            for made in (self._reports, self._taps):
                causes = made()
                began = time.perf_counter()
                for first in range(0, len(causes), batch):
                    self._through(causes[first : first + batch])
                spent += time.perf_counter() - began
                done += len(causes)
        return done / spent

    def _through(self, causes: list[InboundCause]) -> None:
        with transaction(self.app.database.engine) as tx:
            for cause in causes:
                process(self.app.services, tx, cause, self.app.clock.now())

    def _reports(self) -> list[InboundCause]:
        numbers = range(self.told, self.told + ROUND)
        self.told += ROUND
        words = [self._inbound(n, Kind.TEXT, text=f"{WORDS[n % len(WORDS)]} R{n:04d}") for n in numbers]
        pins = [
            self._inbound(n, Kind.LOCATION, pin=Pin(*somewhere(self.app.city, self.rng))) for n in numbers
        ]
        return self._kept([*words, *pins])

    def _taps(self) -> list[InboundCause]:
        """Operators take tickets that are loud."""
        with transaction(self.app.database.engine) as tx:
            newest = [t for t in ticket_lists.latest(tx, ROUND) if t.assignments][::TAKEN]
            groups = {c.agency: c.address for c in bindings.bound_groups(tx)}
        opened = {agency: self.app.services.sealer.open_text(address) for agency, address in groups.items()}
        return self._kept([self._tap(t.handle, opened[t.assignments[0].agency]) for t in newest])

    def _tap(self, handle: str, group: str) -> Inbound:
        press = Press(f"p{handle}", f"{handle}.acknowledge", "1")
        return Inbound(
            OPERATOR, Kind.PRESS, group, "900001", self.app.clock.now(), private=False, press=press
        )

    def _inbound(self, number: int, kind: Kind, *, text: str = "", pin: Pin | None = None) -> Inbound:
        person = str(FIRST_CITIZEN + number)
        return Inbound(CITIZEN, kind, person, person, self.app.clock.now(), text=text, pin=pin)

    def _kept(self, arrived: list[Inbound]) -> list[InboundCause]:
        """They are in the inbox already: storing is not the door's."""
        now = self.app.clock.now()
        first = self.kept
        self.kept += len(arrived)
        with transaction(self.app.database.engine) as tx:
            received = [Received(i.channel, str(n), str(n), b"x" * 400) for n, i in enumerate(arrived, first)]
            inbox.store(tx, received, now)
            rows = inbox.oldest_per_chat(tx, len(arrived))
        return [InboundCause(r.id, i, Standing.MEMBER) for r, i in zip(rows, arrived, strict=True)]


@contextmanager
def opened(folder: Path, database: str = "", schema: str = "") -> Iterator[Door]:
    """A door on a new database, warmed up."""
    clock = SystemClock()
    channels = {name: FakeChannel(clock, name) for name in (CITIZEN, OPERATOR)}
    app = build(settings(str(folder), database, schema), channels=channels, pace=UNLIMITED)
    bind_groups(app, clock.now())
    door = Door(app, Random(112))
    door.measure(2 * ROUND)
    try:
        yield door
    finally:
        app.database.close()


def measure(folder: Path, causes: int, postgres: str) -> Figures:
    """Causes per second."""
    with opened(folder / "door") as sqlite:
        one, ten = sqlite.measure(causes), sqlite.measure(causes, 10)
    with opened(folder / "door_pg", postgres, f"bench_door_{uuid4().hex[:8]}") as postgresql:
        several = postgresql.measure(causes)
    return {"door_sqlite": one, "door_sqlite_batch10": ten, "door_postgresql": several}


def main() -> None:
    from bench import replay
    from tests.postgres import server_url

    arguments = parser(__doc__)
    arguments.add_argument("--causes", type=int, default=1000)
    given = arguments.parse_args()
    described = machine()
    with tempfile.TemporaryDirectory(prefix="sigap-bench-") as folder:
        found = measure(Path(folder), given.causes, server_url()) | replay.limits(Path(folder), given.causes)
    found |= {
        "door_to_replay": found["door_sqlite"] / found["replay_sqlite"],
        "door_to_replay_postgresql": found["door_postgresql"] / found["replay_postgresql"],
    }
    tell({name: round(value, 3) for name, value in found.items()}, given.json, described)


if __name__ == "__main__":
    main()
