"""A ticket is opened and judged, and whoever must come is called."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from domain.happenings.kinds import Happened
from domain.happenings.shapes import Act, Happening, Keys, Part, left_out
from domain.lane import Lane


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketOpened(Happening):
    kind = Happened.OPENED
    lane: Lane | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged(Happening):
    kind = Happened.JUDGED
    lane: Lane | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sounded(Happening):
    """`undecided`: nobody had decided; it was not red before. `instead_of`: the code of the one that had hushed it."""

    kind = Happened.SOUNDED
    undecided: bool = left_out(False)
    instead_of: str = left_out("")


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispatched(Part):
    """`again`: its part had ended; `by`: who of its own people took it up again, "" where it is called."""

    kind = Happened.DISPATCHED
    again: bool = left_out(False)
    by: str = left_out("")


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked(Act):
    kind = Happened.LOOKED


@dataclass(frozen=True, slots=True, kw_only=True)
class LookEnded(Act):
    kind = Happened.LOOK_ENDED


@dataclass(frozen=True, slots=True, kw_only=True)
class Waited(Happening):
    """`menit`: minutes; `targets`: who is called; `open`: somebody is at work, and nothing else is due."""

    kind = Happened.WAITED
    menit: int
    targets: tuple[str, ...] | None = left_out(None)
    open: bool = left_out(False)


@dataclass(frozen=True, slots=True, kw_only=True)
class CalledAgain(Part):
    """A step of a ladder. `when`: what is waited for; `calls`: how many calls of each condition this makes; `targets`,
    `missed`: who is called, who could not be; `mentioned`: agencies whose people on duty are named; `late`: since when it
    was due, or from when until when the system was down, "02.10"; `holder`: who has it and does not go."""

    kind = Happened.CALLED_AGAIN
    when: str
    calls: Mapping[str, int] | None = left_out(None)
    targets: tuple[str, ...]
    missed: tuple[str, ...]
    minutes: int
    mentioned: tuple[str, ...]
    late: tuple[str, ...]
    holder: str | None = left_out(None)
    tell_reporter: bool | None = left_out(None)


@dataclass(frozen=True, slots=True, kw_only=True)
class GatewayFailed(Part):
    kind = Happened.GATEWAY_FAILED


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen(Act):
    """`agencies`: whose clocks it is about."""

    kind = Happened.SEEN
    agencies: Keys
