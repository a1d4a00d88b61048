"""A line without a command: a reply to a message of ours, or a step in plain words."""

from __future__ import annotations

from dataclasses import replace

from domain.ticket import Refused
from domain.typed import Typed, with_codes
from handlers.operator import agencies, asked_for, duty, phone_call, plain
from handlers.operator.at_hand import replied_ticket, replied_tickets
from handlers.operator.desk import Desk
from handlers.operator.merged import follow
from handlers.operator.reply import relayed
from handlers.operator.routes import CARD_ACTIONS
from handlers.operator.typed_commands import each
from handlers.operator.typed_names import TICKET_COMMANDS
from models import sent_messages, tickets


def concerns_us(desk: Desk, typed: Typed) -> bool:
    """Words without a command: a reply to a message of ours, or a line in a group of an agency."""
    if desk.inbound.reply_to and _is_reply_to_us(desk):
        return True
    if not (desk.chat.agency or desk.chat.private):
        return False
    known = with_codes(typed)
    said = (
        plain.step_and_note(known.words, _names(desk))[0]
        or plain.estimate(known.words)
        or _bare_command(known)
    )
    return plain.asks_who_is_on_duty(typed.words) or bool(said and known.codes)


def act_on_line(desk: Desk, typed: Typed) -> None:
    """A reply to a card is always answered; what is plain is done, with who did it."""
    if desk.inbound.reply_to and (phone_call.replied(desk) or asked_for.replied(desk) or relayed(desk)):
        return
    if plain.asks_who_is_on_duty(desk.inbound.text):
        duty.show(desk)
        return
    action, noted = plain.step_and_note(typed.words, _names(desk))
    if not action and (when := plain.estimate(typed.words)):
        action, typed = "eta", replace(typed, words=when)
    if not action and typed.codes and (name := _bare_command(typed)):
        rest = typed.words[len(name) :].strip()
        raise Refused("garis-miring", perintah=f"/{name} {' '.join(typed.codes)} {rest}".strip())
    if not action:
        _answer_reply(desk, typed)
        return
    desk.command = next(c for c, a in TICKET_COMMANDS.items() if a == action)
    each(desk, Typed(desk.command, codes=typed.codes, words=typed.words if action == "eta" else noted))


def _answer_reply(desk: Desk, typed: Typed) -> None:
    """A reply that reports no step. Raises Refused, unless a point or an agency stands in it."""
    if len(several := replied_tickets(desk)) > 1:
        codes = [tickets.glance(desk.turn.tx, ticket).code for ticket in several]
        raise Refused("balasan-beberapa", kode=codes[0], semua=", ".join(codes))
    desk.ticket_id = replied_ticket(desk)
    follow(desk)
    if desk.inbound.pin is not None:
        CARD_ACTIONS["place"](desk)
        return
    if agencies.offered(desk, typed.words):
        return
    raise Refused("balasan-kartu", kode=desk.ticket.code)


def _bare_command(typed: Typed) -> str:
    """The command that a line begins with, where its stroke was forgotten."""
    first = next(iter(typed.words.casefold().split()), "")
    says_more = "?" in typed.words or plain.thanks(typed.words)
    return first if first in TICKET_COMMANDS and not says_more else ""


def _names(desk: Desk) -> list[str]:
    agency = desk.turn.city.agencies[desk.agency]
    return [agency.short, agency.name, agency.key] if desk.agency else []


def _is_reply_to_us(desk: Desk) -> bool:
    key, ticket = sent_messages.key_of_message(desk.turn.tx, desk.chat.id, desk.inbound.reply_to)
    return ticket is not None or key.startswith(phone_call.STEP) or len(replied_tickets(desk)) > 1
