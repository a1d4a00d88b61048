"""`python -m bench.webhooks --reports 1000 --seconds 60`: reports on WhatsApp by signed webhooks, at the product's own web.

People write words, and share a pin up to three seconds later; each message of ours is followed by `sent`, `delivered` and `read`,
every one of them a webhook of its own. No pace is kept, as in bench.latency. Written, on each database: seconds from the pin's
webhook until a group has seen the report, and milliseconds until each webhook was answered with 200 (Meta repeats what is answered
late or otherwise).
"""

from __future__ import annotations

import asyncio
import random
import tempfile
import time
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from statistics import median, quantiles
from typing import Any
from uuid import uuid4

import aiohttp

from bench import meta
from bench.figures import Figures, machine, parser, tell
from bench.meta import Json, Who
from bench.platform.http import Answer, Connection
from bench.processes import Platform, platform, program
from bench.updates import WORDS, somewhere
from cities import default_city, load
from cities.profile import City
from tests.postgres import server_url
from tests.running import free_port

PAUSE = (0.5, 3.0)  # seconds between words and pin
STATUSES = (("sent", 0.0), ("delivered", 0.3), ("read", 1.5))  # seconds after it was taken
AGAIN_AFTER = 1.0  # seconds until what was not answered with 200 comes again
PATIENCE = 60.0  # seconds: whoever's report no group has seen by then is counted
CONNECTIONS = 60
WARM_UP = 10  # reports before the clock runs


@dataclass
class Graph:
    """Takes every message, and tells what becomes of it."""

    serials: Any = field(default_factory=lambda: count(1))
    people: dict[str, Who] = field(default_factory=dict)  # by account
    answered: set[str] = field(default_factory=set)  # accounts that were written to
    accepted: asyncio.Queue[tuple[Who, str, str]] = field(default_factory=asyncio.Queue)

    def handle(self, path: str, given: dict[str, Any], answer: Answer) -> None:
        if not path.partition("?")[0].endswith("/messages"):
            answer(b'{"id":"%s","display_phone_number":"+%s"}' % (meta.NUMBER.encode(), meta.SHOWN.encode()))
        elif "status" in given:
            answer(b'{"success":true}')
        else:
            who = self.people[str(given["recipient"])]
            name = meta.wamid(who.number, next(self.serials))
            self.answered.add(who.account)
            self.accepted.put_nowait((who, name, str(given.get("biz_opaque_callback_data", ""))))
            answer(b'{"messaging_product":"whatsapp","messages":[{"id":"%s"}]}' % name.encode())


@dataclass
class Meta:
    """Calls the webhook."""

    graph: Graph
    address: str
    session: aiohttp.ClientSession
    answers: list[float] = field(default_factory=list)  # seconds until each webhook was answered
    refused: int = 0
    told: dict[int, float] = field(default_factory=dict)  # report → when all of it had been said
    under_way: set[asyncio.Task[None]] = field(default_factory=set)

    async def push(self, content: Json) -> None:
        """Until it is answered with 200."""
        body = meta.written(content)
        headers = {"Content-Type": "application/json", meta.SIGNATURE: meta.signed(body)}
        while True:
            began = time.monotonic()
            try:
                async with self.session.post(self.address, data=body, headers=headers) as answer:
                    taken = answer.status == 200
            except (aiohttp.ClientError, TimeoutError):
                taken = False
            self.answers.append(time.monotonic() - began)
            if taken:
                return
            self.refused += 1
            await asyncio.sleep(AGAIN_AFTER)

    async def report(self, number: int, at: float, city: City, rng: random.Random) -> None:
        """Words at their moment, by the monotonic clock, and then a pin."""
        who = Who(f"ID.{10**15 + number}", f"62813{number:08d}", f"Warga {number}")
        self.graph.people[who.account] = who
        lat, lon = somewhere(city, rng)
        pause = rng.uniform(*PAUSE)
        await _until(at)
        await self._say(who, "text", {"body": f"{WORDS[number % len(WORDS)]} R{number:04d}"})
        await _until(at + pause)
        self.told[number] = time.monotonic()
        await self._say(who, "location", {"latitude": lat, "longitude": lon})

    async def _say(self, who: Who, kind: str, content: Json) -> None:
        one = meta.message(who, next(self.graph.serials), time.time(), kind, content)
        await self.push(meta.payload([(who, one)]))

    async def tell_statuses(self) -> None:
        """Of every message that was taken, for as long as this runs."""
        while True:
            who, name, ref = await self.graph.accepted.get()
            for word, after in STATUSES:
                task = asyncio.create_task(self._tell(who, name, ref, word, after))
                self.under_way.add(task)
                task.add_done_callback(self.under_way.discard)

    async def _tell(self, who: Who, name: str, ref: str, word: str, after: float) -> None:
        await asyncio.sleep(after)
        await self.push(meta.payload([], [meta.status(who, name, ref, word, time.time())]))


