"""Offers a running city thousands of updates that nobody has thought of, while people report fires in between.

    python -m bench.fuzz --seed 1 --updates 5000 [--root DIR]

Every fire's card must ring in its agency's group within five seconds, its key must work, no bot may be deaf, memory must
stay flat, and the invariants must hold afterwards. Ends with one line of figures; exit code 1 where something did not hold.
"""

from __future__ import annotations

import argparse
import base64
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any

from bench.breaking.house import CITIZEN, HERE, OPERATOR, Ground, Group, Person, Town, spoken, within
from bench.fuzzing.shapes import Cast
from bench.fuzzing.spoiling import updates

TOKENS = {CITIZEN: "112001:SIMULATED-CITIZEN", OPERATOR: "112002:SIMULATED-OPERATOR"}
ACCEPT = "✅ Terima"
JOINED = "digabung ke"  # on the card of a fire that turned out to be another's: its key is the other's
BATCH = 40
BEHIND = 120  # updates that may wait before more are offered
STRANGERS = 12
EVERY = 250  # updates between two reports
IN_TIME = 5.0  # seconds until a fire rings
PATIENCE = 60.0
GROWTH = 64.0  # MiB
WARM = 500  # updates before memory is measured: frameworks build what they need at the first of each kind
SYLLABLES = ("ra", "tu", "mi", "lo", "ka", "we", "si", "no", "ba", "de", "ju", "pa")


@dataclass(slots=True)
class Seen:
    """What became of it."""

    offered: int = 0
    seconds: list[float] = field(default_factory=list)  # until each fire rang
    wrong: list[str] = field(default_factory=list)
    grown: float = 0.0  # MiB


class Fuzzing:
    """A city, its strangers, and whoever reports a fire among them."""

    def __init__(self, town: Town, seed: int) -> None:
        self.town = town
        self.seen = Seen()
        people = [town.person(f"Uji {number}") for number in range(STRANGERS)]
        for one in people:
            one.says("/start")
            one.says("/start", OPERATOR)
        members = [one.id for one in people]
        groups = [
            int(town.post("/sim/groups", title=title, members=members, bots=[OPERATOR, CITIZEN])["id"])
            for title in ("Warung", "Arisan")
        ]
        self._updates = updates(seed, Cast(members, groups, int(time.time())))
        self._places = _places(town)
        self._damkar = town.group("Damkar")
        self._reports = 0

    def run(self, most: int) -> Seen:
        self._offer(min(WARM, most))
        self._report()
        before = self._memory()
        while self.seen.offered < most:
            self._offer(min(EVERY, most - self.seen.offered))
            self._report()
        self._drained()
        self.seen.grown = self._memory() - before
        if self.seen.grown > GROWTH:
            self.seen.wrong.append(f"memory grew by {self.seen.grown:.0f} MiB")
        kept = self.town.run("bot", "periksa", seconds=300)
        if kept.returncode:
            self.seen.wrong.append(f"periksa: {kept.stdout[-300:]}")
        return self.seen

    def _offer(self, number: int) -> None:
        """So many more, half of them for each bot, as fast as they are taken."""
        for batch in _batches(islice(self._updates, number)):
            for bot, bodies in zip((CITIZEN, OPERATOR), (batch[::2], batch[1::2]), strict=True):
                coded = [base64.b64encode(body).decode() for body in bodies]
                self.town.post("/sim/raw-updates", bot=bot, base64=coded)
            self.seen.offered += len(batch)
            if within(PATIENCE, lambda: self._waiting() < BEHIND) is None:
                raise OSError(f"deaf: {self._waiting()} updates wait after {self.seen.offered}")
        if within(PATIENCE, lambda: self._figure("sigap_inbox_waiting") < BEHIND) is None:
            self.seen.wrong.append(f"the inbox is behind after {self.seen.offered}")

    def _waiting(self) -> int:
        """At the platform."""
        told = [self.town.get(f"/bot{token}/getWebhookInfo")["result"] for token in TOKENS.values()]
        return sum(int(one["pending_update_count"]) for one in told)

    def _figure(self, name: str) -> int:
        """A figure of the city's own."""
        text = self.town.read("/metrics")
        return next(int(float(line.split()[1])) for line in text.splitlines() if line.startswith(f"{name} "))

    def _report(self) -> None:
        """Somebody's house burns, and a crew takes it."""
        siti, street = self.town.person("Siti"), _street(self._reports)
        self._reports += 1
        siti.says(f"tolong rumah kebakaran di {street}, api besar, ada orang di dalam")
        siti.shares(next(self._places))
        card = _Card(self._damkar, street)
        took = within(PATIENCE, card.rings)
        if took is None:
            self.seen.wrong.append(f"the fire in {street} never rang, after {self.seen.offered} updates")
            return
        self.seen.seconds.append(took)
        if took > IN_TIME:
            self.seen.wrong.append(f"the fire in {street} rang after {took:.1f} s")
        if not card.accepted_by(self._damkar.member()):
            self.seen.wrong.append(f"{ACCEPT} did nothing on the card of {street}")

    def _drained(self) -> None:
        if within(PATIENCE, lambda: self._waiting() + self._figure("sigap_inbox_waiting") == 0) is None:
            self.seen.wrong.append("updates wait at the end")

    def _memory(self) -> float:
        """Of the bots' process, in MiB."""
        status = Path(f"/proc/{self.town.bots()}/status").read_text()
        return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS")) / 1024


