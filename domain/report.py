"""A report: one reporter's side of an event."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from domain.danger import Danger
from domain.judgement import Judgement
from domain.noting import changed, taking
from domain.place import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Observed:
    """What a report's words and its reporter's chat have shown, beside what has a column of its own."""

    # its words
    clear: bool = False
    by_pattern: bool = False  # no word names the danger, the pattern of a message does
    found: tuple[str, ...] = ()  # what they name, for verification
    flags: tuple[str, ...] = ()  # figure, nonsense, abuse, laughing, drill, question, unheard
    additions: tuple[str, ...] = ()  # agencies that they call beside those of the category
    aggravations: tuple[str, ...] = ()  # keys of the city's file
    turns: int = 0  # messages that it took
    told_danger: Danger | None = None  # of words at the wrong door, where no clock runs
    # its media
    media: tuple[str, ...] = ()  # kinds that were sent
    evidence: tuple[int, ...] = ()
    forwarded: bool = False
    # where
    live: bool = False
    typed: bool = False
    kelurahan: str = ""  # named in words
    place_from: str = ""  # the platform's id of the message that named the place
    place: Place | None = None  # as it was first told: an estimate stays one
    # whose it is
    behind: tuple[int, ...] = ()  # the newest report each time its ticket went into another, oldest first
    numbered: Mapping[int, int] = field(default_factory=dict)  # ticket → the how-manieth reporter, for good
    # its reporter
    first_time: bool = True
    hiding: bool = False
    hid: bool = False  # before he said that he is safe
    at_ease: bool = False  # has said that he is, and can type: our messages may sound
    stands_by: bool = False  # tells what befalls another, and reads what to do
    deaf: bool = False  # cannot hear, or cannot speak: writes only
    cleared: bool = False  # has emptied the chat: no status is shown there
    linked: int = 0  # our number of the chat in which a caller has opened the link
    # how it was read
    judgement: Judgement | None = None
    idle: str = ""  # what it was, where it waits in the digest: layanan | bercanda | kosong
    unread: int = 0  # which half hour's line of the control room shows it
    carried: Mapping[str, object] = field(
        default_factory=dict
    )  # what another version keeps there: written back


@dataclass(frozen=True, slots=True)
class Report:
    """One reporter's side of an event. `state`: ticket | digest | withdrawn | ended."""

    chat_id: int
    person_id: int
    handle: str
    category: str
    state: str
    first_at: datetime
    created_at: datetime
    id: int = 0
    ticket_id: int | None = None
    danger: Danger = Danger.NONE
    danger_at: datetime | None = None
    lat: float | None = None
    lon: float | None = None
    words: str = ""
    settled: bool | None = None
    observed: Observed = field(default_factory=Observed)

    @property
    def in_line(self) -> tuple[int, ...]:
        """Where it stands among its ticket's reports."""
        return in_line(self.id, self.observed)

    @taking(Observed)
    def observing(self, **changes: object) -> Report:
        """The same report, of which this has been observed."""
        return replace(self, observed=changed(self.observed, changes))


def in_line(number: int, observed: Observed) -> tuple[int, ...]:
    """By time; those that came with another ticket behind all who had reported by then."""
    return (*reversed(observed.behind), number)
