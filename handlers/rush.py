"""Whoever writes without a pause, or many at once: all of it is shown, in one message that grows, so that the thread keeps
room for others.

Nothing is held back for it: words of danger have a line of their own (as many again), and more danger rings by itself, as ever.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from domain.danger import Danger
from domain.ticket import Ticket
from handlers.turn import Turn
from models import chain

SPAN = timedelta(seconds=60)
EACH = 6  # messages of one reporter within the span that have a line of their own
FULL = 1500  # characters: then another message begins


@dataclass(frozen=True, slots=True)
class Line:
    """What a thread shows: `number` names the message, `words` what it says. `kept`: what the ticket keeps for the next one."""

    number: int
    words: str
    kept: dict[str, Any]


def line(
    turn: Turn, ticket: Ticket, report: int, person: int, words: str, danger: Danger, *, loud: bool = False
) -> Line:
    """Where these words of a reporter are shown. `danger`: what they name; `loud`: never in an older message."""
    kind = "words" if danger is Danger.NONE else "danger"
    pace = _pace(ticket.detail.get("pace"), report, kind, turn.now)
    number = int(ticket.detail.get("relayed", 0))
    if pace[kind] > EACH and not loud:
        last, actor = chain.last_words(turn.tx, ticket.id)
        if last is not None and (actor, last.number, last.report) == (person, number, report):
            together = f"{last.words}\n{words}"
            if len(together) <= FULL:
                return Line(number, together, {"pace": pace})
    return Line(number + 1, words, {"pace": pace})


def gathered(ticket: Ticket, words: str) -> Line:
    """Where the words of one of many reporters of a cluster are shown: in one message that all of them fill."""
    kept = ticket.detail.get("gathered", {"number": 0, "signs": FULL})
    signs, number = kept["signs"] + len(words), int(ticket.detail.get("relayed", 0))
    if signs <= FULL and kept["number"] == number:
        return Line(number, words, {"gathered": {"number": number, "signs": signs}})
    return Line(number + 1, words, {"gathered": {"number": number + 1, "signs": len(words)}})


def _pace(before: dict[str, Any] | None, report: int, kind: str, now: datetime) -> dict[str, Any]:
    if before and before["report"] == report:
        began = datetime.fromisoformat(before["since"])
        if timedelta(0) <= now - began < SPAN:
            return {**before, kind: before[kind] + 1}
    return {"report": report, "since": now.isoformat(), "words": 0, "danger": 0, kind: 1}
