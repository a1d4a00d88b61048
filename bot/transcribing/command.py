"""A program of this machine that gets a voice note as its input, and writes the words."""

from __future__ import annotations

import asyncio
import contextlib
import os
import shlex
import signal
from asyncio import StreamWriter
from asyncio.subprocess import DEVNULL, PIPE, Process

from bot.channels.port import Unsure
from bot.transcribing.port import LONGEST, PATIENCE

ROOM = 4 * LONGEST  # bytes of what it writes
GONE = 1.0  # seconds: by then it has ended; what it left behind by itself may hold its pipe longer


class Command:
    """Started anew for each voice note, without a shell and without our settings."""

    def __init__(self, line: str) -> None:
        self._words = shlex.split(line)

    async def words_in(self, audio: bytes, mime: str) -> str:
        """Raises Unsure."""
        try:
            program = await asyncio.create_subprocess_exec(
                *self._words,
                stdin=PIPE,
                stdout=PIPE,
                stderr=DEVNULL,
                env={"PATH": os.defpath, "LANG": "C.UTF-8"},
                start_new_session=True,
            )
        except OSError as error:
            raise Unsure(os.strerror(error.errno or 0)) from None
        try:
            written = await asyncio.wait_for(_told(program, audio), PATIENCE)
        except TimeoutError:
            raise Unsure("TimeoutError") from None
        finally:
            await _ended(program)
        return written.decode(errors="replace")


async def _told(program: Process, audio: bytes) -> bytes:
    """Raises Unsure where it says that it could not."""
    assert program.stdin is not None
    assert program.stdout is not None
    writing = asyncio.ensure_future(_given(program.stdin, audio))
    written = b""
    while len(written) < ROOM and (more := await program.stdout.read(ROOM - len(written))):
        written += more
    if len(written) >= ROOM:
        writing.cancel()
        return written
    await writing
    if code := await program.wait():
        raise Unsure(f"exit {code}")
    return written


async def _given(to: StreamWriter, audio: bytes) -> None:
    """All of it; a program need not read it to the end."""
    with contextlib.suppress(ConnectionError):
        to.write(audio)
        await to.drain()
        to.close()


async def _ended(program: Process) -> None:
    """With all that it has started. What it wrote is read to its end: a pipe that nobody reads is waited for without end."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(program.pid, signal.SIGKILL)
    assert program.stdout is not None
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(GONE):
            while await program.stdout.read(ROOM):
                pass
            await program.wait()
    program._transport.close()  # type: ignore[attr-defined]  # the only way to let go of a pipe that others hold
