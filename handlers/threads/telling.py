"""What a reporter says, before everybody who works on the event: a line in each thread, on the card where it makes the event
graver, and aloud where it does so for the first time, or where somebody is in danger and the words are not known to be harmless.

First report, further witness, later line, merged ticket: whoever has words for a ticket that is open calls `tell`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from domain.danger import Danger
from domain.deadline import heard, under_way
from domain.events import Event, of_type
from domain.happenings import DangerRose, Reopened, Words
from domain.lane import Lane
from domain.quoting import alike, shortened
from domain.report import Report
from domain.status import Status
from domain.ticket import OPEN, Ticket
from domain.ticket_state import Concern
from escalation.arming import SOUNDS_AGAIN
from escalation.draft import deadline_rules
from handlers.disaster import citywide
from handlers.disaster.gathering import gathers, of_many
from handlers.ladders.again import call_again
from handlers.ladders.alarm import call_more
from handlers.threads import rush
from handlers.threads.concern import put_right
from handlers.threads.quoting import card_quote, graver_quote, said_before
from handlers.turn import Turn
from language.context.victims import others
from messages.moments import day_and_hour
from models import chain

NOT_OVER = "belum"  # what no kind of the city's file says
ROSE = "naik"  # danger to life of no such kind: what the card rings for stands on it
AT_ONCE = 6  # loud lines of a ticket within a minute


@dataclass(frozen=True, slots=True)
class Told:
    """Words about a ticket's event. `shown`: as the threads read them, where that is not `words` themselves; `danger`: what
    they name; `aggravations`: keys of the city's file; `metres`: how far from the ticket's point; `answers`: the agency whose question they answer;
    `retold`: the people of another ticket have read them; `again`: what seemed over goes on; `concern`: beside all that."""

    report: Report
    words: str
    sent_at: datetime
    danger: Danger = Danger.NONE
    aggravations: tuple[str, ...] = ()
    additions: tuple[str, ...] = ()
    shown: str = ""
    metres: int | None = None
    answers: str = ""
    retold: bool = False
    again: bool = False
    concern: Concern = Concern.CALM


def tell(turn: Turn, ticket: Ticket, told: Told) -> Ticket:
    """Put the words into the threads of all who are on it, and call whoever they add, with all that was said before."""
    ticket, events = _graver(turn, _undecided_again(turn, ticket, told), told)
    repeated = _just_said(turn, ticket, told)
    new = _new(turn, ticket, told, repeated=repeated)
    concern = Concern.PRESSING if new or told.again else told.concern
    if concern is told.concern and repeated:
        concern = Concern.CALM
    if gathers(turn, ticket):  # once a minute, and only where a life is at stake
        concern = Concern.CONCERNED if _of_a_life(turn, ticket, told, new) else Concern.CALM
    sounds = (concern or bool(events)) and ticket.loud_at is not None
    now = bool(sounds) and (bool(events) or _may_sound(turn, ticket, concern))
    rose = [ROSE] if not new and _raises(turn, ticket, told, events) else []
    ticket = ticket.noting(graver=_named(turn, ticket, told, new or rose))
    if now:
        ticket = sounded(turn, ticket)
    elif sounds:
        ticket = ticket.noting(unsounded=tuple(dict.fromkeys([*ticket.state.unsounded, *(new or [""])])))
    ticket, line = _line(turn, ticket, told, new, loud=now)
    ticket = turn.change(ticket, *(line if told.words else ()), *events)
    graver = turn.city.called_by(ticket.category, told.aggravations)
    ticket = call_more(turn, ticket, tuple(dict.fromkeys([*told.additions, *graver])))
    return call_again(
        turn,
        ticket,
        told.words,
        told.sent_at,
        graver=told.aggravations,
        named=told.additions,
        goes_on=told.again,
    )


def _undecided_again(turn: Turn, ticket: Ticket, told: Told) -> Ticket:
    """Danger after a reporter's harmless answer, or after somebody proposed to dismiss it: what was decided before these
    words counts no more."""
    if not (told.danger is not Danger.NONE or told.aggravations or told.again):
        return ticket
    ticket = replace(ticket, human_contact=False)
    if ticket.false_by is None or not _unread(turn, ticket, told):
        return ticket
    return replace(ticket, false_by=None, false_reason="").noting(unproposed=True)


def _raises(turn: Turn, ticket: Ticket, told: Told, events: Sequence[Event]) -> bool:
    """Do these words put a life in danger of which the card says nothing yet?"""
    if not told.words or told.retold or told.words == ticket.state.words:
        return False
    return _danger(turn, told) is Danger.LIFE and (bool(events) or ticket.loud_at is None)


def _unread(turn: Turn, ticket: Ticket, told: Told) -> bool:
    """Has whoever proposed it not read this yet? Who is judged puts it off by what is graver than he has said before."""
    first = turn.first_report(ticket.id)
    if first is None or told.report.person_id != first.person_id or told.again:
        return True
    graver = _danger(turn, told) > ticket.danger
    return graver or any(k not in ticket.state.graver for k in told.aggravations)


def _of_a_life(turn: Turn, ticket: Ticket, told: Told, new: Sequence[str]) -> bool:
    """Do they call for somebody, or tell of danger to a life? Of many who tell the same, only what was not known before."""
    known = told.retold or of_many(turn, ticket)
    fresh = replace(told, aggravations=tuple(new), danger=Danger.NONE) if known else told
    return told.again or told.concern is Concern.PRESSING or _danger(turn, fresh) is Danger.LIFE


def _danger(turn: Turn, told: Told) -> Danger:
    """What is named, and life where that is what makes it graver."""
    deadly = any(turn.city.aggravations[k].life for k in told.aggravations if k in turn.city.aggravations)
    return Danger.LIFE if deadly else told.danger


def heard_now(turn: Turn, ticket: Ticket, concern: Concern) -> tuple[Ticket, bool]:
    """The ticket of which something is shown that nobody can judge, and whether it sounds: at once where it may, else at the
    minute's end."""
    unrung = ticket.open and ticket.loud_at is None
    if not concern or unrung or gathers(turn, ticket):
        return ticket, False
    if _may_sound(turn, ticket, concern):
        return sounded(turn, ticket), True
    return ticket.noting(unsounded=tuple(dict.fromkeys([*ticket.state.unsounded, ""]))), False


