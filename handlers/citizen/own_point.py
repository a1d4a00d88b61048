"""A reporter who is elsewhere shares a far point: it is where he is, not where it happens; that is asked once."""

from __future__ import annotations

from domain.message import Button, Channel, Pin
from domain.outline import distance_m
from domain.place import Place
from domain.placing import in_question
from domain.report import Report
from domain.ticket import Ticket
from domain.ticket_state import Away
from handlers.citizen import aboard, at_home, corrected, parted_by_point
from handlers.citizen.place_prompt import POINT, place_keyboard
from handlers.citizen.talk import Talk
from handlers.tickets import moving, placing
from handlers.tickets.merging import placed_later
from handlers.tickets.report_place import pin_place
from handlers.tickets.same_event import opening
from handlers.tickets.told_apart import at_anothers
from language.answers.bare_answers import is_bare_no
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


def means(talk: Talk, ticket: Ticket, told: Report) -> bool:
    """Is this the point of a phone that is not where it happens? Nor is a further one while it is asked of the first."""
    pin = talk.inbound.pin
    if pin is None or pin.typed or pin.venue or talk.inbound.moved:
        return False
    if ticket.state.away is None and not _of_somebody_outside(talk, pin, ticket):
        return False
    if not placing.owns(talk.turn, ticket, talk.person.id):
        return False  # who told where it happens is somebody else
    if in_question(ticket):
        return not corrected.means(talk, ticket) and not answers(talk, ticket, told)
    return not corrected.means(talk, ticket) and not _at_the_scene(talk, pin, ticket.place)


def answers(talk: Talk, ticket: Ticket, told: Report) -> bool:
    """Is it, while a point far from the words is asked about, one that lies where they say?"""
    pin = talk.inbound.pin
    if pin is None or talk.inbound.moved or not (in_question(ticket) and told.observed.kelurahan):
        return False
    there = pin_place(talk.turn, pin.lat, pin.lon)
    return told.observed.kelurahan == there.kelurahan or not (
        there.outside_m or placing.far_from_words(talk.turn, told, there)
    )


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
    mine = moving.spot(pin_place(talk.turn, pin.lat, pin.lon))
    asked = ticket.state.away is Away.ASKED or _is_known(ticket, pin)
    noted = ticket.noting(reporter_at=mine)
    talk.turn.change(noted if asked else noted.noting(away=Away.ASKED, point_asked=mine))
    talk.conversation.active = report.id
    if asked or talk.conversation.hiding:
        talk.answer("titik-pelapor-dicatat", tempat=mine.area, ticket=ticket.id)
        return
    row = _keys(talk, report)
    place = around(area_words(ticket.place))
    key = "tanya-titik-kejadian" if place else "tanya-titik-tanpa-tempat"
    talk.answer(key, titik=mine.area, tempat=place, buttons=(row,), ticket=ticket.id)


def _is_known(ticket: Ticket, pin: Pin) -> bool:
    """Near where he has said that only he is?"""
    at = ticket.state.reporter_at
    if ticket.state.away is not Away.SAID or at is None or at.lat is None or at.lon is None:
        return False
    return distance_m(pin.lat, pin.lon, at.lat, at.lon) <= AT_THE_SCENE_M


def ask_whose(talk: Talk, told: Report) -> None:
    """ "Itu lokasi saya, bapak di rumah": does it happen where he is, or where his father is? The point stays until he says."""
    ticket = talk.turn.ticket(told.ticket_id or 0)
    if _may_ask(talk, ticket) and _perhaps_only_his(talk, told):
        area = _begin(talk, ticket)
        talk.answer("tanya-titik-tanpa-tempat", titik=area, buttons=(_keys(talk, told),), ticket=ticket.id)


def _perhaps_only_his(talk: Talk, told: Report) -> bool:
    """Where somebody else is in danger, "itu lokasi saya" may say that it is not where that is."""
    others = says_so(talk.words) and tells_of_own_people(told.words)
    return perhaps_leaves_point(talk.words) or others


def ask_if_far(talk: Talk, told: Report) -> None:
    """The point lies far from the part of the city that its sender's words name: one of the two is not where it happens."""
    told = talk.turn.report(told.id)
    ticket = talk.turn.ticket(told.ticket_id or 0)
    far = placing.far_from_words(talk.turn, told, ticket.place) and not aboard.moves(talk, ticket)
    if far and _may_ask(talk, ticket):
        ask_far(talk, told)
    elif not far:
        ask_if_anothers(talk, told)


def ask_if_anothers(talk: Talk, told: Report) -> None:
    """His own people are told in a street, and the point is where another event is: does it happen there, or does he stand there?"""
    told = talk.turn.report(told.id)
    ticket = talk.turn.ticket(told.ticket_id or 0)
    there = may_answer(talk) and at_anothers(talk.turn, ticket)
    if there and _may_ask(talk, ticket) and not aboard.moves(talk, ticket):
        words = talk.text("tanya-titik-tanpa-tempat", titik=_begin(talk, ticket))
        talk.ask_after_receipt(words, (_keys(talk, told),), ticket.id)


def ask_far(talk: Talk, told: Report) -> None:
    """Which of the two it is, behind what else is said."""
    ticket = talk.turn.ticket(told.ticket_id or 0)
    area = _begin(talk, ticket)
    words = talk.text("tanya-titik-jauh", titik=area, tempat=told.observed.kelurahan)
    talk.ask_after_receipt(words, (_keys(talk, told),), ticket.id)


