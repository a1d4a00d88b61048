"""What passes between operators and reporters: numbers, questions, telephone calls, promises."""

from __future__ import annotations

from dataclasses import dataclass

from domain.happenings.kinds import Happened
from domain.happenings.shapes import Act, Happening, PartAct, left_out


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberShared(Happening):
    kind = Happened.NUMBER


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberRead(Act):
    kind = Happened.NUMBER_READ


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked(Act):
    """What operators wrote to a reporter; `question`: which waits for an answer."""

    kind = Happened.ASKED
    words: str
    question: bool = left_out(False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered(Happening):
    kind = Happened.ANSWERED


@dataclass(frozen=True, slots=True, kw_only=True)
class Telephoned(Act):
    """`words`: what came of a call that an operator made, "" for one that came in; `shown`: on the card too."""

    kind = Happened.TELEPHONED
    words: str = left_out("")
    shown: bool | None = left_out(None)


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkOpened(Happening):
    kind = Happened.LINKED


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkEnded(Happening):
    kind = Happened.LINK_ENDED


@dataclass(frozen=True, slots=True, kw_only=True)
class Promised(Act):
    """`pukul`: when, "20.45"; `asked`: the reporter asked for it."""

    kind = Happened.PROMISED
    pukul: str
    asked: bool = left_out(False)


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseDue(PartAct):
    kind = Happened.PROMISE_DUE
    asked: bool
