"""Words of a kind that is kept secret, from somebody whose open ticket is an ordinary one: until it is known whose they are,
the control room alone reads them. They stand in no thread, on no card and in no story of that ticket."""

from __future__ import annotations

from dataclasses import replace

from domain.conversation import Whose
from domain.danger import Danger
from domain.message import Outgoing, Priority
from domain.quoting import pieces
from domain.report import Report
from domain.ticket import CONTROL_ROOM, Ticket
from handlers.citizen.talk import Talk
from handlers.drills.practice import groups_for
from handlers.tickets import bare_call, witnesses
from handlers.tickets.draft_hiding import is_sought
from handlers.tickets.seats import seat
from handlers.turn import OPERATOR
from language.words import Understanding
from locales.text import Markup, text
from messages.speakers import LONGEST
from messages.thread import card_key

STAYS = (Whose.MOST_LIKELY_SAME, Whose.ONLY_A_KEY)
OF_HIMSELF = ("hides", "no_calls", "sought")


def secret_kind(talk: Talk, ticket: Ticket, understood: Understanding | None) -> bool:
    """Do the words name a kind that is kept secret, beside a ticket that is not?"""
    if ticket.secret or understood is None or bare_call.calls_more(talk.turn, talk.words, understood):
        return False
    named = talk.turn.city.categories.get(understood.danger_category or understood.category or "")
    return named is not None and named.secret


def of_who_hides(talk: Talk, ticket: Ticket, understood: Understanding | None) -> bool:
    """And is whoever tells it in that danger, so that it is no more of the ticket's event?"""
    if understood is None or not secret_kind(talk, ticket, understood):
        return False
    return not understood.reporter.isdisjoint(OF_HIMSELF) or is_sought(talk.turn, understood)


def goes_on(talk: Talk, ticket: Ticket, understood: Understanding | None) -> bool:
    """Is it said, shown or placed while such words wait to be told apart, and is nothing of the ticket's own kind named?"""
    waiting = talk.conversation.suspected
    if waiting is None or waiting.ticket != ticket.id or not waiting.words or waiting.likely in STAYS:
        return False
    if not secret_kind(talk, ticket, talk.turn.understood(waiting.words).meaning):
        return False
    named = understood.danger_category or understood.category if understood is not None else None
    categories = talk.turn.city.categories
    return named is None or categories[named].family != categories[ticket.category].family


def apart(talk: Talk, ticket: Ticket, understood: Understanding | None) -> bool:
    """Are these words read by the control room alone, until it is known whose they are?"""
    return secret_kind(talk, ticket, understood) or goes_on(talk, ticket, understood)


def show(talk: Talk, ticket: Ticket, report: Report, words: str) -> None:
    """To the control room, as the words would stand in a thread; aloud where somebody is in danger."""
    number = witnesses.number_among(talk.turn, ticket.id, report.person_id)
    speaker = Markup(witnesses.called(number))
    loud = talk.understood.meaning.danger is Danger.LIFE and ticket.loud_at is not None
    key = "bunyi-kata-terpisah" if loud else "utas-kata-terpisah"
    groups = groups_for(talk.turn, drill=ticket.drill, exercise=bool(ticket.state.exercise))
    for part in pieces(words, LONGEST):
        said = Outgoing(
            OPERATOR,
            0,
            text=text(key, siapa=speaker, kata=part, kode=ticket.code),
            silent=not loud,
            protect=True,
            reply_key=card_key(ticket.id),
            priority=Priority.GRAVER if loud else Priority.WORDS,
            ticket=ticket.id,
        )
        rooms = (g.id for g in groups if seat(talk.turn.city, g.agency, ticket) == CONTROL_ROOM)
        talk.turn.say(*(replace(said, chat=room) for room in rooms))
