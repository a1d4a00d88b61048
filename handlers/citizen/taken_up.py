"""Words of a victim that go on about the open event: they are its own at once, and nobody is asked whose they are."""

from __future__ import annotations

from domain.ticket import Ticket
from handlers.citizen import apart, secluded
from handlers.citizen.talk import Talk
from handlers.tickets.said import said_in
from language.answers import taken_up
from language.words import Understanding


def plainly(talk: Talk, ticket: Ticket, understood: Understanding | None) -> bool:
    """Are they of somebody of whom this reporter has told in it?"""
    if not _of_a_victim_there(talk, ticket, understood):
        return False
    linked = talk.conversation.linked
    own = [*talk.open_reports(), *([talk.turn.report(linked)] if linked is not None else [])]
    told = [r for r in own if r.ticket_id == ticket.id]
    lines = (talk.turn.understood(words).respelled for report in told for words in said_in(talk.turn, report))
    return taken_up.of_the_same(talk.understood.respelled, lines)


def likely(talk: Talk, ticket: Ticket, understood: Understanding | None) -> bool:
    """Do they say that something is so no longer, still, or worse?"""
    return _of_a_victim_there(talk, ticket, understood) and taken_up.goes_on(talk.understood.respelled)


def _of_a_victim_there(talk: Talk, ticket: Ticket, understood: Understanding | None) -> bool:
    """What befalls people, at no other place, and nothing that is told as another event."""
    named = talk.turn.city.categories.get(understood.danger_category or "") if understood else None
    if understood is None or named is None or not (named.accompanies or understood.befalls):
        return False
    if understood.again or understood.also or secluded.secret_kind(talk, ticket, understood):
        return False
    return not apart.names_another(talk, ticket, talk.words)
