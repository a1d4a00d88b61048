"""A 112 telephone call in the same system: the caller is a reporter, whose chat is a telephone."""

from __future__ import annotations

from domain.conversation import Draft
from domain.message import Channel
from domain.report import Report
from domain.ticket import Ticket
from handlers.identify import chat_lookup, known_chat, person_of
from handlers.own_names import no_word, public_link
from handlers.tickets.open_ticket import Call, Opened, open_report
from handlers.turn import Turn
from models import calls, chats, reports
from models.chats import Chat, Person

NO_CHAT = "phone"  # why nothing can be written to a caller


def open_call(turn: Turn, draft: Draft, number: str, call: Call) -> Opened:
    """A call becomes a report and its ticket. `number`: as "+62…", "" where it is not known."""
    known = _caller_of(turn, call.host) if call.host is not None and not number else None
    chat, person = known or caller(turn, number)
    return open_report(turn, chat, person, draft, call=call)


def caller(turn: Turn, number: str) -> tuple[Chat, Person]:
    """Who telephones, by number; without one somebody who is met only once. The number is sealed."""
    address = number or turn.services.token()
    person = person_of(turn, Channel.PHONE, address)
    sealer = turn.services.sealer
    if number and not person.has_phone:
        lookup = sealer.lookup("phone", number.lstrip("+"))
        chats.change_person(turn.tx, person.id, phone=sealer.seal_text(number), phone_lookup=lookup)
    chat = known_chat(turn, Channel.PHONE, address)
    if chat is None:
        chat = chats.add_chat(
            turn.tx,
            channel=Channel.PHONE,
            lookup=chat_lookup(turn, Channel.PHONE, address),
            address=sealer.seal_text(address),
            private=True,
            person=person.id,
            forum=False,
            drill=False,
            now=turn.now,
        )
        turn.change_chat(chat.id, closed=NO_CHAT)
    return chat, person


def call_report(turn: Turn, ticket: Ticket) -> Report | None:
    """The ticket's latest report that came by telephone."""
    told = reports.of_ticket(turn.tx, ticket.id)
    by_phone = (r for r in reversed(told) if chats.get_chat(turn.tx, r.chat_id).channel == Channel.PHONE)
    return next(by_phone, None)


def _caller_of(turn: Turn, ticket: Ticket) -> tuple[Chat, Person] | None:
    told = call_report(turn, ticket)
    if told is None:
        return None
    return chats.get_chat(turn.tx, told.chat_id), chats.get_person(turn.tx, told.person_id)


def issue_link(turn: Turn, report: int, actor: int) -> str:
    """A deep link into the citizens' bot for the caller of this report; "" while the bot's name is not known."""
    token = no_word(turn)
    link = public_link(turn, token)
    if not link:
        return ""
    calls.issue(turn.tx, _hash(turn, token), report, actor, turn.now)
    return link


def use_link(turn: Turn, token: str) -> int | None:
    """Our number of the report that a fresh link leads to; it is used up by this."""
    link = calls.use(turn.tx, _hash(turn, token), turn.now)
    return link.report if link else None


def is_link(turn: Turn, token: str) -> bool:
    """Did we give it to a caller, whether it still leads anywhere or not?"""
    return calls.given_out(turn.tx, _hash(turn, token))


def _hash(turn: Turn, token: str) -> str:
    return turn.services.sealer.lookup("call", token)
