"""Disaster mode by the clock: boards and calls every round, the outcome for everybody who reported, clusters that end."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from domain.message import Button, Channel, Outgoing, Priority
from domain.status import Status
from domain.ticket import CONTROL_ROOM
from domain.ticket_state import Tally
from domain.timer import ClusterDue, OutcomeDue, RoundDue, TimerKind
from escalation.disaster import AT_ONCE, CALL_EVERY, ROUND, is_over, overdue
from handlers.disaster.gathering import ROUNDS
from handlers.disaster.mode import OUTCOME, begin, end, groups, show
from handlers.due_timer import DueTimer
from handlers.turn import Turn, Work
from handlers.view import view_of
from locales.text import text
from messages.citizen import settled_question, status
from models import backlog, disasters, reporters
from models.timers import Timer

PAUSE = timedelta(seconds=1)  # between two handfuls of outcomes


def queue_began(turn: Turn, due: DueTimer) -> None:
    """The queue for the control room has become too long: mass intake begins by itself."""
    begin(turn, "antrian", None)


def round_(turn: Turn, due: DueTimer) -> None:
    """Every quarter of a minute: boards, calls, and whether it is over. Calls go on until all dangers are answered."""
    latest = disasters.latest(turn.tx)
    if latest is None:
        return
    told = due.remembered(RoundDue)
    number, busy = told.number, told.busy
    shown = show(turn, latest, call=number % CALL_EVERY == 0)
    if latest.ended_at is not None:
        if not shown.calling:
            return
    elif _queues(turn) or any(c.opened_at > busy for c in shown.clusters):
        busy = turn.now
    elif is_over(latest.why, busy, turn.now):
        end(turn, None)
    turn.arm(Timer(ROUNDS, TimerKind.DISASTER_ROUND, turn.now + ROUND, data=RoundDue(number + 1, busy)))


def _queues(turn: Turn) -> bool:
    delay = turn.city.disaster.queue_delay
    found = [
        backlog.backlog(turn.tx, g.chat, Priority.CARD) for g in groups(turn) if g.agency == CONTROL_ROOM
    ]
    return any(overdue(oldest, count, delay, turn.now) for count, oldest in found)


def outcome(turn: Turn, due: DueTimer) -> None:
    """Some tickets of the disaster at a time: every reporter reads how it stands, and is asked where it is resolved."""
    told = due.remembered(OutcomeDue)
    if turn.disaster is not None:
        return  # it has begun anew: what is told then is told at its end
    numbers = disasters.tickets_after(turn.tx, told.disaster, told.after, AT_ONCE)
    for number in numbers:
        ticket = turn.ticket(number)
        view = view_of(turn, ticket, Work(ticket, ticket))
        for reporter in view.reporters:
            if reporter.muted or ticket.drill or ticket.quiet:
                continue
            for line in status(view, reporter):
                turn.say(replace(line, silent=True, priority=Priority.DIGEST))
            if ticket.status is Status.RESOLVED and reporter.settled is None:
                turn.say(replace(settled_question(view, reporter), silent=True, priority=Priority.DIGEST))
    if numbers:
        disasters.told_up_to(turn.tx, told.disaster, numbers[-1])
        rest = OutcomeDue(told.disaster, numbers[-1])
        turn.arm(Timer(OUTCOME, TimerKind.DISASTER_OUTCOME, turn.now + PAUSE, data=rest))


def cluster_over(turn: Turn, due: DueTimer) -> None:
    """A cluster's life span is over: its reporters are asked, once, how it is now."""
    ticket = turn.ticket(due.remembered(ClusterDue).ticket)
    if not ticket.open or ticket.quiet or ticket.drill:
        return
    disasters.asked(turn.tx, ticket.id)
    turn.change(ticket.noting(now=Tally(safe=0, need=0)))
    for reporter in reporters.reporters_of(turn.tx, ticket.id):
        if reporter.closed or reporter.observed.cleared:
            continue
        place = ticket.place.kelurahan or text("warga-daerah-itu", reporter.language)
        row = tuple(
            Button(text(f"tombol-{action}", reporter.language), f"{reporter.handle}.{action}")
            for action in ("now_safe", "now_need")
        )
        turn.say(
            Outgoing(
                Channel(reporter.channel),
                reporter.chat_id,
                key=f"now:{reporter.report_id}",
                text=text("bencana-bagaimana", reporter.language, kode=ticket.code, tempat=place),
                buttons=(row,),
                priority=Priority.DIGEST,
                ticket=ticket.id,
            )
        )
