"""A ticket of no kind, opened by nothing but a call ("tolong", a place), whose reporter then says what happens: it becomes that.

Nobody asks whether it is another event: whoever such an event needs is called to it at once, as where the kind is told first.
"""

from __future__ import annotations

from cities.category import Category
from domain.danger import Danger
from domain.report import Report
from domain.ticket import Ticket
from handlers.citizen import addition, apart, hiding, relay, wrong_key
from handlers.citizen.talk import Talk
from handlers.tickets.said import said_in
from handlers.tickets.same_event import opening


def told(talk: Talk) -> bool:
    about = relay.meant(talk)
    if about is None or talk.inbound.pin is not None:
        return False
    ticket = talk.turn.peek(about.ticket_id or 0)
    kind = _named(talk, ticket)
    if kind is None or not _only_called(talk, about):
        return False
    opening(talk.turn)
    wrong_key.becomes(talk.turn, talk.turn.ticket(ticket.id), kind.key, talk.person.id)
    talk.conversation.active = about.id
    hiding.goes_on(talk)
    if kind.warm and not talk.conversation.hiding and not talk.understood.meaning.of_another:
        talk.answer("jiwa-sapa", ticket=ticket.id)
    addition.add(talk, talk.turn.report(about.id), talk.understood.meaning)
    return True


def _named(talk: Talk, ticket: Ticket) -> Category | None:
    """The kind of danger that the words name, of this event: none of another beside it, and at no other place."""
    heard, city = talk.understood.meaning, talk.turn.city
    named = city.categories.get(heard.danger_category or "")
    if ticket.category != city.other.key or named is None or named is city.other:
        return None
    if heard.danger is Danger.NONE or heard.again or heard.also:
        return None
    return None if apart.names_another(talk, ticket, talk.words) else named


def _only_called(talk: Talk, about: Report) -> bool:
    """Has this reporter, who alone has told of it, named nothing until now?"""
    said = (talk.turn.understood(words).meaning for words in said_in(talk.turn, about))
    guessed = (guess.category for understood in said for guess in understood.guesses)
    if any(kind != talk.turn.city.other.key for kind in guessed):
        return False
    return wrong_key.alone_told(talk, about.ticket_id or 0)
