"""What was begun after a report had ended, before its reporter writes that it goes on: another event, or does it go along?"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from domain.conversation import Draft
from domain.danger import Danger
from domain.outline import distance_m
from domain.report import Report
from domain.story import later_words
from domain.ticket import Ticket
from handlers.citizen import addition, apart, report, which, whose
from handlers.citizen.talk import Talk
from handlers.tickets import merging, placing
from handlers.tickets.same_event import opening
from language.answers.aftermath import comes_back, found_again, gone_away, takes_along, tells_where
from language.answers.goes_on import only_again
from locales.text import text
from models import reports


def same_danger(talk: Talk, ticket: Ticket) -> bool:
    """Do they name danger of the ticket's kind, and no other place?"""
    here = not apart.names_another(talk, ticket, talk.words)
    return here and talk.understood.meaning.danger is not Danger.NONE and whose.same_kind(talk, ticket)


def is_back(talk: Talk, ticket: Ticket) -> bool:
    """Do they say that it begins again, or that whoever was feared has come back? "Lagi pak" alone says so under a message of
    his own, or of ours."""
    if is_over(talk, ticket):
        return False
    swiped = bool(talk.inbound.reply_to) and only_again(talk.words)
    feared = by_somebody(talk, ticket) and (comes_back(talk.words) or takes_along(talk.words))
    return swiped or feared or talk.understood.recurs


def is_over(talk: Talk, ticket: Ticket) -> bool:
    """Do they say nothing but that whoever was feared has gone, or that whoever was missing is there again?"""
    if not by_somebody(talk, ticket):
        return found_again(talk.words, ticket.state.words)
    gone = gone_away(talk.words) or found_again(talk.words, ticket.state.words)
    return gone and not comes_back(talk.words)


def by_somebody(talk: Talk, ticket: Ticket) -> bool:
    return talk.turn.city.categories[ticket.category].by_somebody


def nothing_else_told(talk: Talk, ticket: Ticket) -> bool:
    """Is no other report being told: none at all, a greeting or a thank-you, that somebody hides, where he is, or more of
    this very kind from no other place?"""
    draft = talk.conversation.draft
    if draft is None:
        return True
    if draft.same_as or bool(draft.drill) is not ticket.drill or _far(draft, ticket):
        return False
    named = bool(draft.place_words or draft.kelurahan or draft.outside)
    if named and not all(map(tells_where, _placed(talk, draft.words))):
        return False
    return _goes_along(talk, ticket, draft)


def _placed(talk: Talk, lines: Iterable[str]) -> list[str]:
    return [words for words in lines if talk.turn.understood(words).names_place] or [*lines]


def _far(draft: Draft, ticket: Ticket) -> bool:
    place = ticket.place
    return draft.lat is not None and (
        not place.pinned
        or distance_m(draft.lat, draft.lon or 0.0, place.lat or 0.0, place.lon or 0.0) > placing.THERE_M
    )


def _goes_along(talk: Talk, ticket: Ticket, draft: Draft) -> bool:
    """Is what it tells of this ticket's kind, or of none: its kind was only guessed, by a pattern or from who hides?"""
    if _alike(talk, ticket, draft.category):
        return True
    if draft.by_button or any(_of_another_kind(talk, ticket, words) for words in draft.words):
        return False
    if draft.hiding and not by_somebody(talk, ticket):
        return _names_it(talk, ticket)
    strong = is_back(talk, ticket) or same_danger(talk, ticket)
    return strong or all(map(tells_where, draft.words))


def _alike(talk: Talk, ticket: Ticket, key: str) -> bool:
    categories, other = talk.turn.city.categories, talk.turn.city.other
    kind = categories.get(key, other)
    return kind is other or kind.family == categories[ticket.category].family


def _of_another_kind(talk: Talk, ticket: Ticket, words: str) -> bool:
    """Do they tell in so many words of another kind of event? From whom somebody hides is not asked."""
    heard = talk.turn.understood(words).meaning
    named = talk.turn.city.categories.get(heard.danger_category or heard.category or "")
    if named is None or _alike(talk, ticket, named.key):
        return False
    return not (named.by_somebody and by_somebody(talk, ticket))


def _names_it(talk: Talk, ticket: Ticket) -> bool:
    """Are these words of this event, and not perhaps of whom somebody hides from: "dia datang lagi"?"""
    if same_danger(talk, ticket):
        return True
    family = talk.turn.city.categories[ticket.category].family
    return whose.same_kind(talk, ticket) and (not talk.understood.recurs or family in which.families(talk))


def open_beside(talk: Talk, ticket: Ticket) -> list[Report]:
    """His open reports, but for those that tell no more since the ticket's end than where he is."""
    return [r for r in talk.open_reports() if not _is_hollow(talk, r, ticket)]


def _is_hollow(talk: Talk, told: Report, ticket: Ticket) -> bool:
    """Does it say nothing but where its reporter is, and has nobody else told of it or taken it?"""
    own = talk.turn.peek(told.ticket_id or 0)
    if not own.untaken or own.drill != ticket.drill or told.id < _last(talk, ticket):
        return False
    if any(r.chat_id != talk.chat.id for r in reports.of_ticket(talk.turn.tx, own.id)):
        return False
    later = later_words(event for event, _ in talk.turn.history(own.id))
    lines = [line for words in [told.words, *later.get(told.id, [])] for line in words.splitlines()]
    if not lines or not all(map(tells_where, lines)):
        return False
    told_so = Draft(handle="", first_at=told.created_at, began_at=told.created_at, words=lines)
    told_so.category, told_so.hiding = own.category, told.observed.hiding
    return _goes_along(talk, ticket, told_so)


def _last(talk: Talk, ticket: Ticket) -> int:
    """Our number of his newest report of this ticket."""
    return max((r.id for r in talk.reports() if r.ticket_id == ticket.id), default=0)


def take_along(talk: Talk, told: Report) -> None:
    """What was begun meanwhile of no other event goes with it: its words and pictures stand there."""
    _take_hollow(talk, told)
    draft = talk.conversation.draft
    if draft is None or not nothing_else_told(talk, talk.turn.peek(told.ticket_id or 0)):
        return
    report.disarm(talk)
    talk.conversation.draft, talk.conversation.asked = None, ""
    talk.inbound = replace(talk.inbound, text=draft.said or talk.words)
    for number in draft.evidence:
        addition.hand_over(talk, number, told)


def _take_hollow(talk: Talk, told: Report) -> None:
    into = talk.turn.peek(told.ticket_id or 0)
    hollow = [r for r in talk.open_reports() if r.ticket_id != into.id and _is_hollow(talk, r, into)]
    if hollow and into.open:
        opening(talk.turn)  # several tickets are taken: one turn after the other
    for one in sorted(hollow, key=lambda r: r.ticket_id or 0):
        if into.open:
            apart_one, kept = talk.turn.ticket(one.ticket_id or 0), talk.turn.ticket(into.id)
            merging.merge_into(talk.turn, apart_one, kept, talk.person.id, text("oleh-pelapor"))
