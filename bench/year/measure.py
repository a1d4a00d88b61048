"""The figures of a year, with their goals: what `summary.json` holds for each policy."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from bench.year import intervals
from bench.year.diary import Case, Diary
from bench.year.intervals import NOTHING, Figure
from bench.year.plan import Session
from cities.profile import City

LIFE_WITHIN_S, OTHER_WITHIN_S, MERGED_WITHIN_S = 240.0, 300.0, 600.0
ENOUGH = 2995  # clean events of danger to life that a claim of 0.999 needs
BINS = 10

OURS_ALONE = (
    "operator_actions_per_genuine",
    "outcome_taps_per_genuine",
    "unprompted_messages_per_report",
    "calibration_error",
    "sanctioned_genuine",
    "sanctions_confirmed",
)

Figures = dict[str, Figure]
Judged = tuple[float, bool]  # P(real), was it


@dataclass(slots=True)
class Event:
    """A genuine event and what became of it."""

    number: int
    category: str
    life: bool
    sessions: list[Session]
    danger_at: float | None = None
    loud_at: float | None = None
    forwarded_at: float | None = None
    seen: bool = False
    wrong_agency: bool | None = None

    @property
    def waited(self) -> float | None:
        """Seconds from the first message that names danger to the loud alert."""
        if self.danger_at is None or self.loud_at is None:
            return None
        return max(0.0, self.loud_at - self.danger_at)

    def within(self, seconds: float) -> bool:
        return self.waited is not None and self.waited <= seconds

    def answered_within(self, seconds: float) -> bool:
        """Loud by then, or in the hands of a human who sent it on."""
        if self.danger_at is None or self.forwarded_at is None:
            return self.within(seconds)
        return self.within(seconds) or self.forwarded_at - self.danger_at <= seconds


class Measured:
    """A diary looked at event by event."""

    def __init__(self, diary: Diary, city: City) -> None:
        self.diary, self.city = diary, city
        self.sessions = {s.number: s for s in diary.plan.sessions}
        self.cases = diary.cases_of()
        self.events = [self._event(number) for number in diary.plan.events]
        self.loud = [c for c in diary.cases if c.loud_at is not None]

    def _event(self, number: int) -> Event:
        diary = self.diary
        mine = self._of_event()[number]
        category = diary.plan.truths[number].category
        named = [diary.danger_at[s.number] for s in mine if s.number in diary.danger_at]
        event = Event(number, category, self.city.categories[category].life, mine, min(named, default=None))
        event.seen = any(s.number in diary.seen for s in mine)
        rung = [
            (max(c.loud_at, self._joined(c, number)), c) for c in self._cases(event) if c.loud_at is not None
        ]
        sent = [
            max(c.forwarded_at, self._joined(c, number))
            for c in self._cases(event)
            if c.forwarded_at is not None
        ]
        event.forwarded_at = min(sent, default=None)
        if rung:
            event.loud_at, first = min(rung, key=lambda r: (r[0], r[1].code))
            if diary.policy == "sigap":
                event.wrong_agency = not first.agencies & set(self.city.categories[category].at_once)
        return event

    def _of_event(self) -> dict[int, list[Session]]:
        if not hasattr(self, "_grouped"):
            self._grouped: dict[int, list[Session]] = {n: [] for n in self.diary.plan.events}
            for session in self.sessions.values():
                if session.event is not None:
                    self._grouped[session.event].append(session)
        return self._grouped

    def _cases(self, event: Event) -> list[Case]:
        found = {c.code: c for s in event.sessions for c in self.cases.get(s.number, ())}
        return sorted(found.values(), key=lambda c: (c.opened, c.code))

    def _joined(self, case: Case, event: int) -> float:
        return min(t.at for t in case.told if self.sessions[t.session].event == event)

    def real(self, case: Case) -> bool:
        return any(self.sessions[t.session].persona.genuine for t in case.told)

    def judged(self) -> list[Judged]:
        """What verification said of each case and each grey report, and what was true."""
        cases = [(c.log_odds, self.real(c)) for c in self.diary.cases if c.log_odds is not None]
        grey = [(odds, self.sessions[s].persona.genuine) for s, odds in self.diary.judged]
        return [(1 / (1 + math.exp(-odds)), real) for odds, real in [*cases, *grey]]

    # Groups of figures

    def all(self) -> Figures:
        return {
            **self._alerts(),
            **self._pranks(),
            **self._times(),
            **self._tickets(),
            **self._people(),
        }

    def _alerts(self) -> Figures:
        life = [e for e in self.events if e.life and e.danger_at is not None]
        other = [e for e in self.events if not e.life and e.danger_at is not None]
        note = "" if len(life) >= ENOUGH else f"fewer than the {ENOUGH} events that a claim of 0.999 needs"
        seen = [e for e in self.events if e.seen]
        return {
            "genuine_visible": intervals.share(len(seen), len(self.events)),
            "life_loud_within_240s": intervals.share(
                sum(e.within(LIFE_WITHIN_S) for e in life), len(life), note
            ),
            "other_loud_within_300s": intervals.share(
                sum(e.answered_within(OTHER_WITHIN_S) for e in other), len(other)
            ),
            "loud_per_genuine": intervals.rate(len(self.loud), len(self.events)),
            "rungs_per_genuine": intervals.rate(self.diary.rungs, len(self.events)),
        }

    def _pranks(self) -> Figures:
        rang = {t.session for c in self.loud if not self.real(c) for t in c.told}
        pranks = [s for s in self.sessions.values() if s.persona.truth == "prank"]
        found = {}
        for key, credible in (("prank_loud", False), ("prank_loud_credible", True)):
            these = [s for s in pranks if s.persona.credible is credible]
            found[key] = intervals.share(sum(s.number in rang for s in these), len(these))
        others = [s for s in self.sessions.values() if s.persona.truth in ("error", "non_emergency")]
        found["no_emergency_loud"] = intervals.share(sum(s.number in rang for s in others), len(others))
        return found

    def _times(self) -> Figures:
        waits = [e.waited for e in self.events if e.life and e.waited is not None]
        return {
            "time_to_alert_p50": intervals.quantile(waits, 0.5),
            "time_to_alert_p95": intervals.quantile(waits, 0.95),
            "time_to_alert_max": Figure(max(waits), len(waits), max(waits), None) if waits else NOTHING,
        }

    def _tickets(self) -> Figures:
        if self.diary.policy != "sigap":
            return dict.fromkeys(
                ("duplicate_tickets", "duplicate_tickets_all", "wrong_merges", "wrong_agency"), NOTHING
            )
        sent = [e for e in self.events if e.wrong_agency is not None]
        return {
            "duplicate_tickets": self.duplicates(pinned=True),
            "duplicate_tickets_all": self.duplicates(pinned=False),
            "wrong_merges": intervals.share(len(self.mixed()), len(self.events)),
            "wrong_agency": intervals.share(sum(bool(e.wrong_agency) for e in sent), len(sent)),
        }

    def duplicates(self, *, pinned: bool) -> Figure:
        """Extra tickets of one event ÷ reports after its first that could have made one."""
        extra = chances = 0
        for event in self.events:
            cases = [c for c in self._cases(event) if not pinned or self._pinned(c, event)]
            chances += max(0, sum(not pinned or self._pinned_session(s) for s in event.sessions) - 1)
            extra += len(self.extra(cases))
        return intervals.share(min(extra, chances), chances)

    def extra(self, cases: Sequence[Case]) -> list[Case]:
        """The cases beyond the first that did not become one with it in time."""
        alone = [c for c in cases if c.merged_at is None or c.merged_at - c.opened > MERGED_WITHIN_S]
        return alone[1:]

    def _pinned(self, case: Case, event: Event) -> bool:
        own = {s.number for s in event.sessions}
        return any(t.pinned for t in case.told if t.session in own)

    def _pinned_session(self, session: Session) -> bool:
        return any(
            t.pinned
            for c in self.cases.get(session.number, ())
            for t in c.told
            if t.session == session.number
        )

    def mixed(self) -> list[int]:
        """Events that share a case with another event, beyond the first of each."""
        found: set[int] = set()
        for case in self.diary.cases:
            events = [self.sessions[t.session].event for t in case.told]
            known = list(dict.fromkeys(e for e in events if e is not None))
            found.update(known[1:])
        return sorted(found)

    def _people(self) -> Figures:
        diary = self.diary
        if diary.policy != "sigap":
            return dict.fromkeys(OURS_ALONE, NOTHING)
        genuine = [s.number for s in self.sessions.values() if s.persona.genuine]
        told = [float(diary.unprompted.get(n, 0)) for n in self.cases]
        return {
            "operator_actions_per_genuine": intervals.rate(diary.actions, len(self.events)),
            "outcome_taps_per_genuine": intervals.rate(diary.outcome_taps, len(self.events)),
            "unprompted_messages_per_report": intervals.mean(told),
            "calibration_error": intervals.resampled(calibration_error, self.judged(), "calibration"),
            "sanctioned_genuine": Figure(
                float(len(diary.sanctioned & set(genuine))),
                len(genuine),
                count=len(diary.sanctioned & set(genuine)),
            ),
            "sanctions_confirmed": Figure(
                float(sum(diary.sanctions.values())),
                len(self.sessions),
                count=sum(diary.sanctions.values()),
                note=", ".join(f"{step} {n}" for step, n in sorted(diary.sanctions.items())),
            ),
        }


def bins(judged: Sequence[Judged]) -> list[tuple[float, float, int]]:
    """(mean P, share that was real, how many) of each of ten bins that holds something."""
    sorted_in: list[list[Judged]] = [[] for _ in range(BINS)]
    for p, real in judged:
        sorted_in[min(BINS - 1, int(p * BINS))].append((p, real))
    return [
        (sum(p for p, _ in each) / len(each), sum(real for _, real in each) / len(each), len(each))
        for each in sorted_in
        if each
    ]


def calibration_error(judged: Sequence[Judged]) -> float:
    """Expected calibration error: how far P lies from what came true, weighted by how often."""
    return sum(abs(p - real) * n for p, real, n in bins(judged)) / max(1, len(judged))
