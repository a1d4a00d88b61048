"""What a ticket remembers beside what has a column of its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import IntEnum, StrEnum

from domain.assignment import Stage
from domain.danger import Danger
from domain.judgement import Judgement
from domain.place import Place
from domain.status import Status
from domain.to_reporters import PageLine, Promise, Question, Unsent
from domain.whereabouts import ByPage, Earlier, Whereabouts


class Decision(StrEnum):
    """What can be taken back for half a minute."""

    RESOLVE = "resolve"
    ADVICE = "advice"
    FALSE = "false"
    CANCEL = "cancel"


class Concern(IntEnum):
    """How much words call for somebody, that name nothing which makes the event graver."""

    CALM = 0  # rings nobody
    CONCERNED = 1  # aloud once a minute
    PRESSING = 2  # aloud at once


class Away(StrEnum):
    """How it is known that a reporter is not where it happens."""

    SAID = "said"
    PRESSED = "pressed"
    ASKED = "asked"  # and whether a point of his own is where it happens was asked


class HowNow(StrEnum):
    """What a reporter answers when a cluster's time is over."""

    SAFE = "aman"
    NEED = "perlu"


@dataclass(frozen=True, slots=True)
class Undo:
    """A decision that can be taken back, and what it had changed. `agency`, `stage`: of the part that it ended."""

    what: Decision
    by: str
    until: datetime
    status: Status
    agency: str = ""
    stage: Stage | None = None


@dataclass(frozen=True, slots=True)
class Agreement:
    """The first of two operators who agree to cancel it: our number, and what others see of who it is."""

    by: int
    label: str


@dataclass(frozen=True, slots=True)
class Doubt:
    """Danger that is named, but most likely not as of now. `at`: when; `again`: when it was said in earnest."""

    danger: Danger
    category: str
    at: datetime
    again: datetime | None = None


@dataclass(frozen=True, slots=True)
class Over:
    """The newest that a reporter wrote about its being over, or not. `by`: our number of the report; `relapsed`: not, after
    all."""

    words: str
    by: int = 0
    relapsed: bool = False


@dataclass(frozen=True, slots=True)
class Aid:
    """First aid that a reporter was offered. `asked`: the cards whose question he was asked, the newest last; `steps`: the card
    that he goes through ("": he has not answered) since `since`, and where he is in it."""

    asked: tuple[str, ...]
    asked_at: datetime
    steps: str = ""
    step: int = 0
    since: datetime | None = None


@dataclass(frozen=True, slots=True)
class Crew:
    """How far a crew was that lets it be seen: `metres`, at the moment `at`. `told`: how often its reporters heard it, last
    `told_at_m` away; `offered`: it was near, and was offered to say that it has arrived."""

    metres: int
    at: datetime
    told: int = 0
    told_at_m: int = 0
    offered: bool = False


@dataclass(frozen=True, slots=True)
class Firsts:
    """The first moment of each stage; None where it was never reached."""

    called: datetime
    answered: datetime | None = None
    departed: datetime | None = None
    arrived: datetime | None = None


@dataclass(frozen=True, slots=True)
class Lent:
    """What a ticket was before another went into it. `words`: had it any? `untaken`: the agencies that nobody of had taken it for."""

    danger: Danger
    human_contact: bool
    place: Place
    words: bool
    untaken: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RoomCall:
    """The control room was called for an agency's part in this condition. `supervisor`: our number of who has taken that."""

    agency: str
    when: str
    supervisor: int = 0


@dataclass(frozen=True, slots=True)
class Tally:
    """How many reporters of a cluster are safe by now, and how many still need help."""

    safe: int
    need: int


@dataclass(frozen=True, slots=True)
class Gathered:
    """The message in the threads that many reporters fill: its number, and how many characters it has."""

    number: int
    signs: int


