"""How a ticket ends, and what takes its end back."""

from __future__ import annotations

from dataclasses import dataclass

from domain.happenings.kinds import Happened
from domain.happenings.shapes import Act, Happening, Keys, PartAct, left_out


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved(Happening):
    kind = Happened.RESOLVED


@dataclass(frozen=True, slots=True, kw_only=True)
class ResolutionUndone(PartAct):
    """`asked`: reporters were asked whether it is over, for the `number`-th time; `whose` resolution; `agency`: whose part
    it was, "" where it was settled by words."""

    kind = Happened.RESOLUTION_UNDONE
    asked: bool
    number: int
    whose: str
    agency: str = left_out("")


@dataclass(frozen=True, slots=True, kw_only=True)
class Closed(Happening):
    kind = Happened.CLOSED


@dataclass(frozen=True, slots=True, kw_only=True)
class Reopened(Happening):
    """`by`: the operator who says so, "" for the reporter; `dismissed`: it had been held to be false."""

    kind = Happened.REOPENED
    by: str = left_out("")
    dismissed: bool = left_out(False)


@dataclass(frozen=True, slots=True, kw_only=True)
class FalseProposed(Act):
    kind = Happened.FALSE_PROPOSED
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkedFalse(Act):
    kind = Happened.MARKED_FALSE
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FalseUndone(Act):
    kind = Happened.FALSE_UNDONE
    whose: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CancelRequested(Happening):
    """`witness`: the how-manieth reporter; 0 where it is the first draft's wish."""

    kind = Happened.CANCEL_REQUESTED
    witness: int = left_out(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class CancelAgreed(Act):
    kind = Happened.CANCEL_AGREED


@dataclass(frozen=True, slots=True, kw_only=True)
class Cancelled(Happening):
    """`drill`: ended with its drill, by nobody."""

    kind = Happened.CANCELLED
    by: str = left_out("")
    drill: bool = left_out(False)


@dataclass(frozen=True, slots=True, kw_only=True)
class CancelUndone(Act):
    kind = Happened.CANCEL_UNDONE
    whose: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeTold(Act):
    """`hasil`: what came of it, "question-answer"."""

    kind = Happened.OUTCOME
    hasil: Keys
