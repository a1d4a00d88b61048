"""`python -m bench.burst --reports 10000 --minutes 10`: an earthquake against the simulator with Telegram's real limits.

`make run` as it is (30 messages a second, 1 a second to a chat, 20 a minute to a group), people who write all at once, and
no operator who helps. Written: `unanswered`, `seconds_to_all_answered`, `floor_seconds`, `life_card_p95_s`; see docs/disaster.md.
"""

from __future__ import annotations

import asyncio
import random
import re
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from pathlib import Path
from statistics import quantiles
from typing import Any

import aiohttp

from bench.figures import Figures, machine, parser, tell
from bench.outside import Outside
from bench.quake import Told, first_complete, floor_seconds, told
from cities import default_city, load
from tests.running import running

ANSWERS_A_SECOND = 30.0
CODE = re.compile(r"\b\d\d-\d{4,6}\b")  # a receipt names the ticket
TAG = re.compile(r"\bR(\d{4})\b")
CITIZENS_BOT, OPERATORS_BOT = "sigap_lapor_bot", "sigap_petugas_bot"
PATIENCE = 120.0  # seconds after the floor: whoever is unanswered then stays so
MAKERS = 40  # people made, or writing, side by side
SENDS = frozenset({"sendMessage", "editMessageText", "sendPhoto", "sendLocation"})


@dataclass
class Watched:
    """What was seen of the bots' calls. Moments are the machine's own clock, as the simulator's are."""

    due: dict[int, float] = field(default_factory=dict)  # private chat → when its reporter had said all
    answered: dict[int, float] = field(default_factory=dict)
    first_seen: dict[int, float] = field(default_factory=dict)  # event → first message of it in a group
    groups: Counter[str] = field(default_factory=Counter)
    private: int = 0
    refused: int = 0

    def note(self, call: dict[str, Any]) -> None:
        if call["method"] not in SENDS:
            return
        if call["status"] == 429:
            self.refused += 1
        if call["status"] != 200:
            return
        chat, at, text = int(call["chat"]), float(call["at"]), str(call["params"].get("text", ""))
        if chat < 0:
            self.groups[str(chat)] += 1
            for tag in TAG.findall(text):
                self.first_seen.setdefault(int(tag), at)
            return
        self.private += 1
        due = self.due.get(chat)
        if due is not None and at >= due and CODE.search(text):
            self.answered.setdefault(chat, at)


class Town(Outside):
    """People who write, and a reader of what the bots did."""

    def __init__(self, base: str, session: aiohttp.ClientSession) -> None:
        super().__init__(base, session)
        self.watched = Watched()

    async def people(self, count: int) -> list[int]:
        return list(await _side_by_side([lambda n=n: self.person(f"Warga {n}") for n in range(count)]))  # type: ignore[misc]

    async def tell(self, person: int, report: Told, began: float) -> None:
        """Write it at its moment; whoever has said all waits for the answer from then on."""
        await asyncio.sleep(max(0.0, began + report.at - time.time()))
        if report.pin is None:
            self.watched.due[person] = time.time()
        await self.post("send", user=person, chat=CITIZENS_BOT, text=report.words)
        if report.pin is not None:
            await asyncio.sleep(max(0.0, began + report.last_at - time.time()))
            self.watched.due[person] = time.time()
            spot = {"latitude": report.pin[0], "longitude": report.pin[1]}
            await self.post("send", user=person, chat=CITIZENS_BOT, location=spot)

    async def read(self) -> None:
        """What the bots have done since the last look."""
        for call in await self.new_calls():
            self.watched.note(call)

    async def watch(self, until: float) -> None:
        """Until everybody is answered, or it is too late."""
        while time.time() < until:
            await asyncio.sleep(0.5)
            await self.read()
            if len(self.watched.answered) == self.expected:
                return

    expected = 0


async def _side_by_side(work: list[Callable[[], Coroutine[Any, Any, Any]]]) -> list[Any]:
    room = asyncio.Semaphore(MAKERS)

    async def one(do: Callable[[], Coroutine[Any, Any, Any]]) -> Any:
        async with room:
            return await do()

    return await asyncio.gather(*(one(w) for w in work))


async def shake(base: str, reports: int, minutes: float, seed: int = 112) -> Figures:
    """The whole earthquake; answers its figures."""
    written = told(load(default_city()), reports, minutes * 60, random.Random(seed))
    floor = floor_seconds(written, ANSWERS_A_SECOND)
    connector = aiohttp.TCPConnector(limit=200)
    async with aiohttp.ClientSession(connector=connector) as session:
        town = Town(base, session)
        people = await town.people(reports)
        await town.read()
        town.watched, town.expected = Watched(), reports
        began = time.time() + 1.0
        watching = asyncio.create_task(town.watch(began + floor + PATIENCE))
        await asyncio.gather(*(town.tell(people[t.reporter], t, began) for t in written))
        await watching
    return figures(written, town.watched, began, floor)


def figures(written: list[Told], seen: Watched, began: float, floor: float) -> Figures:
    last = max(seen.answered.values(), default=began) - began
    waits = sorted(seen.answered[chat] - at for chat, at in seen.due.items() if chat in seen.answered)
    cards = sorted(_card_waits(written, seen, began))
    never = sum(1 for wait in cards if wait == float("inf"))
    return {
        "unanswered": len(written) - len(seen.answered),
        "seconds_to_all_answered": round(last, 1),
        "floor_seconds": round(floor, 1),
        "answered_to_floor": round(last / floor, 3),
        "answer_p50_s": round(_share(waits, 0.5), 2),
        "answer_p99_s": round(_share(waits, 0.99), 2),
        "life_events": len(cards),
        "life_never_shown": never,
        "life_card_p50_s": round(_share(cards, 0.5), 2),
        "life_card_p95_s": round(_share(cards, 0.95), 2),
        "life_card_worst_s": round(_share(cards, 1.0), 2),
        "messages_to_citizens": seen.private,
        "messages_to_groups": sum(seen.groups.values()),
        "busiest_group": max(seen.groups.values(), default=0),
        "refused_429": seen.refused,
    }


def _card_waits(written: list[Told], seen: Watched, began: float) -> list[float]:
    """Seconds from the first whole report of each danger to life to the first sight of it in a group."""
    return [
        max(0.0, seen.first_seen.get(event.number, float("inf")) - (began + at))
        for event, at in first_complete(written)
    ]


def _share(sorted_values: list[float], share: float) -> float:
    """The value that this share of them does not exceed."""
    if not sorted_values:
        return 0.0
    if len(sorted_values) == 1 or share >= 1:
        return sorted_values[-1]
    finite = [v if v != float("inf") else 1e9 for v in sorted_values]
    return quantiles(finite, n=100, method="inclusive")[round(share * 100) - 1]


def measure(reports: int, minutes: float, seed: int = 112) -> Figures:
    with tempfile.TemporaryDirectory(prefix="sigap-burst-") as name, running(Path(name)) as city:
        return asyncio.run(shake(city.base, reports, minutes, seed))


def main() -> None:
    arguments = parser(__doc__)
    arguments.add_argument("--reports", type=int, default=10_000)
    arguments.add_argument("--minutes", type=float, default=10.0)
    arguments.add_argument("--seed", type=int, default=112)
    given = arguments.parse_args()
    described = machine()
    tell(measure(given.reports, given.minutes, given.seed), given.json, described)


if __name__ == "__main__":
    main()
