"""What an operator does at the meja: what the card's buttons and typed commands do, with the same rights and as loud."""

from __future__ import annotations

from collections.abc import Callable

from domain.message import Standing
from domain.ticket import Refused
from handlers.causes import MejaCause
from handlers.meja.sitting import Sitter, sitter_at
from handlers.operator import reply
from handlers.operator.desk import Desk
from handlers.operator.gone import leaves
from handlers.operator.merged import follow, why_not
from handlers.operator.readers import concerns, holds
from handlers.operator.routes import CARD_ACTIONS
from handlers.operator.typed_names import TICKET_COMMANDS
from handlers.turn import Turn
from locales.text import text
from models import chats, sittings, tickets

OF_THE_CHAT = ("menu", "more", "words", "piece")  # what the page has open anyway
ACTS: dict[str, Callable[[Desk], None]] = {
    **{action: do for action, do in CARD_ACTIONS.items() if action not in OF_THE_CHAT},
    "reply": reply.command,
}
AGAIN = ("number",)  # what may be asked for as often as its answer is lost


def done(turn: Turn, cause: MejaCause) -> bool:
    """Answered by a toast under the cause's name, an alert where it was refused; by none where nobody sits there any more."""
    sitter = sitter_at(turn, cause.browser, cause.name)
    if sitter is None:
        return False
    if cause.standing is Standing.OUT:
        _shut_out(turn, sitter)
        return True
    sitter.desk.unsure = cause.standing is Standing.UNTOLD
    number = sitter.sitting.id
    if cause.action not in AGAIN and not sittings.is_first(turn.tx, number, cause.name, turn.now):
        turn.toast(cause.name, text("meja-sudah-dikerjakan"))
        return False
    try:
        _do(sitter, cause)
    except Refused as refusal:
        sittings.forget(turn.tx, number, cause.name)
        turn.toasts.clear()
        turn.toast(cause.name, why_not(sitter.desk, refusal.key, refusal.variables), alert=True)
    _answered_here(turn, sitter.desk, cause.name)
    return True


def _do(sitter: Sitter, cause: MejaCause) -> None:
    """Raises Refused."""
    desk = sitter.desk
    ticket = tickets.by_handle(desk.turn.tx, cause.handle)
    if ticket is None or ticket.drill or cause.action not in ACTS:
        raise Refused("tolak-tombol-lama")
    desk.ticket_id = desk.turn.adopt(ticket).id
    if not (concerns(desk, ticket) or holds(desk, ticket)):
        raise Refused("tolak-hak-instansi")
    desk.command = next((c for c, action in TICKET_COMMANDS.items() if action == cause.action), "")
    follow(desk, cause.action)
    desk.argument = cause.argument
    ACTS[cause.action](desk)


def _answered_here(turn: Turn, desk: Desk, name: str) -> None:
    """What would stand in the private chat is said on the page, which is where he looks."""
    here = [message for message in turn.said if message.chat == desk.chat.id and message.evidence is None]
    turn.said = [message for message in turn.said if message not in here]
    alert = any(toast.alert for toast in turn.toasts)
    words = dict.fromkeys([*(toast.text for toast in turn.toasts), *(message.text for message in here)])
    turn.toasts.clear()
    turn.toast(name, "\n".join(filter(None, words)), alert=alert)


def _shut_out(turn: Turn, sitter: Sitter) -> None:
    """He is in the group no more, as whoever presses there and is not in it."""
    sittings.end_of(turn.tx, sitter.sitting.person, turn.now)
    leaves(turn, chats.get_chat(turn.tx, sitter.sitting.chat), sitter.sitting.person)
