"""The address of a caller's page as a text message, where the city has a gateway for them."""

from __future__ import annotations

from domain.errand import Failed, SendSms
from domain.message import Outgoing, Priority
from domain.ticket import Ticket
from handlers.calls.pages import Offered
from handlers.causes import ErrandCause
from handlers.turn import OPERATOR, Turn
from locales.text import plain_text, text
from models import chats


def send(turn: Turn, ticket: Ticket, report: int, offered: Offered, chat: int) -> bool:
    """To the number of who told this report; not where the sound of it may betray somebody. False where nothing is sent."""
    if not turn.services.sms or not report or ticket.quiet:
        return False
    told = turn.report(report)
    if told.observed.hiding or not chats.get_person(turn.tx, told.person_id).has_phone:
        return False
    words = plain_text("sms-halaman", kota=turn.city.name, tautan=offered.link)
    sealed = turn.services.sealer.seal_text(words).hex()
    turn.ask(SendSms(told.person_id, sealed, chat, ticket.id))
    return True


def told(turn: Turn, cause: ErrandCause) -> None:
    """Whoever speaks with the caller knows whether to read the code out."""
    asked = cause.asked(SendSms)
    key = "sms-gagal" if isinstance(cause.brought, Failed) else "sms-terkirim"
    words = text(key, kode=turn.peek(asked.ticket).code)
    turn.say(
        Outgoing(OPERATOR, asked.chat, text=words, silent=True, priority=Priority.ANSWER, ticket=asked.ticket)
    )
