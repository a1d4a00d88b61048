"""What can happen to a ticket, a frozen class each: the field names are the keys under which it is stored."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from enum import StrEnum
from typing import ClassVar, Protocol, TypeVar, runtime_checkable

from domain.danger import Danger
from domain.lane import Lane


class Happened(StrEnum):
    """Every kind of event. `messages.announce` announces each or lists it as silent."""

    OPENED = "opened"
    JUDGED = "judged"  # the lane changed
    RANG = "rang"  # the ticket's first loud announcement
    DISPATCHED = "dispatched"
    LOOKED = "looked"
    LOOK_ENDED = "look_ended"
    ACKNOWLEDGED = "acknowledged"
    DEPARTED = "departed"
    ARRIVED = "arrived"
    AGENCY_RESOLVED = "agency_resolved"
    RELEASED = "released"  # gave back what was acknowledged
    WITHDRAWN = "withdrawn"  # an agency is no longer needed
    RESOLVED = "resolved"
    RESOLUTION_UNDONE = "resolution_undone"
    CLOSED = "closed"
    REOPENED = "reopened"
    FALSE_PROPOSED = "false_proposed"  # a second person must agree
    MARKED_FALSE = "marked_false"
    FALSE_UNDONE = "false_undone"
    CANCEL_REQUESTED = "cancel_requested"
    CANCEL_AGREED = "cancel_agreed"  # a second person must agree
    CANCELLED = "cancelled"
    CANCEL_UNDONE = "cancel_undone"
    JOINED = "joined"  # another report of the same event
    MERGED = "merged"  # this ticket went into another
    UNMERGED = "unmerged"
    WORDS = "words"  # the reporter wrote more
    EVIDENCE = "evidence"
    PLACE = "place"
    DANGER = "danger"  # new words name more danger than before
    GRAVER = "graver"  # words of the last minute that make it graver are told aloud
    NUMBER = "number"  # the reporter's own number was shared
    NUMBER_READ = "number_read"
    ASKED = "asked"
    ANSWERED = "answered"
    RUNG = "rung"  # a step of the ladder was called
    HIDING = "hiding"
    LATE = "late"  # first read long after it was sent
    WAITED = "waited"  # nobody has looked at a silent card
    CALLED = "called"  # a telephone call about it was logged
    LINKED = "linked"  # the caller has opened the link that was sent
    SANCTION_PROPOSED = "sanction_proposed"  # after a proved false report; a second person must agree
    SANCTION_CONFIRMED = "sanction_confirmed"
    SANCTION_DROPPED = "sanction_dropped"  # declined, lapsed, or replaced by a later one
    APPEALED = "appealed"  # "Keberatan"
    APPEAL_DECIDED = "appeal_decided"
    PACKAGED = "packaged"  # its evidence was put into a package; the digest says which
    GATEWAY_FAILED = "gateway_failed"  # the telephone could not be made to ring
    SEEN = "seen"  # the control room knows; whoever was called goes on being called
    PROMISED = "promised"  # somebody will phone the reporter at a time
    PROMISE_DUE = "promise_due"
    OUTCOME = "outcome"  # what came of it, told by the agency that was there
    NOTED = "noted"  # an operator's note for everybody at work
    ETA = "eta"  # when an agency expects to arrive
    RECATEGORISED = "recategorised"
    ERASED = "erased"  # personal content was taken out; its digests stay


Keys = tuple[str, ...] | str  # codes; in rows of older versions the words that were read
Value = TypeVar("Value")
LEFT_OUT = "left_out"


def left_out(default: Value) -> Value:
    """A field that is not stored while it has this value: rows have always been written so, and their links hold it."""
    return field(default=default, metadata={LEFT_OUT: True})


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """One kind of event: plain data, no names or numbers of people (people by our own number). `by`: the label of whoever
    did it; `agency`: by its key in the city's file; `report`: by our number."""

    kind: ClassVar[Happened]

    def told(self) -> dict[str, object]:
        """Its fields by name, those that are left out apart."""
        return {
            f.name: getattr(self, f.name)
            for f in fields(self)
            if not (LEFT_OUT in f.metadata and getattr(self, f.name) == f.default)
        }


