"""A timer that came due, as its handler sees it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from models.timers import TimerRow


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

    @property
    def data(self) -> dict[str, Any]:
        return self.row.data
