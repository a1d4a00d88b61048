"""What came for a report that is open already, and went on to the operators: said by its kind."""

from __future__ import annotations

from domain.conversation import Draft
from domain.message import Kind, Pin
from domain.status import Status
from domain.ticket import Ticket
from handlers.citizen import corrected
from handlers.citizen.place_prompt import AREA, area_key, place_keyboard
from handlers.citizen.talk import Talk
from handlers.citizen.typed_points import link_is_shut
from handlers.drills.practice import groups_for
from handlers.tickets import despair
from handlers.tickets.draft_place import name_place
from handlers.tickets.report_place import pin_place
from language.places.addresses import around
from locales.text import Markup
from messages.places import area_words, place_words

ON_ITS_WAY = {
    Kind.PHOTO: "foto-ke-petugas",
    Kind.VIDEO: "video-ke-petugas",
    Kind.VOICE: "suara-ke-petugas",
    Kind.DOCUMENT: "berkas-ke-petugas",
}


def passed_on(talk: Talk, ticket: Ticket) -> None:
    """ "Diteruskan ke petugas", where somebody is called; to a silent card it is added; else that it is noted, and whom to call."""
    passed = "jiwa-diteruskan" if _despairs(talk, ticket) else "diteruskan-ke-petugas"
    key = "ditambahkan-laporan" if _waits(ticket) else passed
    key = key if _heard(talk, ticket) else "dicatat-saja"
    talk.answer(key, kode=ticket.code, telepon=talk.turn.city.emergency_phone, ticket=ticket.id)


def _despairs(talk: Talk, ticket: Ticket) -> bool:
    """Does whoever writes tell of his own despair?"""
    return not talk.conversation.hiding and despair.is_own(talk.turn, ticket.category, ticket.state.words)


def _waits(ticket: Ticket) -> bool:
    """Has nobody been called yet: a silent card, which a human may look at later?"""
    return ticket.status is Status.RECEIVED and ticket.loud_at is None


def _heard(talk: Talk, ticket: Ticket) -> bool:
    exercise = bool(ticket.state.exercise)
    return bool(groups_for(talk.turn, drill=ticket.drill, exercise=exercise))


def told(talk: Talk, ticket: Ticket) -> None:
    """ "📍 Lokasi diterima: sekitar Kebun Keling.", with the code where the reporter has several reports open."""
    if talk.unplaced or (not (talk.replaced or talk.beside) and corrected.means(talk, ticket)):
        talk.conversation.asked = corrected.ASKED
        talk.answer("tempat-benar-di-mana", keyboard=place_keyboard(talk), ticket=ticket.id)
        return
    words = "" if talk.conversation.hiding else _words(talk, ticket)
    area = _unsure_area(talk, ticket)
    if area and talk.conversation.asked != f"{AREA}{area}":
        talk.conversation.ask(f"{AREA}{area}", talk.turn.now)
        asked = talk.text("tanya-daerah", tempat=area)
        keyboard = (*area_key(talk, area), *place_keyboard(talk)[:1])
        talk.say("\n".join(filter(None, (words, asked))), keyboard=keyboard, ticket=ticket.id)
        return
    if not words:
        passed_on(talk, ticket)
        return
    if len(talk.open_reports()) > 1:
        words = talk.text("tentang-laporan", kata=Markup(words), kode=ticket.code)
    talk.say(words, ticket=ticket.id)


def _unsure_area(talk: Talk, ticket: Ticket) -> str:
    """The kelurahan that these words most likely name, where the ticket's is not known and was not asked about, or was put right
    to this one."""
    place = ticket.place
    known = place.pinned or (bool(place.kelurahan) and not talk.replaced) or place.outside_m > 0
    if known or not talk.words or talk.conversation.hiding or talk.inbound.pin is not None:
        return ""
    told = Draft(handle="", first_at=talk.inbound.sent_at, began_at=talk.turn.now)
    name_place(talk.turn, told, talk.words)
    return told.unsure_place if place.kelurahan in ("", told.unsure_place) else ""


def _words(talk: Talk, ticket: Ticket) -> str:
    inbound = talk.inbound
    if talk.replaced:
        return talk.text("tempat-diganti", tempat=around(place_words(ticket.place)) or talk.turn.city.name)
    if talk.beside is not None:
        told = around(place_words(talk.beside)) or talk.turn.city.name
        return talk.text("tempat-lain-dicatat", tempat=told)
    if inbound.pin is not None:
        return _place(talk, inbound.pin)
    if inbound.media is not None and inbound.kind in ON_ITS_WAY and _heard(talk, ticket):
        if _waits(ticket):
            return talk.text("bukti-ditambahkan", jenis=inbound.kind, kode=ticket.code)
        return talk.text(ON_ITS_WAY[inbound.kind])
    if talk.words and not ticket.place.pinned and link_is_shut(talk):
        return talk.text("tautan-tanpa-titik")
    return ""


def _place(talk: Talk, pin: Pin) -> str:
    place = pin_place(talk.turn, pin.lat, pin.lon)
    if place.outside_m > 0:
        name = f" ({place.outside_name})" if place.outside_name else ""
        return talk.text("lokasi-diteruskan-luar", kota=talk.turn.city.name, tempat=name)
    return talk.text("lokasi-diteruskan", tempat=area_words(place))
