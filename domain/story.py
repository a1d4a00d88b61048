"""What was said of an event so far, told again to whoever joins: each line once, in the order in which it was said."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from domain.events import WORDS, Event, Happened


@dataclass(frozen=True, slots=True)
class Line:
    """Words of the reporter whose report has this number (ours); `by`: or a note of this operator. `name`: of the message
    in the threads that holds them, "" where it has none; `until`: when they were last changed."""

    report: int
    at: datetime
    words: str
    by: str = ""
    name: str = ""
    until: datetime | None = None

    @property
    def last(self) -> datetime:
        """When it became as it reads."""
        return self.until or self.at


def lines(events: Iterable[Event]) -> tuple[Line, ...]:
    """What reporters wrote and operators noted. A message that grew counts as it stood last, at the time when it began."""
    told: dict[tuple[int, int], Line] = {}
    for event in events:
        if event.kind is Happened.NOTED and event.data.get(WORDS):
            note = Line(0, event.at, str(event.data[WORDS]), by=str(event.data["by"]))
            told[(0, len(told))] = note
        if event.kind is not Happened.WORDS or not event.data.get(WORDS):
            continue
        report, number = int(event.data["report"]), int(event.data["number"])
        place = (report, number if not event.data.get("many") else -len(told) - 1)
        began = told[place].at if place in told else event.at
        name = f"{'many' if event.data.get('many') else report}:{number}"
        told[place] = Line(report, began, str(event.data[WORDS]), name=name, until=event.at)
    return tuple(told.values())


def later_words(events: Iterable[Event]) -> dict[int, list[str]]:
    """The same by report."""
    found: dict[int, list[str]] = {}
    for line in lines(events):
        if line.by:
            continue
        found.setdefault(line.report, []).append(line.words)
    return found
