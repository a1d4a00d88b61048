"""How a report or a ticket was judged, as it is kept and shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Reason:
    """A sentence of the card: its key in the sentences, and what fills it."""

    key: str
    variables: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Judgement:
    """The score that decided the lane (`log_odds`), what people are shown of it (`percent`, `shown_odds`), and why."""

    percent: int
    log_odds: float
    shown_odds: float = 0.0
    reasons: tuple[Reason, ...] = ()
    why: str = ""
