"""The four kinds of cause that go through the one door."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from domain.message import Inbound, Standing


@dataclass(frozen=True, slots=True)
class InboundCause:
    """A stored update, read. `standing`: what the platform said of the person in this group just now."""

    row: int
    inbound: Inbound
    standing: Standing | None = None


@dataclass(frozen=True, slots=True)
class TimerCause:
    """A timer that came due. `late_seconds`: how long after its time it is looked at."""

    timer: int
    late_seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class ErrandCause:
    """A finished errand and what it brought."""

    errand: int
    kind: str
    data: dict[str, Any]
    result: dict[str, Any] = field(default_factory=dict)


Cause = InboundCause | TimerCause | ErrandCause


@dataclass(frozen=True, slots=True)
class Toast:
    """The short answer to a press. `chat`: by our number, where an operator pressed; 0 elsewhere."""

    press_id: str
    text: str
    alert: bool = False
    chat: int = 0


@dataclass(frozen=True, slots=True)
class Outcome:
    """What must happen at once after the commit, best effort."""

    toasts: tuple[Toast, ...] = ()
