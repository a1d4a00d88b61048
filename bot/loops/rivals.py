"""Another program that polls with the same token: who of the two leaves it to the other."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

STEADY = timedelta(seconds=60)  # whoever has polled alone for so long was there first
QUIET = timedelta(seconds=60)  # the other has not been heard of for so long: it is gone
MET_ROOMLESS, MET_NEW = 2, 3  # times that whoever has no control room, and whoever is new, goes on trying
AGAIN_SECONDS, WAIT_SECONDS = 0.5, 5.0  # how soon whoever was there first polls again, and others do


@dataclass(slots=True)
class Rival:
    """How often another program has met us at one token, which we have polled since `began`."""

    began: datetime
    times: int = 0
    first: datetime | None = None
    last: datetime | None = None

    def met(self, now: datetime) -> None:
        if self.last is None or not timedelta(0) <= now - self.last < QUIET:
            self.times, self.first = 0, now
        self.times, self.last = self.times + 1, now

    @property
    def newcomer(self) -> bool:
        """Are we the one that came later?"""
        return self.first is not None and self.first - self.began < STEADY

    def leaves(self, *, bound: bool) -> bool:
        """Do we leave the token to it? `bound`: people in a control room read what we take."""
        if not bound:
            return self.times >= MET_ROOMLESS
        return self.newcomer and self.times >= MET_NEW

    def pause(self, *, bound: bool) -> float:
        return AGAIN_SECONDS if bound and not self.newcomer else WAIT_SECONDS
