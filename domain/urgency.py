"""Which of several open tickets comes first: one order for every list that people read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

Rank = tuple[bool, bool, bool, bool, datetime, int]


@dataclass(frozen=True, slots=True)
class Urgency:
    """`needs`: somebody, now; `felt`: the whole city feels it, and it endangers nobody; `answered`: by one agency at least."""

    needs: bool
    felt: bool
    life: bool
    answered: bool
    told_at: datetime
    number: int

    @property
    def rank(self) -> Rank:
        """The smallest comes first: what needs somebody, danger to life, what nobody at all has answered; of these the oldest."""
        return self.felt, not self.needs, not self.life, self.answered, self.told_at, self.number
