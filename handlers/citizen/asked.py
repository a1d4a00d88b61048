"""What is asked on a reporter's screen, by operators and by us: the newest question is the one that words without a name of
their own answer."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from domain.report import Report
from domain.status import Status
from domain.wish import wanted_by
from handlers.citizen import answering, which
from handlers.citizen.place_prompt import AREA, POINT
from handlers.citizen.prompt import HAPPENING
from handlers.citizen.talk import Talk
from models import sent_messages

SAME_EVENT = timedelta(hours=6)  # what begins again this soon after it was resolved is opened again
NEWEST = 5
WHETHER = "cancel:"  # is it taken back? Before our number of the report
SHOWN_AFTER = "shown_after:"  # is what ended dealt with, of which a picture came?


def by_operators(talk: Talk) -> Report | None:
    """The report about which operators have asked last, where nothing of ours was asked since that a yes or a no answers."""
    newest = max(_questions(talk), key=lambda one: one[0], default=None)
    if newest is None or any(ours > newest[0] for ours in _ours(talk)):
        return None
    return newest[1]


def answered(talk: Talk) -> Report | None:
    """The same, where these words may be the answer: they name no other of his reports, nor another kind of danger."""
    inbound = talk.inbound
    spoken = talk.words and inbound.press is None and inbound.pin is None and inbound.media is None
    told = by_operators(talk) if spoken and not inbound.edited else None
    if told is None:
        return None
    if inbound.reply_to:
        about = sent_messages.ticket_of_message(talk.turn.tx, talk.chat.id, inbound.reply_to)
        return told if about == told.ticket_id else None
    heard = talk.understood.meaning
    if heard.again or heard.apart or heard.also:
        return None
    if answering.asked(talk, talk.turn.peek(told.ticket_id or 0), heard) is None:
        return None
    named = which.named(talk, [r for r in talk.meant_now()[:NEWEST] if r.ticket_id])
    return told if not named or told in named else None


def _questions(talk: Talk) -> Iterator[tuple[datetime, Report]]:
    """What operators have asked this chat and is not answered yet."""
    for told in talk.open_reports():
        ticket = talk.turn.peek(told.ticket_id or 0)
        question = ticket.state.question
        if question is not None and answering.was_asked(talk, ticket, question):
            yield question.at, told


def _ours(talk: Talk) -> Iterator[datetime]:
    """When we asked what a bare yes or no may answer too."""
    asked, at = talk.conversation.asked, talk.conversation.asked_at
    if at and (asked == HAPPENING or asked.startswith((AREA, POINT, WHETHER, SHOWN_AFTER))):
        yield datetime.fromisoformat(at)
    for told in filter(lambda r: is_dealt_with(talk, r), talk.meant_now()[:NEWEST]):
        ticket = talk.turn.peek(told.ticket_id or 0)
        yield ticket.resolved_at or ticket.state.cancelled_at or ticket.opened_at


def is_dealt_with(talk: Talk, told: Report) -> bool:
    """Does "Apakah sudah tertangani?" wait: has its reporter been asked, or told that somebody else's wish has ended it?"""
    if told.ticket_id is None or told.settled is True:
        return False
    ticket = talk.turn.peek(told.ticket_id)
    at = ticket.state.cancelled_at
    if ticket.status is Status.CANCELLED and at and not wanted_by(ticket, told.id):
        return talk.turn.now - at <= SAME_EVENT
    return ticket.status is Status.RESOLVED
