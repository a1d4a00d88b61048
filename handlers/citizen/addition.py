"""More of an event that is with the operators already: its points, words and pictures go to its ticket."""

from __future__ import annotations

from dataclasses import replace

from domain.danger import Danger
from domain.events import of_type
from domain.happenings import Answered, Reopened
from domain.lane import Lane
from domain.message import Channel
from domain.report import Report
from domain.ticket import Ticket
from domain.ticket_state import Concern
from domain.to_reporters import Question
from handlers.citizen import (
    answering,
    evidence,
    gathered,
    hiding,
    received,
)
from handlers.citizen.advising import advice_at_last, answered_advice, more_advice
from handlers.citizen.beside_first import deadly_beside
from handlers.citizen.place_told import by_point, by_words
from handlers.citizen.talk import Talk
from handlers.evidence import showing
from handlers.ladders.alarm import sound
from handlers.threads.concern import concern
from handlers.threads.telling import Told, tell
from handlers.tickets import doubts, moving, unheard, whom_it_calls
from handlers.tickets.draft_hiding import against_pursuers
from handlers.tickets.joining import metres_from, rejudge
from handlers.tickets.relapse import begins_again, goes_on, relapsed, said_over
from handlers.tickets.report_place import pin_place
from handlers.turn import Turn
from language.answers.asked import asks, plain_words
from language.answers.follow_up import affirms
from language.answers.over import come_out
from language.words import Understanding
from locales.text import plain_text
from models import evidence as pieces


def add(talk: Talk, report: Report, understood: Understanding | None) -> None:
    """More of the same event, and that it went on to the operators."""
    doubted = _doubted(talk.turn.peek(report.ticket_id or 0))
    ticket = take_in(talk, report, understood)
    if talk.inbound.moved:
        return
    if gathered.goes_on(talk):
        gathered.counts(talk)
    else:
        received.told(talk, ticket)
        if words := _what_to_do(talk, report, understood, at_last=doubted and not _doubted(ticket)):
            talk.say(words, ticket=ticket.id)


def _doubted(ticket: Ticket) -> bool:
    return ticket.state.doubted is not None or ticket.state.not_now


def _what_to_do(talk: Talk, report: Report, understood: Understanding | None, *, at_last: bool) -> str:
    """By these words, or by all that was told where it was doubted until now."""
    if at_last:
        return advice_at_last(talk, talk.turn.report(report.id))
    if understood is None:
        return answered_advice(talk)
    befalls = bool(understood.aggravations) or talk.understood.heard.danger is not Danger.NONE
    return more_advice(talk) if befalls or understood.danger is not Danger.NONE else answered_advice(talk)


def take_in(talk: Talk, report: Report, understood: Understanding | None) -> Ticket:
    """More of the same event, for whoever answers it in words of their own."""
    turn, inbound = talk.turn, talk.inbound
    assert report.ticket_id is not None
    talk.keeps(report.handle)
    ticket = turn.ticket(report.ticket_id)
    if inbound.moved and inbound.pin:
        point = pin_place(turn, inbound.pin.lat, inbound.pin.lon, exact="live")
        moving.moved(turn, ticket, talk.person.id, point)
        return turn.ticket(ticket.id)
    if inbound.pin:
        by_point(talk, ticket, report)
        report = turn.report(report.id)  # the point may have shown that its event has a ticket already
        ticket = turn.ticket(report.ticket_id or ticket.id)
    report = _meant(talk, report, understood)
    if talk.words:
        by_words(talk, turn.ticket(report.ticket_id or ticket.id), report)
        report = turn.report(report.id)
        _words(talk, turn.ticket(report.ticket_id or ticket.id), report, understood)
    if inbound.media:
        hand_over(talk, evidence.keep(talk), report)
    _answered(talk, turn.ticket(ticket.id), understood)
    shown = turn.ticket(report.ticket_id or ticket.id)
    unheard.rise(turn, shown, turn.report(report.id), talk.words, inbound.sent_at)
    rejudge(turn, turn.ticket(ticket.id))
    ticket = turn.ticket(ticket.id)
    if not ticket.open:
        return ticket  # it went into the one that stays
    return turn.ticket(turn.report(report.id).ticket_id or ticket.id)


def _meant(talk: Talk, report: Report, understood: Understanding | None) -> Report:
    """A point, a picture or more words in earnest: what was most likely not meant is, after all."""
    ticket, inbound = talk.turn.ticket(report.ticket_id or 0), talk.inbound
    if (ticket.state.doubted is None and not ticket.state.not_now) or inbound.edited:
        return report
    pointed = inbound.pin is not None and not doubts.only_supposed(talk.turn, ticket)
    shown = pointed or (inbound.media is not None and not inbound.forwarded)
    again = understood is not None and doubts.says_more(talk.turn, ticket, understood)
    named = understood is not None and understood.danger is not Danger.NONE
    if shown or (again and (named or ticket.state.doubted is not None)):
        doubts.meant(talk.turn, ticket, report)
    return talk.turn.report(report.id)


def _answered(talk: Talk, ticket: Ticket, understood: Understanding | None) -> None:
    """Nobody needs to be called any more about a question that has its answer."""
    if answering.asked(talk, ticket, understood) is not None:
        talk.turn.change(ticket.noting(question=None))


def hand_over(talk: Talk, number: int, report: Report) -> None:
    """A medium goes to the operators of the report's ticket as soon as it is fetched."""
    assert report.ticket_id is not None
    pieces.attach(talk.turn.tx, [number], report.ticket_id, report.id)
    showing.show(talk.turn, number)