def may_answer(talk: Talk) -> bool:
    """Can it be asked here: of nobody who hides, and not on a caller's page?"""
    return not talk.conversation.hiding and talk.inbound.channel is not Channel.PHONE


def _may_ask(talk: Talk, ticket: Ticket) -> bool:
    """Is the ticket at a point of this reporter's, of which nothing was asked yet?"""
    own = ticket.place.pinned and placing.owns(talk.turn, ticket, talk.person.id)
    return own and ticket.state.away is None and not talk.conversation.hiding


def asking(ticket: Ticket, at: Place) -> Ticket:
    """The ticket, whose point may only be where its reporter is."""
    here = moving.spot(at)
    return ticket.noting(reporter_at=here, away=Away.ASKED, point_asked=here)


def settled(ticket: Ticket) -> Ticket:
    """The ticket, of which it is known where it happens; whoever drives to its point hears so aloud."""
    return ticket.noting(away=None, point_asked=None, corrected_at=None)


def _begin(talk: Talk, ticket: Ticket) -> str:
    """It is asked from now on; answers near which place."""
    talk.turn.change(asking(ticket, ticket.place))
    return moving.spot(ticket.place).area


def _keys(talk: Talk, told: Report) -> tuple[Button, ...]:
    talk.conversation.ask(f"{POINT}{told.id}", talk.turn.now)
    return (
        talk.report_button(told, talk.text("tombol-titik-kejadian"), "point_is_scene"),
        talk.report_button(told, talk.text("tombol-titik-pelapor"), "point_is_mine"),
    )


def typed(talk: Talk) -> bool:
    """ "Bukan pak", "ya, di titik itu": True where it answers the question."""
    number = int(talk.conversation.asked.removeprefix(POINT))
    told = next((r for r in talk.open_reports() if r.id == number), None)
    if told is None or talk.turn.peek(told.ticket_id or 0).state.point_asked is None:
        return False
    if talk.understood.types("ketik-titik-kejadian"):
        is_scene(talk, told)
    elif is_bare_no(talk.words) or talk.understood.types("ketik-titik-pelapor"):
        is_mine(talk, told)
    else:
        return False
    return True


def is_scene(talk: Talk, told: Report) -> None:
    """ "Kejadiannya di titik itu", of which it was asked: whoever goes to another place is told aloud, and it may be the event of
    others who stand there."""
    turn = talk.turn
    opening(turn)
    _over(talk)
    ticket = turn.ticket(told.ticket_id or 0)
    asked = ticket.state.point_asked or ticket.state.reporter_at
    merged = parted_by_point.came_with(talk, told) is not None
    if not ticket.open or not (
        merged or (asked is not None and asked.lat is not None and asked.lon is not None)
    ):
        talk.answer("tombol-lama")
        return
    if merged or in_question(ticket):
        _stays(talk, ticket, told)
        return
    assert asked is not None and asked.lat is not None and asked.lon is not None
    place = pin_place(turn, asked.lat, asked.lon)
    turn.change_report(told.id, lat=asked.lat, lon=asked.lon)
    corrected.put_right(talk, settled(ticket), told, place)
    key = "tempat-diganti" if talk.replaced else "tempat-lain-dicatat"
    talk.answer(key, tempat=area_words(place), ticket=ticket.id)


def _stays(talk: Talk, ticket: Ticket, told: Report) -> None:
    """The ticket's own point is where it happens; where the reporter has gone from there is still said."""
    turn, at = talk.turn, ticket.state.reporter_at
    if in_question(ticket):
        gone = at if at != ticket.state.point_asked else None
        placed_later(turn, turn.change(settled(ticket).noting(reporter_at=gone)), told)
        ticket = turn.ticket(turn.report(told.id).ticket_id or ticket.id)
    talk.answer("tempat-tetap", tempat=around(area_words(ticket.place)), ticket=ticket.id)


def is_mine(talk: Talk, told: Report) -> None:
    """ "Saya di sana, kejadiannya tidak", wherever he is by now: no point of his is where it happens."""
    opening(talk.turn)
    _over(talk)
    ticket = parted_by_point.by_itself(talk, told)
    if ticket.open and in_question(ticket):
        corrected.leave_point(talk, ticket, talk.turn.report(told.id))
        ticket = talk.turn.ticket(ticket.id)
    place = around(area_words(ticket.place))
    if place:
        talk.answer("tempat-diganti" if talk.replaced else "tempat-tetap", tempat=place, ticket=ticket.id)
        return
    talk.conversation.asked = corrected.ASKED
    talk.answer("tempat-benar-di-mana", keyboard=place_keyboard(talk), ticket=ticket.id)


def _over(talk: Talk) -> None:
    if talk.conversation.asked.startswith(POINT):
        talk.conversation.asked = ""


def kept_in_draft(talk: Talk) -> bool:
    """Before it is known where it happens: the first point of who says that he is elsewhere is his own."""
    draft, pin = talk.conversation.draft, talk.inbound.pin
    if draft is None or pin is None or not draft.away or pin.typed or pin.venue or draft.lat is not None:
        return False
    if draft.reporter_at and not draft.located:
        return False  # sent again after "Di mana kejadiannya?"
    draft.reporter_at = [pin.lat, pin.lon]
    return True
