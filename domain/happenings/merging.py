"""Reports and tickets of the same event are put together and taken apart."""

from __future__ import annotations

from dataclasses import dataclass

from domain.happenings.kinds import Happened
from domain.happenings.shapes import Act, Happening, left_out


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined(Happening):
    """Another report, or with `from_ticket` (its code) another ticket with all of its own."""

    kind = Happened.JOINED
    report: int = left_out(0)
    from_ticket: str = left_out("")


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged(Act):
    """`into`: the other's code."""

    kind = Happened.MERGED
    into: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Unmerged(Act):
    """In the chain of the ticket that stays: `from_ticket` is the other's code, `leaving` the agencies that only came with
    it, `reports` those that go with it, `tempat` the place where to go instead."""

    kind = Happened.UNMERGED
    from_ticket: str = left_out("")
    leaving: tuple[str, ...] | None = left_out(None)
    reports: tuple[int, ...] | None = left_out(None)
    tempat: str | None = left_out(None)