async def _until(moment: float) -> None:
    await asyncio.sleep(max(0.0, moment - time.monotonic()))


async def pushed(reports: int, seconds: float, database: str, folder: Path) -> Figures:
    """All of it on one database; answers its figures."""
    loop, graph, port = asyncio.get_running_loop(), Graph(), free_port()
    server = await loop.create_server(lambda: Connection(graph.handle), "127.0.0.1", 0)
    base = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    schema = f"webhooks_{uuid4().hex[:8]}" if database else ""
    connector = aiohttp.TCPConnector(limit=CONNECTIONS)
    with platform() as telegram:
        words = ["bench.sigap", telegram.base, database, str(folder), "--schema", schema]
        green = ["--meta", base, "--web", str(port)]
        with program(*words, *green):
            async with aiohttp.ClientSession(connector=connector) as session:
                calls = Meta(graph, f"http://127.0.0.1:{port}/webhook/whatsapp", session)
                return await _measured(calls, telegram, reports, seconds)


async def _measured(calls: Meta, telegram: Platform, reports: int, seconds: float) -> Figures:
    city, rng = load(default_city()), random.Random(112)
    statuses = asyncio.create_task(calls.tell_statuses())
    await asyncio.gather(*(calls.report(n, 0.0, city, rng) for n in range(WARM_UP)))
    await _seen(telegram, range(WARM_UP))
    calls.answers.clear()
    calls.refused = 0
    began = time.monotonic() + 0.5
    numbers = range(WARM_UP, WARM_UP + reports)
    moments = {number: began + rng.uniform(0, seconds) for number in numbers}
    await asyncio.gather(*(calls.report(number, at, city, rng) for number, at in moments.items()))
    seen = await _seen(telegram, numbers)
    while calls.under_way:
        await asyncio.wait(calls.under_way)
    statuses.cancel()
    waits = [max(0.0, seen[number] - calls.told[number]) for number in numbers if number in seen]
    accounts = {f"ID.{10**15 + number}" for number in numbers}
    return {
        "unseen": reports - len(waits),
        "unanswered": len(accounts - calls.graph.answered),
        "card_p50_s": round(median(waits), 3),
        "card_p99_s": round(_p99(waits), 3),
        "card_worst_s": round(max(waits), 3),
        "webhooks": len(calls.answers),
        "webhooks_refused": calls.refused,
        "answer_p50_ms": round(median(calls.answers) * 1000, 1),
        "answer_p99_ms": round(_p99(calls.answers) * 1000, 1),
        "answer_worst_ms": round(max(calls.answers) * 1000, 1),
    }


async def _seen(telegram: Platform, numbers: range) -> dict[int, float]:
    """When a group first saw each of these; waits until all are seen, or it is too late."""
    end = time.monotonic() + PATIENCE
    while True:
        told = await asyncio.to_thread(telegram.ask, "seen")
        seen = {int(mark): at for mark, at in told["seen"].items()}
        if seen.keys() >= set(numbers) or time.monotonic() > end:
            return seen
        await asyncio.sleep(0.2)


def _p99(seconds: list[float]) -> float:
    return quantiles(seconds, n=100, method="inclusive")[98] if len(seconds) > 1 else seconds[0]


def measure(reports: int, seconds: float, databases: dict[str, str]) -> Figures:
    """`databases`: by name; "" is SQLite."""
    figures: Figures = {"reports": reports, "seconds": seconds}
    for name, database in databases.items():
        with tempfile.TemporaryDirectory(prefix="sigap-webhooks-") as folder:
            found = asyncio.run(pushed(reports, seconds, database, Path(folder)))
        figures |= {f"{figure}_{name}": value for figure, value in found.items()}
    return figures


def main() -> None:
    arguments = parser(__doc__)
    arguments.add_argument("--reports", type=int, default=1000)
    arguments.add_argument("--seconds", type=float, default=60.0)
    given = arguments.parse_args()
    described = machine()
    databases = {"sqlite": "", "postgresql": server_url()}
    tell(measure(given.reports, given.seconds, databases), given.json, described)


if __name__ == "__main__":
    main()
