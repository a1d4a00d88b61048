"""What one row of the table is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bench.breaking.house import Ground


class Falls(AssertionError):
    """What had to hold did not: the words say what happened instead."""


@dataclass(frozen=True, slots=True)
class Row:
    """One way of breaking it.

    `key` as in the design (B1 … B15, N1 … for what had not been tried); `name` for the command line; `done` says
    what is done, `must` what has to happen. `play` does it and answers with what was seen; raises Falls.
    """

    key: str
    name: str
    done: str
    must: str
    play: Callable[[Ground], str]


def holds(found: object, otherwise: str) -> None:
    """Raises Falls with the words where `found` is not true."""
    if not found:
        raise Falls(otherwise)
