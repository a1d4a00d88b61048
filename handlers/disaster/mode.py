"""Disaster mode: its beginning, its boards, its end; what its timers do stands in `rounds`."""

from __future__ import annotations

from dataclasses import replace

from domain.danger import Danger
from domain.placing import in_question
from domain.status import Status
from domain.ticket import CONTROL_ROOM, Ticket
from domain.timer import OutcomeDue, RoundDue, TimerKind
from escalation.disaster import ROUND
from handlers.disaster.clusters import cluster_for, gather
from handlers.disaster.gathering import ROUNDS
from handlers.duty.roster import supervisors_reachable
from handlers.tickets.merging import merge_into
from handlers.turn import Turn
from locales.text import text
from messages import disaster as words
from messages.disaster import ClusterLine, Situation
from messages.places import event_area
from messages.queue import state
from messages.view import GroupView
from models import backlog, disasters, inbox, ticket_lists
from models.disasters import Disaster
from models.timers import Timer

OUTCOME = "disaster:outcome"


def begin(turn: Turn, why: str, by: int | None) -> bool:
    """Mass intake begins; False where it is on already."""
    if turn.disaster is not None:
        return False
    turn.disaster = begun = disasters.begin(turn.tx, why, by, turn.now)
    for ticket in ticket_lists.open_tickets(turn.tx, most=10_000):
        _take_in(turn, turn.adopt(ticket), begun)
    show(turn, begun, first=True)
    turn.arm(Timer(ROUNDS, TimerKind.DISASTER_ROUND, turn.now + ROUND, data=RoundDue(1, turn.now)))
    return True


def _take_in(turn: Turn, ticket: Ticket, disaster: Disaster) -> None:
    """A cluster from now on. What came silently before, of an event that has an older ticket, waits for nobody's word
    any more: each such card would ring by its own deadline, and stand before the first cards of others."""
    category = turn.city.categories[ticket.category]
    silent = ticket.status is Status.RECEIVED and ticket.loud_at is None and not in_question(ticket)
    older = cluster_for(turn, category, ticket.place, ticket.danger, ticket.state.words) if silent else None
    if older is None or older.id >= ticket.id:
        gather(turn, ticket, disaster)
    else:
        merge_into(turn, ticket, older, None, text("ruang-kendali"))


def end(turn: Turn, by: int | None) -> bool:
    """Back to normal; False where there is nothing to end. Who reported hears the outcome, a few at a time."""
    ending = turn.disaster
    if ending is None:
        return False
    disasters.end(turn.tx, ending.id, by, turn.now)
    turn.disaster = None
    ended = replace(ending, ended_at=turn.now)
    turn.say(*words.ended(turn.city, situation(turn, ended), groups(turn)))
    show(turn, ended)
    turn.arm(Timer(OUTCOME, TimerKind.DISASTER_OUTCOME, turn.now, data=OutcomeDue(ended.id, 0)))
    return True


def groups(turn: Turn) -> list[GroupView]:
    found = turn.groups()
    return [GroupView(c.id, turn.city.heir(c.agency), c.forum) for c in found if not c.closed and not c.drill]


def situation(turn: Turn, disaster: Disaster) -> Situation:
    clusters = [
        ClusterLine(
            code=c.code,
            category=c.category,
            life=c.danger is Danger.LIFE,
            status=c.status,
            opened_at=c.opened_at,
            reports=c.reports,
            waiting=c.waiting,
            agencies=tuple(map(turn.city.heir, c.agencies)),
            ticket=c.ticket,
        )
        for c in disasters.counts(turn.tx, disaster.id)
    ]
    named = {c.ticket for group in groups(turn) for c in words.foremost(turn.city, clusters, group.agency)}
    return Situation(
        disaster=disaster.id,
        began_at=disaster.began_at,
        ended=disaster.ended_at is not None,
        clusters=tuple(_told(turn, c) if c.ticket in named else c for c in clusters),
        all_reports=disasters.total(turn.tx, disaster.id).reports,
        queue=inbox.waiting_count(turn.tx),
        unsent=backlog.unsent_count(turn.tx),
        now=turn.now,
    )


def _told(turn: Turn, line: ClusterLine) -> ClusterLine:
    """Where it is and how far, in the words of the queue: a typed street too, and that nobody has looked at it yet."""
    ticket = turn.peek(line.ticket)
    return replace(line, place=event_area(turn.city, ticket), state=state(ticket))


def show(turn: Turn, disaster: Disaster, *, first: bool = False, call: bool = False) -> Situation:
    """The boards as they read now; with `call` the minute's loud line where danger to life is unanswered."""
    shown = situation(turn, disaster)
    here = groups(turn)
    turn.say(*(words.board(turn.city, shown, group, first=first) for group in here))
    if call and shown.calling:
        above = [GroupView(chat, CONTROL_ROOM) for chat in supervisors_reachable(turn, CONTROL_ROOM)]
        lines = (words.call(turn.city, shown, group) for group in (*here, *above))
        turn.say(*(line for line in lines if line is not None))
    return shown
