"""The code of a sign, told once there is a ticket: nearer than words, and weaker than any point."""

from __future__ import annotations

from dataclasses import replace

from domain.conversation import Draft
from domain.place import Place
from domain.ticket import Ticket
from handlers.citizen.talk import Talk
from handlers.tickets import placing
from handlers.tickets.draft_place import PLACE_WORDS, name_place
from handlers.tickets.report_place import place_of


def place(talk: Talk, ticket: Ticket) -> Place | None:
    """Where the ticket is by the code that its reporter reads out; None where no code says more than is known."""
    here, city = ticket.place, talk.turn.city
    if not talk.words or talk.inbound.pin is not None or here.pinned:
        return None
    told = Draft(handle="", first_at=talk.inbound.sent_at, began_at=talk.turn.now)
    name_place(talk.turn, told, talk.words)
    marker = city.marker_of(told.place_names)
    if marker is None or marker == city.marker_of(here.names):
        return None
    if not placing.owns(talk.turn, ticket, talk.person.id):
        return None
    there = place_of(talk.turn, told)
    if is_elsewhere(ticket, there):
        return there
    words = ", ".join(dict.fromkeys(filter(None, (here.words, there.words))))
    names = tuple(dict.fromkeys([*here.names, *there.names]))
    return replace(there, words=words[:PLACE_WORDS], names=names)


def is_elsewhere(ticket: Ticket, there: Place) -> bool:
    """Does it contradict what was told before: another sign, or another part of the city?"""
    here = ticket.place
    other_area = here.kelurahan not in ("", there.kelurahan) and here.exact != "same"
    return here.exact == "marker" or here.outside_m > 0 or other_area
