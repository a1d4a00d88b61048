"""`python -m bench.statements`: which statements each kind of cause makes in its transaction, and how many.

    python -m bench.statements            # how many, and what has changed against bench/statements.txt
    python -m bench.statements --write    # write that file anew: the difference in it is read like code

A town in memory lives through a fire as people do it; what the one door (handlers/process.py) asks of the driver for each cause is
kept. Columns are left out of the text: it says which table is asked, and by what.
"""

from __future__ import annotations

import argparse
import asyncio
import sys
import tempfile
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bench.asked import Act, listening
from domain.message import Kind
from handlers import process
from handlers.causes import ErrandCause, TimerCause
from tests.founding import found_town
from tests.town import KANDANG_LIMUN, PANORAMA, Town

LIST = Path(__file__).with_name("statements.txt")
SUMATRA = (-3.79, 102.26)  # another place
JPEG = bytes.fromhex("ffd8ffe000104a46494600010100000100010000ffd9")
Statements = list[str]
ByCause = dict[str, Statements]


@dataclass
class Causes:
    """What each cause has asked since the last look."""

    heard: list[tuple[str, Statements]] = field(default_factory=list)
    inside: bool = False

    def hear(self, act: Act) -> None:
        if self.inside and act.statement:
            self.heard[-1][1].append(act.short)

    def taken(self) -> list[tuple[str, Statements]]:
        found, self.heard = [one for one in self.heard if one[1]], []
        return found


def _kind(cause: Any) -> str:
    if isinstance(cause, ErrandCause):
        return f"errand {cause.kind}"
    return "timer" if isinstance(cause, TimerCause) else ""


@contextmanager
def by_cause(town: Town) -> Iterator[Causes]:
    """While the block runs, what goes through the door is heard cause by cause."""
    causes = Causes()
    plain = {name: getattr(process, name) for name in ("_inbound", "_timer", "_errand", "commit_turn")}

    def watched(name: str) -> Callable[..., Any]:
        def run(turn: Any, *given: Any) -> Any:
            if given:
                causes.heard.append((_kind(given[0]), []))
            causes.inside = True
            try:
                return plain[name](turn, *given)
            finally:
                causes.inside = False

        return run

    for name in plain:
        setattr(process, name, watched(name))
    try:
        with listening(town.app.database.engine, causes.hear):
            yield causes
    finally:
        for name, function in plain.items():
            setattr(process, name, function)


async def lived(town: Town) -> ByCause:
    """A fire from words to closed, and what else comes in every day."""
    found: ByCause = {}
    with by_cause(town) as causes:

        async def kept(name: str, doing: Awaitable[Any]) -> None:
            causes.taken()
            await doing
            for kind, statements in causes.taken():
                found.setdefault(f"{name} ({kind})" if kind else name, statements)

        eka, crew = town.citizen("Eka"), town.operator("damkar")
        await kept("a typed command, by which an operator enrols", crew.types("/antrian"))
        await kept("a citizen's first words", eka.says("rumah kebakaran, api besar"))
        await kept("the pin that opens the ticket", eka.shares(KANDANG_LIMUN))
        await town.forward(seconds=50)
        await kept("an overdue rung", town.forward(seconds=30))
        for label in ("Terima", "Berangkat", "Tiba", "Selesai"):
            await kept(label, crew.taps(label, eka.code))
        await kept("half a minute later", town.forward(seconds=31))
        await kept("the reporter's Sudah", eka.press("Sudah"))
        ani, budi = town.citizen("Ani"), town.citizen("Budi")
        await ani.says("rumah kebakaran, api besar")
        await ani.shares(PANORAMA)
        await kept("more words, by which another agency joins", ani.says("ada anak terjebak di lantai dua"))
        await kept("the same once more", ani.says("cepat pak, ada anak terjebak di lantai dua"))
        await kept("a photo of the reporter", ani.sends(Kind.PHOTO, JPEG, mime="image/jpeg"))
        await kept("/status", ani.says("/status"))
        await budi.says("TOLONG rumah kebakaran, api besar")
        await kept("the pin of a witness, who joins", budi.shares(PANORAMA))
        await kept("Terima, beside other agencies and a witness", crew.taps("Terima", ani.code))
        citra, dedi = town.citizen("Citra"), town.citizen("Dedi")
        await kept("words of nothing", citra.says("selamat pagi pak"))
        await citra.says("tolong kebakaran ada anak di dalam")
        await kept("no place after a minute", town.forward(seconds=61))
        await dedi.says("/start")
        await kept("a category by its button", dedi.press("Kebakaran"))
        await kept("the pin of a quiet card", dedi.shares(SUMATRA))
        await kept("a quiet card's deadline", town.forward(seconds=61))
    return found


async def measured() -> ByCause:
    with tempfile.TemporaryDirectory() as folder:
        town = await found_town(Path(folder))
        try:
            return await lived(town)
        finally:
            await town.app.close()


def written(found: ByCause) -> str:
    """The list as it is kept: each cause with how many, then each statement in its order, a repeated one once."""
    lines = ["Written by `python -m bench.statements --write`."]
    for name, statements in found.items():
        lines += ["", f"{name}: {len(statements)}"]
        lines += [f"  {n} × {sql}" if n > 1 else f"  {sql}" for sql, n in Counter(statements).items()]
    return "\n".join(lines) + "\n"


def read(text: str) -> ByCause:
    found: ByCause = {}
    statements: Statements = []
    for line in text.splitlines()[2:]:
        if line.startswith("  "):
            many, _, sql = line.strip().partition(" × ")
            times, sql = (int(many), sql) if sql and many.isdigit() else (1, line.strip())
            statements += [sql] * times
        elif line:
            statements = found.setdefault(line.rpartition(": ")[0], [])
    return found


def difference(kept: ByCause, found: ByCause) -> list[str]:
    """What a cause asks more or less than the list says."""
    told = []
    for name in dict.fromkeys([*kept, *found]):
        before, now = Counter(kept.get(name, [])), Counter(found.get(name, []))
        told += [f"{name}: + {n} × {sql}" for sql, n in (now - before).items()]
        told += [f"{name}: - {n} × {sql}" for sql, n in (before - now).items()]
    return told


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.statements")
    parser.add_argument("--write", action="store_true", help="write the list anew")
    given = parser.parse_args()
    found = asyncio.run(measured())
    for name, statements in found.items():
        print(f"{len(statements):4}  {name}")
    changed = difference(read(LIST.read_text()) if LIST.exists() else {}, found)
    print(*changed, sep="\n")
    if given.write:
        LIST.write_text(written(found))
        return 0
    return 1 if changed else 0


if __name__ == "__main__":
    sys.exit(main())
