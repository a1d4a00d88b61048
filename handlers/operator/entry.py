"""The way in for what happens in operators' groups and in their private chats with the bot."""

from __future__ import annotations

import re
from dataclasses import replace

from domain.message import Inbound, Kind, Standing
from domain.ticket import Refused, Ticket
from handlers.duty import role_of
from handlers.operator import enrol, phone_call
from handlers.operator.desk import Desk
from handlers.operator.reply import relayed
from handlers.operator.routes import (
    CARD_ACTIONS,
    GROUP_BUTTONS,
    OPEN_COMMANDS,
    OPERATOR_COMMANDS,
    TICKET_COMMANDS,
)
from handlers.turn import Turn
from handlers.who import chat_of, person_of
from locales.text import text
from models import enrolments, said, tickets

CODE = re.compile(r"L?\d\d-\d{4,6}", re.IGNORECASE)  # "L26-0001" is a drill's


def operator(turn: Turn, inbound: Inbound, standing: Standing | None) -> None:
    """Handle one thing that happened at the operators' bot. A refusal is a sentence, not a failure."""
    person = person_of(turn, inbound.channel, inbound.person) if inbound.person else None
    chat = chat_of(turn, inbound, person)
    desk = Desk(turn, inbound, chat, person)
    turn.acting_chat = chat.id
    if inbound.kind is Kind.MEMBER:
        enrol.membership(turn, inbound, chat)
    elif inbound.kind is Kind.MIGRATED:
        enrol.migrated(turn, inbound, chat)
    elif inbound.kind is Kind.PRESS or inbound.text.startswith("/") or inbound.reply_to:
        try:
            _act(desk, standing)
        except Refused as refusal:
            desk.tell(text(refusal.key, **refusal.variables), alert=True)


def _act(desk: Desk, standing: Standing | None) -> None:
    inbound = desk.inbound
    command, _, rest = inbound.text[1:].partition(" ") if inbound.text.startswith("/") else ("", "", "")
    command = command.split("@")[0].casefold()
    if command in OPEN_COMMANDS:
        if inbound.anonymous:
            raise Refused("tolak-anonim")
        desk.argument = rest
        OPEN_COMMANDS[command](desk)
        return
    if inbound.press is None and not command and not _is_reply_to_us(desk):
        return
    _identify(desk, standing)
    if inbound.press is not None:
        _press(desk)
    elif command:
        _command(desk, command, rest.strip())
    elif not phone_call.replied(desk):
        relayed(desk)


def _is_reply_to_us(desk: Desk) -> bool:
    key, ticket = said.key_of_message(desk.turn.tx, desk.chat.id, desk.inbound.reply_to)
    return ticket is not None or key.startswith(phone_call.STEP)


def _identify(desk: Desk, standing: Standing | None) -> None:
    """Raises Refused for anonymous administrators and for people who are no operators here."""
    if desk.inbound.anonymous or desk.person is None:
        raise Refused("tolak-anonim")
    if desk.chat.private:
        places = enrolments.enrolments_of(desk.turn.tx, desk.person.id)
        desk.enrolment = places[0] if places else None
    else:
        desk.enrolment = enrol.recognise(desk.turn, desk.inbound, desk.chat, desk.person, standing)
    if desk.enrolment is None:
        raise Refused(
            "tolak-bukan-petugas" if desk.chat.agency or desk.chat.private else "tolak-grup-belum-terdaftar"
        )
    desk.enrolment = replace(desk.enrolment, role=role_of(desk.turn, desk.enrolment))


def _press(desk: Desk) -> None:
    press = desk.inbound.press
    assert press is not None
    handle, _, rest = press.data.partition(".")
    action, _, desk.argument = rest.partition(".")
    if handle == "grup" and action in GROUP_BUTTONS:
        GROUP_BUTTONS[action](desk)
        return
    ticket = tickets.by_handle(desk.turn.tx, handle)
    if ticket is None or action not in CARD_ACTIONS:
        raise Refused("tombol-lama")
    desk.ticket_id = desk.turn.known(ticket).id
    _in_its_place(desk, ticket)
    CARD_ACTIONS[action](desk)


def _in_its_place(desk: Desk, ticket: Ticket) -> None:
    """Nobody handles what is real in a drill group. Raises Refused."""
    if desk.chat.drill and not ticket.drill:
        raise Refused("tolak-latihan-nyata", kode=ticket.code)


def _command(desk: Desk, command: str, rest: str) -> None:
    found = CODE.match(rest)
    if found:
        ticket = tickets.by_code(desk.turn.tx, found[0].upper())
        if ticket is None:
            raise Refused("tolak-kode-tak-dikenal", kode=found[0])
        desk.ticket_id = desk.turn.known(ticket).id
        _in_its_place(desk, ticket)
        rest = rest[found.end() :].strip()
    elif desk.inbound.reply_to and desk.ticket_id is None:
        desk.ticket_id = _replied_ticket(desk)
    desk.argument = rest
    if command in TICKET_COMMANDS:
        CARD_ACTIONS[TICKET_COMMANDS[command]](desk)
    elif command in OPERATOR_COMMANDS:
        OPERATOR_COMMANDS[command](desk)
    elif desk.chat.private or desk.chat.agency:
        raise Refused("tolak-perintah", perintah=f"/{command}")


def _replied_ticket(desk: Desk) -> int | None:
    return said.ticket_of_message(desk.turn.tx, desk.chat.id, desk.inbound.reply_to)
