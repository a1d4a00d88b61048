"""An emergency, or whatever a stranger writes, at the operators' bot: most likely a citizen at the wrong door."""

from __future__ import annotations

from domain.typed import read
from handlers.identify import person_of
from handlers.operator import own_emergency
from handlers.operator.desk import Desk
from handlers.operator.enrol import admit_named
from handlers.operator.routes import OPERATOR_COMMANDS
from handlers.operator.typed_names import TICKET_COMMANDS
from handlers.own_names import own_name
from handlers.threads.shown import with_shown
from handlers.tickets.door_words import goes_on
from handlers.tickets.wrong_door import turned_away
from handlers.turn import OPERATOR
from models import enrolments
from models.chats import Person

FIRST = ("start", "bantuan", "help", "lapor")  # what somebody types who has just found a bot
COMMANDS = (TICKET_COMMANDS.keys() | OPERATOR_COMMANDS.keys()) - set(FIRST)  # only operators type these


def at_the_wrong_door(desk: Desk) -> bool:
    """Whatever a stranger writes in private, but for our commands: those are refused with a reason. And danger, behind one of them
    too, of whoever we know, or in a group of nobody's agency."""
    if not desk.chat.private:
        return own_emergency.is_told_at_work(desk) if _at_work(desk) else _in_a_street(desk)
    if desk.person is None:
        return False
    typed = read(desk.inbound.text)
    if typed.command == "daftar" and len(typed.words.split()) == 1:  # a supervisor's code
        return False
    alone = typed.command in COMMANDS or (typed.command and typed.command not in FIRST and not typed.words)
    if alone and not own_emergency.is_told(desk, typed):
        return False
    admit_named(desk)
    return not _is_known(desk) or own_emergency.is_heard(desk, typed) or own_emergency.goes_on(desk, typed)


def _at_work(desk: Desk) -> bool:
    return bool(desk.chat.agency) or desk.chat.drill


def _in_a_street(desk: Desk) -> bool:
    """Where it is an administrator it reads whatever a group writes: it answers what the citizens' bot would."""
    if desk.person is None and not desk.inbound.anonymous:
        return False
    typed, own = read(with_shown(desk.turn, desk.inbound).text), own_name(desk.turn, OPERATOR)
    if typed.bot and own and typed.bot != own.casefold():
        return False
    return own_emergency.is_told(desk, typed) or (
        not typed.command and goes_on(desk.turn, desk.chat, _writer(desk))
    )


def turn_away(desk: Desk) -> None:
    """The words of whoever we know are in private his own alone: what he quotes is mostly a card."""
    own = desk.chat.private and _is_known(desk)
    told = desk.inbound if own else with_shown(desk.turn, desk.inbound)
    turned_away(desk.turn, told, desk.chat, _writer(desk), read(told.text).words)


def _writer(desk: Desk) -> Person:
    """Who hides behind a group is the group."""
    return desk.person or person_of(desk.turn, OPERATOR, desk.inbound.chat)


def _is_known(desk: Desk) -> bool:
    return desk.person is not None and bool(enrolments.enrolments_of(desk.turn.tx, desk.person.id))
