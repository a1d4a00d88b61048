"""A button that needs words asks for them; the reply to that message is the button's argument."""

from __future__ import annotations

from collections.abc import Callable

from handlers.operator import call_back, details
from handlers.operator.desk import Desk
from handlers.operator.merged import follow
from locales.text import text
from models import sent_messages

STEP = "step:"
WANTED: dict[str, Callable[[Desk], None]] = {
    "place": details.place,
    "note": details.note,
    "called": call_back.called,
}


def ask_for(desk: Desk) -> None:
    """Ask for the words in a message of its own, which is answered."""
    desk.may("menu")
    wanted = desk.argument if desk.argument in WANTED else "note"
    ticket = desk.ticket
    desk.close_menu()
    desk.say(
        text(f"tulis-{wanted}", kode=ticket.code),
        key=f"{STEP}{wanted}:{ticket.id}:{desk.turn.services.token()}",
    )
    desk.done("balas-dengan-kata")


def replied(desk: Desk) -> bool:
    """A reply to such a message; True where it was one."""
    key, ticket = sent_messages.key_of_message(desk.turn.tx, desk.chat.id, desk.inbound.reply_to)
    if ticket is None or not key.startswith(STEP):
        return False
    desk.ticket_id, desk.argument = ticket, desk.inbound.text
    wanted = key.split(":")[1]
    follow(desk, wanted)
    WANTED[wanted](desk)
    return True
