"""The end of a turn: tickets saved, chains lengthened, timers set, everything said put into the outbox."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import replace
from datetime import datetime

from domain.arrival import Arrival
from domain.contacts import APART
from domain.deadline import rings_at
from domain.events import of_type
from domain.happenings import CalledAgain, Dispatched, Unmerged, Waited, Words
from domain.message import Channel, Form, Outgoing
from domain.status import Status
from domain.story import Line, lines
from domain.ticket import CONTROL_ROOM, Ticket
from domain.tongue import in_writing
from escalation.arming import due_times
from escalation.draft import deadline_rules
from handlers import keeping_quiet, thrift
from handlers.drills import probe
from handlers.drills.practice import groups_for
from handlers.duty.roster import on_duty
from handlers.evidence import unshowing
from handlers.ladders import rungs
from handlers.ladders.reach import chiefs, next_calls
from handlers.tickets import brought_home
from handlers.tickets.holders import holders_of
from handlers.tickets.seats import seat
from handlers.turn import OPERATOR, Turn, Work
from locales.text import text
from messages.announce import announce
from messages.changes import last_change
from messages.secret import EVIDENCE
from messages.thread import card_key
from messages.view import GroupView, PieceView, ReporterView, View
from models import (
    chain,
    chats,
    disasters,
    evidence,
    outbox,
    reached,
    reporters,
    reports,
    standing,
    tickets,
    timers,
)
from models.timer_codec import timer_json
from models.timers import Timer, TimerRow

SUPERVISOR = "supervisor"  # among those who are called
UNMARKED = (Form.LOCATION, Form.DELETE)  # they hold no words


BEFORE_IT_IS_SAVED: tuple[Callable[[Turn, Work], None], ...] = (  # each may change the ticket, in this order
    brought_home.call_who_goes,
    rungs.go_on,
)


def commit_turn(turn: Turn) -> None:
    """Write down what this turn has changed and what must be said."""
    for work in turn.changed():
        for change in BEFORE_IT_IS_SAVED:
            change(turn, work)
        ticket = tickets.save(turn.tx, work.before, _with_change(turn, work))
        for follow in ONCE_IT_IS_SAVED:
            follow(turn, work, ticket)
    affordable = thrift.affordable(turn, [*turn.said, *turn.said_last])
    said = keeping_quiet.unheard_by_others(turn, thrift.in_one(turn, affordable))
    outbox.say(turn.tx, [_marked(turn, m) for m in said], turn.now)
    for chat, key in turn.withdrawn:
        outbox.withdraw(turn.tx, chat, key)


def _lengthen_chain(turn: Turn, work: Work, ticket: Ticket) -> None:
    if work.events:
        end = chain.BEGINNING if work.new else chain.end_of(turn.tx, ticket.id)
        chain.append(turn.tx, ticket.id, end, work.events)


def _move_in_cluster(turn: Turn, work: Work, ticket: Ticket) -> None:
    if ticket.state.cluster and ticket.place != work.before.place:
        disasters.move(turn.tx, ticket.id, ticket.place.kelurahan, ticket.place.lat, ticket.place.lon)


def _announce(turn: Turn, work: Work, ticket: Ticket) -> None:
    if ticket.code != probe.CODE:  # whose one card is its own
        turn.said.extend(announce(view_of(turn, ticket, work)))


def _set_timers(turn: Turn, work: Work, ticket: Ticket) -> None:
    set_timers(turn, ticket, {} if work.new else timers_of(turn, ticket))


ONCE_IT_IS_SAVED: tuple[
    Callable[[Turn, Work, Ticket], None], ...
] = (  # the ticket as it is now, in this order
    _lengthen_chain,
    _move_in_cluster,
    _announce,
    _set_timers,
    unshowing.at_end,
)


def _marked(turn: Turn, message: Outgoing) -> Outgoing:
    """Whatever is said about a drill's ticket says so first, whoever has written it; a number kept apart is named so."""
    if APART in message.text:
        kept = text("nomor-tersimpan") if message.channel is OPERATOR else "…"
        message = replace(message, text=message.text.replace(APART, kept))
    work = turn.changes.get(message.ticket or 0)
    mark = text("kartu-latihan")
    if work is None or not work.now.drill or message.form in UNMARKED or mark in message.text:
        return message
    between = " · " if message.form is Form.TOPIC else "\n"
    return replace(message, text=f"{mark}{between}{message.text}".strip())


def _with_change(turn: Turn, work: Work) -> Ticket:
    """The ticket with the line that its cards say of this turn; a menu that somebody left open is over."""
    now, before = work.now, work.before
    change = last_change(turn.city, now, work.events)
    if work.events and now.state.menus and now.state.menus == before.state.menus:
        now = now.noting(menus={})
    return now.noting(change=change) if change else now


def timers_of(turn: Turn, ticket: Ticket) -> dict[str, TimerRow]:
    """Those that its state asked for so far."""
    return {t.key: t for t in timers.of_ticket(turn.tx, ticket.id) if not t.key.startswith("suspect:")}


