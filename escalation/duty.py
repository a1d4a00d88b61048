"""Who is on duty at a moment: what somebody said by hand, else the roster, else whoever is enrolled."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from cities.duty import OnDuty

BY_HAND = timedelta(hours=12)  # how long a check-in or check-out by hand goes before the roster


@dataclass(frozen=True, slots=True)
class DutyStatus:
    """What is known of one person's duty. `said`: by hand, None where nothing was said."""

    rostered: OnDuty | None
    said: bool | None
    usual: bool

    def on(self, local: datetime) -> bool:
        """Whether they are on duty at `local`, a time in the city's zone."""
        if self.said is not None:
            return self.said
        if self.rostered is not None and self.rostered.shifts:
            return self.rostered.on(local)
        return self.usual


def changes_after(people: Iterable[OnDuty], local: datetime) -> datetime:
    """The next quarter of an hour at which the roster may say something else, at most an hour away."""
    quarter = local.replace(minute=local.minute - local.minute % 15, second=0, microsecond=0)
    moments = [quarter + timedelta(minutes=15) * n for n in range(1, 5)]
    before = [p.on(local) for p in people]
    return next((m for m in moments if [p.on(m) for p in people] != before), moments[-1])
