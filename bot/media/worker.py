"""Hands files to the decoding process, one at a time, and replaces it when a file has killed it."""

from __future__ import annotations

import asyncio
import sys
from contextlib import suppress
from pathlib import Path

import structlog

from bot.media.inspected import ANSWER, FRAME, READY, Inspected, Problem, unpack
from bot.media.kinds import OPENED, UNOPENED, Kind, kind_of

ROOT = Path(__file__).resolve().parents[2]
LARGEST = 24 * 2**20
"""Bytes. The platforms hand out no more than 20 MB."""

SECONDS_PER_FILE = 4.0
SECONDS_TO_START = 15.0

WORN_OUT = 96 * 1024
"""KiB. A process that has needed so much is replaced after its answer: a fresh one is small."""

log = structlog.get_logger(__name__)


class PictureWorker:
    """Looks at files without letting them near this process."""

    def __init__(self, seconds_per_file: float = SECONDS_PER_FILE) -> None:
        self._seconds = seconds_per_file
        self._turn = asyncio.Lock()
        self._process: asyncio.subprocess.Process | None = None
        self.peak = 0
        """KiB that any of its processes needed, as far as they lived to tell."""

    async def inspect(self, data: bytes) -> Inspected:
        """What a file is, and a safe copy if it is a picture. Never raises for what is in `data`."""
        kind = kind_of(data)
        if kind not in OPENED:
            return Inspected(kind, problem=Problem.UNOPENED if kind in UNOPENED else Problem.NOT_A_PICTURE)
        if len(data) > LARGEST:
            return Inspected(kind, problem=Problem.TOO_LARGE)
        async with self._turn:
            return await self._ask_twice(kind, data)

    async def stop(self) -> None:
        """End the process; after the file that is being looked at."""
        async with self._turn:
            await self._end()

    @property
    def pid(self) -> int | None:
        """Of the decoding process; None before the first picture and after its end."""
        return self._process.pid if self._process and self._process.returncode is None else None

    async def _ask_twice(self, kind: Kind, data: bytes) -> Inspected:
        """A process may have died of something else (memory of the machine is short): a fresh one tries again."""
        for attempt in (1, 2):
            try:
                process = await self._running()
                async with asyncio.timeout(self._seconds):
                    return await self._ask(process, data)
            except (OSError, EOFError, TimeoutError) as error:
                log.warning(
                    "decoding process failed", error=type(error).__name__, attempt=attempt, size=len(data)
                )
                await self._end()
                if isinstance(error, TimeoutError):
                    break
            except asyncio.CancelledError:
                await self._end()
                raise
        return Inspected(kind, problem=Problem.UNREADABLE)

    async def _running(self) -> asyncio.subprocess.Process:
        if self._process is None or self._process.returncode is not None:
            self._process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-E", "-s", "-m", "bot.media.child"),
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                stderr=asyncio.subprocess.DEVNULL,
                cwd=ROOT,
                env={},
                limit=LARGEST,
            )
            async with asyncio.timeout(SECONDS_TO_START):
                await _output(self._process).readexactly(len(READY))
        return self._process

    async def _ask(self, process: asyncio.subprocess.Process, data: bytes) -> Inspected:
        assert process.stdin
        process.stdin.write(FRAME.pack(len(data)))
        process.stdin.write(data)
        await process.stdin.drain()
        answers = _output(process)
        fields, copy, peak = ANSWER.unpack(await answers.readexactly(ANSWER.size))
        found = unpack(await answers.readexactly(fields), await answers.readexactly(copy))
        self.peak = max(self.peak, peak)
        if peak > WORN_OUT:
            await self._end()
        return found

    async def _end(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        with suppress(ProcessLookupError):
            process.kill()
        await process.wait()


def _output(process: asyncio.subprocess.Process) -> asyncio.StreamReader:
    assert process.stdout
    return process.stdout
