"""Whoever reads the terminal may stop reading (`sigap doctor | head -3`): the work goes on, the rest is said to nobody."""

from __future__ import annotations

import io
import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer


class _Unread(io.FileIO):
    """A descriptor whose reader may leave."""

    def write(self, data: ReadableBuffer, /) -> int:
        try:
            return super().write(data)
        except BrokenPipeError:
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, self.fileno())
            os.close(nowhere)
            return memoryview(data).nbytes


def outlive_readers() -> None:
    """Let standard output outlive whoever reads it."""
    told = sys.stdout
    if told is not sys.__stdout__ or told is None or told.isatty():
        return
    told.flush()
    kept = io.BufferedWriter(_Unread(told.fileno(), "wb", closefd=False))
    sys.stdout = io.TextIOWrapper(kept, encoding=told.encoding, errors=told.errors)
