"""How often somebody is answered at the operators' bot: who is no operator once an hour and after everybody else, a member of
a group who types without a pause so many times a minute."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from domain.message import Outgoing, Priority
from handlers.operator.desk import Desk
from handlers.tickets.wrong_door import answered_otherwise, told_lately
from locales.text import text
from models import enrolments

AGAIN = timedelta(hours=1)
SPAN = timedelta(minutes=1)
EACH = 15  # answers to one member within the span; what changes a ticket is always answered
AT_ONCE = 6  # messages of answers in a group within the span; further ones wait for calls that are due
STRANGERS, TOGETHER = "strangers", "together"
TRIES = "daftar"  # how often a code may be tried is counted there


def keep_pace(desk: Desk) -> None:
    """Hold back what this turn answers beyond that. What changes a ticket is always answered."""
    turn = desk.turn
    answers = [
        m for m in turn.said if m.chat == desk.chat.id and m.priority in (Priority.ANSWER, desk.urgency)
    ]
    if not answers or desk.person is None:
        return
    if desk.enrolment is None and not enrolments.enrolments_of(turn.tx, desk.person.id):
        _answer_a_stranger(desk, answers)
    elif not desk.chat.private and not list(turn.changed()):
        _answer_a_member(desk, answers)


def _answer_a_stranger(desk: Desk, answers: list[Outgoing]) -> None:
    """Of an agency's group each by himself; elsewhere one answer is enough for a chat."""
    _take_back(desk, answers)
    who = STRANGERS + (str(desk.actor) if desk.chat.agency else "")
    tries = desk.command == TRIES and bool(desk.argument)
    if not tries and (_recent(desk, who, AGAIN.total_seconds()) or told_lately(desk.turn, desk.chat)):
        return
    _remember(desk, who, [desk.turn.now.timestamp()])
    if desk.chat.private:
        answered_otherwise(desk.turn, desk.chat)
    desk.turn.say(*(replace(m, priority=Priority.DIGEST) for m in answers))


def _answer_a_member(desk: Desk, answers: list[Outgoing]) -> None:
    told = _recent(desk, str(desk.actor), SPAN.total_seconds())
    if len(told) < EACH:
        _remember(desk, str(desk.actor), [*told, desk.turn.now.timestamp()])
        _behind_reminders(desk, answers)
        return
    _take_back(desk, answers)
    if len(told) == EACH:
        _remember(desk, str(desk.actor), [*told, desk.turn.now.timestamp()])
        desk.say(text("terlalu-cepat", siapa=desk.label))


def _behind_reminders(desk: Desk, answers: list[Outgoing]) -> None:
    """More than a group can be answered at once goes after the calls that are due there."""
    told = _recent(desk, TOGETHER, SPAN.total_seconds())
    now = desk.turn.now.timestamp()
    if len(told) < AT_ONCE:
        _remember(desk, TOGETHER, [*told, *[now] * len(answers)])
        return
    _take_back(desk, answers)
    desk.turn.say(*(replace(m, priority=Priority.STATUS) for m in answers))


def _recent(desk: Desk, who: str, seconds: float) -> list[float]:
    """When this one was answered within the last so many seconds."""
    now = desk.turn.now.timestamp()
    known = desk.turn.desk_state(desk.chat.id).answered
    return [at for at in known.get(who, ()) if 0 <= now - at < seconds]


def _remember(desk: Desk, who: str, told: list[float]) -> None:
    """With the others who were answered lately; whoever was not is forgotten."""
    turn, now = desk.turn, desk.turn.now.timestamp()
    state = turn.desk_state(desk.chat.id)
    lately = {
        name: times
        for name, times in state.answered.items()
        if times and now - times[-1] < AGAIN.total_seconds()
    }
    answered = {**lately, who: tuple(told)}
    turn.keep_desk_state(desk.chat.id, replace(state, answered=answered))


def _take_back(desk: Desk, answers: list[Outgoing]) -> None:
    held = {id(m) for m in answers}
    desk.turn.said[:] = [m for m in desk.turn.said if id(m) not in held]
