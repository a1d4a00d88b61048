""" "Kel. Kandang", "daerah Surabaya": a kelurahan that is called like a city or a thing, confirmed by one key."""

from __future__ import annotations

import re
from dataclasses import replace

from domain.conversation import Draft
from domain.happenings import PlaceTold
from domain.placing import placed_by
from domain.report import Report
from domain.ticket import Ticket
from handlers.citizen import relay, report
from handlers.citizen.place_prompt import AREA
from handlers.citizen.talk import Talk
from handlers.tickets import placing
from handlers.tickets.merging import placed_later
from handlers.tickets.same_event import opening
from language.text.spelling import folded
from locales.text import typed_words
from messages.places import public_area


def confirmed(talk: Talk) -> bool:
    """ "✅ Ya, Kandang", "iya betul", "kandang pak": True where that answered the question."""
    asked = talk.conversation.asked
    if not _says_so(talk.words, asked.removeprefix(AREA)):
        return False
    name = asked.removeprefix(AREA)
    draft = talk.conversation.draft
    told = relay.meant(talk) if draft is None else None
    pinned = told is not None and talk.turn.peek(told.ticket_id or 0).place.pinned
    if (draft is None and told is None) or pinned:
        return False
    talk.conversation.asked = ""
    if draft is not None:
        _into_draft(talk, draft, name)
    elif told is not None:
        _into_ticket(talk, told, name)
    return True


def _says_so(text: str, name: str) -> bool:
    """Nothing but a yes, or the name itself, with what people put around them."""
    words = _words(text)
    yes = {word for phrase in typed_words("ketik-ya-daerah") for word in _words(phrase)}
    around = {word for phrase in typed_words("ketik-ya-daerah-pengisi") for word in _words(phrase)}
    names = _words(name)
    rest = [word for word in words if word not in yes | around]
    return bool(words) and (rest == names or (not rest and not yes.isdisjoint(words)))


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", folded(text))


def _kecamatan(talk: Talk, name: str) -> str | None:
    """Its kecamatan; None where the name is no kelurahan."""
    found = talk.turn.city.area.named(name)
    return found.kecamatan if found else None


def _into_draft(talk: Talk, draft: Draft, name: str) -> None:
    draft.unsure_place = ""
    draft.kelurahan = name if _kecamatan(talk, name) is not None else draft.kelurahan
    draft.place_words = draft.place_words or name
    report.go_on(talk, draft, None)


def _into_ticket(talk: Talk, told: Report, name: str) -> None:
    turn, kecamatan = talk.turn, _kecamatan(talk, name)
    opening(turn)
    ticket: Ticket = turn.ticket(told.ticket_id or 0)
    place = ticket.place
    own = placing.owns(turn, ticket, talk.person.id)
    if own and not place.pinned and not place.kelurahan and kecamatan is not None:
        exact = "area" if len(_words(place.words)) <= len(_words(name)) + 1 else "typed"
        named = replace(place, kelurahan=name, kecamatan=kecamatan, exact=exact)
        found = placed_by(replace(ticket, place=named), told.id)
        event = turn.event(PlaceTold(tempat=public_area(found)), talk.person.id)
        ticket = placed_later(turn, turn.change(found, event), told)
    words = f"{name}, {kecamatan}" if kecamatan else name
    talk.answer("tempat-dicatat", tempat=words, drop_keyboard=True, ticket=ticket.id)
