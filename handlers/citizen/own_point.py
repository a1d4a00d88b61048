"""A reporter who is elsewhere shares a far point: it is where he is, not where it happens; that is asked once."""

from __future__ import annotations

from domain.message import Button, Pin
from domain.outline import distance_m
from domain.place import Place
from domain.placing import same_point
from domain.report import Report
from domain.ticket import Ticket
from domain.ticket_state import Away
from handlers.citizen import at_home, corrected
from handlers.citizen.place_prompt import place_keyboard
from handlers.citizen.talk import Talk
from handlers.tickets import moving, placing
from handlers.tickets.report_place import pin_place
from language.places.addresses import around
from language.places.away import is_away, tells_of_own_people
from language.places.own_point import perhaps_leaves_point, says_so
from messages.places import area_words

AT_THE_SCENE_M = 500.0


def said(talk: Talk, ticket: Ticket) -> None:
    """ "Saya tidak di sana", on an open ticket."""
    own = placing.owns(talk.turn, ticket, talk.person.id)
    if not own or ticket.state.away is not None or not talk.words:
        return
    outside = ticket.place.outside_m > 0 and at_home.only_of_himself(talk, ticket)
    if outside or is_away(talk.words, talk.turn.services.gazetteer):
        talk.turn.change(ticket.noting(away=Away.SAID))


def means(talk: Talk, ticket: Ticket) -> bool:
    """Is this the point of a phone that is not where it happens?"""
    pin = talk.inbound.pin
    if pin is None or pin.typed or pin.venue or talk.inbound.moved:
        return False
    if ticket.state.away is None and not _of_somebody_outside(talk, pin, ticket):
        return False
    if not placing.owns(talk.turn, ticket, talk.person.id):
        return False  # who told where it happens is somebody else
    return not corrected.means(talk, ticket) and not _at_the_scene(talk, pin, ticket.place)


def _of_somebody_outside(talk: Talk, pin: Pin, ticket: Ticket) -> bool:
    """A point in the city, of a report about somebody who by its words is outside it?"""
    outside = ticket.place.outside_m > 0 and not ticket.place.pinned
    there = pin_place(talk.turn, pin.lat, pin.lon)
    return outside and there.outside_m == 0 and tells_of_own_people(ticket.state.words)


def _at_the_scene(talk: Talk, pin: Pin, here: Place) -> bool:
    if here.pinned:
        return distance_m(pin.lat, pin.lon, here.lat or 0.0, here.lon or 0.0) <= AT_THE_SCENE_M
    there = pin_place(talk.turn, pin.lat, pin.lon)
    return bool(here.kelurahan) and there.kelurahan == here.kelurahan


def keep(talk: Talk, ticket: Ticket, report: Report) -> None:
    """Show it as the reporter's; ask once whether it happens there."""
    pin = talk.inbound.pin
    assert pin is not None
    asked = ticket.state.away is Away.ASKED
    mine = moving.spot(pin_place(talk.turn, pin.lat, pin.lon))
    talk.turn.change(ticket.noting(reporter_at=mine, away=Away.ASKED))
    talk.conversation.active = report.id
    if asked or talk.conversation.hiding:
        talk.answer("titik-pelapor-dicatat", tempat=mine.area, ticket=ticket.id)
        return
    row = _keys(talk, report)
    place = around(area_words(ticket.place))
    key = "tanya-titik-kejadian" if place else "tanya-titik-tanpa-tempat"
    talk.answer(key, titik=mine.area, tempat=place, buttons=(row,), ticket=ticket.id)


def ask_whose(talk: Talk, told: Report) -> None:
    """ "Itu lokasi saya, bapak di rumah": does it happen where he is, or where his father is? The point stays until he says."""
    ticket = talk.turn.ticket(told.ticket_id or 0)
    if _may_ask(talk, ticket) and _perhaps_only_his(talk, told):
        area = _asking(talk, ticket)
        talk.answer("tanya-titik-tanpa-tempat", titik=area, buttons=(_keys(talk, told),), ticket=ticket.id)


