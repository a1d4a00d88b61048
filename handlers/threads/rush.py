"""Whoever writes without a pause, or many at once: all of it is shown, in one message that grows, so that the thread keeps
room for others.

Nothing is held back for it: words of danger have a line of their own (as many again), and more danger rings by itself, as ever.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from domain.danger import Danger
from domain.ticket import Ticket
from domain.ticket_state import Gathered, ThreadPace
from handlers.turn import Turn
from models import chain

SPAN = timedelta(seconds=60)
EACH = 6  # messages of one reporter within the span that have a line of their own
SPEAKER = 12  # characters of who wrote it
FULL = 1500  # characters: then another message begins


@dataclass(frozen=True, slots=True)
class Line:
    """What a thread shows: `number` names the message, `words` what it says. `ticket`: as it is for the next one."""

    number: int
    words: str
    ticket: Ticket


def line(
    turn: Turn, ticket: Ticket, report: int, person: int, words: str, danger: Danger, *, loud: bool = False
) -> Line:
    """Where these words of a reporter are shown. `danger`: what they name; `loud`: never in an older message."""
    number, before = ticket.state.relayed, _pace(ticket, report, turn.now)
    if danger is Danger.NONE:
        pace = replace(before, words=before.words + 1)
        so_many = pace.words
    else:
        pace = replace(before, danger=before.danger + 1)
        so_many = pace.danger
    ticket = ticket.noting(pace=pace)
    if so_many > EACH and not loud:
        last, actor = chain.last_words(turn.tx, ticket.id)
        grows = last is not None and not last.placed
        if last is not None and grows and (actor, last.number, last.report) == (person, number, report):
            together = f"{last.words}\n{words}"
            if len(together) <= FULL:
                return Line(number, together, ticket)
    return Line(number + 1, words, ticket.noting(relayed=number + 1))


def gathered(ticket: Ticket, words: str) -> Line:
    """Where the words of one of many reporters of a cluster are shown: in one message that all of them fill."""
    number, kept = ticket.state.relayed, ticket.state.gathered or Gathered(0, FULL)
    own = len(words) + SPEAKER
    signs = kept.signs + own
    if signs > FULL or kept.number != number:
        number, signs = number + 1, own
    return Line(number, words, ticket.noting(relayed=number, gathered=Gathered(number, signs)))


def _pace(ticket: Ticket, report: int, now: datetime) -> ThreadPace:
    """Of this reporter's lines before this one."""
    before = ticket.state.pace
    if before is not None and before.report == report and timedelta(0) <= now - before.since < SPAN:
        return before
    return ThreadPace(report, now, 0, 0)
