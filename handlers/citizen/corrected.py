""" "Salah lokasi", "danau 3 bukan danau 2", an edit: the reporter takes a place back, and says the right one, or sends it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from domain.conversation import Draft
from domain.corrections import Correction, correction, taken_back
from domain.events import Event, Happened
from domain.message import Pin
from domain.ticket import Place, Ticket
from handlers.citizen.talk import Talk
from handlers.intake import PLACE_FROM, place_of
from handlers.slots import PLACE_WORDS, answer_place
from messages.places import area_words, public_place

ASKED = "right_place"
AGAIN = timedelta(seconds=60)  # one loud line a minute: then they are silent


def means(talk: Talk, ticket: Ticket) -> bool:
    """Does this message take the ticket's place back, or answer where the right one is?"""
    if talk.inbound.moved:
        return False
    if _said(talk, ticket) is not None or _named_anew(talk, ticket):
        return True
    if talk.conversation.asked != ASKED:
        return False
    return talk.inbound.pin is not None or right_place(talk, ticket) is not None


def puts_right(talk: Talk) -> bool:
    """Do the words say where it happens instead, and so take nothing else back ("salah ketik, jl kapuas")?"""
    draft = talk.conversation.draft
    places = [(r.place.words or area_words(r.place)) for r in _tickets(talk)]
    heres = places if draft is None else [draft.place_words or draft.kelurahan]
    said = (correction(talk.words, here, talk.turn.office.gazetteer) for here in heres)
    return any(one is not None and one.named for one in said)


def _tickets(talk: Talk) -> list[Ticket]:
    return [talk.turn.glance(r.ticket_id or 0) for r in talk.open_reports()]


def right_place(talk: Talk, ticket: Ticket) -> Place | None:
    """The place that the words say to be the right one."""
    said = _said(talk, ticket)
    words = said.right if said else talk.words
    told = _named(talk, words)
    if not told.located and said and said.named and (told.unsure_place or len(words.split()) > 1):
        told.place_words = words[:PLACE_WORDS]
    if said and said.of_part:
        told.kelurahan = told.kelurahan or ticket.place.kelurahan
    if not told.located:
        return None
    place = place_of(talk.turn, told)
    words_alone = said.of_words if said else talk.inbound.edited
    return _at_the_point(place, ticket.place) if words_alone else place


def _said(talk: Talk, ticket: Ticket) -> Correction | None:
    """What the words take back of the ticket's place."""
    place = ticket.place
    if not talk.words:
        return None
    if place.exact == "none":
        return taken_back(talk.words)
    return correction(talk.words, place.words or area_words(place), talk.turn.office.gazetteer)


def _named(talk: Talk, words: str) -> Draft:
    told = Draft(handle="", first_at=talk.inbound.sent_at, began_at=talk.turn.now)
    answer_place(talk.turn, told, words)
    return told


def _named_anew(talk: Talk, ticket: Ticket) -> bool:
    """An edit of the message that named the place, which names another now."""
    number = talk.inbound.message_id
    mine = (r for r in talk.reports() if r.ticket_id == ticket.id)
    if not talk.inbound.edited or not talk.words or all(r.detail.get(PLACE_FROM) != number for r in mine):
        return False
    told = _named(talk, talk.words)
    return told.located and told.place_words.casefold() != ticket.place.words.casefold()


def _at_the_point(place: Place, here: Place) -> Place:
    """Only words about a shared point were wrong: it stays, unless they name another area."""
    elsewhere = place.outside_m > 0 or place.kelurahan not in ("", here.kelurahan)
    return place if elsewhere or not here.pinned else replace(here, words=place.words, names=place.names)


def take_pending_pin(talk: Talk) -> None:
    """A far point that was asked about ("another event?") was meant as the right one."""
    suspected = talk.conversation.suspected or {}
    pin = suspected.get("pin")
    if pin and talk.inbound.pin is None and not suspected.get("words"):
        talk.conversation.suspected = None
        talk.turn.clear(f"suspect:{talk.chat.id}")
        talk.inbound = replace(talk.inbound, pin=Pin(*pin))


def replaced(talk: Talk, ticket: Ticket, place: Place) -> tuple[Ticket, Event]:
    """The ticket at its right place, and the event that tells everybody who goes there."""
    last = ticket.detail.get("corrected_at")
    loud = last is None or talk.turn.now - datetime.fromisoformat(last) >= AGAIN
    kept = {k: v for k, v in ticket.detail.items() if k not in ("first_at", "reporter_at", "place_of")}
    detail = {**kept, "corrected_at": talk.turn.now.isoformat()} if loud else kept
    moved = replace(ticket, place=place, detail=detail)
    here, before = public_place(moved), public_place(ticket)
    names = {"tempat": here or talk.turn.city.name, "semula": before if before != here else ""}
    talk.conversation.asked = ""
    talk.replaced = True
    return moved, talk.turn.event(Happened.PLACE, talk.person.id, corrected=True, loud=loud, **names)