def _may_sound(turn: Turn, ticket: Ticket, concern: Concern) -> bool:
    """Once a minute; what presses at once, as long as others have room in the group."""
    last, most = ticket.state.sounded_at, AT_ONCE if concern is Concern.PRESSING else 1
    return last is None or turn.now - last >= SOUNDS_AGAIN or len(_of_this_minute(turn, ticket)) < most


def _of_this_minute(turn: Turn, ticket: Ticket) -> list[datetime]:
    known = ticket.state.sounded or ((ticket.state.sounded_at,) if ticket.state.sounded_at else ())
    return [at for at in known if turn.now - at < SOUNDS_AGAIN]


def sounded(turn: Turn, ticket: Ticket) -> Ticket:
    """The ticket of which a line sounds now."""
    lines = (*_of_this_minute(turn, ticket), turn.now)
    return ticket.noting(sounded_at=turn.now, sounded=lines, unsounded=())


def _just_said(turn: Turn, ticket: Ticket, told: Told) -> bool:
    """Are these the same words that somebody wrote a moment ago?"""
    said = alike(told.words)
    before = chain.recent_words(turn.tx, ticket.id, turn.now - SOUNDS_AGAIN) if said else []
    return any(said == alike(line) for words in before for line in words.splitlines())


def _new(turn: Turn, ticket: Ticket, told: Told, *, repeated: bool) -> list[str]:
    """What makes it graver than was known; where the words open it again, all that they name, or that it is not over.
    `repeated`: somebody wrote the same a moment ago."""
    if any(of_type(turn.changes[ticket.id].events, Reopened)):
        return list(told.aggravations) or ([NOT_OVER] if told.words else [])
    named = [k for k in told.aggravations if k in turn.city.aggravations]
    each = {k for k in named if turn.city.aggravations[k].each_time and told.words != ticket.state.words}
    if told.retold or repeated:
        each = set()
    known = [k for k in named if turn.city.aggravations[k].life and k in ticket.state.graver]
    if known and not told.retold and others(told.words, said_before(turn, ticket)):
        each.update(known)
    return [k for k in told.aggravations if k in each or k not in ticket.state.graver]


