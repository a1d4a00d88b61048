"""/pola: how everybody marks, for supervisors alone."""

from __future__ import annotations

from domain.message import Outgoing, Priority
from domain.ticket import Refused
from handlers.learning.patterns import line, seen_since
from handlers.operator.desk import Desk
from handlers.turn import OPERATOR
from locales.text import text
from models import chats, enrolments
from verification.patterns import WINDOW

MOST = 12


def show(desk: Desk) -> None:
    """The answer comes in the private chat: a group is no place for it."""
    if desk.actor not in enrolments.supervisors(desk.turn.tx):
        raise Refused("tolak-supervisor")
    private = desk.chat if desk.chat.private else chats.private_chat(desk.turn.tx, OPERATOR, desk.actor)
    if private is None:
        raise Refused("tolak-chat-pribadi")
    found = seen_since(desk.turn, desk.turn.now - WINDOW)
    lines = [text("pola-kepala"), *(line(p) for p in found[:MOST]), text("pola-kaki")]
    words = "\n".join(lines) if found else text("pola-kosong")
    desk.turn.say(
        Outgoing(OPERATOR, private.id, text=words, silent=True, protect=True, priority=Priority.ANSWER)
    )
    if not desk.chat.private:
        desk.tell(text("pola-di-pribadi"))
