"""How far a message of ours has come on its way to a reporter's phone, as a platform that tells it says."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import IntEnum

OVERDUE = timedelta(seconds=60)  # what has not come to the phone by then is worth a call


class Reach(IntEnum):
    """A later one holds the earlier ones: a platform may leave some out, and tells them in no order."""

    MISSED = -1  # who acts was told that it has not come
    NOWHERE = 0
    SENT = 1
    DELIVERED = 2
    READ = 3


@dataclass(frozen=True, slots=True)
class Arrival:
    """Where the newest message to a reporter stands. `missing_since`: when the first was sent that has not come since one did;
    `asked`: operators have written one of these; `lost`: one was given up."""

    taken_at: datetime | None  # by the platform
    reach: Reach
    reached_at: datetime | None
    missing_since: datetime | None = None
    asked: bool = False
    lost: bool = False

    def overdue(self, now: datetime) -> datetime | None:
        """Since when something should stand on the phone and does not."""
        late = self.missing_since is not None and (self.lost or now - self.missing_since >= OVERDUE)
        return self.missing_since if late else None
