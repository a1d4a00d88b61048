"""Words from operators to a reporter: only `/balas`, and replies to a relayed message or to "Tanya pelapor"."""

from __future__ import annotations

from domain.ticket import Refused
from handlers.operator.ask import CORRECTION, QUESTION, STATEMENT, send
from handlers.operator.desk import Desk
from models import said

RELAYED = ("words:", "ask:")


def command(desk: Desk) -> None:
    """`/balas 26-0412 teks`."""
    desk.may("ask")
    words = desk.argument.strip()
    if not words:
        raise Refused("tolak-balas-kosong")
    send(desk, desk.ticket, words, _kind(desk, STATEMENT))
    desk.done("selesai-balas", kode=desk.ticket.code)


def _kind(desk: Desk, kind: str) -> str:
    """Words that were changed after they had been sent are a correction."""
    return CORRECTION if desk.corrects("reply") == desk.ticket_id else kind


def relayed(desk: Desk) -> bool:
    """A reply to a relayed message goes to the reporter; everything else said in a group stays there."""
    key, ticket = said.key_of_message(desk.turn.tx, desk.chat.id, desk.inbound.reply_to)
    if ticket is None or not key.startswith(RELAYED):
        return False
    desk.ticket_id = ticket
    desk.may("ask")
    send(desk, desk.ticket, desk.inbound.text, _kind(desk, QUESTION if key.startswith("ask:") else STATEMENT))
    desk.done("selesai-balas", kode=desk.ticket.code)
    return True
