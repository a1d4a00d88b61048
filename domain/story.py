"""What was said of an event so far, told again to whoever joins: each line once, in the order in which it was said."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from difflib import SequenceMatcher

from domain.events import Event
from domain.happenings import Noted, Words

ALIKE = 0.75  # of two lines: one is the other, with a slip put right
LEAST = 8  # letters of a line that is looked for in another


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


@dataclass(frozen=True, slots=True)
class Heard:
    """What a machine has heard in a voice (`evidence`, by our number). `secret`: of a kind that is kept secret."""

    evidence: int
    report: int
    words: str
    secret: bool


def lines(events: Iterable[Event]) -> tuple[Line, ...]:
    """What reporters wrote and operators noted. A message that grew counts as it stood last, at the time when it began."""
    told: dict[tuple[int, int], Line] = {}
    for event in events:
        match event.what:
            case Noted(words=words, by=by) if words:
                told[(0, len(told))] = Line(0, event.at, words, by=by)
            case Words(words=words) as said if words:
                place = (said.report, said.number if not said.many else -len(told) - 1)
                began = told[place].at if place in told else event.at
                name = f"{'many' if said.many else said.report}:{said.number}"
                told[place] = Line(said.report, began, words, name=name, until=event.at)
    return tuple(told.values())


def later_words(events: Iterable[Event]) -> dict[int, list[str]]:
    """The same by report."""
    found: dict[int, list[str]] = {}
    for line in lines(events):
        if line.by:
            continue
        found.setdefault(line.report, []).append(line.words)
    return found


def added(words: str, known: Iterable[str]) -> str:
    """What changed words say beyond those of these lines that they still hold; "" where they hold none, or nothing new."""
    rest, held = words, False
    for line in sorted((one for one in known if len(one) >= LEAST), key=len, reverse=True):
        before, found, behind = rest.partition(line)
        if found:
            rest, held = f"{before.rstrip()} {behind.lstrip()}", True
    return rest.strip(" \n.,;:!?") if held else ""


def much_alike(words: str, known: Iterable[str]) -> bool:
    """Is it one of these lines, with another word or letter perhaps?"""
    plain = words.casefold()
    return any(SequenceMatcher(None, plain, line.casefold()).ratio() >= ALIKE for line in known)
