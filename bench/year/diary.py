"""What happened in a year, whatever the policy was: plain values that the figures are made from. Times in seconds."""

from __future__ import annotations

from dataclasses import dataclass, field

from bench.year.plan import Plan
from domain.contact import Contact

ABLATION = "bench.ablation"  # a reason that carries the number of what was asked


@dataclass(frozen=True, slots=True)
class Told:
    """A session's part of a case. `at`: when it became part of it."""

    session: int
    at: float
    pinned: bool = False


@dataclass(frozen=True, slots=True)
class Case:
    """A ticket as people met it. `loud_at`: its first loud announcement; `forwarded_at`: when a human sent it to somebody
    or took it, loud or not; `agencies`: who was called first, the control
    room apart; `merged_at`: when it went into another; `log_odds`: of the percentage on its card; `cause`: what made it ring."""

    code: str
    opened: float
    told: tuple[Told, ...]
    loud_at: float | None = None
    forwarded_at: float | None = None
    agencies: frozenset[str] = frozenset()
    merged_at: float | None = None
    log_odds: float | None = None
    judgement: int | None = None  # what `bench.ablation` knows it by
    category: str = ""
    lane: str = ""
    words: str = ""
    cause: str = ""


@dataclass(slots=True)
class Diary:
    """A whole year under one policy.

    `danger_at`: a session's first message that names danger, by its persona. `seen`: sessions of which something
    reached a human's screen. `unprompted`: messages that answer nothing, by session. `judged`: (session, log-odds) of
    reports that never became a case. `sanctioned`: genuine sessions whose report was taken for a proved false one and
    brought a confirmed warning, or more; `sanctions`: confirmed ones of each step.
    """

    policy: str
    plan: Plan
    cases: list[Case] = field(default_factory=list)
    danger_at: dict[int, float] = field(default_factory=dict)
    seen: set[int] = field(default_factory=set)
    unprompted: dict[int, int] = field(default_factory=dict)
    judged: list[tuple[int, float]] = field(default_factory=list)
    sanctioned: set[int] = field(default_factory=set)
    sanctions: dict[str, int] = field(default_factory=dict)
    rungs: int = 0
    actions: int = 0
    outcome_taps: int = 0
    breaches: list[str] = field(default_factory=list)
    ledger: tuple[Contact, ...] = ()  # what the ministry counts
    inbound: int = 0
    sent: int = 0

    def cases_of(self) -> dict[int, list[Case]]:
        """Session → its cases."""
        found: dict[int, list[Case]] = {}
        for case in self.cases:
            for told in case.told:
                found.setdefault(told.session, []).append(case)
        return found
