"""The steps of a sanction, and of an appeal against it."""

from __future__ import annotations

from dataclasses import dataclass

from domain.happenings.kinds import Happened
from domain.happenings.shapes import Happening


@dataclass(frozen=True, slots=True, kw_only=True)
class SanctionStep(Happening):
    """A sanction as it is after a step: `sanction` by our number, `count` of proved false reports, `proposed_by` and
    `decided_by` labels, `until` as ISO, "" without."""

    sanction: int
    report: int
    step: str
    count: int
    state: str
    appeal: str
    proposed_by: str
    decided_by: str
    until: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SanctionProposed(SanctionStep):
    kind = Happened.SANCTION_PROPOSED


@dataclass(frozen=True, slots=True, kw_only=True)
class SanctionConfirmed(SanctionStep):
    kind = Happened.SANCTION_CONFIRMED


@dataclass(frozen=True, slots=True, kw_only=True)
class SanctionDropped(SanctionStep):
    kind = Happened.SANCTION_DROPPED


@dataclass(frozen=True, slots=True, kw_only=True)
class Appealed(SanctionStep):
    kind = Happened.APPEALED
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AppealDecided(SanctionStep):
    """`label`: of who decided."""

    kind = Happened.APPEAL_DECIDED
    label: str
