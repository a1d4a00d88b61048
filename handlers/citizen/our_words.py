"""Our own sentences come back: people pass on to us the advice, the receipt or the warning that somebody had from us. None of it is
a report; its sender reads how his report stands, or is asked whether it happens now. Whatever he adds counts as ever."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from cities.profile import City
from domain.danger import Danger
from handlers.citizen import received, relay, report
from handlers.citizen.prompt import ask_next, ask_whether_it_happens
from handlers.citizen.talk import Talk
from handlers.citizen.understand import absorb_kind
from handlers.tickets import doubts, marks
from language.text.spelling import folded
from messages.progress import progress
from models import broadcasts

FEWEST = 4  # words of a sentence that nobody writes by chance


def come_back(talk: Talk) -> bool:
    """Does the platform say that we wrote it, or is it nothing but a sentence that we say?"""
    inbound = talk.inbound
    if inbound.edited or not inbound.text or (inbound.pin is not None and not inbound.pin.typed):
        return False
    return inbound.from_us or _is_ours(talk, inbound.text)


def taken(talk: Talk) -> bool:
    """How his report stands; else the question whether it happens now, and nothing rings for it alone."""
    told = relay.meant(talk) if talk.conversation.draft is None else None
    if told is None:
        _asked(talk)
        return True
    ticket = marks.as_read_by(talk.turn.ticket(told.ticket_id or 0), talk.turn.report(told.id))
    if ticket.quiet or talk.conversation.hiding:
        received.passed_on(talk, ticket)
    else:
        talk.say(progress(talk.turn.city, ticket, talk.turn.now, talk.language), ticket=ticket.id)
    return True


def _asked(talk: Talk) -> None:
    """Its words stand beside his own, and say what is meant as soon as he says yes, or more. What he said before it makes a human look
    in time."""
    draft = talk.draft()
    talk.keeps(draft.handle)
    draft.beside.append((len(draft.words), talk.words))
    if draft.category or draft.danger is not Danger.NONE:
        ask_next(talk, draft)
        return
    absorb_kind(draft, talk.inbound)
    draft.hinted = draft.hinted or (draft.told and bool(draft.words))
    draft.doubted = draft.doubted or doubts.of_another(talk.understood.meaning, talk.inbound.sent_at)
    report.arm(talk, draft)
    ask_whether_it_happens(talk, draft)


def _is_ours(talk: Talk, words: str) -> bool:
    """Typed anew, it is ours in each line; passed on, where nobody can have added a place: a line of ours is enough, or a
    warning that holds."""
    ours = _sentences(tuple(_said(talk.turn.city)))
    lines = [line for line in words.splitlines() if line.strip()]
    others = [line for line in lines if _plain(line) not in ours]
    if not others:
        return bool(lines)
    if not talk.inbound.forwarded:
        return False
    if len(others) < len(lines):
        return not talk.turn.services.gazetteer.names_place("\n".join(others))
    whole = _plain(words)
    return any(_plain(one.words) in whole for one in broadcasts.valid(talk.turn.tx, talk.turn.now))


@lru_cache(maxsize=4)
def _sentences(said: tuple[str, ...]) -> frozenset[str]:
    """A line each."""
    lines = (_plain(line) for words in said for line in words.splitlines())
    return frozenset(line for line in lines if len(line.split()) >= FEWEST)


def _said(city: City) -> Iterator[str]:
    """What people are told to do, in each language."""
    for category in city.categories.values():
        yield category.advice
        yield from (said.get("saran", "") for said in category.said.values())
    for row in city.advice:
        yield from (row.text, row.english)
        if row.first_aid is not None:
            yield from (row.first_aid.text, row.first_aid.english)


def _plain(words: str) -> str:
    return " ".join(folded(words).split())