def unsounded(ticket: Ticket) -> list[str]:
    """What has made it graver since the last loud line."""
    return [kind for kind in ticket.state.unsounded if kind]


def _named(turn: Turn, ticket: Ticket, told: Told, new: Sequence[str]) -> dict[str, str]:
    """What has made it graver so far, each with the words that said so first, or again; the newest last."""
    known = ticket.state.graver
    before = {k: v for k, v in known.items() if k not in new}
    quote = graver_quote(turn, told.words) if new else ""
    return {**before, **{k: _both(known.get(k, ""), quote) for k in new}}


def _both(before: str, quote: str) -> str:
    """Two people in one kind of danger: both stand."""
    if not before or not others(quote, [before]) or not others(before, [quote]):
        return quote
    return f"{shortened(before)} / {quote}"


def _graver(turn: Turn, ticket: Ticket, told: Told) -> tuple[Ticket, list[Event]]:
    """Danger starts or tightens the one clock; more of it than before is an event, and makes the ticket red once it rang. The
    report is judged by its own words, whatever the ticket's kind, put right by them, has raised already."""
    danger = _danger(turn, told)
    if danger is Danger.NONE or ticket.status not in OPEN:
        return ticket, []
    clock = heard(ticket.deadline, danger, told.sent_at, turn.now, deadline_rules(turn.city.verification))
    ticket = replace(ticket, deadline=clock)
    if danger > told.report.danger:
        turn.change_report(told.report.id, danger=danger, danger_at=told.report.danger_at or told.sent_at)
    if danger <= ticket.danger:
        return ticket, []
    lane = Lane.RED if ticket.status is not Status.RECEIVED and danger is Danger.LIFE else ticket.lane
    graver = replace(ticket, danger=danger, danger_at=ticket.danger_at or told.sent_at, lane=lane)
    return graver, [turn.event(DangerRose(danger=danger), told.report.person_id)]


def _line(
    turn: Turn, ticket: Ticket, told: Told, new: list[str], *, loud: bool
) -> tuple[Ticket, list[Event]]:
    """The line of these words in the threads. `new`: what they say that makes it graver; `loud`: one of its own, for an edit rings nobody."""
    words = told.shown or told.words
    placed = not told.retold and bool(put_right(turn, ticket))
    written = None if told.retold else under_way(told.sent_at, turn.now)
    many = (not loud and of_many(turn, ticket)) or (citywide.is_felt(turn, ticket) and not loud)
    if many:
        shown = rush.gathered(ticket, words)
    else:
        shown = rush.line(
            turn,
            ticket,
            told.report.id,
            told.report.person_id,
            words,
            told.danger,
            loud=loud or bool(told.answers) or placed,
        )
    ticket = shown.ticket
    if not ticket.state.words:
        ticket = ticket.noting(words=told.words, quote=card_quote(turn, told.words))
    said = Words(
        words=shown.words,
        report=told.report.id,
        number=shown.number,
        retold=told.retold,
        graver=tuple(new),
        metres=told.metres,
        many=many,
        loud=loud and not many,
        answers="" if many else told.answers,
        written=day_and_hour(written, turn.now, turn.city.zone) if written else "",
        placed=placed and not many,
    )
    return ticket, [turn.event(said, told.report.person_id)]
