"""Timers of the ladders: nobody has done the next step, so somebody else is called."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from domain.assignment import ON_THE_WAY, Assignment, Stage
from domain.danger import Danger
from domain.errand import CallGateway, Failed
from domain.happenings import CalledAgain, EtaPassed, GatewayFailed, PromiseDue
from domain.ticket import CONTROL_ROOM, Ticket
from domain.ticket_state import RoomCall
from domain.timer import RungDue
from escalation.arming import QUESTION
from escalation.decide import Climb, climb, climbs, pass_on
from escalation.ladders import WAITING_FOR, awake, began, course, next_call, resumed
from escalation.snapshot import ladder_of
from handlers.causes import ErrandCause
from handlers.disaster.gathering import only_on_the_board
from handlers.due_timer import DueTimer
from handlers.health.outage import outage_at
from handlers.ladders.reach import GATEWAY, Reach, mentioned, set_going, targets
from handlers.turn import Turn, Work
from messages.moments import hour
from models import bindings

UNANSWERED = "belum_diterima"
AT_ONCE = timedelta(seconds=20)  # nobody has waited for an answer yet
LATE = timedelta(seconds=30)  # later than this a call says that it is late


def rung(turn: Turn, due: DueTimer) -> None:
    """A step of the ladder, with those of the ticket's other agencies that are due now: who is called by several hears
    it once. What came due meanwhile becomes one call, marked late."""
    for agency, at in {
        **_due_now(turn, turn.ticket(due.ticket)),
        due.remembered(RungDue).agency: due.row.due_at,
    }.items():
        _climb(turn, turn.ticket(due.ticket), agency, at)


def go_on(turn: Turn, work: Work) -> None:
    """Where another ladder holds since this turn, calls are counted by it, and whoever should have been called by now is."""
    before, ladder = ladder_of(work.before, turn.city), ladder_of(work.now, turn.city)
    if before.rungs == ladder.rungs or not work.now.open:
        return
    for part in work.now.assignments:
        if part.open:
            counted = replace(part, called=resumed(part, before, ladder, turn.now))
            _climb(turn, turn.change(work.now.with_part(counted)), part.agency, turn.now)


def _due_now(turn: Turn, ticket: Ticket) -> dict[str, datetime]:
    """The agencies whose next call is due, and since when."""
    ladder, life = ladder_of(ticket, turn.city), ticket.danger is Danger.LIFE
    steps = {p.agency: next_call(p, ladder, turn.city.zone, life=life) for p in ticket.assignments if p.open}
    return {agency: step.at for agency, step in steps.items() if step is not None and step.at <= turn.now}


def _climb(turn: Turn, ticket: Ticket, agency: str, due_at: datetime) -> None:
    part = ticket.part(agency)
    if part is None or not part.open or not ticket.open:
        return
    ladder = ladder_of(ticket, turn.city)
    reaches = {c: Reach(turn, ticket, part.agency, c) for c in WAITING_FOR}
    found = climbs(part, ladder, turn.now, lambda condition: reaches[condition])
    if found and only_on_the_board(turn, ticket):
        counted = {c.when: c.count for c in found}
        turn.change(ticket.with_part(replace(part, called={**part.called, **counted})))
    elif found:
        _call(turn, part, [(c, reaches[c.when]) for c in found], late=_late(turn, due_at))


def _call(turn: Turn, part: Assignment, found: list[tuple[Climb, Reach]], *, late: list[str]) -> None:
    """One call to the union of all audiences; the gravest condition (the last one) says why."""
    graver, reach = found[-1]
    ticket, when = reach.ticket, graver.when
    called = list(dict.fromkeys(t for c, r in found for t in targets(r, c.rungs)))
    missed = list(
        dict.fromkeys(m for c, r in found if not _said(turn, part, r) for m in c.missed if not r.silenced(m))
    )
    at_once = turn.now - began(part, when) < AT_ONCE
    minutes = 0 if at_once else _minutes(turn, began(part, when))
    tell = not at_once and _first_unanswered(ticket, when)
    event = turn.event(
        CalledAgain(
            agency=part.agency,
            when=when,
            calls={c.when: c.count for c, _ in found},
            targets=tuple(called),
            missed=tuple(missed),
            minutes=minutes,
            mentioned=tuple(a for c, r in found for a in mentioned(r, c.rungs)),
            late=tuple(late),
            holder=part.holder_label if when == "belum_berangkat" else "",
            tell_reporter=tell and not ticket.secret,
        )
    )
    moved = replace(part, called={**part.called, **{c.when: c.count for c, _ in found}})
    ticket = ticket.noting(told_waiting=ticket.state.told_waiting or tell)
    if CONTROL_ROOM in called:
        room = {RoomCall(part.agency, c.when): "" for c, r in found if CONTROL_ROOM in targets(r, c.rungs)}
        ticket = ticket.noting(room={**room, **ticket.state.room})
    changed = turn.change(ticket.with_part(moved), event)
    set_going(turn, changed, reach, called, minutes)


def _said(turn: Turn, part: Assignment, reach: Reach) -> bool:
    """Has the last rung been called already? It repeats for ever, who cannot be reached is said with its first call."""
    path = course(ladder_of(reach.ticket, turn.city), reach.when)
    return part.called.get(reach.when, 0) > path.first(len(path.rungs) - 1)


def pass_over(turn: Turn, ticket: Ticket, part: Assignment) -> None:
    """The agency that has not answered cannot be written to: whoever is next is called now; where a life is in danger all who
    come after it are, the second agency too."""
    ladder, life = ladder_of(ticket, turn.city), ticket.danger is Danger.LIFE
    if ticket.loud_at is None or only_on_the_board(turn, ticket):
        return
    reach, path = Reach(turn, ticket, part.agency, UNANSWERED), course(ladder, UNANSWERED)
    made = part.called.get(UNANSWERED, 0)
    found = pass_on(UNANSWERED, path, made, "instansi", reach, everybody=life)
    if found is not None and found.rungs:
        _call(turn, part, [(found, reach)], late=[])


def pass_over_the_lost(turn: Turn, work: Work) -> None:
    """Called in this turn, or to a danger to life only now, and its group is known to be out: nobody waits for it."""
    ticket, life = work.now, work.now.danger is Danger.LIFE
    if not ticket.open or awake(turn.now, ladder_of(ticket, turn.city), turn.city.zone, life=life) > turn.now:
        return
    graver = life and work.before.danger is not Danger.LIFE
    waiting = [p for p in ticket.assignments if p.open and p.stage is Stage.DISPATCHED]
    fresh = [p for p in waiting if graver or (not p.called.get(UNANSWERED) and _new(work, p))]
    out = [p.agency for p in fresh if not Reach(turn, ticket, p.agency, UNANSWERED)("instansi")]
    lost = {turn.city.heir(agency) for agency in bindings.lost_groups(turn.tx)} if out else set()
    for agency in out:
        part = work.now.part(agency)
        if turn.city.heir(agency) in lost and part is not None:
            pass_over(turn, work.now, part)


def _new(work: Work, part: Assignment) -> bool:
    before = work.before.part(part.agency)
    begun = before is None or (before.stage, before.round) != (part.stage, part.round)
    return work.new or begun or work.before.loud_at is None


def _minutes(turn: Turn, since: datetime) -> int:
    return max(1, round((turn.now - since).total_seconds() / 60))


def _first_unanswered(ticket: Ticket, when: str) -> bool:
    """The reporter is told once, and only while really nobody has answered."""
    answered = any(
        a.acknowledged_at is not None or a.stage is not Stage.DISPATCHED for a in ticket.assignments
    )
    return when == "belum_diterima" and not answered and not ticket.state.told_waiting


def _late(turn: Turn, due_at: datetime) -> list[str]:
    """When it should have been; with the outage that held it up [from, until]; empty where it is on time."""
    if turn.now - due_at <= LATE:
        return []
    moments = outage_at(turn, due_at) or (due_at,)
    return [hour(turn.city, m) for m in moments]


def question(turn: Turn, due: DueTimer) -> None:
    """The reporter has not answered an operator's question: somebody should find another way."""
    ticket = turn.ticket(due.ticket)
    asked = ticket.state.question
    if not ticket.open or asked is None:
        return
    since = asked.at
    path = course(ladder_of(ticket, turn.city), QUESTION)
    passed, made = path.passed(turn.now - since), asked.calls
    if passed <= made:
        return
    reach = Reach(turn, ticket, asked.agency, QUESTION)
    found = climb(QUESTION, path, made, passed, reach)
    called, minutes = targets(reach, found.rungs), _minutes(turn, since)
    event = turn.event(
        CalledAgain(
            agency=asked.agency,
            when=QUESTION,
            targets=tuple(called),
            missed=tuple(m for m in found.missed if not reach.silenced(m)),
            minutes=minutes,
            mentioned=tuple(mentioned(reach, found.rungs)),
            late=tuple(_late(turn, due.row.due_at)),
        )
    )
    changed = turn.change(ticket.noting(question=replace(asked, calls=found.count)), event)
    set_going(turn, changed, reach, called, minutes)