def set_timers(turn: Turn, ticket: Ticket, there: Mapping[str, TimerRow]) -> None:
    """The ticket's timers become exactly those that its state asks for."""
    wanted = {d.key: d for d in due_times(ticket, turn.city, turn.now)}
    for key in there.keys() - wanted.keys():
        timers.clear(turn.tx, key)
    for key, due in wanted.items():
        if key not in there or there[key].due_at != due.at or there[key].data != timer_json(due.data):
            turn.arm(Timer(key, due.kind, due.at, ticket_id=ticket.id, data=due.data))


def view_of(turn: Turn, ticket: Ticket, work: Work) -> View:
    """The ticket with all that its messages are made from."""
    groups = groups_for(turn, drill=ticket.drill, exercise=bool(ticket.state.exercise))
    shown = frozenset() if work.new else _shown(turn, ticket)
    late = not work.new and _somebody_joins(ticket, groups, work, shown)
    holders, unread = holders_of(turn, ticket, work) if ticket.secret else ((), {})
    reporters = tuple(_reporters(turn, ticket))
    own = {reporter.report for reporter in reporters}
    parted = any(of_type(work.events, Unmerged))
    media = evidence.forms(turn.tx, ticket.id)
    return View(
        city=turn.city,
        ticket=ticket,
        reporters=reporters,
        groups=tuple(GroupView(c.id, seat(turn.city, c.agency, ticket), c.forum) for c in groups),
        events=tuple(work.events),
        shown=shown,
        next_calls=next_calls(turn, ticket),
        mentions=_mentions(turn, work),
        supervisors=_supervisors(turn, work),
        pictures=len(media),
        voices=media.count(Form.VOICE),
        rings_at=_rings_at(turn, ticket),
        now=turn.now,
        holders=holders,
        unread=unread,
        pieces=tuple(pieces_of(turn, ticket)) if ticket.secret or late else (),
        story=story_of(turn, ticket, own, len(work.events)) if late else None,
        told=story_of(turn, ticket, own) if holders or parted else (),
        gathered=_gathered(turn, work),
        disaster=turn.disaster is not None,
        acting_chat=turn.acting_chat,
    )


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


def story_of(turn: Turn, ticket: Ticket, own: Set[int], now: int = 0) -> tuple[Line, ...]:
    """What was said: the first report, then all that was written about it. `own`: the reports that belong to it; `now`:
    without so many events, those of this turn, which stand in the chain already."""
    stored = [event for event, _ in chain.history(turn.tx, ticket.id)]
    told = [line for line in lines(stored[: len(stored) - now]) if line.by or line.report in own]
    first = reports.some_of_ticket(turn.tx, ticket.id, 1)[:1]
    begun = tuple(Line(r.id, r.first_at, r.words) for r in first if r.words)
    return (*begun, *told)


def _gathered(turn: Turn, work: Work) -> tuple[str, ...]:
    """What stands in the message that many reporters of a cluster fill."""
    many = [said for said in of_type(work.events, Words) if said.many]
    if not many or work.new:
        return ()
    return tuple(chain.gathered_words(turn.tx, work.now.id, many[-1].number))


def pieces_of(turn: Turn, ticket: Ticket) -> Iterator[PieceView]:
    for piece in evidence.of_ticket(turn.tx, ticket.id):
        if piece.shown and piece.state == "stored":
            yield PieceView(piece.id, Form(piece.form))


def _rings_at(turn: Turn, ticket: Ticket) -> datetime | None:
    if ticket.status is not Status.RECEIVED or ticket.loud_at is not None:
        return None
    return rings_at(ticket.deadline, deadline_rules(turn.city.verification))


def _reporters(turn: Turn, ticket: Ticket) -> list[ReporterView]:
    found = reporters.reporters_of(turn.tx, ticket.id)
    first_only = ticket.secret
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
            muted=bool(r.closed) or (first_only and index > 0) or r.observed.cleared,
            settled=r.settled,
            hiding=r.observed.hiding,
            at_ease=r.observed.at_ease,
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
    practised = {c.agency for c in chats.bound_groups(turn.tx) if c.drill} if called else set()
    drilled = practised if work.now.drill else set()
    return {a: tuple(p.shown for p in on_duty(turn, a, drill=a in drilled)) for a in called}


def _supervisors(turn: Turn, work: Work) -> dict[str, tuple[int, ...]]:
    """Private chats of the supervisors who are called, per agency."""
    called = {c.agency: c.when for c in of_type(work.events, CalledAgain) if SUPERVISOR in c.targets}
    if any(SUPERVISOR in (waited.targets or ()) for waited in of_type(work.events, Waited)):
        called.setdefault(CONTROL_ROOM, "")
    return {agency: tuple(chiefs(turn, work.now, agency, when)) for agency, when in called.items()}
