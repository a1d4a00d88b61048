"""What a caller's page sends once its report has ended, as if it were written in a chat: what goes on is open again or is a
ticket of its own, and everything else is read where it was."""

from __future__ import annotations

from dataclasses import replace

from domain.danger import Danger
from domain.report import Report
from domain.ticket import Ticket
from domain.ticket_state import Concern
from handlers.citizen import (
    addition,
    aftermath,
    begun_again,
    carried,
    dismissed,
    ended,
    evidence,
    report,
    sudah_belum,
    whose,
)
from handlers.citizen.shown_after import ENDS
from handlers.citizen.talk import Talk
from handlers.citizen.understand import absorb_words
from handlers.ladders.alarm import sound
from handlers.threads.concern import concern
from handlers.threads.telling import Told, tell
from locales.text import text
from models import conversations

ROWS = (aftermath.typed, sudah_belum.typed, begun_again.typed, dismissed.told_again)  # as in a chat


def heard(talk: Talk, told: Report) -> int:
    """Answers our number of the report that the page is of from now on."""
    talk.told_before = [told]  # whatever else this number has told, a page is of one report
    if talk.inbound.media is not None:
        addition.hand_over(talk, evidence.keep(talk), told)
    if talk.words and not any(takes(talk) for takes in ROWS):
        _nothing_took_it(talk, told)
    if (draft := talk.conversation.draft) is not None:
        report.complete(talk, draft)  # there is nobody to ask for the rest
    _keep_clock_of_chat(talk)
    return talk.conversation.active or told.id


def _keep_clock_of_chat(talk: Talk) -> None:
    """What the same person is telling in a chat waits no longer for what came by the page."""
    chat = replace(talk, conversation=conversations.glance(talk.turn.tx, talk.chat.id))
    if (draft := chat.conversation.draft) is not None:
        report.arm(chat, draft)


def _nothing_took_it(talk: Talk, told: Report) -> None:
    ticket = talk.turn.ticket(told.ticket_id or 0)
    if not _in_earnest(talk):
        heard = talk.understood.meaning
        aloud = (
            heard.danger is not Danger.NONE
            or concern(talk.turn, ticket, talk.words, heard) is not Concern.CALM
        )
        tell(talk.turn, ticket, Told(told, talk.words, talk.inbound.sent_at, again=aloud))
    elif _of_another(talk, ticket) or not _opens_again(talk, ticket):
        _begins(talk, told)
    else:
        sudah_belum.reopened(talk, told)


def _in_earnest(talk: Talk) -> bool:
    """Do they call for somebody, by what they name or by their pattern?"""
    heard, said = talk.understood.meaning, talk.understood
    if heard.question or heard.figure or heard.drill or heard.laughing:
        return said.recurs
    if heard.danger is not Danger.NONE or heard.aggravations or heard.call:
        return True
    return said.recurs or said.heard.danger is Danger.LIFE


def _of_another(talk: Talk, ticket: Ticket) -> bool:
    """Do they tell of another place, or of another kind that befalls nobody in this event?"""
    heard = talk.understood.meaning
    kind = talk.turn.city.categories.get(heard.danger_category or "")
    beside = kind is None or kind.accompanies or heard.befalls
    other = not beside and not (whose.same_kind(talk, ticket) or ended.of_this_event(talk, ticket))
    return other or ended.of_another(talk, ticket)


def _opens_again(talk: Talk, ticket: Ticket) -> bool:
    return ticket.status in ENDS and ended.lately(talk, ticket)


def _begins(talk: Talk, told: Report) -> None:
    """A ticket of its own: another event's by these words, where they name no place at the old one."""
    ticket = talk.turn.peek(told.ticket_id or 0)
    another = _of_another(talk, ticket)
    draft = talk.draft() if another else carried.anew(talk, told)
    absorb_words(talk, draft, f"{talk.words} ({text('lanjutan', kode=ticket.code)})")
    if not draft.located:
        carried.at_place_of(draft, ticket)
    if not another:
        draft.category, draft.doubted = told.category, {}
    report.complete(talk, draft)
    opened = talk.turn.report(talk.conversation.active or 0)
    new = talk.turn.ticket(opened.ticket_id) if opened.ticket_id is not None else None
    if new is not None and new.loud_at is None and ticket.status in ENDS:  # else judged as who was dismissed
        sound(talk.turn, new)
