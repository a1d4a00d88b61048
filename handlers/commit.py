"""The end of a turn: tickets saved, chains lengthened, timers set, everything said put into the outbox."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from domain.contacts import APART
from domain.message import Form, Outgoing
from domain.ticket import Ticket
from escalation.arming import due_times
from handlers import keeping_quiet, thrift
from handlers.drills import probe
from handlers.evidence import unshowing
from handlers.first_aid import offering
from handlers.ladders import rungs
from handlers.numbers_apart import without_numbers
from handlers.tickets import brought_home, handing_over, hid_elsewhere, outlived
from handlers.turn import OPERATOR, Turn, Work
from handlers.view import view_of
from locales.text import text
from messages.announce import announce
from messages.changes import last_change
from models import (
    chain,
    conversations,
    disasters,
    outbox,
    tickets,
    timers,
)
from models.timer_codec import timer_json
from models.timers import Timer, TimerRow

UNMARKED = (Form.LOCATION, Form.DELETE)  # they hold no words


BEFORE_IT_IS_SAVED: tuple[Callable[[Turn, Work], None], ...] = (  # each may change the ticket, in this order
    brought_home.call_who_goes,
    rungs.go_on,
    rungs.pass_over_the_lost,
    offering.look_later,
)


def commit_turn(turn: Turn) -> None:
    """Write down what this turn has changed and what must be said."""
    for work in list(turn.changed()):
        outlived.let_go(turn, work)
        hid_elsewhere.follow(turn, work)
    for work in turn.changed():
        for change in BEFORE_IT_IS_SAVED:
            change(turn, work)
        ticket = tickets.save(turn.tx, work.before, _with_change(turn, work))
        for follow in ONCE_IT_IS_SAVED:
            follow(turn, work, ticket)
    for chat, state in turn.desks.items():
        conversations.save_desk(turn.tx, chat, state, turn.now)
    affordable = thrift.affordable(turn, [*turn.said, *turn.said_last])
    said = keeping_quiet.unheard_by_others(turn, thrift.in_one(turn, affordable))
    acted_on = [work.now.id for work in turn.changed() if turn.acting_chat and not work.new]
    before_the_eyes = [(turn.acting_chat, ticket) for ticket in acted_on]
    outbox.say(turn.tx, [_marked(turn, m) for m in said], turn.now, before_the_eyes)
    for chat, key in turn.withdrawn:
        outbox.withdraw(turn.tx, chat, key)


def _lengthen_chain(turn: Turn, work: Work, ticket: Ticket) -> None:
    if work.events:
        end = chain.BEGINNING if work.new else chain.end_of(turn.tx, ticket.id)
        turn.lengthen(ticket.id, end, work.events)


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
    handing_over.step,
)


def _marked(turn: Turn, message: Outgoing) -> Outgoing:
    """Whatever is said about a drill's ticket says so first, whoever has written it; a number kept apart is named so."""
    message = without_numbers(turn, message)
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
