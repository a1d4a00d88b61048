"""A place that is told of an open report: it becomes the ticket's, or stands beside it."""

from __future__ import annotations

from dataclasses import replace

from domain.conversation import Draft
from domain.happenings import PlaceTold
from domain.message import Pin
from domain.outline import distance_m
from domain.place import Place
from domain.placing import how_exact, placed_by
from domain.report import Report
from domain.ticket import Ticket
from handlers.citizen import (
    aboard,
    at_home,
    at_sign,
    completed,
    corrected,
    own_point,
    parted_by_point,
    rough_point,
)
from handlers.citizen.talk import Talk
from handlers.tickets import moving, placing
from handlers.tickets.draft_place import answer_place
from handlers.tickets.merging import placed_later
from handlers.tickets.report_place import look_up, pin_place, place_of
from messages.places import public_place, told_area


def far(pin: Pin, here: Place) -> bool:
    """May the point be of another event: further from the pinned place than one event is wide?"""
    return here.pinned and distance_m(pin.lat, pin.lon, here.lat or 0.0, here.lon or 0.0) > placing.THERE_M


def by_point(talk: Talk, ticket: Ticket, report: Report) -> None:
    """A point is the place, puts it right, or stands beside what another has told."""
    pin = talk.inbound.pin
    assert pin is not None
    place = pin_place(
        talk.turn, pin.lat, pin.lon, exact=how_exact(pin), words=pin.venue or ticket.place.words
    )
    place = rough_point.weighed(talk.turn, pin, place, ticket.place)
    talk.turn.change_report(report.id, lat=pin.lat, lon=pin.lon)
    if own_point.answers(talk, ticket, report):
        ticket = own_point.settled(parted_by_point.parted(talk, ticket, report, place))
    if corrected.means(talk, ticket) or far(pin, ticket.place) or _leaves_another(talk, ticket, place):
        corrected.put_right(talk, ticket, report, replace(place, words=pin.venue))
        return
    if _leaves_words(talk, ticket, report, place):
        _far_from_words(talk, ticket, report, replace(place, words=pin.venue))
        return
    own = placing.owns(talk.turn, ticket, talk.person.id)
    if not own and (ticket.place.pinned or not _of_the_same_area(ticket.place, place)):
        if not ticket.place.pinned:
            corrected.stands_beside(talk, ticket, report, replace(place, words=pin.venue))
        return
    place = replace(place, names=ticket.place.names)
    if ticket.place.pinned and ticket.place.exact != "live" and not talk.inbound.reply_to:
        place = replace(place, words=ticket.place.words)
    known = corrected.remembered(talk, ticket) if moving.is_step(place, ticket.place) else ticket
    moved = replace(known, place=place)
    event = talk.turn.event(PlaceTold(tempat=told_area(moved)), talk.person.id)
    events = [] if talk.inbound.edited else [event]
    placed_later(talk.turn, talk.turn.change(placed_by(moved, report.id), *events), report)
    own_point.ask_if_anothers(talk, report)


def _far_from_words(talk: Talk, ticket: Ticket, report: Report, place: Place) -> None:
    """Whoever drives hears of it, and it is asked whether it happens there; not of who moves with it."""
    moves = aboard.moves(talk, ticket)
    asks = not moves and own_point.may_answer(talk)
    corrected.put_right(talk, own_point.asking(ticket, place) if asks else ticket, report, place)
    if asks:
        own_point.ask_far(talk, report)
    talk.replaced = moves


def _leaves_another(talk: Talk, ticket: Ticket, place: Place) -> bool:
    """Would the point of whoever told the place go away from that of another who stands there?"""
    here, person = ticket.place, talk.person.id
    if not moving.is_step(place, here) or not placing.owns(talk.turn, ticket, person):
        return False
    return placing.also_there(talk.turn, ticket, person) is not None


def _leaves_words(talk: Talk, ticket: Ticket, report: Report, place: Place) -> bool:
    """Does the first point lie far from where its reporter's words sent those who are on their way?"""
    own = not ticket.place.pinned and placing.owns(talk.turn, ticket, talk.person.id)
    return own and placing.far_from_words(talk.turn, report, place)


def _of_the_same_area(told: Place, point: Place) -> bool:
    """May a witness's point be that of a place which another has told in words?"""
    return told.kelurahan in ("", point.kelurahan)


def by_words(talk: Talk, ticket: Ticket, report: Report) -> None:
    """Words name a place where none was known: the card says it, and it may be another event than it seemed."""
    if (
        not talk.inbound.pin
        and corrected.means(talk, ticket)
        and (place := corrected.right_place(talk, ticket))
    ):
        corrected.put_right(talk, ticket, report, place)
        return
    if not talk.inbound.pin and corrected.leaves_point(talk, ticket):
        corrected.leave_point(talk, ticket, report)
        return
    if not talk.inbound.pin and at_home.means(talk, ticket):
        corrected.put_right(talk, ticket, report, at_home.place(talk, report))
        return
    if (marked := at_sign.place(talk, ticket)) is not None:
        _at_sign(talk, ticket, report, marked)
        return
    if completed.means(talk, ticket):
        _say_where(talk, ticket, report, completed.place(talk, ticket.place))
        return
    if ticket.place.exact != "none":
        return
    told = Draft(handle="", first_at=talk.inbound.sent_at, began_at=talk.turn.now)
    answer_place(talk.turn, told, talk.words)
    if not told.located:
        return
    _say_where(talk, ticket, report, place_of(talk.turn, told))


def _at_sign(talk: Talk, ticket: Ticket, report: Report, place: Place) -> None:
    """More of the place that is known, or another one: then whoever goes there is told aloud."""
    if at_sign.is_elsewhere(ticket, place):
        corrected.put_right(talk, ticket, report, place)
    else:
        _say_where(talk, ticket, report, place)


def _say_where(talk: Talk, ticket: Ticket, report: Report, place: Place) -> None:
    """The card says it, and everybody on the ticket reads that it changed."""
    moved = replace(ticket, place=place)
    event = talk.turn.event(PlaceTold(tempat=public_place(moved) or told_area(moved)), talk.person.id)
    talk.turn.observe(report.observing(place_from=talk.inbound.message_id))
    placed = placed_later(talk.turn, talk.turn.change(placed_by(moved, report.id), event), report)
    look_up(talk.turn, placed)
