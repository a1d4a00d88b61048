""" "Salah lokasi", "danau 3 bukan danau 2", an edit: the reporter takes a place back, and says the right one, or sends it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from domain.conversation import Draft
from domain.danger import Danger
from domain.events import Event
from domain.happenings import PlaceTold
from domain.message import Pin
from domain.place import Place
from domain.placing import in_question, placed_by, remembering, same_point, with_beside, without_beside
from domain.report import Report
from domain.ticket import Ticket
from domain.ticket_state import Away
from handlers.citizen import parted_by_point
from handlers.citizen.place_prompt import AREA
from handlers.citizen.talk import Talk
from handlers.tickets import moving, placing
from handlers.tickets.draft_hiding import from_somebody
from handlers.tickets.draft_place import PLACE_WORDS, answer_place
from handlers.tickets.merging import placed_later
from handlers.tickets.report_place import look_up, pin_place, place_of
from handlers.tickets.witnesses import number_among
from handlers.turn import Turn
from language.answers.bare_answers import is_bare_no
from language.answers.plans import where_stranded
from language.answers.taken_back import gives_up_way
from language.places import own_point
from language.places.addresses import without_preposition
from language.places.corrections import Correction, at_point, correction, taken_back
from language.places.moved_on import moved_on
from language.places.own_point import elsewhere_than_point, not_this_one, says_so, where_somebody_is
from language.places.restated import restated
from locales.text import text
from messages.places import area_words, place_words, public_place

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
    said = (correction(talk.words, here, talk.turn.services.gazetteer) for here in heres)
    return any(one is not None and one.named for one in said)


def _tickets(talk: Talk) -> list[Ticket]:
    return [talk.turn.peek(r.ticket_id or 0) for r in talk.open_reports()]


def right_place(talk: Talk, ticket: Ticket) -> Place | None:
    """The place that the words say to be the right one."""
    said = _said(talk, ticket)
    words = said.right if said else talk.words
    told = _named(talk, words)
    likely = talk.turn.services.gazetteer.likely(words) if said and said.named else ""
    if not told.located and said and said.named and (likely or told.unsure_place or len(words.split()) > 1):
        told.place_words = without_preposition(words)[:PLACE_WORDS]
    told.kelurahan = told.kelurahan or likely
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
    if there := _moved_on(talk, ticket):
        return Correction(there, named=True, of_point=place.pinned)
    if there := _stranded(talk):
        return Correction(there, named=True, of_point=place.pinned)
    if talk.conversation.asked.startswith(AREA) and is_bare_no(talk.words):
        return Correction("", named=False)
    if place.exact == "none":
        return taken_back(talk.words)
    if place.pinned:
        right = elsewhere_than_point(talk.words, talk.turn.services.gazetteer)
        if right and (says_so(talk.words) or _named(talk, right).kelurahan != place.kelurahan):
            return Correction(right, named=True, of_point=True)
        if there := _where_somebody_is(talk, ticket):
            return Correction(there, named=True, of_point=True)
        if talk.inbound.reply_to in talk.conversation.heard and not_this_one(talk.words):
            return Correction("", named=False)
    if place.pinned and not place.words:
        return at_point(talk.words, area_words(place), talk.turn.services.gazetteer)
    gazetteer, here = talk.turn.services.gazetteer, place.words or area_words(place)
    said = correction(talk.words, here, gazetteer) or _not_the_sign(talk, place)
    if said is not None or place.pinned:
        return said
    return restated(talk.words, here, place.kelurahan, gazetteer)


def _not_the_sign(talk: Talk, place: Place) -> Correction | None:
    """ "Bukan PP-07, di jl merapi", where the street had been told beside the code."""
    marker = talk.turn.city.marker_of(place.names) if place.exact == "marker" else None
    if marker is None:
        return None
    return correction(talk.words, marker.label, talk.turn.services.gazetteer)


def _moved_on(talk: Talk, ticket: Ticket) -> str:
    """Where those are by now who do it: "rombongannya pindah, kini di lapangan kandang mas"."""
    there = moved_on(talk.words) if from_somebody(talk.turn.city.categories[ticket.category]) else ""
    return there if there and _named(talk, there).located else ""


def _stranded(talk: Talk) -> str:
    """Where those are now who were on their way: "ga jadi, mobilnya mogok di simpang lima"."""
    there = where_stranded(talk.words) if gives_up_way(talk.words) else ""
    return there if there and _named(talk, there).located else ""


def _where_somebody_is(talk: Talk, ticket: Ticket) -> str:
    """Another part of the city than that of the point, where somebody is who did nobody any harm; whoever is told to be in danger
    there may be of another event."""
    if talk.understood.meaning.danger is not Danger.NONE:
        return ""
    there = where_somebody_is(talk.words, talk.turn.services.gazetteer)
    if not there or from_somebody(talk.turn.city.categories[ticket.category]):
        return ""
    return there if _named(talk, there).kelurahan not in ("", ticket.place.kelurahan) else ""


def _named(talk: Talk, words: str) -> Draft:
    told = Draft(handle="", first_at=talk.inbound.sent_at, began_at=talk.turn.now)
    answer_place(talk.turn, told, words)
    return told


def _named_anew(talk: Talk, ticket: Ticket) -> bool:
    """An edit of the message that named the place, which names another now."""
    number = talk.inbound.message_id
    mine = (r for r in talk.reports() if r.ticket_id == ticket.id)
    if not talk.inbound.edited or not talk.words or all(r.observed.place_from != number for r in mine):
        return False
    told = _named(talk, talk.words)
    return told.located and told.place_words.casefold() != ticket.place.words.casefold()


def _at_the_point(place: Place, here: Place) -> Place:
    """Only words about a shared point were wrong: it stays, unless they name another area."""
    elsewhere = place.outside_m > 0 or place.kelurahan not in ("", here.kelurahan)
    return place if elsewhere or not here.pinned else replace(here, words=place.words, names=place.names)


def take_pending_pin(talk: Talk) -> None:
    """A far point that was asked about ("another event?") was meant as the right one."""
    suspected = talk.conversation.suspected
    pin = suspected.pin if suspected is not None and not suspected.words else None
    if pin and talk.inbound.pin is None:
        talk.conversation.suspected = None
        talk.turn.clear(f"suspect:{talk.chat.id}")
        talk.inbound = replace(talk.inbound, pin=Pin(*pin))


def put_right(talk: Talk, ticket: Ticket, report: Report, place: Place) -> None:
    """The ticket goes to its right place, where that is this reporter's to say; else it stands beside the place of whoever
    told one. Where another stands at the old place, it is theirs from now on."""
    turn, person = talk.turn, talk.person.id
    if talk.inbound.pin is None:
        turn.observe(report.observing(place_from=talk.inbound.message_id))
    if not placing.owns(turn, ticket, person):
        own = parted_by_point.home_elsewhere(talk, ticket, report, place)
        if own is not None:
            put_right(talk, own, turn.report(report.id), place)
            return
        stands_beside(talk, ticket, report, place)
        return
    other = None if same_point(place, ticket.place) else placing.also_there(turn, ticket, person)
    if other is not None and place.exact == "none":
        turn.change(_passed_to(turn, ticket, other))
        return
    if other is not None:
        stands_beside(talk, _passed_to(turn, ticket, other), report, place)
        return
    right, event = _replaced(talk, ticket, place)
    own = placed_by(without_beside(right, report.id), report.id)
    look_up(turn, placed_later(turn, turn.change(own, event), report))


def leaves_point(talk: Talk, ticket: Ticket) -> bool:
    """Does the reporter say that it is not where his point is, and not where else?"""
    own = placing.owns(talk.turn, ticket, talk.person.id)
    said = own_point.leaves_point(talk.words) or (in_question(ticket) and says_so(talk.words))
    return own and ticket.place.pinned and said


def leave_point(talk: Talk, ticket: Ticket, report: Report) -> None:
    """The point is where the reporter is; the place is what was said in words, else it is asked for."""
    turn, mine = talk.turn, ticket.state.reporter_at if in_question(ticket) else moving.spot(ticket.place)
    told = next((d for w in (ticket.place.words, report.words) if (d := _named(talk, w)).located), None)
    place = place_of(turn, told) if told is not None else Place()
    place = Place() if place.pinned else place
    ticket = parted_by_point.parted(talk, ticket, report, place)
    turn.change_report(report.id, lat=None, lon=None)
    put_right(talk, ticket.noting(point_asked=None, corrected_at=None), report, place)
    left = turn.ticket(ticket.id)
    if not left.place.pinned:
        turn.change(left.noting(reporter_at=mine, away=Away.SAID))
    talk.replaced, talk.unplaced = place.exact != "none", place.exact == "none"


def _passed_to(turn: Turn, ticket: Ticket, other: Report) -> Ticket:
    """The ticket at the point of another who stands there too."""
    here = ticket.place
    if other.lat is not None and other.lon is not None:
        point = pin_place(turn, other.lat, other.lon, words=here.words)
        here = replace(point, names=here.names, also=here.also)
    return placed_by(replace(ticket, place=here), other.id)


def _replaced(talk: Talk, ticket: Ticket, place: Place) -> tuple[Ticket, Event]:
    """The ticket at its right place, and the event that tells everybody who goes there."""
    loud, ticket = _aloud(talk, ticket)
    known = ticket if same_point(place, ticket.place) else remembered(talk, ticket)
    away = ticket.state.reporter_at if ticket.state.away is not None and not ticket.place.pinned else None
    moved = replace(known, place=place).noting(first_at=None, reporter_at=away, place_of="")
    said = _said(talk, ticket)
    if said is not None and said.of_point:
        moved = moved.noting(reporter_at=moving.spot(ticket.place), away=Away.SAID)
    here, before = public_place(moved), public_place(ticket)
    told = PlaceTold(
        corrected=True,
        loud=loud,
        tempat=here or (text("tempat-belum") if place.exact == "none" else talk.turn.city.name),
        semula=(before or text("tempat-belum")) if before != here else "",
    )
    talk.conversation.asked = ""
    talk.replaced = True
    return moved, talk.turn.event(told, talk.person.id)


def remembered(talk: Talk, ticket: Ticket) -> Ticket:
    """The ticket with the place that it has, which is about to change."""
    return remembering(ticket, place_words(ticket.place), talk.turn.now)


def _aloud(talk: Talk, ticket: Ticket) -> tuple[bool, Ticket]:
    """May it ring now, and the ticket that remembers when it did. Where nobody knew where to go, it always may."""
    last, unknown = ticket.state.corrected_at, ticket.place.exact == "none"
    loud = last is None or unknown or talk.turn.now - last >= AGAIN
    return loud, ticket.noting(corrected_at=talk.turn.now) if loud else ticket


def stands_beside(talk: Talk, ticket: Ticket, report: Report, place: Place) -> None:
    """Another place than that of whoever told one: on the card beside it, and aloud, with who says so."""
    turn = talk.turn
    if same_point(place, ticket.place):  # words of this reporter, about a point of another's
        place = replace(place, lat=None, lon=None, exact="typed")
    loud, ticket = _aloud(talk, ticket)
    said = place_words(place) or turn.city.name
    marked = with_beside(ticket, report.id, place, said)
    event = turn.event(
        PlaceTold(
            beside=report.id,
            loud=loud,
            siapa=str(number_among(turn, ticket.id, report.person_id)),
            tempat=public_place(replace(ticket, place=place)) or turn.city.name,
            tetap=public_place(ticket),
        ),
        talk.person.id,
    )
    turn.change(marked, event)
    talk.conversation.asked = ""
    talk.beside = place
