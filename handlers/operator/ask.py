"""Tanya pelapor: the category's usual question with one tap, or one's own words as a reply."""

from __future__ import annotations

from dataclasses import replace

from domain.events import Happened
from domain.message import Channel, Outgoing, Priority
from domain.ticket import Refused, Ticket
from handlers.operator.desk import Desk
from locales.text import text
from messages.quiet import hushed
from models import chats, reports
from models.chats import Chat
from models.reports import Report


def ask(desk: Desk) -> None:
    desk.may("ask")
    ticket = desk.ticket
    if not ticket.open:
        raise Refused("tolak-tiket-selesai", kode=ticket.code)
    choice = desk.argument.strip()
    if not choice:
        desk.open_menu("ask")
        desk.done("pilih-tanya")
    elif choice == "usual":
        desk.close_menu()
        send(desk, desk.ticket, desk.turn.city.categories[ticket.category].question, question=True)
        desk.done("selesai-tanya", kode=ticket.code)
    elif choice == "own":
        desk.close_menu()
        desk.say(
            text("tulis-pertanyaan", kode=ticket.code), key=f"ask:{ticket.id}:{desk.chat.id}:{_next(ticket)}"
        )
        desk.done("balas-di-bawah")
    else:
        send(desk, ticket, choice, question=True)
        desk.done("selesai-tanya", kode=ticket.code)


def _next(ticket: Ticket) -> int:
    return int(ticket.detail.get("asked", 0)) + 1


def _chat_of(desk: Desk, report: Report) -> Chat | None:
    """Where a reporter can read: the own chat, or the one in which a caller has opened the link."""
    chat = chats.get_chat(desk.turn.tx, int(report.detail.get("linked") or report.chat_id))
    return None if chat.channel == Channel.PHONE else chat


def send(desk: Desk, ticket: Ticket, words: str, *, question: bool = False) -> None:
    """An operator's words to the reporter: the first one, and after a merge also the latest. A question has a clock."""
    told = reports.of_ticket(desk.turn.tx, ticket.id)
    if not told:
        raise Refused("tolak-tanpa-pelapor")
    reached = [_chat_of(desk, report) for report in {told[0].id: told[0], told[-1].id: told[-1]}.values()]
    if not any(reached):
        raise Refused("tolak-tanya-telepon")
    for chat in {c.id: c for c in reached if c is not None}.values():
        desk.turn.say(
            Outgoing(
                Channel(chat.channel),
                chat.id,
                text=text(
                    hushed("warga-pertanyaan") if ticket.secret else "warga-pertanyaan",
                    kode=ticket.code,
                    kata=words,
                ),
                silent=ticket.secret,
                priority=Priority.ANSWER,
                ticket=ticket.id,
            )
        )
    detail = {**ticket.detail, "asked": _next(ticket)}
    if question:
        detail["question"] = {"at": desk.turn.now.isoformat(), "agency": desk.agency, "calls": 0}
    changed = replace(ticket, detail=detail)
    desk.turn.change(changed, desk.turn.event(Happened.ASKED, desk.actor, by=desk.label, words=words))