def _perhaps_only_his(talk: Talk, told: Report) -> bool:
    """Where somebody else is in danger, "itu lokasi saya" may say that it is not where that is."""
    others = says_so(talk.words) and tells_of_own_people(told.words)
    return perhaps_leaves_point(talk.words) or others


def ask_if_far(talk: Talk, told: Report) -> None:
    """The point lies far from the part of the city that its sender's words name: one of the two is not where it happens."""
    ticket = talk.turn.ticket(told.ticket_id or 0)
    if _may_ask(talk, ticket) and placing.far_from_words(talk.turn, told, ticket.place):
        area = _asking(talk, ticket)
        words = talk.text("tanya-titik-jauh", titik=area, tempat=told.observed.kelurahan)
        talk.ask_after_receipt(words, (_keys(talk, told),), ticket.id)


def _may_ask(talk: Talk, ticket: Ticket) -> bool:
    """Is the ticket at a point of this reporter's, of which nothing was asked yet?"""
    own = ticket.place.pinned and placing.owns(talk.turn, ticket, talk.person.id)
    return own and ticket.state.away is None and not talk.conversation.hiding


def _asking(talk: Talk, ticket: Ticket) -> str:
    """The point may only be where its reporter is; answers near which place."""
    here = moving.spot(ticket.place)
    talk.turn.change(ticket.noting(reporter_at=here, away=Away.ASKED))
    return here.area


def _keys(talk: Talk, told: Report) -> tuple[Button, ...]:
    return (
        talk.report_button(told, talk.text("tombol-titik-kejadian"), "point_is_scene"),
        talk.report_button(told, talk.text("tombol-titik-pelapor"), "point_is_mine"),
    )


def is_scene(talk: Talk, told: Report) -> None:
    """ "Kejadiannya di titik itu": the place changes, and everybody who goes there is told aloud."""
    ticket = talk.turn.ticket(told.ticket_id or 0)
    mine = ticket.state.reporter_at
    if not ticket.open or mine is None or mine.lat is None or mine.lon is None:
        talk.answer("tombol-lama")
        return
    place = pin_place(talk.turn, mine.lat, mine.lon)
    if same_point(place, ticket.place):
        talk.turn.change(ticket.noting(away=None, reporter_at=None))
        talk.answer("tempat-tetap", tempat=around(area_words(ticket.place)), ticket=ticket.id)
        return
    talk.turn.change_report(told.id, lat=mine.lat, lon=mine.lon)
    corrected.put_right(talk, ticket.noting(away=None), told, place)
    key = "tempat-diganti" if talk.replaced else "tempat-lain-dicatat"
    talk.answer(key, tempat=area_words(place), ticket=ticket.id)


def is_mine(talk: Talk, told: Report) -> None:
    """ "Saya di sana, kejadiannya tidak": where it happens stays."""
    ticket = talk.turn.ticket(told.ticket_id or 0)
    mine = ticket.state.reporter_at
    if ticket.open and mine is not None and (mine.lat, mine.lon) == (ticket.place.lat, ticket.place.lon):
        corrected.leave_point(talk, ticket, told)
        ticket = talk.turn.ticket(ticket.id)
    place = around(area_words(ticket.place))
    if place:
        talk.answer("tempat-diganti" if talk.replaced else "tempat-tetap", tempat=place, ticket=ticket.id)
        return
    talk.conversation.asked = corrected.ASKED
    talk.answer("tempat-benar-di-mana", keyboard=place_keyboard(talk), ticket=ticket.id)


def kept_in_draft(talk: Talk) -> bool:
    """Before it is known where it happens: the first point of who says that he is elsewhere is his own."""
    draft, pin = talk.conversation.draft, talk.inbound.pin
    if draft is None or pin is None or not draft.away or pin.typed or pin.venue or draft.lat is not None:
        return False
    if draft.reporter_at and not draft.located:
        return False  # sent again after "Di mana kejadiannya?"
    draft.reporter_at = [pin.lat, pin.lon]
    return True
