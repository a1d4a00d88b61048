"""`python -m bench.soak --minutes 60 --rate 20`: a city that never rests, and whether anything grows or slows down.

`make run` as it is, against the simulator with the platform's real limits. People greet, ask where their report stands, write nonsense
and add words; every twentieth second or so somebody reports, and operators finish what is reported. Written, minute by minute:
resident memory of the bots in MiB, seconds until a person was answered (p50, p99), and the database's size in MiB.
"""

from __future__ import annotations

import asyncio
import random
import re
import tempfile
import time
from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median, quantiles
from typing import Any

import aiohttp

from bench.burst import CITIZENS_BOT, CODE
from bench.figures import Figures, machine, parser, tell
from bench.lines import Series, drawn
from bench.outside import Outside
from bench.start import resident
from bench.updates import WORDS, somewhere
from cities import default_city, load
from tests.running import Running, running

PEOPLE = 400  # who write again and again: nobody more often than every twenty seconds
BETWEEN_REPORTS = 20.0  # seconds
FINISHED_AFTER = 45.0  # seconds from a card to its end
PATIENCE = 60.0  # seconds: whoever is not answered by then is counted
SAID = (
    "halo min",
    "/status",
    "/bantuan",
    "p",
    "asdfghjkl",
    "selamat pagi",
    "tes tes",
    "terima kasih pak",
    "min",
    "wkwkwk",
)


@dataclass
class Seen:
    """What the bots did. Moments are the machine's own clock, as the simulator's are."""

    asked: dict[int, float] = field(default_factory=dict)  # private chat → when it wrote
    waits: list[tuple[float, float]] = field(default_factory=list)  # (moment, seconds until the answer)
    unanswered: int = 0
    open_cards: deque[tuple[float, str, int]] = field(default_factory=deque)  # (moment, code, group)
    known: set[str] = field(default_factory=set)

    def note(self, call: dict[str, Any]) -> None:
        if call["status"] != 200 or call["method"] not in ("sendMessage", "editMessageText"):
            return
        chat, at, text = int(call["chat"]), float(call["at"]), str(call["params"].get("text", ""))
        if chat > 0:
            asked = self.asked.pop(chat, None)
            if asked is not None:
                self.waits.append((at, max(0.0, at - asked)))
            return
        code = re.search(CODE, text)
        if code and code[0] not in self.known and "reply_markup" in call["params"]:
            self.known.add(code[0])
            self.open_cards.append((at, code[0], chat))

    def give_up(self, now: float) -> None:
        late = [chat for chat, at in self.asked.items() if now - at > PATIENCE]
        for chat in late:
            del self.asked[chat]
        self.unanswered += len(late)


class Crowd(Outside):
    """The people of the city."""

    def __init__(self, base: str, session: aiohttp.ClientSession, rng: random.Random) -> None:
        super().__init__(base, session)
        self._rng = rng
        self._city = load(default_city())
        self.seen = Seen()
        self.people: list[int] = []
        self.members: dict[int, int] = {}

    async def gather(self) -> None:
        """Everybody who will write, and one member of each group."""
        for number in range(PEOPLE):
            self.people.append(await self.person(f"Warga {number}"))
        for chat in (await self.get("state"))["chats"]:
            if chat["type"] == "supergroup":
                self.members[chat["id"]] = next(m for m in chat["members"] if m > 1_000_000)

    async def writes(self, turn: int) -> None:
        person = self.people[turn % len(self.people)]
        self.seen.asked.setdefault(person, time.time())
        await self.post("send", user=person, chat=CITIZENS_BOT, text=self._rng.choice(SAID))

    async def reports(self, number: int) -> None:
        person = await self.person(f"Pelapor {number}")
        await self.post("send", user=person, chat=CITIZENS_BOT, text=self._rng.choice(WORDS))
        lat, lon = somewhere(self._city, self._rng)
        self.seen.asked[person] = time.time()
        await self.post("send", user=person, chat=CITIZENS_BOT, location={"latitude": lat, "longitude": lon})

    async def looks(self) -> None:
        for call in await self.new_calls():
            self.seen.note(call)
        self.seen.give_up(time.time())

    async def finishes(self) -> None:
        """What has stood long enough is ended by a member of its group."""
        cards = self.seen.open_cards
        while cards and time.time() - cards[0][0] > FINISHED_AFTER:
            _, code, group = cards.popleft()
            if group in self.members:
                await self.post("send", user=self.members[group], chat=group, text=f"/selesai {code}")


@asynccontextmanager
async def crowd(base: str, seed: int) -> AsyncIterator[Crowd]:
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=50)) as session:
        made = Crowd(base, session, random.Random(seed))
        await made.gather()
        await made.looks()
        made.seen = Seen()
        yield made


