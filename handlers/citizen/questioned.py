"""Several questions stand on a reporter's screen, ours and the operators': a bare yes or no belongs to the newest."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from domain.bare_answers import is_bare_answer
from domain.report import Report
from handlers.citizen import relay, taking_back, verdicts
from handlers.citizen.prompt import AREA, HAPPENING
from handlers.citizen.talk import Talk
from models import reports


def typed(talk: Talk) -> bool:
    """ "Iya" where operators have asked last: True where it went to them as their answer."""
    inbound = talk.inbound
    if (
        inbound.edited
        or inbound.media is not None
        or inbound.pin is not None
        or not is_bare_answer(talk.words)
    ):
        return False
    asked = max(_questions(talk), key=lambda one: one[0], default=None)
    if asked is None or any(ours > asked[0] for ours in _ours(talk)):
        return False
    taking_back.overtaken(talk)
    relay.more(talk, asked[1])
    return True


def _questions(talk: Talk) -> Iterator[tuple[datetime, Report]]:
    """What operators have asked this chat and is not answered yet."""
    for told in talk.open_reports():
        asked = talk.turn.peek(told.ticket_id or 0).state.question
        if asked is None:
            continue
        everybody = reports.of_ticket(talk.turn.tx, told.ticket_id or 0)
        if told.id in (everybody[0].id, everybody[-1].id):
            yield asked.at, told


def _ours(talk: Talk) -> Iterator[datetime]:
    """When we asked what a bare yes or no may answer too."""
    asked, at = talk.conversation.asked, talk.conversation.asked_at
    if at and (asked == HAPPENING or asked.startswith((AREA, taking_back.WHETHER))):
        yield datetime.fromisoformat(at)
    yield from verdicts.asked_at(talk)
