"""A card as one group sees it: who looks decides what stands there."""

from __future__ import annotations

from dataclasses import dataclass

from domain.assignment import Assignment
from domain.ticket import CONTROL_ROOM
from messages.view import View


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads a card: a group, or in private somebody who holds a part."""

    view: View
    agency: str
    holder: bool = False  # read in private by somebody who holds a part of it

    @property
    def part(self) -> Assignment | None:
        return self.view.ticket.part(self.agency)

    @property
    def control(self) -> bool:
        return self.agency == CONTROL_ROOM

    @property
    def told_all(self) -> bool:
        """Exact place and words of a secret ticket are for the control room (and the holder in private)."""
        return self.control or self.holder or not self.view.ticket.secret
