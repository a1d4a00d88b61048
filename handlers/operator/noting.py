"""An operator's words for all who work on a ticket; what they tell of danger counts as a reporter's words do."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from domain.callers_number import written_out
from domain.danger import Danger
from domain.deadline import heard
from domain.happenings import DangerRose, Noted
from domain.lane import Lane
from domain.status import Status
from domain.ticket import Ticket
from escalation.draft import deadline_rules
from handlers.ladders.again import call_again
from handlers.ladders.alarm import call_more, sound
from handlers.operator import mayday
from handlers.operator.agencies import own_names
from handlers.operator.desk import Desk
from handlers.threads.quoting import graver_quote
from handlers.tickets import marks
from handlers.tickets.draft_hiding import told_of_reporter
from handlers.turn import Turn
from language.answers.death import DEATH, besides_death, tells_of_death


def keep_note(desk: Desk, words: str, *, aloud: bool = False) -> None:
    """What makes an open event graver than was known stands on its card, sounds in the others' groups, calls whom it adds. `aloud`:
    it sounds there though it tells of no danger."""
    turn, ticket, words = desk.turn, desk.ticket, written_out(words)
    if ticket.open and told_of_reporter(turn, ticket, words):
        ticket = marks.all_hide(turn, ticket, desk.actor)
    victim = mayday.is_told(words, own_names(desk))
    new = _new(desk, ticket, words, victim=victim)
    noted = _noted(desk, words, new, victim=victim, aloud=aloud)
    quoted = dict.fromkeys(new, graver_quote(turn, words) if new else "")
    ticket = ticket.noting(graver={**ticket.state.graver, **quoted})
    ticket = turn.change(ticket, turn.event(noted, desk.actor))
    if ticket.open:
        _made_graver(desk, ticket, words, new)
        if victim:
            sound(turn, desk.ticket)
    if victim:
        mayday.tell_whom(desk)


def _noted(desk: Desk, words: str, new: list[str], *, victim: bool, aloud: bool) -> Noted:
    """`victim`: one of his own people."""
    ticket = desk.ticket
    loud = victim or aloud or (bool(new) and ticket.loud_at is not None)
    return Noted(
        by=desk.label,
        words=words,
        shown=not ticket.secret,
        loud=loud,
        agency=desk.agency if loud else "",
        death=bool(new) and loud and not victim and _only_of_a_death(desk.turn, words, new),
        mayday=victim,
    )


def _made_graver(desk: Desk, ticket: Ticket, words: str, new: list[str]) -> None:
    """Whom the words call, and who comes again."""
    turn = desk.turn
    if any(turn.city.aggravations[key].life for key in new) and ticket.danger < Danger.LIFE:
        ticket = _deadly(desk, ticket)
    added = turn.understood(words).additions(ticket.category)
    ticket = call_more(turn, ticket, dict.fromkeys([*added, *turn.city.called_by(ticket.category, new)]))
    if new:
        written = desk.inbound.sent_at
        call_again(turn, ticket, words, written, graver=new, named=added, but=desk.agency)


def _new(desk: Desk, ticket: Ticket, words: str, *, victim: bool) -> list[str]:
    """What makes it graver than was known: keys of the city's file. What is known of somebody who died is not of who lives. A
    victim of a crew's own counts each time."""
    if not ticket.open:
        return []
    crew = desk.turn.city.crew_in_need if victim else ""
    said, died = desk.turn.understood(words).meaning.aggravations, tells_of_death(words)
    known = {key for key, quote in ticket.state.graver.items() if died or not tells_of_death(quote)}
    told = [key for key in said if key in desk.turn.city.aggravations and key not in known]
    return [crew, *told] if crew else told


def _only_of_a_death(turn: Turn, words: str, new: Iterable[str]) -> bool:
    """Is all that is new that somebody has died?"""
    if not tells_of_death(words):
        return False
    alive = turn.understood(besides_death(words)).meaning.aggravations
    return {*turn.understood(DEATH).meaning.aggravations}.difference(alive).issuperset(new)


def _deadly(desk: Desk, ticket: Ticket) -> Ticket:
    """A life is in danger from now on."""
    turn = desk.turn
    clock = heard(ticket.deadline, Danger.LIFE, turn.now, turn.now, deadline_rules(turn.city.verification))
    lane = ticket.lane if ticket.status is Status.RECEIVED else Lane.RED
    at = ticket.danger_at or turn.now
    ticket = replace(ticket, danger=Danger.LIFE, danger_at=at, deadline=clock, lane=lane)
    return turn.change(ticket, turn.event(DangerRose(danger=Danger.LIFE), desk.actor))
