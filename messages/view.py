"""What the writers of messages look at: a ticket with its reporters and groups, as plain values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from cities.agency import Agency
from cities.category import Category
from cities.profile import City
from domain.arrival import Arrival
from domain.assignment import Assignment
from domain.capabilities import EVERYTHING, Capabilities
from domain.danger import Danger
from domain.events import Event
from domain.happenings import Words
from domain.message import Channel, Form
from domain.story import Heard, Line
from domain.ticket import CONTROL_ROOM, Ticket
from locales.text import text
from messages.moments import day_and_hour, hour, to_the_second, zone_name

YOUNG_SECONDS = 3600  # as long as an age says more than an hour of the day


@dataclass(frozen=True, slots=True)
class ReporterView:
    """One report as its reporter's chat and the card see it. `muted`: no status goes to this reporter."""

    report: int
    person: int
    chat: int
    channel: Channel
    language: str
    handle: str
    words: str
    verified: bool
    reachable: bool  # a telephone number is known
    genuine: int
    false: int
    first_time: bool
    number: int = 1  # the how-manieth of the ticket's reporters
    muted: bool = False
    settled: bool | None = None
    hiding: bool = False  # says so of himself
    at_ease: bool = False  # says that he is safe, and can type
    stands_by: bool = False  # tells what befalls another
    able: Capabilities = EVERYTHING  # of the platform on which it is read
    unanswerable: bool = False  # nobody can be written to on that platform for now
    arrival: Arrival | None = None  # of the newest message about it, where the platform tells that


@dataclass(frozen=True, slots=True)
class GroupView:
    """A group bound to an agency."""

    chat: int
    agency: str
    forum: bool = False


@dataclass(frozen=True, slots=True)
class HolderView:
    """Somebody who holds the ticket, with the private chat in which they have started the operators' bot."""

    person: int
    chat: int
    new: bool = False  # by this very turn


@dataclass(frozen=True, slots=True)
class PieceView:
    """A stored medium, and what it is sent as."""

    number: int
    form: Form
    heard: str = ""  # what a machine has heard in it, where the reader may know


@dataclass(frozen=True, slots=True)
class View:
    """Everything that is said about a ticket follows from this."""

    city: City
    ticket: Ticket
    reporters: tuple[ReporterView, ...]
    groups: tuple[GroupView, ...]
    events: tuple[Event, ...]
    shown: frozenset[tuple[int, str]]  # (chat, key) of standing messages that were said before
    next_calls: Mapping[str, tuple[tuple[str, ...], datetime]]  # agency → (who is called next, when)
    mentions: Mapping[str, tuple[str, ...]]  # agency → "@name" of people on duty
    pictures: int
    voices: int  # of these
    rings_at: datetime | None  # the one deadline, while it runs
    now: datetime
    holders: tuple[HolderView, ...] = ()  # of secret tickets only
    unread: Mapping[str, str] = field(default_factory=dict)  # agency → its holder who cannot be written to
    pieces: tuple[PieceView, ...] = ()  # of secret tickets, and where somebody joins later
    story: tuple[Line, ...] | None = None  # what was said before this turn, where somebody joins later
    told: tuple[Line, ...] = ()  # all that was said of a secret ticket, for whoever holds it
    together_since: datetime | None = None  # of what is taken apart in this turn
    newest: tuple[Line, ...] = ()  # what was last said of a card that nobody has been called for
    heard: tuple[Heard, ...] = ()  # by a machine, in its voices
    gathered: tuple[Words, ...] = ()  # all that stands in a cluster's message that many fill
    supervisors: Mapping[str, tuple[int, ...]] = field(default_factory=dict)  # agency → private chats
    wish_over: bool = False  # it was to be cancelled until this turn
    disaster: bool = False
    by_the_minute: bool = False  # agencies that have not answered are called together with others
    acting_chat: int = 0  # whose operator has just pressed or typed; 0: nobody has
    pages: bool = False  # may a caller be sent a page?
    refused: bool = False  # nobody has answered, and the platform takes nothing of the operators' bot

    @property
    def cluster(self) -> bool:
        """Gathered in a disaster that is on: the board and one call a minute speak for it, in its groups."""
        hushed = self.disaster and not self.ticket.secret and not self.ticket.drill
        return hushed and bool(self.ticket.state.cluster)

    @property
    def folded(self) -> bool:
        """While a disaster is on, ordinary status is not told; danger to life and secret tickets are as ever."""
        ordinary = self.ticket.danger is not Danger.LIFE and not self.ticket.secret
        return self.disaster and ordinary and not self.ticket.drill

    @property
    def felt(self) -> bool:
        """Felt by the whole city, and nobody's danger: no place of one reporter is that of the others."""
        return self.category.wide and self.ticket.danger is not Danger.LIFE

    @property
    def category(self) -> Category:
        return self.city.categories[self.ticket.category]

    def agency(self, key: str) -> Agency:
        return self.city.agencies[key]

    def groups_of(self, agency: str) -> tuple[GroupView, ...]:
        return tuple(g for g in self.groups if g.agency == agency)

    def knows(self, part: Assignment) -> bool:
        """Does this agency know: it has answered, or there is a group of it that can be written to."""
        return part.acknowledged_at is not None or bool(self.groups_of(part.agency))

    @property
    def unheard(self) -> bool:
        """The report stands in nobody's group: neither an agency's nor the control room's."""
        groups = self.control_groups or any(map(self.knows, self.ticket.assignments))
        return self.refused or not groups

    @property
    def control_groups(self) -> tuple[GroupView, ...]:
        return self.groups_of(CONTROL_ROOM)

    def clock(self, moment: datetime) -> str:
        """ "20.44" in the city's own time."""
        return hour(self.city, moment)

    def written(self, moment: datetime) -> str:
        """When something was written that was under way for long, perhaps since another day."""
        return day_and_hour(moment, self.now, self.city.zone)

    def seconds(self, moment: datetime) -> str:
        """ "20.46.20" in the city's own time."""
        return to_the_second(self.city, moment)

    def age(self, since: datetime) -> str:
        """ "40 dtk", "3 mnt"; from an hour on the time of day."""
        seconds = max(1, int((self.now - since).total_seconds()))
        if seconds >= YOUNG_SECONDS:
            return self.clock(since)
        if seconds >= 60:
            return text("umur-menit", n=seconds // 60)
        return text("umur-detik", n=seconds if seconds < 10 else seconds // 10 * 10)

    @property
    def zone_name(self) -> str:
        return zone_name(self.city, self.now)
