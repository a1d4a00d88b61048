""" "Bukan Palembang, anak saya di Bengkulu": what seemed to be outside the service area happens here."""

from __future__ import annotations

from domain.conversation import Draft
from domain.place import Place
from domain.report import Report
from domain.ticket import Ticket
from handlers.citizen.talk import Talk
from handlers.tickets.draft_place import name_place
from handlers.tickets.report_place import place_of
from language.places.away import tells_of_own_people, tells_own_place


def may_move(place: Place) -> bool:
    """May plain words move the ticket's place: none is known yet, or it lies outside?"""
    return place.exact == "none" or place.outside_m > 0


def means(talk: Talk, ticket: Ticket) -> bool:
    """Do these words say that it happens in the city after all?"""
    place, said = ticket.place, talk.understood
    if place.outside_m <= 0 or not talk.words or only_of_himself(talk, ticket):
        return False
    if said.brings_home(place.outside_name):
        return True
    if place.pinned or said.elsewhere() is not None:
        return False
    return bool(said.sure_places)


def only_of_himself(talk: Talk, ticket: Ticket) -> bool:
    """Is it where the reporter is, whose mother is in danger elsewhere: "saya di Bengkulu"?"""
    return tells_own_place(talk.words) and tells_of_own_people(ticket.state.words)


def place(talk: Talk, report: Report) -> Place:
    """What these words name, else what the report named before; somewhere in the city where neither does."""
    for words in (talk.words, f"{report.words}\n{talk.words}"):
        told = Draft(handle="", first_at=talk.inbound.sent_at, began_at=talk.turn.now)
        name_place(talk.turn, told, words)
        if told.located and not told.outside:
            return place_of(talk.turn, told)
    return Place()