def promise(turn: Turn, due: DueTimer) -> None:
    """A call that somebody promised has come due: the group is told who promised it."""
    ticket = turn.ticket(due.ticket)
    promised = ticket.state.promise
    if not ticket.open or promised is None:
        return
    event = turn.event(PromiseDue(agency=promised.agency, by=promised.by, asked=promised.asked))
    turn.change(ticket.noting(promise=None), event)


def overdue(turn: Turn, due: DueTimer) -> None:
    """An agency should have arrived by its own word: its group is asked, and its card says so."""
    ticket, agency = turn.ticket(due.ticket), due.remembered(RungDue).agency
    part, at = ticket.part(agency), ticket.state.eta.get(agency)
    if not ticket.open or part is None or not part.open or part.stage not in ON_THE_WAY or at is None:
        return
    event = turn.event(EtaPassed(agency=agency, pukul=hour(turn.city, at)))
    turn.change(ticket.noting(eta_asked={**ticket.state.eta_asked, agency: at}), event)


def telephoned(turn: Turn, cause: ErrandCause) -> None:
    """The call gateway has answered; where it failed the next rung is called at once."""
    if not isinstance(cause.brought, Failed):
        return
    asked = cause.asked(CallGateway)
    ticket, when = turn.ticket(asked.ticket), asked.when
    part = ticket.part(asked.agency)
    failed = turn.event(GatewayFailed(agency=asked.agency))
    ticket = turn.change(ticket, failed)
    if not ticket.open or part is None or not part.open or not asked.alone:
        return
    reach = Reach(turn, ticket, part.agency, when, telephone=False)
    path = course(ladder_of(ticket, turn.city), when)
    found = pass_on(when, path, part.called.get(when, 0), GATEWAY, reach)
    if found is not None and found.rungs:
        _call(turn, part, [(found, reach)], late=[])