@runtime_checkable
class Signed(Protocol):
    """What somebody did, as the duty room reads it."""

    @property
    def by(self) -> str: ...


@runtime_checkable
class Worded(Protocol):
    """What holds words of somebody: "" once they are erased."""

    @property
    def words(self) -> str: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Act(Happening):
    """What somebody did."""

    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Part(Happening):
    """What concerns one agency's part."""

    agency: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PartAct(Part):
    """What somebody did, of an agency's part."""

    by: str


# Opened, judged, called


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketOpened(Happening):
    kind = Happened.OPENED
    lane: Lane | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged(Happening):
    kind = Happened.JUDGED
    lane: Lane | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sounded(Happening):
    """`undecided`: nobody had decided; it was not red before."""

    kind = Happened.RANG
    undecided: bool = left_out(False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispatched(Part):
    kind = Happened.DISPATCHED


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked(Act):
    kind = Happened.LOOKED


@dataclass(frozen=True, slots=True, kw_only=True)
class LookEnded(Act):
    kind = Happened.LOOK_ENDED


@dataclass(frozen=True, slots=True, kw_only=True)
class Waited(Happening):
    """`menit`: minutes; `targets`: who is called; `open`: somebody is at work, and nothing else is due."""

    kind = Happened.WAITED
    menit: int
    targets: tuple[str, ...] | None = left_out(None)
    open: bool = left_out(False)


@dataclass(frozen=True, slots=True, kw_only=True)
class CalledAgain(Part):
    """A step of a ladder. `when`: what is waited for; `calls`: how many calls of each condition this makes; `targets`,
    `missed`: who is called, who could not be; `mentioned`: agencies whose people on duty are named; `late`: since when it
    was due, or from when until when the system was down, "02.10"; `holder`: who has it and does not go."""

    kind = Happened.RUNG
    when: str
    calls: Mapping[str, int] | None = left_out(None)
    targets: tuple[str, ...]
    missed: tuple[str, ...]
    minutes: int
    mentioned: tuple[str, ...]
    late: tuple[str, ...]
    holder: str | None = left_out(None)
    tell_reporter: bool | None = left_out(None)


@dataclass(frozen=True, slots=True, kw_only=True)
class GatewayFailed(Part):
    kind = Happened.GATEWAY_FAILED


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen(Act):
    """`agencies`: whose clocks it is about."""

    kind = Happened.SEEN
    agencies: Keys


# An agency's steps


@dataclass(frozen=True, slots=True, kw_only=True)
class Acknowledged(PartAct):
    kind = Happened.ACKNOWLEDGED


@dataclass(frozen=True, slots=True, kw_only=True)
class Departed(PartAct):
    kind = Happened.DEPARTED


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrived(PartAct):
    """`again`: an older version's word for an arrival that was taken back before."""

    kind = Happened.ARRIVED
    again: bool = left_out(False)


@dataclass(frozen=True, slots=True, kw_only=True)
class AgencyResolved(PartAct):
    kind = Happened.AGENCY_RESOLVED


@dataclass(frozen=True, slots=True, kw_only=True)
class Released(PartAct):
    """`left`: whoever held it is in the group no more."""

    kind = Happened.RELEASED
    left: bool = left_out(False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawn(PartAct):
    """Passed on, where it is told `to` which agencies and `why`: a reason's key, or words."""

    kind = Happened.WITHDRAWN
    to: Keys | None = field(default=None, metadata={LEFT_OUT: True})
    why: str | None = left_out(None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected(PartAct):
    """`pukul`: when it arrives, "20.45"; `menit`: in how many minutes."""

    kind = Happened.ETA
    pukul: str
    menit: int


# Ends, and what takes them back


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved(Happening):
    kind = Happened.RESOLVED


@dataclass(frozen=True, slots=True, kw_only=True)
class ResolutionUndone(PartAct):
    """`asked`: reporters were asked whether it is over, for the `number`-th time; `whose` resolution; `agency`: whose part
    it was, "" where it was settled by words."""

    kind = Happened.RESOLUTION_UNDONE
    asked: bool
    number: int
    whose: str
    agency: str = left_out("")


@dataclass(frozen=True, slots=True, kw_only=True)
class Closed(Happening):
    kind = Happened.CLOSED


@dataclass(frozen=True, slots=True, kw_only=True)
class Reopened(Happening):
    """`by`: the operator who says so, "" for the reporter."""

    kind = Happened.REOPENED
    by: str = left_out("")


@dataclass(frozen=True, slots=True, kw_only=True)
class FalseProposed(Act):
    kind = Happened.FALSE_PROPOSED
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkedFalse(Act):
    kind = Happened.MARKED_FALSE
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FalseUndone(Act):
    kind = Happened.FALSE_UNDONE
    whose: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CancelRequested(Happening):
    """`witness`: the how-manieth reporter; 0 where it is the first draft's wish."""

    kind = Happened.CANCEL_REQUESTED
    witness: int = left_out(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class CancelAgreed(Act):
    kind = Happened.CANCEL_AGREED


@dataclass(frozen=True, slots=True, kw_only=True)
class Cancelled(Happening):
    """`drill`: ended with its drill, by nobody."""

    kind = Happened.CANCELLED
    by: str = left_out("")
    drill: bool = left_out(False)


@dataclass(frozen=True, slots=True, kw_only=True)
class CancelUndone(Act):
    kind = Happened.CANCEL_UNDONE
    whose: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeTold(Act):
    """`hasil`: what came of it, "question-answer"."""

    kind = Happened.OUTCOME
    hasil: Keys


# Reports of the same event


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined(Happening):
    """Another report, or with `from_ticket` (its code) another ticket with all of its own."""

    kind = Happened.JOINED
    report: int = left_out(0)
    from_ticket: str = left_out("")


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged(Act):
    """`into`: the other's code."""

    kind = Happened.MERGED
    into: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Unmerged(Act):
    """In the chain of the ticket that stays: `from_ticket` is the other's code, `leaving` the agencies that only came with
    it, `reports` those that go with it, `tempat` the place where to go instead."""

    kind = Happened.UNMERGED
    from_ticket: str = left_out("")
    leaving: tuple[str, ...] | None = left_out(None)
    reports: tuple[int, ...] | None = left_out(None)
    tempat: str | None = left_out(None)


# What is said and shown


@dataclass(frozen=True, slots=True, kw_only=True)
class Words(Happening):
    """`number`: of the message in the threads; `retold`: said before, in a ticket that went into this one; `graver`: what
    makes it graver; `metres`: how far from the ticket's point; `many`: in one message that many fill; `loud`: aloud;
    `answers`: an agency's question."""

    kind = Happened.WORDS
    words: str
    report: int
    number: int
    retold: bool = left_out(False)
    graver: tuple[str, ...] = left_out(())
    metres: int | None = left_out(None)
    many: bool = left_out(False)
    loud: bool = left_out(False)
    answers: str = left_out("")


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceShown(Happening):
    """`evidence`: by our number; `note`: what operators read about it."""

    kind = Happened.EVIDENCE
    evidence: int
    form: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceTold(Happening):
    """Where it is. `corrected`: another place than before (`semula`), or with `added` more words for the same point;
    `beside`: a report names another place (`tempat`) than the one that stays (`tetap`, "" for none); `siapa` tells it: "1" the
    reporter, "2" the second, and so on; `loud`: aloud."""

    kind = Happened.PLACE
    tempat: str
    corrected: bool = left_out(False)
    beside: int = left_out(0)
    loud: bool | None = left_out(None)
    by: str = left_out("")
    semula: str | None = left_out(None)
    added: bool = left_out(False)
    siapa: str = left_out("")
    tetap: str | None = left_out(None)


@dataclass(frozen=True, slots=True, kw_only=True)
class DangerRose(Happening):
    kind = Happened.DANGER
    danger: Danger


@dataclass(frozen=True, slots=True, kw_only=True)
class Graver(Happening):
    kind = Happened.GRAVER
    graver: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hiding(Happening):
    """`cleared`: the chat was emptied."""

    kind = Happened.HIDING
    hiding: bool | None = left_out(None)
    cleared: bool = left_out(False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Late(Happening):
    kind = Happened.LATE


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted(Act):
    """`shown`: on the card too, for it is not secret."""

    kind = Happened.NOTED
    words: str
    shown: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Recategorised(Act):
    """`dari`, `ke`: the categories that it was and is; `milder`: a lesser kind, whose calls would come later."""

    kind = Happened.RECATEGORISED
    dari: str
    ke: str
    milder: bool = left_out(default=False)


# Between operators and reporters


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberShared(Happening):
    kind = Happened.NUMBER


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberRead(Act):
    kind = Happened.NUMBER_READ


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked(Act):
    kind = Happened.ASKED
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered(Happening):
    kind = Happened.ANSWERED


@dataclass(frozen=True, slots=True, kw_only=True)
class Telephoned(Act):
    """`words`: what came of a call that an operator made, "" for one that came in; `shown`: on the card too."""

    kind = Happened.CALLED
    words: str = left_out("")
    shown: bool | None = left_out(None)


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkOpened(Happening):
    kind = Happened.LINKED


@dataclass(frozen=True, slots=True, kw_only=True)
class Promised(Act):
    """`pukul`: when, "20.45"; `asked`: the reporter asked for it."""

    kind = Happened.PROMISED
    pukul: str
    asked: bool = left_out(False)


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseDue(PartAct):
    kind = Happened.PROMISE_DUE
    asked: bool


# Sanctions


@dataclass(frozen=True, slots=True, kw_only=True)
class SanctionStep(Happening):
    """A sanction as it is after a step: `sanction` by our number, `count` of proved false reports, `proposed_by` and
    `decided_by` labels, `until` as ISO, "" without."""

    sanction: int
    report: int
    step: str
    count: int
    state: str
    appeal: str
    proposed_by: str
    decided_by: str
    until: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SanctionProposed(SanctionStep):
    kind = Happened.SANCTION_PROPOSED


@dataclass(frozen=True, slots=True, kw_only=True)
class SanctionConfirmed(SanctionStep):
    kind = Happened.SANCTION_CONFIRMED


@dataclass(frozen=True, slots=True, kw_only=True)
class SanctionDropped(SanctionStep):
    kind = Happened.SANCTION_DROPPED


@dataclass(frozen=True, slots=True, kw_only=True)
class Appealed(SanctionStep):
    kind = Happened.APPEALED
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AppealDecided(SanctionStep):
    """`label`: of who decided."""

    kind = Happened.APPEAL_DECIDED
    label: str


# Kept and forgotten


@dataclass(frozen=True, slots=True, kw_only=True)
class Packaged(Happening):
    kind = Happened.PACKAGED
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Erased(Happening):
    """`events`: in how many words were taken out."""

    kind = Happened.ERASED
    events: int


CLASSES: tuple[type[Happening], ...] = (
    TicketOpened,
    Judged,
    Sounded,
    Dispatched,
    Looked,
    LookEnded,
    Waited,
    CalledAgain,
    GatewayFailed,
    Seen,
    Acknowledged,
    Departed,
    Arrived,
    AgencyResolved,
    Released,
    Withdrawn,
    Expected,
    Resolved,
    ResolutionUndone,
    Closed,
    Reopened,
    FalseProposed,
    MarkedFalse,
    FalseUndone,
    CancelRequested,
    CancelAgreed,
    Cancelled,
    CancelUndone,
    OutcomeTold,
    Joined,
    Merged,
    Unmerged,
    Words,
    EvidenceShown,
    PlaceTold,
    DangerRose,
    Graver,
    Hiding,
    Late,
    Noted,
    Recategorised,
    NumberShared,
    NumberRead,
    Asked,
    Answered,
    Telephoned,
    LinkOpened,
    Promised,
    PromiseDue,
    SanctionProposed,
    SanctionConfirmed,
    SanctionDropped,
    Appealed,
    AppealDecided,
    Packaged,
    Erased,
)
OF_KIND: dict[Happened, type[Happening]] = {one.kind: one for one in CLASSES}
