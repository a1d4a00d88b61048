"""Words from operators to a reporter: only `/balas`, and replies to a relayed message or to "Tanya pelapor"."""

from __future__ import annotations

from domain.ticket import Refused
from handlers.operator.ask import send
from handlers.operator.desk import Desk
from handlers.operator.merged import follow
from handlers.tickets.writing import CORRECTION, QUESTION, STATEMENT
from messages.thread import SHARED, WORDS
from models import chain, sent_messages

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
    if sent := send(desk, desk.ticket, desk.inbound.text, kind, _authors(desk, key)):
        desk.done("selesai-balas", kode=desk.ticket.code, kepada=sent.to, lain=sent.beside)
    return True


def _authors(desk: Desk, key: str) -> frozenset[int]:
    """Our numbers of the reports whose words stand in this message: one, or all that share it."""
    if not key.startswith(WORDS):
        return frozenset()
    ticket, report, *rest = key.removeprefix(WORDS).split(":")
    if report == SHARED and rest and rest[0].isdigit():
        found = chain.gathered_words(desk.turn.tx, int(ticket), int(rest[0]))
        return frozenset(one.report for one in found)
    return frozenset({int(report)}) if report.isdigit() else frozenset()
