"""What follows from proved false reports: a ladder that people climb together, and that decays."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum


class Sanction(StrEnum):
    """The steps, named as in the city file (`tangga_sanksi`)."""

    EXPLAIN = "jelaskan"
    WARN = "peringatkan"
    GREY = "abu_abu"
    EVIDENCE = "berkas_bukti"  # for the legal office; restricts like GREY


class Answer(StrEnum):
    """What came of somebody's agreement to a proposal."""

    CONFIRMED = "confirmed"
    SAME_PERSON = "same_person"  # it takes another
    LAPSED = "lapsed"


Steps = tuple[tuple[int, Sanction], ...]
STEPS: Steps = ((1, Sanction.EXPLAIN), (2, Sanction.WARN), (3, Sanction.GREY), (5, Sanction.EVIDENCE))


@dataclass(frozen=True, slots=True)
class SanctionRules:
    """A city's ladder. `window`: a warning needs two proved false reports as near to each other as this."""

    steps: Steps = STEPS
    window: timedelta = timedelta(days=90)
    grey_for: timedelta = timedelta(days=30)
    decay: timedelta = timedelta(days=180)
    lapse: timedelta = timedelta(days=7)


DEFAULT_RULES = SanctionRules()


@dataclass(frozen=True, slots=True)
class Proposal:
    """A sanction that waits for a second person. People by our own numbers."""

    reporter: int
    sanction: Sanction
    proposed_by: int
    proposed_at: datetime


def counting(
    proved: Sequence[datetime], now: datetime, rules: SanctionRules = DEFAULT_RULES
) -> list[datetime]:
    """The proved false reports (reason "iseng") that have not decayed, oldest first; appealed ones are not given."""
    return sorted(at for at in proved if now - at < rules.decay)


def due(proved: Sequence[datetime], now: datetime, rules: SanctionRules = DEFAULT_RULES) -> Sanction | None:
    """What to propose after the latest proved false report; None when nothing counts any more."""
    counted = counting(proved, now, rules)
    reached = [sanction for number, sanction in sorted(rules.steps) if number <= len(counted)]
    if not reached:
        return None
    if reached[-1] is Sanction.WARN and not _close(counted, rules):
        return reached[-2] if len(reached) > 1 else None
    return reached[-1]


def confirm(proposal: Proposal, by: int, now: datetime, rules: SanctionRules = DEFAULT_RULES) -> Answer:
    """What `by`'s agreement does to the proposal."""
    if lapsed(proposal, now, rules):
        return Answer.LAPSED
    return Answer.SAME_PERSON if by == proposal.proposed_by else Answer.CONFIRMED


def lapsed(proposal: Proposal, now: datetime, rules: SanctionRules = DEFAULT_RULES) -> bool:
    """Nobody agreed in time."""
    return now - proposal.proposed_at >= rules.lapse


def suspended_until(
    sanction: Sanction, confirmed_at: datetime, rules: SanctionRules = DEFAULT_RULES
) -> datetime | None:
    """How long a confirmed sanction sends reports without danger to the digest; None: not at all."""
    return confirmed_at + rules.grey_for if sanction in (Sanction.GREY, Sanction.EVIDENCE) else None


def may_reject(by: int, proposed_by: int, confirmed_by: int | None) -> bool:
    """Whether `by` may turn an appeal down: nobody judges an appeal against their own decision.

    Accepting one is open to everybody who may decide at all: owning up to an error needs no second person.
    """
    return by not in (proposed_by, confirmed_by)


def _close(counted: Sequence[datetime], rules: SanctionRules) -> bool:
    """The latest two lie within the window."""
    return len(counted) > 1 and counted[-1] - counted[-2] <= rules.window
