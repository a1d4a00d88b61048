"""Which files of the product a cause enters: seen in a town in memory by the interpreter's own profile hook."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType
from typing import Any

from bench.product_files import ROOMS, ROOT
from models.db import Tx
from tests.founding import found_town
from tests.town import PANORAMA, Town


@dataclass(slots=True)
class Trace:
    """Which files of the product run in one transaction, in order."""

    path: list[str] = field(default_factory=list)

    @property
    def entered(self) -> list[str]:
        return list(dict.fromkeys(self.path))

    @property
    def moves(self) -> int:
        """How often one file hands over to another."""
        return max(0, len(self.path) - 1)

    def see(self, frame: FrameType, event: str, _argument: Any) -> None:
        """A hook of the interpreter: something is called."""
        name = frame.f_code.co_filename
        if event == "call" and name.startswith(f"{ROOT}/"):
            place = name[len(str(ROOT)) + 1 :]
            if place.split("/")[0] in ROOMS and (not self.path or self.path[-1] != place):
                self.path.append(place)


async def traced(town: Town, doing: Awaitable[Any]) -> Trace:
    """The longest of the transactions in which this is done: the cause's own."""
    database, found = town.app.database, [Trace()]
    plain = database.write

    async def write(work: Callable[[Tx], Any]) -> Any:
        def watched(tx: Tx) -> Any:
            found.append(Trace())
            sys.setprofile(found[-1].see)
            try:
                return work(tx)
            finally:
                sys.setprofile(None)

        return await plain(watched)

    database.write = write  # type: ignore[method-assign]
    try:
        await doing
    finally:
        database.write = plain  # type: ignore[method-assign]
    return max(found, key=lambda trace: len(trace.entered))


async def causes() -> dict[str, Trace]:
    """Words, the pin that opens a ticket, an overdue rung, Terima: each in a town of its own, as people do it."""
    with tempfile.TemporaryDirectory() as folder:
        town = await found_town(Path(folder))
        reporter = town.citizen()
        found = {"a citizen's words": await traced(town, reporter.says("rumah kebakaran, api besar"))}
        found["the pin that opens the ticket"] = await traced(town, reporter.shares(PANORAMA))
        await town.forward(seconds=50)
        found["an overdue rung"] = await traced(town, town.forward(seconds=30))
        found["Terima"] = await traced(town, town.operator("damkar").taps("Terima"))
        await town.app.close()
    return found