@dataclass(frozen=True, slots=True)
class ThreadPace:
    """How many lines of their own the last reporter who wrote has had since then, without danger and with it."""

    report: int
    since: datetime
    words: int
    danger: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketState:
    """Group by group; a field that says nothing has its default. Reports and people are named by our numbers."""

    # what was said of it
    words: str = ""
    quote: str = ""  # what its card quotes of words that are longer
    additions: tuple[str, ...] = ()  # agencies that words call beside those of the category
    graver: Mapping[str, str] = field(
        default_factory=dict
    )  # kind → the words that said so later, newest last
    answer: str = ""  # to the last question
    over: Over | None = None
    doubted: Doubt | None = None  # its reporter is asked whether it happens now
    not_now: bool = False  # its reporter has answered that nothing does
    deaf: bool = False  # somebody there cannot hear, or cannot speak: writes only
    late: bool = False  # was read too late to ring
    written: datetime | None = None  # its first words, where they were under way for long
    wished_by: tuple[int, ...] = ()  # the reports whose reporters want it cancelled, the first first
    agreed: Agreement | None = None
    cancelled_at: datetime | None = None
    unproposed: bool = False  # a dismissal was proposed before graver words came
    taken_back: bool = False  # by its reporter, before it was forwarded
    numbered: int = 0  # the highest number that a reporter was given for good
    # where it happens, and where its reporter is
    placed_by: int = 0  # the report whose place it is
    beside: Mapping[int, Whereabouts] = field(default_factory=dict)  # report → where it happens instead
    earlier: tuple[Earlier, ...] = ()  # oldest first
    place_of: str = ""  # the code of the ticket at whose place it most likely is
    corrected_at: datetime | None = None  # last aloud
    reporter_at: Whereabouts | None = None
    first_at: Whereabouts | None = None  # where the reporter was at first, whom the place follows
    away: Away | None = None
    point_asked: Whereabouts | None = None  # is it where it happens? Until it is answered
    by_page: ByPage | None = None  # the ticket's point, where it came by a caller's page
    page_now: ByPage | None = None  # where such a caller was last, beside it
    # other tickets
    similar: str = ""  # the code of one that may be the same event
    named: str = ""  # the same, where its reporter says so
    near: Whereabouts | None = None  # where that one is
    waits_for: str = ""  # the code of one, where it is silent because of that
    merged_reports: tuple[int, ...] = ()  # that went into another ticket with it
    into: str = ""  # its code
    brought: tuple[str, ...] = ()  # the agencies that only came there with it
    lent: Lent | None = None
    cluster: int = 0  # the number of the disaster in which it gathers reports
    now: Tally | None = None
    now_answers: Mapping[int, HowNow] = field(default_factory=dict)  # report → its reporter's newest answer
    exercise: int = 0  # the number of the drill that it is played in
    # how it was judged
    judgement: Judgement | None = None
    # what its agencies do
    undo: Mapping[str, Undo] = field(default_factory=dict)  # by the agency that decided
    firsts: Mapping[str, Firsts] = field(default_factory=dict)  # by agency, of the rounds that are over
    outcomes: Mapping[str, str] = field(default_factory=dict)  # agency → what its card asks next
    eta: Mapping[str, datetime] = field(default_factory=dict)  # by agency
    eta_asked: Mapping[str, datetime] = field(
        default_factory=dict
    )  # agency → the passed one it was asked about
    crews: Mapping[str, Crew] = field(default_factory=dict)  # by agency, where they let it be seen
    resolutions: tuple[int, ...] = ()  # a number for each time that it was resolved
    number_shown: tuple[int, ...] = ()  # the operators who have read a reporter's number
    asked: int = 0  # how often operators have written to its reporters
    question: Question | None = None
    unsent: tuple[Unsent, ...] = ()  # oldest first
    to_pass: Mapping[str, str] = field(
        default_factory=dict
    )  # token → an operator's words that one tap sends to its reporters
    on_page: tuple[PageLine, ...] = ()  # oldest first
    promise: Promise | None = None
    # what its cards show
    change: str = ""
    status_at: str = ""  # "20.45": when it ended
    menus: Mapping[str, str] = field(default_factory=dict)  # group → the choices that its card shows
    menus_at: Mapping[str, datetime] = field(default_factory=dict)  # group → since when
    # what its reporters are led through until help comes
    aid: Mapping[int, Aid] = field(default_factory=dict)  # report → its reporter's
    aid_due: datetime | None = None  # when it is looked whether first aid is to be offered
    # its threads
    relayed: int = 0  # the number of the last message with a reporter's words
    pace: ThreadPace | None = None
    gathered: Gathered | None = None
    sounded_at: datetime | None = None  # the last loud line
    sounded: tuple[datetime, ...] = ()  # the loud lines of that one's minute
    unsounded: tuple[str, ...] = ()  # what has made it graver since then; "": words of somebody concerned
    # calls because of it
    room: Mapping[RoomCall, str] = field(
        default_factory=dict
    )  # who of the control room knows; "": nobody yet
    told_waiting: bool = False  # the reporter knows that nobody has answered yet
    waited: int = 0  # because nobody has looked at it
    watched: int = 0  # because nothing else was due
    runs: int = 0  # of the guard's own ticket
    carried: Mapping[str, object] = field(
        default_factory=dict
    )  # what another version keeps there: written back