async def lived(
    city: Running, folder: Path, minutes: float, rate: float, sample: float, seed: int
) -> Figures:
    """All of it, `sample` seconds from one look at memory and database to the next."""
    bots = _process(city, "bot", "run")
    async with crowd(city.base, seed) as people:
        samples: list[dict[str, float]] = []
        began = next_sample = next_report = time.time()
        turn = reports = 0
        under_way: set[asyncio.Task[None]] = set()
        while (now := time.time()) < began + minutes * 60:
            while turn < (now - began) * rate:
                under_way.add(asyncio.create_task(people.writes(turn)))
                turn += 1
            if now >= next_report:
                next_report += BETWEEN_REPORTS
                under_way.add(asyncio.create_task(people.reports(reports)))
                reports += 1
            if now >= next_sample:
                next_sample += sample
                samples.append(_sample(people.seen, now, began, sample, bots, folder))
            await people.looks()
            await people.finishes()
            await asyncio.sleep(0.25)
            for task in [t for t in under_way if t.done()]:
                under_way.discard(task)
                task.result()
        await asyncio.gather(*under_way)
        samples.append(_sample(people.seen, time.time(), began, sample, bots, folder))
        return _figures(samples[1:], people.seen, turn + 2 * reports, reports)


def _sample(seen: Seen, now: float, began: float, span: float, bots: int, folder: Path) -> dict[str, float]:
    waits = [wait for at, wait in seen.waits if at > now - span] or [0.0]
    size = sum(path.stat().st_size for path in folder.glob("*.db*"))
    return {
        "minute": round((now - began) / 60, 2),
        "memory_mib": round(resident(bots), 1),
        "answer_p50_s": round(median(waits), 3),
        "answer_p99_s": round(quantiles([*waits, *waits], n=100, method="inclusive")[98], 3),
        "database_mib": round(size / 2**20, 1),
    }


def _figures(samples: list[dict[str, float]], seen: Seen, messages: int, reports: int) -> Figures:
    half = samples[len(samples) // 2 :]
    waits = sorted(wait for _, wait in seen.waits) or [0.0]
    return {
        "messages": messages,
        "reports": reports,
        "answers": len(seen.waits),
        "unanswered": seen.unanswered,
        "answer_p50_s": round(median(waits), 3),
        "answer_p99_s": round(waits[int(len(waits) * 0.99)], 3),
        "memory_first_mib": samples[0]["memory_mib"],
        "memory_last_mib": samples[-1]["memory_mib"],
        "memory_grown_in_second_half_mib": round(half[-1]["memory_mib"] - half[0]["memory_mib"], 1),
        "database_last_mib": samples[-1]["database_mib"],
        "samples": samples,
    }


def _process(city: Running, *words: str) -> int:
    """The process of the city's group that was called so."""
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        said = path.read_bytes().decode(errors="replace").split("\0")
        pid = int(path.parent.name)
        if said[-len(words) - 1 : -1] == list(words) and _group(pid) == city.process.pid:
            return pid
    raise OSError(f"no process {' '.join(words)}")


def _group(pid: int) -> int:
    return int(Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[2])


def picture(figures: Figures) -> str:
    """Memory, waiting and the database's size over the minutes, as SVG."""
    samples: list[dict[str, float]] = figures["samples"]

    def line(name: str) -> list[tuple[float, float]]:
        return [(s["minute"], s[name]) for s in samples]

    return drawn(
        f"{figures['messages']} messages, {figures['reports']} reports, {figures['unanswered']} without an answer",
        "minutes",
        [
            Series("memory of the bots, MiB", [("resident", line("memory_mib"))]),
            Series(
                "seconds until a person was answered",
                [("p50", line("answer_p50_s")), ("p99", line("answer_p99_s"))],
            ),
            Series("database, MiB", [("with its log", line("database_mib"))]),
        ],
    )


def measure(minutes: float, rate: float, sample: float = 60.0, seed: int = 112) -> Figures:
    with tempfile.TemporaryDirectory(prefix="sigap-soak-") as name, running(Path(name)) as city:
        return asyncio.run(lived(city, Path(name), minutes, rate, sample, seed))


def main() -> None:
    arguments = parser(__doc__)
    arguments.add_argument("--minutes", type=float, default=60.0)
    arguments.add_argument("--rate", type=float, default=20.0, help="messages a second")
    arguments.add_argument("--picture", type=Path, help="an SVG file")
    given = arguments.parse_args()
    described = machine()
    figures = measure(given.minutes, given.rate, min(60.0, given.minutes * 6))
    tell(figures, given.json, described)
    if given.picture is not None:
        given.picture.write_text(picture(figures))


if __name__ == "__main__":
    main()
