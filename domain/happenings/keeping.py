"""What is packaged as evidence, and what is erased."""

from __future__ import annotations

from dataclasses import dataclass

from domain.happenings.kinds import Happened
from domain.happenings.shapes import Happening


@dataclass(frozen=True, slots=True, kw_only=True)
class Packaged(Happening):
    kind = Happened.PACKAGED
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Erased(Happening):
    """`events`: in how many words were taken out."""

    kind = Happened.ERASED
    events: int
