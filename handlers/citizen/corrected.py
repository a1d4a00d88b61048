""" "Salah lokasi": the reporter takes a place back, and says the right one, or sends its point."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from domain.conversation import Draft
from domain.corrections import correction
from domain.events import Event, Happened
from domain.message import Pin
from domain.ticket import Place, Ticket
from handlers.citizen.talk import Talk
from handlers.intake import place_of
from handlers.slots import PLACE_WORDS, name_place
from messages.places import public_area

ASKED = "right_place"
AGAIN = timedelta(seconds=60)  # one loud line a minute: then they are silent


def means(talk: Talk) -> bool:
    """Does this message take the place back, or answer where the right one is?"""
    if talk.inbound.moved:
        return False
    if talk.words and correction(talk.words) is not None:
        return True
    if talk.conversation.asked != ASKED:
        return False
    return talk.inbound.pin is not None or right_place(talk) is not None


def right_place(talk: Talk) -> Place | None:
    """The place that the words say to be the right one."""
    said = correction(talk.words)
    words = said.right if said else talk.words
    told = Draft(handle="", first_at=talk.inbound.sent_at, began_at=talk.turn.now)
    name_place(talk.turn, told, words)
    if not told.located and said and said.named and len(words.split()) > 1:
        told.place_words = words[:PLACE_WORDS]
    return place_of(talk.turn, told) if told.located else None


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
    here, before = public_area(moved), public_area(ticket)
    names = {"tempat": here or talk.turn.city.name, "semula": before if before != here else ""}
    talk.conversation.asked = ""
    talk.replaced = True
    return moved, talk.turn.event(Happened.PLACE, talk.person.id, corrected=True, loud=loud, **names)
