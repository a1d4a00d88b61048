"""The decoding process: reads files from its standard input, writes what it found, fears for nothing but itself.

It knows no secret (it is started with an empty environment) and cannot write files. Memory, time and processor
are limited by the kernel; it dies when its parent goes away.
"""

from __future__ import annotations

import resource
import signal
from typing import BinaryIO

from bot.media.inspected import ANSWER, FRAME, READY, pack
from bot.media.looking import look_at

ADDRESS_SPACE = 192 * 2**20
"""Bytes of memory, everything counted: its peak can't go over that whatever a file does."""

SECONDS = 6
"""After so long on one file it ends itself, in case nobody is left to end it."""


def main() -> None:
    _fence()
    with open(0, "rb") as files, open(1, "wb") as answers:
        answers.write(READY)
        answers.flush()
        while (data := _next(files)) is not None:
            signal.alarm(SECONDS)
            fields, copy = pack(look_at(data))
            del data
            signal.alarm(0)
            answers.write(ANSWER.pack(len(fields), len(copy), _peak()) + fields + copy)
            answers.flush()


def _peak() -> int:
    """KiB of memory needed at most so far. (`ru_maxrss` would count what our parent needed before the exec.)"""
    with open("/proc/self/status") as status:  # noqa: PTH123
        return next(int(line.split()[1]) for line in status if line.startswith("VmHWM:"))


def _next(files: BinaryIO) -> bytes | None:
    head = files.read(FRAME.size)
    if len(head) < FRAME.size:
        return None
    (size,) = FRAME.unpack(head)
    data = files.read(size)
    return data if len(data) == size else None


def _fence() -> None:
    from PIL import Image

    Image.preinit()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for what, limit in (
        (resource.RLIMIT_AS, ADDRESS_SPACE),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_NPROC, 0),
    ):
        resource.setrlimit(what, (limit, limit))


if __name__ == "__main__":
    main()
