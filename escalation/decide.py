"""Which rungs have come due for an agency's part."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from cities.profile import Ladder, Rung
from domain.assignment import Assignment
from escalation.ladders import next_rung, rung_at

MOST = 60  # a long outage: what is older is one and the same late call


def rungs_due(part: Assignment, ladder: Ladder, now: datetime) -> list[Rung]:
    """All rungs that are due and not yet called, in order; empty when the step was taken in the meantime."""
    found: list[Rung] = []
    while len(found) < MOST:
        step = next_rung(part, ladder)
        if step is None or step[1] > now:
            return found
        found.append(rung_at(part, ladder, step[0]))
        part = replace(part, rung=part.rung + 1)
    return found
