"""First aid is offered once the alert is out: by a timer of its own, so that nothing that rings waits for it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

from cities.advice import Told, card_for
from cities.first_aid import AidCard
from domain.danger import Danger
from domain.events import Event
from domain.happenings import Joined, Words
from domain.message import Channel
from domain.report import Report
from domain.status import Status
from domain.ticket import Ticket
from domain.ticket_state import Aid
from handlers.due_timer import DueTimer
from handlers.tickets.marks import as_read_by
from handlers.tickets.said import said_in
from handlers.turn import Turn, Work
from language.places.away import is_away
from messages.first_aid import Guided, question
from models import conversations, reached, reporters
from models.reporters import Reporter

AFTER = timedelta(seconds=2)  # the alert
OUT_WITHIN = timedelta(minutes=1)  # what is not out by then may never be: whoever is there is helped
MOST = 5  # reporters of one event who are asked


def look_later(turn: Turn, work: Work) -> None:
    """The event has just become loud, or more was told of it."""
    before, ticket = work.before, work.now
    if ticket.loud_at is None or ticket.state.aid_due is not None or ticket.state.aid != before.state.aid:
        return
    if (before.loud_at is None or _told_more(work.events)) and may_help(turn, ticket):
        turn.change(ticket.noting(aid_due=turn.now + AFTER))


def _told_more(events: Iterable[Event]) -> bool:
    return any(isinstance(event.what, Words | Joined) for event in events)


def may_help(turn: Turn, ticket: Ticket) -> bool:
    """Is somebody in danger there, is nobody there yet, and is there anything that may be said?"""
    book = turn.city.first_aid
    said = book.cards if ticket.drill else book.signed
    waits = ticket.open and ticket.status is not Status.ON_SCENE and ticket.danger is not Danger.NONE
    return bool(said) and waits and not (ticket.secret or ticket.state.cluster)


def due(turn: Turn, timer: DueTimer) -> None:
    """The alert is out, as far as it ever will be: whom words ask it for is asked the first question."""
    ticket = turn.ticket(timer.ticket)
    ticket = turn.change(ticket.noting(aid_due=None))
    if not may_help(turn, ticket):
        return
    if not _is_out(turn, ticket):
        turn.change(ticket.noting(aid_due=turn.now + AFTER))
        return
    for reporter in reporters.reporters_of(turn.tx, ticket.id)[:MOST]:
        offer(turn, turn.ticket(ticket.id), reporter)


def _is_out(turn: Turn, ticket: Ticket) -> bool:
    """Has the alert come to every group that it was said in?"""
    if ticket.loud_at is None or turn.now - ticket.loud_at >= OUT_WITHIN:
        return True
    return all(reached.has_rung(turn.tx, group.id, ticket.id) for group in turn.groups() if not group.closed)


def offer(turn: Turn, ticket: Ticket, reporter: Reporter) -> None:
    """By what he told so far, and then by what he tells since he was asked; never where somebody hides."""
    told = turn.report(reporter.report_id)
    if not _may_be_asked(turn, ticket, reporter, told):
        return
    known = ticket.state.aid.get(told.id)
    card = _fitting(turn, ticket, told, known)
    if card is None or (known is not None and not _is_news(turn, known, card)):
        return
    asked = (*(known.asked if known else ()), card.key)
    now = replace(known, asked=asked, asked_at=turn.now) if known else Aid(asked, turn.now)
    turn.change(ticket.noting(aid={**ticket.state.aid, told.id: now}))
    turn.say(question(_guided(turn, ticket, reporter, card), card))


def _guided(turn: Turn, ticket: Ticket, reporter: Reporter, card: AidCard) -> Guided:
    return Guided(
        Channel(reporter.channel),
        reporter.chat_id,
        reporter.language,
        reporter.handle,
        ticket.id,
        sample=card.key not in turn.city.first_aid.signed,
    )


def _may_be_asked(turn: Turn, ticket: Ticket, reporter: Reporter, told: Report) -> bool:
    if reporter.closed or reporter.channel == Channel.PHONE or told.observed.cleared:
        return False
    return not as_read_by(ticket, told).quiet and not conversations.glance(turn.tx, reporter.chat_id).hiding


def _is_news(turn: Turn, known: Aid, card: AidCard) -> bool:
    """What he was not asked about, or what is graver than what he does; whoever helps a dying one is only asked of another
    way to die."""
    does = turn.city.first_aid.cards.get(known.steps)
    if card.key not in known.asked:
        return does is None or not does.life or card.life
    return card.life and does is not None and not does.life


def _fitting(turn: Turn, ticket: Ticket, told: Report, known: Aid | None) -> AidCard | None:
    """By what this reporter wrote of it, our own questions apart."""
    book = turn.city.first_aid
    said = said_in(turn, told) if known is None else _said_since(turn, told, known)
    story = "\n".join(words for words in said if not book.asks(words))
    heard = turn.understood(story)
    fit = Told(
        news=heard.advised,
        story=heard.advised,
        categories=frozenset((ticket.category,)),
        far=is_away(story, turn.services.gazetteer),
    )
    return book.given(card_for(turn.city.advice, fit), practised=ticket.drill)


def _said_since(turn: Turn, told: Report, known: Aid) -> list[str]:
    """What he wrote since he was asked, or has begun."""
    since = max(filter(None, (known.asked_at, known.since)))
    history = [event for event, _ in turn.history(told.ticket_id or 0)]
    later = (e.what for e in history if e.at > since and isinstance(e.what, Words))
    return [what.words for what in later if what.report == told.id]
