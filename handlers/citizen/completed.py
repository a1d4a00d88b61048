"""An address that says more of a place that is known: "gang mawar", then "dekat sd 20 anggut"."""

from __future__ import annotations

from dataclasses import replace

from domain.conversation import Draft
from domain.place import Place
from domain.ticket import Ticket
from handlers.citizen.only_place import only_an_address
from handlers.citizen.talk import Talk
from handlers.tickets import placing
from handlers.tickets.draft_place import PLACE_WORDS, answer_place
from handlers.tickets.report_place import place_of


def means(talk: Talk, ticket: Ticket) -> bool:
    """Do these words of whoever told the place say more of it, and nothing that contradicts it?"""
    if not talk.words or talk.inbound.pin is not None or talk.inbound.edited:
        return False
    here, told = ticket.place, _told(talk)
    known = here.exact == "none" or here.outside_m > 0 or (here.pinned and bool(here.words))
    if known or told.outside or not told.place_words or told.place_words.casefold() in here.words.casefold():
        return False
    alike = here.exact == "same" or not here.kelurahan or told.kelurahan in ("", here.kelurahan)
    return alike and placing.owns(talk.turn, ticket, talk.person.id) and only_an_address(talk)


def place(talk: Talk, here: Place) -> Place:
    """The known place with what is said of it now. An estimate by its first words is looked for anew."""
    told = _told(talk)
    more = place_of(talk.turn, told)
    if here.exact == "same":
        return more
    words = more.words if here.exact == "area" else ", ".join(filter(None, (here.words, more.words)))
    names = tuple(dict.fromkeys([*here.names, *more.names]))
    named = replace(here, words=words[:PLACE_WORDS], names=names)
    if here.pinned or (here.exact == "marker" and more.exact != "marker"):
        return named
    if more.exact == "marker":
        return replace(more, words=words[:PLACE_WORDS], names=names)
    kelurahan = here if here.kelurahan else more
    return replace(
        named,
        lat=None,
        lon=None,
        exact="typed",
        kelurahan=kelurahan.kelurahan,
        kecamatan=kelurahan.kecamatan,
    )


def _told(talk: Talk) -> Draft:
    told = Draft(handle="", first_at=talk.inbound.sent_at, began_at=talk.turn.now)
    answer_place(talk.turn, told, talk.words)
    return told
