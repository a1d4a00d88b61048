"""Whoever writes without a pause: all of it is shown, in one message that grows, so that the thread keeps room for others.

Nothing is held back for it: words of danger have a line of their own (as many again), and more danger rings by itself, as ever.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from domain.ticket import Ticket
from domain.words import Danger
from handlers.turn import Turn
from models import chain

SPAN = timedelta(seconds=60)
EACH = 6  # messages of one reporter within the span that have a line of their own
FULL = 1500  # characters: then another message begins


@dataclass(frozen=True, slots=True)
class Line:
    """What a thread shows: `number` names the message, `words` all that stands in it. `pace`: for the next one."""

    number: int
    words: str
    pace: dict[str, Any]


def line(turn: Turn, ticket: Ticket, report: int, person: int, words: str, danger: Danger) -> Line:
    """Where these words of a reporter are shown. `danger`: what they name."""
    kind = "words" if danger is Danger.NONE else "danger"
    pace = _pace(ticket.detail.get("pace"), report, kind, turn.now)
    number = int(ticket.detail.get("relayed", 0))
    if pace[kind] > EACH:
        last = chain.last_words(turn.tx, ticket.id)
        if last is not None and (last.actor, last.data.get("number")) == (person, number):
            together = f"{last.data.get('words', '')}\n{words}"
            if last.data.get("report") == report and len(together) <= FULL:
                return Line(number, together, pace)
    return Line(number + 1, words, pace)


def _pace(before: dict[str, Any] | None, report: int, kind: str, now: datetime) -> dict[str, Any]:
    if before and before["report"] == report:
        began = datetime.fromisoformat(before["since"])
        if timedelta(0) <= now - began < SPAN:
            return {**before, kind: before[kind] + 1}
    return {"report": report, "since": now.isoformat(), "words": 0, "danger": 0, kind: 1}
