"""What an agency does on its way: acknowledge, depart, arrive, resolve."""

from __future__ import annotations

from dataclasses import dataclass, field

from domain.happenings.kinds import Happened
from domain.happenings.shapes import LEFT_OUT, Keys, Part, PartAct, left_out


@dataclass(frozen=True, slots=True, kw_only=True)
class Acknowledged(PartAct):
    kind = Happened.ACKNOWLEDGED


@dataclass(frozen=True, slots=True, kw_only=True)
class Departed(PartAct):
    kind = Happened.DEPARTED


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrived(PartAct):
    """`again`: an older version's word for an arrival that was taken back before."""

    kind = Happened.ARRIVED
    again: bool = left_out(False)


@dataclass(frozen=True, slots=True, kw_only=True)
class AgencyResolved(PartAct):
    """`untaken`: a life was in danger, and the agency had never said that it takes it."""

    kind = Happened.AGENCY_RESOLVED
    untaken: bool = left_out(False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Released(PartAct):
    """`left`: whoever held it is in the group no more."""

    kind = Happened.RELEASED
    left: bool = left_out(False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawn(PartAct):
    """Passed on, where it is told `to` which agencies and `why`: a reason's key, or words."""

    kind = Happened.WITHDRAWN
    to: Keys | None = field(default=None, metadata={LEFT_OUT: True})
    why: str | None = left_out(None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected(PartAct):
    """`pukul`: when it arrives, "20.45"; `menit`: in how many minutes; `metres`: how far it is, where the crew lets that be seen."""

    kind = Happened.ETA
    pukul: str
    menit: int
    metres: int = left_out(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class EtaPassed(Part):
    """`pukul`: when it was to arrive."""

    kind = Happened.ETA_PASSED
    pukul: str
