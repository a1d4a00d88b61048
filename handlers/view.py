"""A ticket with all that its messages are made from: read once, of what these messages may say."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass
from datetime import datetime

from domain.arrival import Arrival
from domain.deadline import rings_at
from domain.events import Event, of_type
from domain.happenings import CalledAgain, Dispatched, Joined, Unmerged, Waited, Words
from domain.message import Channel, Form
from domain.status import Status
from domain.story import Heard, Line, lines
from domain.ticket import CONTROL_ROOM, Ticket
from domain.witnesses import numbers
from escalation.draft import deadline_rules
from handlers.disaster.gathering import called_by_the_minute, gathers, only_on_the_board
from handlers.drills.practice import groups_for
from handlers.duty.roster import on_duty
from handlers.ladders.reach import chiefs, next_calls
from handlers.tickets.holders import holders_of
from handlers.tickets.seats import seat
from handlers.turn import Turn, Work
from language.tongue import in_writing
from messages.secret import EVIDENCE
from messages.thread import card_key
from messages.view import GroupView, PieceView, ReporterView, View
from models import chain, chats, evidence, reached, reporters, spoken, standing
from models.evidence import Evidence

ON_THE_CARD = 8  # lines, of which a silent card shows the newest
SUPERVISOR = "supervisor"  # among those who are called


def view_of(turn: Turn, ticket: Ticket, work: Work) -> View:
    """The ticket with all that its messages are made from."""
    groups = groups_for(turn, drill=ticket.drill, exercise=bool(ticket.state.exercise))
    shown = frozenset() if work.new else _shown(turn, ticket)
    late = not work.new and _somebody_joins(ticket, groups, work, shown)
    holders, unread = holders_of(turn, ticket, work) if ticket.secret else ((), {})
    reporters = tuple(_reporters(turn, ticket))
    again = _said_again(turn, ticket, work, reporters, late=late, held=bool(holders))
    pieces = evidence.of_ticket(turn.tx, ticket.id) if ticket.secret or late else None
    media = _forms(turn, ticket, pieces)
    return View(
        city=turn.city,
        ticket=ticket,
        reporters=reporters,
        groups=tuple(GroupView(c.id, seat(turn.city, c.agency, ticket), c.forum) for c in groups),
        events=tuple(work.events),
        shown=shown,
        next_calls={} if only_on_the_board(turn, ticket) else next_calls(turn, ticket),
        mentions=_mentions(turn, work),
        supervisors=_supervisors(turn, work),
        pictures=len(media),
        voices=media.count(Form.VOICE),
        rings_at=_rings_at(turn, ticket),
        now=turn.now,
        holders=holders,
        unread=unread,
        pieces=_shown_of(pieces or []),
        story=again.story,
        told=again.told,
        together_since=again.together_since,
        newest=_newest(turn, ticket),
        heard=_heard(turn, ticket) if Form.VOICE in media else (),
        gathered=_gathered(turn, work),
        wish_over=work.before.cancel_requested and not ticket.cancel_requested,
        disaster=turn.disaster is not None,
        by_the_minute=called_by_the_minute(turn, ticket),
        acting_chat=turn.acting_chat,
        pages=bool(turn.services.page),
        refused=not any(part.acknowledged_at for part in ticket.assignments) and turn.operators_refused,
    )


def _forms(turn: Turn, ticket: Ticket, pieces: Sequence[Evidence] | None) -> list[str]:
    """Of which forms its evidence is; `pieces`: all of it, where that has been read."""
    if pieces is None:
        return evidence.forms(turn.tx, ticket.id)
    return [piece.form for piece in pieces if piece.mime != evidence.UNOPENED]


def _shown(turn: Turn, ticket: Ticket) -> frozenset[tuple[int, str]]:
    """What stands in the groups; of a ticket that goes into this one now, its pictures too."""
    shown = standing.of_ticket(turn.tx, ticket.id)
    for work in list(turn.changes.values()):
        if work.now.merged_into == ticket.id and work.before.merged_into is None:
            theirs = standing.of_ticket(turn.tx, work.now.id)
            shown |= {place for place in theirs if place[1].startswith(EVIDENCE)}
    return shown


def _somebody_joins(
    ticket: Ticket, groups: Sequence[chats.Chat], work: Work, shown: frozenset[tuple[int, str]]
) -> bool:
    """Does an agency get its first card of a ticket about which something was said before?"""
    called = {called.agency for called in of_type(work.events, Dispatched)}
    return any(g.agency in called and (g.id, card_key(ticket.id)) not in shown for g in groups)


@dataclass(frozen=True, slots=True)
class _Said:
    """The first report, and all that the chain holds."""

    begun: tuple[Line, ...]
    stored: tuple[Event, ...]

    def lines(self, own: Set[int], now: int = 0) -> tuple[Line, ...]:
        """`own`: the reports that belong to the ticket; `now`: without so many events, those of this turn."""
        told = lines(self.stored[: len(self.stored) - now])
        return (*self.begun, *(line for line in told if line.by or line.report in own))


@dataclass(frozen=True, slots=True)
class _SaidAgain:
    """`story`: for whoever joins; `told`: for holders of a secret one and for those who part, `together_since` when."""

    story: tuple[Line, ...] | None = None
    told: tuple[Line, ...] = ()
    together_since: datetime | None = None


def _said_again(
    turn: Turn, ticket: Ticket, work: Work, reporters: Iterable[ReporterView], *, late: bool, held: bool
) -> _SaidAgain:
    """What was said before, where somebody reads it for the first time."""
    parted = list(of_type(work.events, Unmerged))
    if not (late or held or parted):
        return _SaidAgain()
    said, own = _said_in(turn, ticket), {reporter.report for reporter in reporters}
    return _SaidAgain(
        story=said.lines(own, len(work.events)) if late else None,
        told=said.lines(own) if held or parted else (),
        together_since=_together_since(turn, parted[-1], said.stored) if parted else None,
    )


def _said_in(turn: Turn, ticket: Ticket) -> _Said:
    first = turn.first_report(ticket.id)
    begun = (Line(first.id, first.first_at, first.words),) if first and first.words else ()
    return _Said(begun, tuple(event for event, _ in turn.history(ticket.id)))


def _together_since(turn: Turn, parted: Unmerged, stored: Iterable[Event]) -> datetime:
    """Since when those who go now were of this ticket: it was put together with theirs, or their report joined it."""
    joined = [
        event.at
        for event in stored
        if isinstance(event.what, Joined) and event.what.from_ticket == parted.from_ticket
    ]
    if joined and parted.from_ticket:
        return joined[-1]
    told = (turn.report(number).first_at for number in parted.reports or ())
    return min(told, default=turn.now)


def story_of(turn: Turn, ticket: Ticket, own: Set[int]) -> tuple[Line, ...]:
    """What was said: the first report, then all that was written about it. `own`: the reports that belong to it."""
    return _said_in(turn, ticket).lines(own)


def _newest(turn: Turn, ticket: Ticket) -> tuple[Line, ...]:
    """What was written since it was opened, while the card alone speaks for it: its lines may wait for others'."""
    silent = ticket.status is Status.RECEIVED and ticket.loud_at is None
    if not silent or not ticket.state.relayed or gathers(turn, ticket):
        return ()
    return lines(chain.newest_words(turn.tx, ticket.id, ON_THE_CARD))


