"""Who was put together with others by a point alone parts from them, once he says that nothing of his happens there."""

from __future__ import annotations

from domain.danger import Danger
from domain.happenings import Merged
from domain.place import Place
from domain.placing import in_question
from domain.report import Report
from domain.ticket import Ticket
from handlers.citizen.talk import Talk
from handlers.tickets import placing
from handlers.tickets.parting import part, part_witness
from handlers.tickets.told_apart import of_his_own
from handlers.turn import Turn
from language.places.other_address import differ, shares_a_name
from locales.text import text
from models import chain as events
from models import reports, tickets

BY = "oleh-pelapor"


def came_with(talk: Talk, told: Report) -> Ticket | None:
    """The ticket of this report that has gone into another while it was asked about its point."""
    merged = map(talk.turn.peek, tickets.merged_into(talk.turn.tx, told.ticket_id or 0))
    return next((t for t in merged if told.id in t.state.merged_reports and in_question(t)), None)


def by_itself(talk: Talk, told: Report) -> Ticket:
    """The ticket of this report, apart again from the one that stands at the point."""
    turn, own = talk.turn, came_with(talk, told)
    into = turn.ticket(told.ticket_id or 0)
    if own is None or not into.open:
        return into
    part(turn, turn.ticket(own.id), talk.person.id, text(BY))
    return turn.ticket(own.id)


def parted(talk: Talk, ticket: Ticket, told: Report, right: Place) -> Ticket:
    """Without those who stand where this ticket's point was, and say nothing of the place where it happens: each has a ticket
    of their own, with what they said."""
    turn, person = talk.turn, talk.person.id
    others = [r for r in placing.others_there(turn, ticket, person) if not _says_the_same(r, right)]
    if not ticket.open or turn.first_report(ticket.id) != turn.report(told.id):
        return ticket
    for number in tickets.merged_into(turn.tx, ticket.id):
        moved = turn.peek(number).state.merged_reports
        if any(r.id in moved for r in others):
            part(turn, turn.ticket(number), person, text(BY))
            others = [r for r in others if r.id not in moved]
    for one in dict.fromkeys(r.person_id for r in others):
        theirs = [r for r in reports.of_ticket(turn.tx, ticket.id) if r.person_id == one]
        part_witness(turn, turn.ticket(ticket.id), theirs, person, text(BY))
    return turn.ticket(ticket.id)


def home_elsewhere(talk: Talk, ticket: Ticket, told: Report, place: Place) -> Ticket | None:
    """The own ticket of a witness whose home, where his own are in danger, lies somewhere else than this event; None of whoever
    only says of the event that it is elsewhere."""
    turn, person, first = talk.turn, talk.person.id, talk.turn.first_report(ticket.id)
    theirs = [r for r in reports.of_ticket(turn.tx, ticket.id) if r.person_id == person]
    said = ". ".join([*(r.words for r in theirs), talk.words])
    endangered = any(r.danger is Danger.LIFE for r in theirs) and of_his_own(said)
    if first is None or first.person_id == person or not (ticket.open and endangered):
        return None
    if not _far_away(turn, ticket, told, place):
        return None
    came = next((t for t in _merged(turn, ticket) if told.id in t.state.merged_reports), None)
    if came is not None and _by_hand(turn, came):
        return None  # whoever has judged it reads of the other place
    if came is None:
        return part_witness(turn, ticket, theirs, person, text(BY))
    part(turn, came, person, text(BY))
    return turn.ticket(came.id)


def _merged(turn: Turn, ticket: Ticket) -> list[Ticket]:
    return [turn.ticket(number) for number in tickets.merged_into(turn.tx, ticket.id)]


def _by_hand(turn: Turn, ticket: Ticket) -> bool:
    """Has an operator put it together, or its reporter, and not two points alone?"""
    merged = [one for one, _ in events.history(turn.tx, ticket.id) if isinstance(one.what, Merged)]
    return bool(merged) and merged[-1].actor is not None


def _far_away(turn: Turn, ticket: Ticket, told: Report, place: Place) -> bool:
    """Kilometres from the event, or in a street that is none of its own?"""
    others = [r.words for r in reports.of_ticket(turn.tx, ticket.id) if r.person_id != told.person_id]
    if place.pinned:
        return False
    if place.kelurahan:
        far = placing.apart_m(turn, place.kelurahan, ticket.place) or 0.0
        return place.kelurahan != ticket.place.kelurahan and far > placing.FAR_M
    return differ(place.words, ". ".join([ticket.place.words, *others]))


def _says_the_same(other: Report, right: Place) -> bool:
    """Does it name the place where it happens by these words?"""
    told = other.observed.place
    named = told is not None and not set(right.names).isdisjoint(told.names)
    area = bool(right.kelurahan) and other.observed.kelurahan == right.kelurahan
    return area or named or shares_a_name(right.words, other.words)
