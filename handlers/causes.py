"""The kinds of cause that go through the one door: an update, a timer, an errand, an act at the meja. A press in a chat is an update."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from domain.errand import Brought, ErrandData
from domain.message import Inbound, Outgoing, Standing
from models.errand_codec import errand_data

Asked = TypeVar("Asked", bound=ErrandData)


@dataclass(frozen=True, slots=True)
class InboundCause:
    """A stored update, read. `standing`: what the platform said of the person in this group just now."""

    row: int
    inbound: Inbound
    standing: Standing | None = None


@dataclass(frozen=True, slots=True)
class TimerCause:
    """A timer that came due. `late_seconds`: how long after its time it is looked at."""

    timer: int
    late_seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class ErrandCause:
    """A finished errand and what it brought."""

    errand: int
    kind: str
    data: Mapping[str, object]
    brought: Brought

    def asked(self, of: type[Asked]) -> Asked:
        """What it was to do. Raises TypeError or ValueError where the row holds none of these."""
        return errand_data(of, self.data)


@dataclass(frozen=True, slots=True)
class MejaCause:
    """Something that an operator does at the meja. `browser`: what only the one knows at which he sits; `name`: of this act,
    the same where it is sent again; `handle`: of the ticket; `standing`: what the platform said of him in his group just now."""

    browser: str
    name: str
    handle: str
    action: str
    argument: str = ""
    standing: Standing | None = None


Cause = InboundCause | TimerCause | ErrandCause | MejaCause


@dataclass(frozen=True, slots=True)
class Toast:
    """The short answer to a press, which nobody but who pressed reads. `instead`: what is said where the platform does not show
    it. `writes`: an answer is being written."""

    press_id: str
    text: str
    alert: bool = False
    instead: Outgoing | None = None
    writes: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """What must happen at once after the commit, best effort."""

    toasts: tuple[Toast, ...] = ()
