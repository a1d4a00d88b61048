"""📡 Minta titik, /tautan: a new page for the caller of a ticket; whoever reports in a chat is asked there, and the page is theirs."""

from __future__ import annotations

from domain.message import Ask, Channel, Key, Outgoing, Priority, Template
from domain.report import Report
from domain.ticket import Refused, Ticket
from handlers.calls.pages import Offered, offer
from handlers.calls.telephone import call_report
from handlers.keeping_quiet import betrayed_by_sound
from handlers.operator.desk import Desk
from handlers.operator.phone_call import answer
from handlers.operator.unsealing import of_secret
from handlers.tickets.marks import as_read_by
from handlers.turn import Turn
from locales.text import Markup, text
from models import chats, reports
from models.chats import Chat


def again(desk: Desk) -> None:
    """A new link for the caller of a ticket; for who reported in a chat, in that chat."""
    of_secret(desk, "page")
    desk.surely()
    ticket = desk.ticket
    told = call_report(desk.turn, ticket)
    if not ticket.open or (told is None and not desk.turn.services.page):
        raise Refused("tolak-tautan")
    if told is not None:
        answer(desk, ticket, told.id, "")
    else:
        _of_a_chat(desk, ticket)
    if desk.inbound.press is not None:
        desk.done("kembali")


def _of_a_chat(desk: Desk, ticket: Ticket) -> None:
    """The page of whoever reported; of several, of the first who can be asked."""
    turn = desk.turn
    everybody = [(r, chats.get_chat(turn.tx, r.chat_id)) for r in reports.of_ticket(turn.tx, ticket.id)]
    able = [(r, c) for r, c in everybody if not c.closed and not betrayed_by_sound(turn, c.id)]
    spoken = [(r, c) for r, c in able if not as_read_by(ticket, r).quiet]
    whose = (spoken or able or everybody)[:1]
    offered = offer(turn, ticket, whose[0][0].id if whose else None, desk.actor, desk.label)
    how = _asked(desk, ticket, offered, *whose[0]) if whose else ""
    answer(desk, ticket, 0, "", offered=offered, how=how)


def _asked(desk: Desk, ticket: Ticket, offered: Offered | None, report: Report, chat: Chat) -> str:
    """What the operator reads of whether the reporter was asked in the chat."""
    if chat.closed:
        return text("minta-titik-tertutup")
    if betrayed_by_sound(desk.turn, chat.id):
        return text("minta-titik-berbunyi")
    desk.turn.say(_request(desk.turn, ticket, offered, report, chat, desk.chat.id))
    return text("minta-titik-diam" if as_read_by(ticket, report).quiet else "minta-titik-dikirim")


def _request(
    turn: Turn, ticket: Ticket, offered: Offered | None, report: Report, chat: Chat, group: int
) -> Outgoing:
    """Who hides reads no address: it would name us. The group is told where it does not arrive."""
    quiet = as_read_by(ticket, report).quiet
    language = chats.get_person(turn.tx, report.person_id).language
    link = Markup(offered.link) if offered else ""
    asked = (
        text("diam-kirim-titik", language)
        if quiet
        else text("warga-minta-titik", language, kode=ticket.code, tautan=link)
    )
    return Outgoing(
        Channel(chat.channel),
        chat.id,
        text=asked,
        key=f"reply:{group}:{ticket.id}:titik-{turn.services.token()}",
        keyboard=((Key(text("kunci-lokasi", language), Ask.LOCATION),),),
        silent=quiet,
        priority=Priority.ANSWER,
        template=None if quiet else Template.QUESTION,
        ticket=ticket.id,
    )
