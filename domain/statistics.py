"""What a span of time looked like in numbers: counts, and how fast each agency was. Nothing of anybody in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from statistics import median

from domain.firsts import firsts
from domain.status import Status
from domain.ticket import Ticket
from domain.ticket_state import Firsts


@dataclass(frozen=True, slots=True)
class Goals:
    """By when an agency should have answered and arrived, from the call on; None where the city has set none."""

    answer: timedelta | None = None
    arrive: timedelta | None = None


@dataclass(frozen=True, slots=True)
class Speed:
    """One kind of wait. `median` in seconds, None without a case; `within` of `measured` met the goal."""

    cases: int = 0
    median: float | None = None
    measured: int = 0
    within: int = 0
    goal: float | None = None  # seconds; None where several goals are mixed


@dataclass(frozen=True, slots=True)
class AgencyFigures:
    """`unanswered`: of those called, the ones without an answer; `longest` in seconds the one of them that waited longest."""

    agency: str
    called: int
    answer: Speed
    arrive: Speed
    unanswered: int = 0
    longest: float = 0.0


@dataclass(frozen=True, slots=True)
class Figures:
    """A span of time. `hours`: tickets opened in each hour of the local day."""

    since: datetime
    until: datetime
    reports: int
    tickets: int
    still_open: int
    loud: int
    false: int
    merged: int
    cancelled: int
    settled: int
    advice: int  # settled by words alone
    by_category: tuple[tuple[str, int], ...]  # most first
    by_area: tuple[tuple[str, int], ...]  # kelurahan, most first
    hours: tuple[int, ...]
    agencies: tuple[AgencyFigures, ...]


def figures(
    tickets: Sequence[Ticket],
    reports: int,
    since: datetime,
    until: datetime,
    zone: tzinfo,
    goals: Callable[[str], Goals],
) -> Figures:
    """`goals`: of a category. Drills are not to be among the tickets."""
    status = Counter(t.status for t in tickets)
    real = [t for t in tickets if t.status is not Status.DUPLICATE]
    hours = Counter(t.opened_at.astimezone(zone).hour for t in real)
    done = [t for t in real if t.status in (Status.RESOLVED, Status.CLOSED)]
    return Figures(
        since=since,
        until=until,
        reports=reports,
        tickets=len(real),
        still_open=sum(t.open for t in real),
        loud=sum(t.loud_at is not None for t in real),
        false=status[Status.FALSE_REPORT],
        merged=status[Status.DUPLICATE],
        cancelled=status[Status.CANCELLED],
        settled=len(done),
        advice=sum(not t.assignments for t in done),
        by_category=_most(Counter(t.category for t in real)),
        by_area=_most(Counter(t.place.kelurahan for t in real if t.place.kelurahan)),
        hours=tuple(hours[h] for h in range(24)),
        agencies=_agencies(real, goals, until),
    )


def _most(counted: Counter[str]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(counted.items(), key=lambda pair: (-pair[1], pair[0])))


def _agencies(
    tickets: Iterable[Ticket], goals: Callable[[str], Goals], until: datetime
) -> tuple[AgencyFigures, ...]:
    parts: dict[str, list[tuple[Firsts, Goals]]] = {}
    unanswered: dict[str, list[float]] = {}
    for ticket in tickets:
        for part in ticket.assignments:
            first = firsts(ticket, part)
            parts.setdefault(part.agency, []).append((first, goals(ticket.category)))
            if first.answered is None:
                ended = min(until, part.resolved_at or until, ticket.resolved_at or until)
                waited = max(0.0, (ended - first.called).total_seconds())
                unanswered.setdefault(part.agency, []).append(waited)
    found = [
        AgencyFigures(
            agency=agency,
            called=len(cases),
            answer=_speed([(_seconds(p, p.answered), g.answer) for p, g in cases]),
            arrive=_speed([(_seconds(p, p.arrived), g.arrive) for p, g in cases]),
            unanswered=len(unanswered.get(agency, ())),
            longest=max(unanswered.get(agency, ()), default=0.0),
        )
        for agency, cases in parts.items()
    ]
    return tuple(sorted(found, key=lambda f: (-f.called, f.agency)))


def _seconds(part: Firsts, moment: datetime | None) -> float | None:
    return None if moment is None else max(0.0, (moment - part.called).total_seconds())


def _speed(cases: Sequence[tuple[float | None, timedelta | None]]) -> Speed:
    known = [(seconds, goal) for seconds, goal in cases if seconds is not None]
    measured = [(seconds, goal.total_seconds()) for seconds, goal in known if goal is not None]
    asked = {goal for _, goal in measured}
    return Speed(
        cases=len(known),
        median=median(s for s, _ in known) if known else None,
        measured=len(measured),
        within=sum(seconds <= goal for seconds, goal in measured),
        goal=next(iter(asked)) if len(asked) == 1 else None,
    )
