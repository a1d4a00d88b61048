"""Where somebody is once his event has ended: "kami mengungsi di masjid" is no flood."""

from __future__ import annotations

from datetime import timedelta

from domain.conversation import Draft
from domain.danger import Danger
from domain.report import Report
from handlers.citizen.talk import Talk
from language.answers.aftermath import tells_where

LATELY = timedelta(hours=6)
NEWEST = 5


def forget_kind(talk: Talk, draft: Draft) -> None:
    """A kind that a pattern alone, or a word that names no danger, has guessed from where its reporter is: nobody knows what it is."""
    unnamed = draft.by_pattern if draft.category else draft.danger is Danger.NONE
    guessed = unnamed and not (draft.by_button or draft.hiding)
    if guessed and all(map(tells_where, draft.words)) and any(_ended(talk, r) for r in _newest(talk)):
        draft.category, draft.guesses = "", []


def _newest(talk: Talk) -> list[Report]:
    return [r for r in talk.meant_now()[:NEWEST] if r.ticket_id]


def _ended(talk: Talk, told: Report) -> bool:
    ticket = talk.turn.peek(told.ticket_id or 0)
    at = ticket.state.cancelled_at or ticket.resolved_at
    return not ticket.open and at is not None and talk.turn.now - at <= LATELY
