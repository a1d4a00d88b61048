"""Wrong one-time codes are counted: for each person, and for all, so that guessing is noticed and leads nowhere.

Nobody but the one who guesses is shut out: whoever types the right code at the first try is always heard.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from datetime import datetime, timedelta

from domain.errand import TellGuessing
from handlers.causes import ErrandCause
from handlers.turn import Turn
from models import notes

NOTE = "guesses"
SPAN = timedelta(hours=1)
EACH = 5  # wrong codes of one person within the span
MANY = 30  # of all together: from then on each person has one, and the administrator is told
KEPT = 500  # people


@dataclass(slots=True)
class Guesses:
    """What was guessed since `since`. `people`: our number of a person → wrong codes."""

    since: str
    count: int = 0
    people: dict[str, int] = field(default_factory=dict)

    def most(self) -> int:
        """How many wrong codes a person may type now."""
        return EACH if self.count < MANY else 1


def _known(turn: Turn) -> Guesses:
    raw = notes.read(turn.tx, NOTE)
    found = Guesses(**notes.known(raw, Guesses)) if raw else Guesses(turn.now.isoformat())
    recent = timedelta(0) <= turn.now - datetime.fromisoformat(found.since) < SPAN
    return found if recent else Guesses(turn.now.isoformat())


def may_try(turn: Turn, person: int) -> bool:
    """May this person try a code now?"""
    known = _known(turn)
    return known.people.get(str(person), 0) < known.most()


def guessed(turn: Turn, person: int) -> None:
    """A wrong code was typed."""
    known = _known(turn)
    known.count += 1
    known.people[str(person)] = known.people.get(str(person), 0) + 1
    known.people = dict(sorted(known.people.items(), key=lambda one: one[1])[-KEPT:])
    notes.write(turn.tx, NOTE, json.dumps(asdict(known)))
    if known.count == MANY:
        turn.ask(TellGuessing(known.count, known.since))


def told(turn: Turn, cause: ErrandCause) -> None:
    """The administrator has heard of it: nothing is left to do."""
