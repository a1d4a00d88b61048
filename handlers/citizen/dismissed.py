"""A ticket was dismissed, and one of its reporters writes of danger again: a ticket of his own, at his own place, at once.

Whoever dismissed it has judged the words of its first reporter; a witness's danger is not over because of that. Who was
proved to have lied tells a new report, and rings by the one deadline.
"""

from __future__ import annotations

from datetime import timedelta

from domain.asides import aside
from domain.conversation import Draft
from domain.danger import Danger
from domain.follow_up import taken_back, verdict
from domain.speech import FILLERS, GREETINGS, URGENT
from domain.spelling import folded
from domain.story import later_words
from domain.ticket import Status, Ticket
from domain.understanding import Understanding
from handlers.citizen import evidence, report, whose
from handlers.citizen.talk import Talk
from handlers.citizen.understand import absorb_kind, absorb_words
from handlers.marks import HIDING
from handlers.ringing import ring
from locales.text import text
from models import chain, outcomes, reports
from models.outcomes import PROVED
from models.reports import Report

SAME_EVENT = timedelta(hours=6)


def told_again(talk: Talk) -> bool:
    """True where these words were taken for more of what was dismissed."""
    inbound, before = talk.inbound, talk.conversation.draft
    if inbound.edited or inbound.pin is not None or not _says_nothing(before) or talk.open_reports():
        return False
    told = next((r for r in talk.reports() if r.ticket_id), None)
    if told is None or not _dismissed_unjudged(talk, told):
        return False
    if not _is_more(talk, talk.turn.glance(told.ticket_id or 0)):
        return False
    _open_anew(talk, told, before.words if before is not None else [])
    return True


def _says_nothing(draft: Draft | None) -> bool:
    """No draft, or one that knows neither what nor where."""
    return draft is None or not (draft.category or draft.located or draft.evidence)


def _dismissed_unjudged(talk: Talk, told: Report) -> bool:
    """Was its ticket dismissed some hours ago, and is it not proved to be a lie itself?"""
    ticket = talk.turn.glance(told.ticket_id or 0)
    if ticket.status is not Status.FALSE_REPORT:
        return False
    found = outcomes.of_ticket(talk.turn.tx, ticket.id)
    mine = next((o for o in found if o.report_id == told.id), None)
    return mine is not None and mine.reason != PROVED and talk.turn.now - mine.at <= SAME_EVENT


def _is_more(talk: Talk, ticket: Ticket) -> bool:
    """Do these words tell more of that event?"""
    words, heard = talk.words, talk.turn.office.lexicon.understand(talk.words)
    elsewhere = talk.turn.office.gazetteer.names_place(words)
    if elsewhere or heard.question or heard.figure or heard.drill or heard.soft or heard.laughing:
        return False  # another event; or none
    if heard.call or heard.aggravations:
        return True
    if not whose.same_kind(talk, ticket) or taken_back(words) is not None or verdict(words) is True:
        return False
    return heard.danger is not Danger.NONE or _tells(words, heard)


def _tells(words: str, heard: Understanding) -> bool:
    """Is it more than a thank-you, a question, a matter of a service?"""
    idle = heard.harmless or heard.nonsense or heard.negated or heard.service or aside(words) is not None
    every = set(folded(words).split())
    said = every - FILLERS - GREETINGS - URGENT
    return not idle and (len(said) > 1 or bool(said and every & URGENT))


def _open_anew(talk: Talk, told: Report, meanwhile: list[str]) -> None:
    """With all that this reporter said before."""
    ticket = talk.turn.glance(told.ticket_id or 0)
    talk.conversation.draft = None
    draft = talk.draft()
    _at_own_place(draft, told, ticket)
    draft.category = told.category
    draft.hiding = bool(told.detail.get(HIDING))
    absorb_kind(draft, talk.inbound)
    for words in dict.fromkeys([*_said(talk, told), *meanwhile]):
        absorb_words(talk, draft, words)
    absorb_words(talk, draft, f"{talk.words} ({text('lanjutan', kode=ticket.code)})")
    draft.category, draft.doubted = told.category, {}
    if talk.inbound.media:
        draft.evidence.append(evidence.keep(talk))
    report.complete(talk, draft)
    opened = reports.get(talk.turn.tx, talk.conversation.active or 0)
    if opened.ticket_id is not None:
        ring(talk.turn, talk.turn.ticket(opened.ticket_id))


def _said(talk: Talk, told: Report) -> list[str]:
    """What this reporter wrote of it: first, and later."""
    history = [event for event, _ in chain.history(talk.turn.tx, told.ticket_id or 0)]
    later = later_words(history).get(told.id, [])
    return [words for words in [told.words, *later] if words]


def _at_own_place(draft: Draft, told: Report, ticket: Ticket) -> None:
    """Where this reporter said; the ticket's place where he said none."""
    place = ticket.place
    draft.lat, draft.lon = told.lat, told.lon
    if told.lat is None and not told.detail.get("kelurahan"):
        draft.lat, draft.lon = place.lat, place.lon
        draft.kelurahan, draft.place_words, draft.place_names = (
            place.kelurahan,
            place.words,
            list(place.names),
        )
    elif told.lat is None:
        draft.kelurahan = draft.place_words = str(told.detail["kelurahan"])
