"""What a caller says beyond the call that made, or joined, the ticket: further words of the same reporter, no witness."""

from __future__ import annotations

from dataclasses import replace

from domain.conversation import Draft
from domain.danger import Danger
from domain.lane import Lane
from domain.message import Channel
from domain.place import Place
from domain.report import Report
from domain.ticket import Ticket
from domain.ticket_state import Concern
from handlers.calls.telephone import call_report
from handlers.identify import person_of
from handlers.ladders.alarm import sound
from handlers.threads.concern import concern
from handlers.threads.telling import Told, tell
from handlers.tickets import marks
from handlers.tickets.draft_hiding import told_of_reporter
from handlers.tickets.draft_report import report_of
from handlers.tickets.joining import rejudge
from handlers.tickets.judge import facts_of, judge
from handlers.tickets.open_ticket import Call, spoken
from handlers.tickets.report_place import place_of
from handlers.tickets.whom_it_calls import called, graver
from handlers.turn import Turn
from models import chats, reports


def same_caller(turn: Turn, ticket: Ticket, number: str, named: int) -> Report | None:
    """What this caller has told of the ticket before. `named`: the report that the operator answers to, 0 for none; `number`:
    "" where it is not said again."""
    told = [r for r in reports.of_ticket(turn.tx, ticket.id) if _by_telephone(turn, r)]
    if number:
        person = person_of(turn, Channel.PHONE, number)
        return next((r for r in reversed(told) if r.person_id == person.id), None)
    return next((r for r in told if r.id == named), None) or call_report(turn, ticket)


def _by_telephone(turn: Turn, report: Report) -> bool:
    return turn.channel(report.chat_id) == Channel.PHONE


def says_more(turn: Turn, told: Report, draft: Draft, words: str, shown: str, call: Call) -> None:
    """The caller of this report says more: read by all who work on it, as loud as it is grave. `shown`: as the threads read
    it."""
    ticket = turn.ticket(told.ticket_id or 0)
    chat, person = chats.get_chat(turn.tx, told.chat_id), chats.get_person(turn.tx, told.person_id)
    place = place_of(turn, draft)
    heard = report_of(turn, chat, person, draft, ticket.category, place)
    said, of_himself = turn.understood(words), heard.observed
    if told_of_reporter(turn, ticket, words):
        of_himself = replace(of_himself, hiding=True)
    ticket = marks.says_of_himself(turn, ticket, told.id, of_himself)
    if words:
        ticket = tell(
            turn,
            ticket,
            Told(
                told,
                words,
                draft.first_at,
                danger=said.meaning.danger,
                aggravations=graver(turn, ticket, words, said.meaning),
                additions=called(turn, ticket, words, said.meaning),
                shown=shown,
                concern=_concern(turn, ticket, words),
            ),
        )
    _places(turn, told, place)
    ticket = rejudge(turn, spoken(turn, turn.ticket(ticket.id), call))
    if judge(turn, facts_of(turn, heard, person, place)).lane is Lane.RED and not ticket.state.late:
        sound(turn, ticket)


def _concern(turn: Turn, ticket: Ticket, words: str) -> Concern:
    """Danger that is named sounds, as it does in a chat; where it is and what it looks like stands there."""
    meaning = turn.understood(words).meaning
    return Concern.CALM if meaning.danger is Danger.NONE else concern(turn, ticket, words, meaning)


def _places(turn: Turn, told: Report, place: Place) -> None:
    """A report that named no place has one now."""
    known = told.observed.place
    if place.exact != "none" and told.lat is None and (known is None or known.exact == "none"):
        observed = replace(turn.report(told.id).observed, place=place, kelurahan=place.kelurahan, typed=True)
        turn.change_report(told.id, lat=place.lat, lon=place.lon, observed=observed)
