"""Somebody who is no operator writes to the operators' bot: most likely a citizen at the wrong door."""

from __future__ import annotations

from domain.typed import read
from handlers.operator.desk import Desk
from handlers.operator.enrol import admit_named
from handlers.operator.routes import OPERATOR_COMMANDS
from handlers.operator.typed_names import TICKET_COMMANDS
from handlers.threads.shown import with_shown
from handlers.tickets.wrong_door import turned_away
from models import enrolments
from models.chats import Person

FIRST = ("start", "bantuan", "help", "lapor")  # what somebody types who has just found a bot
COMMANDS = (TICKET_COMMANDS.keys() | OPERATOR_COMMANDS.keys()) - set(FIRST)  # only operators type these


def at_the_wrong_door(desk: Desk) -> bool:
    """In private, of nobody's agency, and not one of our commands: those are refused with a reason."""
    if not desk.chat.private or desk.inbound.edited or desk.person is None:
        return False
    typed = read(desk.inbound.text)
    if typed.command in COMMANDS or (typed.command and typed.command not in FIRST and not typed.words):
        return False
    if typed.command == "daftar" and len(typed.words.split()) == 1:  # a supervisor's code
        return False
    admit_named(desk)
    return not enrolments.enrolments_of(desk.turn.tx, desk.person.id)


def turn_away(desk: Desk, person: Person) -> None:
    told = with_shown(desk.turn, desk.inbound)
    turned_away(desk.turn, told, desk.chat, person, read(told.text).words)
