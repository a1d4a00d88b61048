"""An emergency, or whatever a stranger writes, at the operators' bot: most likely a citizen at the wrong door."""

from __future__ import annotations

from domain.typed import read
from handlers.operator import own_emergency
from handlers.operator.desk import Desk
from handlers.operator.enrol import admit_named
from handlers.operator.routes import OPERATOR_COMMANDS
from handlers.operator.typed_names import TICKET_COMMANDS
from handlers.threads.shown import with_shown
from handlers.tickets.wrong_door import turned_away
from models import enrolments

FIRST = ("start", "bantuan", "help", "lapor")  # what somebody types who has just found a bot
COMMANDS = (TICKET_COMMANDS.keys() | OPERATOR_COMMANDS.keys()) - set(FIRST)  # only operators type these


def at_the_wrong_door(desk: Desk) -> bool:
    """Whatever a stranger writes in private, but for our commands: those are refused with a reason. And danger,
    behind one of them too, of whoever we know."""
    if not desk.chat.private or desk.inbound.edited or desk.person is None:
        return False
    typed = read(desk.inbound.text)
    if typed.command == "daftar" and len(typed.words.split()) == 1:  # a supervisor's code
        return False
    alone = typed.command in COMMANDS or (typed.command and typed.command not in FIRST and not typed.words)
    if alone and not own_emergency.is_told(desk, typed):
        return False
    admit_named(desk)
    return not _is_known(desk) or own_emergency.is_heard(desk, typed)


def turn_away(desk: Desk) -> None:
    """The words of whoever we know are his own alone: what he quotes is mostly a card."""
    assert desk.person is not None
    told = desk.inbound if _is_known(desk) else with_shown(desk.turn, desk.inbound)
    turned_away(desk.turn, told, desk.chat, desk.person, read(told.text).words)


def _is_known(desk: Desk) -> bool:
    return desk.person is not None and bool(enrolments.enrolments_of(desk.turn.tx, desk.person.id))