@dataclass(slots=True)
class _Card:
    """A fire's card in a group, by the words on it."""

    group: Group
    words: str
    message: int = 0

    def _messages(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self.group.town.get(
            f"/sim/chats/{self.group.id}/messages?after={max(self.message - 1, 0)}"
        )
        return found

    def rings(self) -> bool:
        for one in self._messages():
            if one["sender"]["is_bot"] and not one["silent"] and self.words in spoken(one):
                self.message = int(one["message_id"])
                return True
        return False

    def accepted_by(self, officer: Person) -> bool:
        """Whether its key works: true of a fire that has joined another, whose key was pressed before."""
        card = self._message()
        if ACCEPT not in _labels(card):
            return within(PATIENCE, lambda: JOINED in spoken(self._message())) is not None
        officer.presses(ACCEPT, card, self.group.id)
        return within(PATIENCE, lambda: ACCEPT not in _labels(self._message())) is not None

    def _message(self) -> dict[str, Any]:
        return next(m for m in self._messages() if m["message_id"] == self.message)


def _labels(message: dict[str, Any]) -> list[str]:
    return [key["label"] for row in message["buttons"] or [] for key in row]


def _batches(bodies: Iterator[bytes]) -> Iterator[list[bytes]]:
    while batch := list(islice(bodies, BATCH)):
        yield batch


def _street(number: int) -> str:
    """A name that no other report has."""
    digits = [number // len(SYLLABLES) ** power % len(SYLLABLES) for power in range(3)]
    return "gang " + "".join(SYLLABLES[d] for d in digits)


def _places(town: Town) -> Iterator[dict[str, float]]:
    """Points of the city, over and over, some way apart from where they were the last time."""
    points, turn = town.get("/sim/map")["points"], 0
    while True:
        for point in points:
            yield {"latitude": point["lat"] + turn * 0.004, "longitude": point["lon"]}
        turn += 1


def line(seen: Seen) -> str:
    """The figures."""
    worst = max(seen.seconds, default=0.0)
    return (
        f"{seen.offered} updates, {len(seen.seconds)} reports, worst card {worst:.1f} s, "
        f"memory {seen.grown:+.0f} MiB, {len(seen.wrong)} wrong"
    )


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.fuzz", description=__doc__.split("\n")[0])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--updates", type=int, default=5000)
    parser.add_argument("--root", type=Path, default=HERE, help="the tree that is fuzzed")
    given = parser.parse_args()
    with Ground(given.root.resolve()).town() as town:
        seen = Fuzzing(town, given.seed).run(given.updates)
        if seen.wrong:
            print(town.said(), file=sys.stderr)
    for wrong in seen.wrong:
        print(wrong)
    print(line(seen))
    return 1 if seen.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