def _words(talk: Talk, ticket: Ticket, report: Report, understood: Understanding | None) -> None:
    """Words go to all who are on the ticket; the first after a question are its answer."""
    turn = talk.turn
    beside = deadly_beside(turn, ticket, talk.words)
    _remember(talk, ticket, report, understood, deadly=beside is not None)
    if asked := answering.asked(talk, ticket, understood):
        still = ticket.human_contact and not affirms(talk.words)
        contact = still or _reassures(talk, ticket, report, understood)
        changed = replace(ticket, human_contact=contact).noting(answer=_shown(talk) or talk.words)
        ticket = turn.change(changed, turn.event(Answered(), talk.person.id))
    again = begins_again(ticket, talk.understood) and not talk.inbound.edited
    if again:
        ticket = relapsed(turn, ticket, report.id, talk.words)
    pursued = hiding.pursued(talk, report, understood)
    called = whom_it_calls.called(turn, ticket, talk.words, understood)
    danger = understood.danger if understood else Danger.NONE
    if beside is not None:
        danger, called = Danger.LIFE, (*called, *beside)
    told = Told(
        report,
        talk.words,
        talk.inbound.sent_at,
        danger=Danger.LIFE if pursued else danger,
        aggravations=whom_it_calls.graver(turn, ticket, talk.words, understood),
        additions=(*called, *against_pursuers(turn, ticket.category)) if pursued else called,
        shown=_shown(talk),
        metres=metres_from(ticket.place, report) if _opens_again(turn, ticket) else None,
        answers=asked.agency if asked else "",
        again=again,
        concern=_concern(talk, ticket, understood, asked),
    )
    ticket = tell(turn, ticket, told)
    if ticket.open and not again:
        ticket = _come_out(talk, ticket, told)
    hiding.said(talk, understood)
    if pursued and ticket.open and ticket.loud_at is None:
        sound(turn, replace(turn.ticket(ticket.id), lane=Lane.RED))


def _come_out(talk: Talk, ticket: Ticket, told: Told) -> Ticket:
    """Who was caught is out of it, or somebody in it after all: the newest of both stands on the card."""
    if ticket.danger is Danger.LIFE and not asks(told.words) and come_out(plain_words(told.words)):
        return talk.turn.change(said_over(ticket, told.report.id, told.words))
    if ticket.state.over is not None and told.aggravations:
        return talk.turn.change(goes_on(ticket, told.report.id, told.words))
    return ticket


def _opens_again(turn: Turn, ticket: Ticket) -> bool:
    return any(of_type(turn.changes[ticket.id].events, Reopened))


def _shown(talk: Talk) -> str:
    """Words as operators read them, where something stands beside them; "" elsewhere."""
    if _by_link(talk):
        return plain_text("kata-dari-tautan", kata=talk.words)
    return plain_text("kata-diubah", kata=talk.words) if talk.inbound.edited else ""


def _by_link(talk: Talk) -> bool:
    """Did it come by a page, of somebody who has a chat with us? Whoever was given the link may have written it."""
    return talk.inbound.channel is Channel.PHONE and talk.chat.channel != Channel.PHONE


def _concern(talk: Talk, ticket: Ticket, understood: Understanding | None, asked: Question | None) -> Concern:
    """An edit rings nobody by itself, and an answer those who asked."""
    found = concern(talk.turn, ticket, talk.words, understood)
    if talk.inbound.edited or (asked is not None and found is Concern.CONCERNED):
        return Concern.CALM
    return found


def _reassures(talk: Talk, ticket: Ticket, report: Report, understood: Understanding | None) -> bool:
    """Is it the answer of who reported first, whom a dismissal judges, and does it neither name nor affirm danger?"""
    first = talk.turn.first_report(ticket.id)
    theirs = first is not None and report.person_id == first.person_id and not _by_link(talk)
    if understood is None or not theirs or affirms(talk.words):
        return False
    danger = understood.danger is not Danger.NONE or understood.call or understood.likely
    return not (danger or understood.aggravations or understood.reporter)


def _deadly_there(talk: Talk, ticket: Ticket, understood: Understanding) -> bool:
    """Does it say in earnest what threatens a life in the danger that was named: "nenek tidak bisa jalan", of a flood?"""
    if ticket.danger is Danger.NONE or understood.laughing or understood.soft or understood.question:
        return False
    kinds = talk.turn.city.aggravations
    return any(
        kinds[k].life for k in whom_it_calls.graver(talk.turn, ticket, talk.words, understood) if k in kinds
    )


def _calls_off(talk: Talk) -> bool:
    """ "Sudah aman, tidak usah datang": an answer that speaks for nothing."""
    return talk.understood.settled is not None or talk.understood.taken_back is not None


def _remember(
    talk: Talk, ticket: Ticket, report: Report, understood: Understanding | None, *, deadly: bool
) -> None:
    """What verification looks at grows with every message."""
    if understood is None:
        return
    known = report.observed
    grown = report.observing(
        found=tuple(dict.fromkeys([*known.found, *understood.found])),
        clear=known.clear or understood.clear or deadly or _deadly_there(talk, ticket, understood),
        by_pattern=known.by_pattern and understood.danger is Danger.NONE,
        turns=known.turns + int(not _calls_off(talk)),
    )
    talk.turn.observe(grown)
