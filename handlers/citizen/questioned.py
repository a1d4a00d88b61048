"""Several questions stand on a reporter's screen, ours and the operators': a bare yes, no or number belongs to the newest."""

from __future__ import annotations

from datetime import datetime

from domain.danger import Danger
from handlers.citizen import asked, hiding, relay, taking_back
from handlers.citizen.talk import Talk
from language.answers.bare_answers import is_bare_answer, is_count

FEW = 6  # words of a short answer


def typed(talk: Talk) -> bool:
    """ "Iya", "2" where operators have asked last: True where it went to them as their answer."""
    inbound = talk.inbound
    if inbound.edited or inbound.media is not None or inbound.pin is not None:
        return False
    if not (is_bare_answer(talk.words) or is_count(talk.words)):
        return False
    told = asked.by_operators(talk)
    if told is None:
        return False
    taking_back.overtaken(talk)
    relay.more(talk, told)
    if talk.conversation.hiding and talk.understood.types("ketik-diam"):
        hiding.cannot_speak(talk)  # "1": it may have been meant so as well
    return True


def beside_draft(talk: Talk) -> bool:
    """ "Di lantai dua" to operators who have asked about an open report since another was begun: True where it went to them.
    What names a place or a kind of event is of the one that is being told."""
    draft, conversation = talk.conversation.draft, talk.conversation
    told = asked.answered(talk) if draft is not None and len(talk.words.split()) <= FEW else None
    if draft is None or told is None or talk.understood.names_place:
        return False
    question = talk.turn.peek(told.ticket_id or 0).state.question
    ours = datetime.fromisoformat(conversation.asked_at) if conversation.asked_at else draft.began_at
    if question is None or question.at <= max(ours, draft.began_at):
        return False
    heard = talk.understood.meaning
    if (
        heard.danger is not Danger.NONE
        or heard.aggravations
        or heard.guesses
        or talk.understood.aside is not None
    ):
        return False
    relay.more(talk, told)
    return True
