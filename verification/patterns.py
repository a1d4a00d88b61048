"""How somebody marks reports: what a supervisor should see of it. Numbers, never a verdict about a person."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

WINDOW = timedelta(days=30)  # what `/pola` looks at
RECENT = timedelta(hours=24)  # what a notice looks at
HASTY = 20  # seconds after the ticket was opened: nobody has read, looked and asked
ALONE = 3  # dismissals of danger that nobody agreed to
CONTRADICTED = 2  # dismissals that turned out wrong
IN_HASTE = 5


@dataclass(frozen=True, slots=True)
class Mark:
    """One decision of an operator. `dismissal`: "Palsu", also one that waits for a second person.

    `alone`: the ticket names danger and nobody agreed. `contradicted`: the event was real after all, or the
    reporter's appeal was accepted. `seconds`: from the opening of the ticket.
    """

    operator: int
    label: str
    dismissal: bool
    alone: bool = False
    contradicted: bool = False
    seconds: int = 0


@dataclass(frozen=True, slots=True)
class Pattern:
    """An operator's decisions, counted."""

    operator: int
    label: str
    decisions: int
    dismissed: int
    alone: int
    contradicted: int
    hasty: int

    @property
    def striking(self) -> bool:
        """Should a supervisor look? Dismissing much is no sign by itself: most of what comes in is no emergency."""
        return self.alone >= ALONE or self.contradicted >= CONTRADICTED or self.hasty >= IN_HASTE


def patterns(marks: Iterable[Mark]) -> list[Pattern]:
    """One per operator, the most striking first."""
    by_operator: dict[int, list[Mark]] = {}
    for mark in marks:
        by_operator.setdefault(mark.operator, []).append(mark)
    found = [_pattern(theirs) for theirs in by_operator.values()]
    return sorted(found, key=lambda p: (not p.striking, -p.contradicted, -p.alone, -p.dismissed, p.operator))


def _pattern(marks: list[Mark]) -> Pattern:
    dismissals = [m for m in marks if m.dismissal]
    return Pattern(
        operator=marks[0].operator,
        label=marks[-1].label,
        decisions=len(marks),
        dismissed=len(dismissals),
        alone=sum(m.alone for m in dismissals),
        contradicted=sum(m.contradicted for m in dismissals),
        hasty=sum(m.seconds < HASTY for m in dismissals),
    )
