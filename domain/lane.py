"""How loud a report is: red rings at once, amber is a silent card with a clock, grey waits in the digest."""

from __future__ import annotations

from enum import StrEnum


class Lane(StrEnum):
    """A report's lane ("jalur"); it says how loud, never whether."""

    RED = "red"
    AMBER = "amber"
    GREY = "grey"