def _gathered(turn: Turn, work: Work) -> tuple[Words, ...]:
    """What stands in the message that many reporters of a cluster fill."""
    many = [said for said in of_type(work.events, Words) if said.many]
    if not many or work.new:
        return ()
    return tuple(chain.gathered_words(turn.tx, work.now.id, many[-1].number))


def pieces_of(turn: Turn, ticket: Ticket) -> tuple[PieceView, ...]:
    """Its pictures, films and voices that groups may see."""
    return _shown_of(evidence.of_ticket(turn.tx, ticket.id))


def _shown_of(found: Iterable[Evidence]) -> tuple[PieceView, ...]:
    return tuple(PieceView(p.id, Form(p.form)) for p in found if p.shown and p.state == "stored")


def _heard(turn: Turn, ticket: Ticket) -> tuple[Heard, ...]:
    """What a machine has heard in those of its voices that groups may see."""
    found = spoken.of_ticket(turn.tx, ticket.id)
    return tuple(Heard(s.evidence, s.report, s.words, s.secret) for s in found if s.report is not None)


def _rings_at(turn: Turn, ticket: Ticket) -> datetime | None:
    if ticket.status is not Status.RECEIVED or ticket.loud_at is not None:
        return None
    return rings_at(ticket.deadline, deadline_rules(turn.city.verification))


def _reporters(turn: Turn, ticket: Ticket) -> list[ReporterView]:
    found = reporters.reporters_of(turn.tx, ticket.id)
    first_only = ticket.secret
    known = numbers(ticket.id, ((r.person_id, r.observed.numbered) for r in found), ticket.state.numbered)
    return [
        ReporterView(
            report=r.report_id,
            person=r.person_id,
            chat=r.chat_id,
            channel=Channel(r.channel),
            language=in_writing(r.language) if r.observed.hiding else r.language,
            handle=r.handle,
            words=r.words,
            verified=r.verified,
            reachable=r.has_phone,
            genuine=r.genuine,
            false=r.false,
            first_time=r.observed.first_time,
            number=known[r.person_id],
            muted=bool(r.closed) or (first_only and index > 0) or r.observed.cleared,
            settled=r.settled,
            hiding=r.observed.hiding,
            at_ease=r.observed.at_ease,
            stands_by=r.observed.stands_by,
            able=turn.services.able_on(r.channel),
            unanswerable=r.channel in turn.muted,
            arrival=_arrival(turn, ticket, r),
        )
        for index, r in enumerate(found)
    ]


def _arrival(turn: Turn, ticket: Ticket, reporter: reporters.Reporter) -> Arrival | None:
    tells = turn.services.able_on(reporter.channel).tells_arrival
    return reached.newest_to(turn.tx, reporter.chat_id, ticket.id) if tells else None


def _mentions(turn: Turn, work: Work) -> dict[str, tuple[str, ...]]:
    """How people on duty are named, only where somebody is called."""
    called = {agency for again in of_type(work.events, CalledAgain) for agency in again.mentioned}
    practised = {c.agency for c in turn.groups() if c.drill} if called else set()
    drilled = practised if work.now.drill else set()
    return {a: tuple(p.shown for p in on_duty(turn, a, drill=a in drilled)) for a in called}


def _supervisors(turn: Turn, work: Work) -> dict[str, tuple[int, ...]]:
    """Private chats of the supervisors who are called, per agency."""
    called = {c.agency: c.when for c in of_type(work.events, CalledAgain) if SUPERVISOR in c.targets}
    if any(SUPERVISOR in (waited.targets or ()) for waited in of_type(work.events, Waited)):
        called.setdefault(CONTROL_ROOM, "")
    return {agency: tuple(chiefs(turn, work.now, agency, when)) for agency, when in called.items()}
