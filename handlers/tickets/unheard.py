"""Words that nobody here can judge: letters and languages that we cannot read. With a point, or a cry for help in another
language, the clock of other danger runs: a human has it translated before it rings. So it does where a voice, with a point, is
all that somebody can send: "ga bisa ngetik", or the "1" by which we ask who cannot speak. A voice or a picture without a word has
none: whoever plays sends these; a human is shown them, and once in a quarter of an hour one line names what nobody looked at."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from domain.conversation import Draft
from domain.danger import Danger
from domain.deadline import heard
from domain.happenings import DangerRose
from domain.report import Report
from domain.status import Status
from domain.ticket import Ticket
from escalation.draft import deadline_rules
from handlers.tickets.draft_danger import UNHEARD, name_danger
from handlers.tickets.said import said_in
from handlers.turn import Turn
from language.text.foreign import cries
from language.tongue import unreadable
from locales.text import typed_words

_FLAT = frozenset(("nonsense", UNHEARD))  # flags of words without a meaning of their own
_UNABLE = frozenset(("unlettered", "in_hiding", "deaf"))
_CANNOT_SPEAK = "1"


def weigh(turn: Turn, draft: Draft, sent_at: datetime) -> None:
    """Its clock begins with the message that made it a report; words that we can read are judged by what they say."""
    if draft.category or draft.danger is not Danger.NONE:
        if draft.category or draft.danger is Danger.LIFE:
            draft.flags = [flag for flag in draft.flags if flag != UNHEARD]  # by now it is named
        return
    judged = bool(draft.flags or draft.doubted)
    voiced = not draft.doubted and _FLAT.issuperset(draft.flags) and _can_only_speak(turn, draft)
    if voiced or (not judged and _tells(draft.words, pointed=draft.lat is not None)):
        draft.flags.append(UNHEARD)
        name_danger(turn, draft, Danger.OTHER, sent_at)


def _can_only_speak(turn: Turn, draft: Draft) -> bool:
    """Does a voice of his own stand beside a point, and beside words that say why no others come?"""
    spoken = "voice" in draft.media and draft.lat is not None and not draft.forwarded
    return spoken and any(_unwritten(turn, said) for said in draft.words)


def _unwritten(turn: Turn, said: str) -> bool:
    told = turn.understood(said).meaning.reporter
    return said.strip() == _CANNOT_SPEAK or not _UNABLE.isdisjoint(told)


def rise(turn: Turn, ticket: Ticket, report: Report, words: str, sent_at: datetime) -> Ticket:
    """The same of a card that waits silently: its point has come only now."""
    state = ticket.state
    decided = state.not_now or state.taken_back or state.doubted is not None or state.late
    if ticket.status is not Status.RECEIVED or ticket.danger is not Danger.NONE or decided:
        return ticket
    if not (_unreadable_at(ticket, report) or _could_only_speak(turn, ticket, report, words)):
        return ticket
    turn.observe(report.observing(flags=(UNHEARD,)))
    turn.change_report(report.id, danger=Danger.OTHER, danger_at=report.danger_at or sent_at)
    clock = heard(ticket.deadline, Danger.OTHER, sent_at, turn.now, deadline_rules(turn.city.verification))
    event = turn.event(DangerRose(danger=Danger.OTHER), report.person_id)
    return turn.change(
        replace(ticket, deadline=clock, danger=Danger.OTHER, danger_at=ticket.danger_at or sent_at), event
    )


def _unreadable_at(ticket: Ticket, report: Report) -> bool:
    words = [ticket.state.words] if ticket.state.words else []
    return not report.observed.flags and _tells(words, pointed=ticket.place.pinned)


def _could_only_speak(turn: Turn, ticket: Ticket, report: Report, words: str) -> bool:
    """The same of a card: its words, or its point, have come only now."""
    seen = report.observed
    spoken = "voice" in seen.media and ticket.place.pinned and not seen.forwarded
    flat = _FLAT.issuperset(seen.flags)
    return spoken and flat and any(_unwritten(turn, said) for said in [*said_in(turn, report), words])


def is_greeting(words: str) -> bool:
    """ "你好", "Привет!"."""
    return _letters(words) in {_letters(greeting) for greeting in typed_words("ketik-sapaan-asing")}


def _letters(words: str) -> str:
    return "".join(c for c in words.casefold() if c.isalpha())


def _tells(words: list[str], *, pointed: bool) -> bool:
    """Is nothing of it readable, and is there something to judge?"""
    words = [said for said in words if not is_greeting(said)]
    if not all(unreadable(said) or cries(said) for said in words):
        return False
    return any(unreadable(said) and cries(said) for said in words) or (pointed and bool(words))
