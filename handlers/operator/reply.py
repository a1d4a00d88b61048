"""Words from operators to a reporter: only `/balas`, and replies to a relayed message or to "Tanya pelapor"."""

from __future__ import annotations

from domain.ticket import Refused
from handlers.operator.ask import send
from handlers.operator.desk import Desk
from handlers.operator.merged import follow
from handlers.tickets.writing import CORRECTION, QUESTION, STATEMENT
from messages.thread import WORDS
from models import sent_messages

RELAYED = (WORDS, "ask:")


def command(desk: Desk) -> None:
    """`/balas 26-0412 teks`."""
    desk.may("ask")
    desk.surely()
    words = desk.argument.strip()
    if not words:
        raise Refused("tolak-balas-kosong")
    if sent := send(desk, desk.ticket, words, _kind(desk, STATEMENT)):
        desk.done("selesai-balas", kode=desk.ticket.code, kepada=sent.to, lain=sent.beside)


def _kind(desk: Desk, kind: str) -> str:
    """Words that were changed after they had been sent are a correction."""
    return CORRECTION if desk.corrects("reply") == desk.ticket_id else kind


def relayed(desk: Desk) -> bool:
    """A reply to a relayed message goes to whoever wrote it; everything else said in a group stays there."""
    key, ticket = sent_messages.key_of_message(desk.turn.tx, desk.chat.id, desk.inbound.reply_to)
    if ticket is None or not key.startswith(RELAYED):
        return False
    desk.ticket_id = ticket
    follow(desk)
    desk.may("ask")
    desk.surely()
    kind = _kind(desk, QUESTION if key.startswith("ask:") else STATEMENT)
    if sent := send(desk, desk.ticket, desk.inbound.text, kind, _author(key)):
        desk.done("selesai-balas", kode=desk.ticket.code, kepada=sent.to, lain=sent.beside)
    return True


def _author(key: str) -> int | None:
    """Our number of the report whose words stand in this message; None where many share it."""
    report = key.removeprefix(WORDS).split(":")[1] if key.startswith(WORDS) else ""
    return int(report) if report.isdigit() else None
