"""A report whose ticket no longer serves is told anew: with all that its reporter said, of its kind, at his own place."""

from __future__ import annotations

from domain.conversation import Draft
from domain.report import Report
from domain.ticket import Ticket
from handlers.citizen.talk import Talk
from handlers.citizen.understand import absorb_words
from handlers.tickets.said import said_in


def anew(talk: Talk, told: Report, *meanwhile: str) -> Draft:
    """The draft of it, in place of any other. `meanwhile`: what was said of it since."""
    talk.conversation.draft = None
    draft = talk.draft()
    _at_own_place(draft, told, talk.turn.peek(told.ticket_id or 0))
    draft.category = told.category
    draft.hiding = draft.hiding or told.observed.hiding
    for words in dict.fromkeys([*said_in(talk.turn, told), *meanwhile]):
        absorb_words(talk, draft, words)
    return draft


def _at_own_place(draft: Draft, told: Report, ticket: Ticket) -> None:
    """Where this reporter said; the ticket's place where he said none, or the very part of the city that this lies in: there its
    street and house stand as well."""
    draft.lat, draft.lon = told.lat, told.lon
    if told.lat is None and told.observed.kelurahan in ("", ticket.place.kelurahan):
        at_place_of(draft, ticket)
    elif told.lat is None:
        draft.kelurahan = draft.place_words = told.observed.kelurahan


def at_place_of(draft: Draft, ticket: Ticket) -> None:
    place = ticket.place
    draft.lat, draft.lon = place.lat, place.lon
    draft.kelurahan, draft.place_words, draft.place_names = place.kelurahan, place.words, list(place.names)
