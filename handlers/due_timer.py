"""A timer that came due, as its handler sees it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

from domain.timer import TimerData
from models.timer_codec import timer_data
from models.timers import TimerRow

Told = TypeVar("Told", bound=TimerData)


@dataclass(frozen=True, slots=True)
class DueTimer:
    """A timer that came due."""

    row: TimerRow

    @property
    def ticket(self) -> int:
        assert self.row.ticket_id is not None
        return self.row.ticket_id

    @property
    def chat(self) -> int:
        assert self.row.chat_id is not None
        return self.row.chat_id

    def remembered(self, of: type[Told]) -> Told:
        """What it was set with. Raises TypeError or ValueError where the row holds none of these."""
        return timer_data(of, self.row.data)
