"""/izinekspor: a supervisor lets the administrator write down once what people wrote, for hearing to learn from
(`bot/hearing/`)."""

from __future__ import annotations

from domain.message import Outgoing, Priority
from domain.ticket import Refused
from handlers.duty.roster import SUPERVISOR, role_of
from handlers.operator.desk import Desk
from handlers.operator.enrol import new_code
from handlers.turn import OPERATOR, Turn
from locales.text import text
from models import enrolments
from models.enrolments import Enrolment

LEARNING = "learning"  # what the one-time code is for


def command(desk: Desk) -> None:
    """The code comes to the private chat, to nobody else."""
    desk.surely()
    turn, private = desk.turn, desk.private_chat()
    if supervises(turn, desk.actor) is None:
        raise Refused("tolak-supervisor")
    if private is None:
        raise Refused("tolak-chat-pribadi")
    code = new_code()
    enrolments.issue_code(turn.tx, turn.services.sealer.lookup(LEARNING, code), str(desk.actor), turn.now)
    told = text("izin-ekspor", kode=code, nama=desk.label)
    turn.say(Outgoing(OPERATOR, private.id, text=told, protect=True, priority=Priority.ANSWER))
    if not desk.chat.private:
        desk.done("izin-ekspor-di-pribadi")


def supervises(turn: Turn, person: int) -> Enrolment | None:
    """As what somebody supervises now; None where he does not."""
    own = enrolments.enrolments_of(turn.tx, person)
    return next((one for one in own if role_of(turn, one) == SUPERVISOR), None)
